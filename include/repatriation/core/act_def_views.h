/*
 * act_def_views.h
 *	  Guarded acts about views, guardian, representation, interviews.
 *
 * Layer: core. Included by act_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
REPAT_ACT("guardian:appointed", guardian_appointment, INSERT, "", G(10), 0, PASSES)
REPAT_ACT("guardian:changed", guardian_appointment, UPDATE, "valid_until", G(9) | G(10), 0, PASSES)
REPAT_ACT("guardian:backdated", guardian_appointment, UPDATE, "valid_from", G(9) | G(10), 0, PASSES)
REPAT_ACT("guardian:exchanged", guardian_appointment, UPDATE, "professional_id", G(10), 0, PASSES)
REPAT_ACT("guardian:exchanged_person", guardian_appointment, UPDATE, "person_id", G(10), 0, PASSES)
REPAT_ACT("interview:held", interview, INSERT, "", G(11) | G(12), G(46), PASSES)
REPAT_ACT("interview:interviewer_changed", interview, UPDATE, "interviewer_id", 0, G(46), PASSES)
REPAT_ACT("interview:kind_changed", interview, UPDATE, "kind", G(11), 0, PASSES)
REPAT_ACT("interview:moved", interview, UPDATE, "held_at", G(11) | G(12), 0, PASSES)
REPAT_ACT("interview:topic_given", interview, CHANGE, "topic", 0, G(12), PASSES)
REPAT_ACT("interview:agency_changed", interview, UPDATE, "agency_id", 0, G(12), PASSES)
REPAT_ACT("interview:restored", interview, UPDATE, "voided_at", G(11) | G(12), 0, PASSES)
REPAT_ACT("views:moved", views, UPDATE, "heard_at", G(6), 0, PASSES)
