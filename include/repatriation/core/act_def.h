/*
 * act_def.h
 *	  Acts that are guarded, and by which safeguards.
 *
 * Layer: core. REPAT_ACT(name, table, trigger, what, blocks, warns, lasting)
 *	  trigger	ENTER: the table's state becomes "what";
 *				INSERT: a row is added ("what" is empty);
 *				CHANGE: column "what" is given a value on insert or changes;
 *				UPDATE: column "what" of an existing row changes.
 *	  blocks	G(n) | G(n) ...: safeguards that refuse the act
 *	  warns		the same: safeguards that store a warning with it
 *	  lasting	STANDS: every later write to the case is judged against it too;
 *				PASSES: it is judged when done, and again in the sweep
 * The numbers are those of the catalogue of safeguards. An act before which
 * something irreversible may happen is judged by everything that came before it
 * as well, so departure is judged by all.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
REPAT_ACT("case:treated_as_adult", child_case, CHANGE, "treated_as_adult_since", G(1), 0, STANDS)
REPAT_ACT("case:owner_assigned", child_case, UPDATE, "owner_id", G(10), 0, PASSES)
REPAT_ACT("person:birth_changed", person, UPDATE, "birth", G(1) | G(32), 0, PASSES)
REPAT_ACT("person:sex_changed", person, UPDATE, "sex", G(32), 0, PASSES)
REPAT_ACT("guardian:appointed", guardian_appointment, INSERT, "", G(10), 0, PASSES)
REPAT_ACT("guardian:changed", guardian_appointment, UPDATE, "valid_until", G(9) | G(10), 0, PASSES)
REPAT_ACT("guardian:backdated", guardian_appointment, UPDATE, "valid_from", G(9) | G(10), 0, PASSES)
REPAT_ACT("guardian:exchanged", guardian_appointment, UPDATE, "professional_id", G(10), 0, PASSES)
REPAT_ACT("guardian:exchanged_person", guardian_appointment, UPDATE, "person_id", G(10), 0, PASSES)
REPAT_ACT("document:received", document_claim, INSERT, "", 0, G(32), PASSES)
REPAT_ACT("assessment:completed", assessment, CHANGE, "completed_on", G(9) | G(10) | G(16) | G(19), 0, PASSES)
REPAT_ACT("service:started", service, INSERT, "", G(13), 0, PASSES)
REPAT_ACT("service:changed", service, UPDATE, "kind", G(13), 0, PASSES)
REPAT_ACT("service:backdated", service, UPDATE, "starts_on", G(13), 0, PASSES)
REPAT_ACT("panel:seated", panel_member, INSERT, "", G(10), 0, PASSES)
REPAT_ACT("bid:information_gathering", determination, ENTER, "information_gathering", G(10), 0, PASSES)
REPAT_ACT("bid:report_drafted", determination, ENTER, "report_drafted", G(6) | G(16), 0, PASSES)
REPAT_ACT("bid:supervisor_reviewed", determination, ENTER, "supervisor_reviewed",
		  G(6) | G(16) | G(19), 0, PASSES)
REPAT_ACT("bid:panel_scheduled", determination, ENTER, "panel_scheduled",
		  G(16) | G(17) | G(19), 0, PASSES)
REPAT_ACT("bid:in_session", determination, ENTER, "in_session",
		  G(9) | G(10) | G(17) | G(18), 0, STANDS)
REPAT_ACT("bid:decided", determination, ENTER, "decided",
		  G(6) | G(9) | G(10) | G(16) | G(17) | G(18) | G(19) | G(20) | G(21), 0, STANDS)
REPAT_ACT("movement:nationality_confirmed", movement, ENTER, "nationality_confirmed",
		  G(32), 0, PASSES)
REPAT_ACT("movement:best_interests_cleared", movement, ENTER,
		  "best_interests_cleared", G(6) | G(15) | G(27), 0, STANDS)
REPAT_ACT("movement:documents_issued", movement, ENTER, "documents_issued",
		  G(15) | G(26) | G(27), 0, STANDS)
REPAT_ACT("movement:travel_authorised", movement, ENTER, "travel_authorised",
		  G(6) | G(9) | G(10) | G(15) | G(25) | G(26) | G(27), 0, STANDS)
REPAT_ACT("movement:departed", movement, ENTER, "departed",
		  G(1) | G(6) | G(9) | G(10) | G(15) | G(16) | G(17) | G(18) | G(19) | G(20) | G(21) | G(25) | G(26) | G(27) | G(32), 0, STANDS)
REPAT_ACT("movement:handed_over", movement, ENTER, "handed_over", G(26), 0, STANDS)
REPAT_ACT("movement:refused", movement, ENTER, "refused", G(28), 0, STANDS)
REPAT_ACT("movement:refused_final", movement, ENTER, "refused_final", G(28), 0, STANDS)
