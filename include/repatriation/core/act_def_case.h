/*
 * act_def_case.h
 *	  Guarded steps of a case; those of its best-interests assessments are beside the assessments.
 *
 * Layer: core. Included by act_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
REPAT_ACT("case:registered", child_case, ENTER, "registered", G(1), 0, PASSES)
REPAT_ACT("case:assessed", child_case, ENTER, "assessed", G(6) | G(9) | G(10) | G(16) | G(19) | G(47), 0, PASSES)
REPAT_ACT("case:planned", child_case, ENTER, "planned", G(13) | G(47), 0, PASSES)
REPAT_ACT("case:in_implementation", child_case, ENTER, "in_implementation", G(47), 0, PASSES)
REPAT_ACT("case:closed", child_case, ENTER, "closed", G(1) | G(7) | G(30) | G(44), G(45), PASSES)
REPAT_ACT("case:transferred", child_case, ENTER, "transferred", G(43), 0, PASSES)
