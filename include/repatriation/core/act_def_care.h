/*
 * act_def_care.h
 *	  Guarded acts about care.
 *
 * Layer: core. Included by act_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
/* First, so that an override names it: it is the act that 37 refuses. */
REPAT_ACT("placement:permanent", placement, CHANGE, "permanence", G(37), 0, PASSES)
REPAT_ACT("placement:made", placement, INSERT, "", G(27) | G(36), G(37), PASSES)
REPAT_ACT("placement:tracing_changed", placement, UPDATE, "tracing_exhausted_on", G(37), 0, PASSES)
REPAT_ACT("placement:opposed", placement, UPDATE, "permanence_opposed", 0, G(37), PASSES)
REPAT_ACT("placement:changed", placement, UPDATE, "arrangement", G(27), G(37), PASSES)
REPAT_ACT("placement:redated", placement, UPDATE, "valid_from", G(27) | G(37), 0, PASSES)
REPAT_ACT("placement:decision_changed", placement, UPDATE, "determination_id", G(27), 0, PASSES)
REPAT_ACT("placement:siblings_changed", placement, UPDATE, "siblings", 0, G(37), PASSES)
REPAT_ACT("placement:extended", placement, UPDATE, "planned_until", G(35), G(37), PASSES)
REPAT_ACT("placement:grounds_changed", placement, UPDATE, "removal_grounds", G(36), 0, PASSES)
REPAT_ACT("placement:reason_changed", placement, UPDATE, "change_reason", G(36), 0, PASSES)
REPAT_ACT("placement:ended", placement, CHANGE, "ended_on", 0, G(45), PASSES)
REPAT_ACT("placement:return_refused", placement_review, CHANGE, "return_refusal_grounds", G(36), 0, PASSES)
