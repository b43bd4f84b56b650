/*
 * act_def_determination.h
 *	  Guarded acts about assessment and best-interests determination.
 *
 * Layer: core. Included by act_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
/*
 * To complete an assessment: the step of a best-interests assessment and the day of any
 * are one act, so that neither is done without what the other asks.
 */
#define COMPLETION (G(9) | G(10) | G(13) | G(16) | G(19))
REPAT_ACT("bia:completed", assessment, ENTER, "completed", COMPLETION, G(8) | G(22) | G(46), PASSES)
REPAT_ACT("assessment:completed", assessment, CHANGE, "completed_on", COMPLETION, G(8) | G(22) | G(46), PASSES)
REPAT_ACT("assessment:restored", assessment, UPDATE, "voided_at", G(9) | G(13) | G(16) | G(19), 0, PASSES)
#undef COMPLETION
REPAT_ACT("assessment:interview_moved", assessment, UPDATE, "interviewed_on", G(9), 0, PASSES)
REPAT_ACT("service:started", service, INSERT, "", G(13), G(24), PASSES)
REPAT_ACT("service:changed", service, UPDATE, "kind", G(13), 0, PASSES)
REPAT_ACT("service:backdated", service, UPDATE, "starts_on", G(13), 0, PASSES)
REPAT_ACT("panel:seated", panel_member, INSERT, "", G(10), 0, PASSES)
REPAT_ACT("assessment:opened", assessment, INSERT, "", G(10), 0, PASSES)
REPAT_ACT("assessment:author_changed", assessment, UPDATE, "author_id", G(10), 0, PASSES)
REPAT_ACT("assessment:supervisor_changed", assessment, UPDATE, "supervisor_id", G(10), 0, PASSES)
REPAT_ACT("determination:opened", determination, INSERT, "", G(10), 0, PASSES)
REPAT_ACT("determination:author_changed", determination, UPDATE, "author_id", G(10), 0, PASSES)
REPAT_ACT("determination:supervisor_changed", determination, UPDATE, "supervisor_id", G(10), 0, PASSES)
REPAT_ACT("option:added", determination_option, INSERT, "", G(17), 0, PASSES)
REPAT_ACT("option:family_changed", determination_option, UPDATE, "is_family_based", G(17), 0, PASSES)
REPAT_ACT("option:kind_changed", determination_option, UPDATE, "kind", G(17), 0, PASSES)
REPAT_ACT("bid:information_gathering", determination, ENTER, "information_gathering", G(10), 0, PASSES)
REPAT_ACT("bid:report_drafted", determination, ENTER, "report_drafted", G(6) | G(16), G(46), PASSES)
REPAT_ACT("bid:supervisor_reviewed", determination, ENTER, "supervisor_reviewed",
		  G(6) | G(16) | G(19), 0, PASSES)
REPAT_ACT("bid:panel_scheduled", determination, ENTER, "panel_scheduled",
		  G(16) | G(17) | G(19), 0, PASSES)
REPAT_ACT("bid:in_session", determination, ENTER, "in_session",
		  G(9) | G(10) | G(17) | G(18), G(46), STANDS)
REPAT_ACT("bid:decided", determination, ENTER, "decided",
		  G(5) | G(6) | G(9) | G(10) | G(14) | G(16) | G(17) | G(18) | G(19) | G(20) | G(21),
		  G(22) | G(24), STANDS)
REPAT_ACT("bid:communicated", determination, ENTER, "communicated", G(7), G(23), PASSES)
REPAT_ACT("bid:in_implementation", determination, ENTER, "in_implementation", G(7) | G(47), G(23), PASSES)
REPAT_ACT("bid:implemented", determination, ENTER, "implemented", G(7) | G(47), G(23), PASSES)
REPAT_ACT("bid:review_open", determination, ENTER, "review_open", 0, G(22), PASSES)
REPAT_ACT("bid:confirmed", determination, ENTER, "confirmed", G(23), 0, PASSES)
REPAT_ACT("bid:reopened", determination, ENTER, "reopened", G(23), 0, PASSES)
