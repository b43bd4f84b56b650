/*
 * facts_def_movement.h
 *	  Facts about movement, family and papers.
 *
 * Layer: core. Included by facts_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */

/* movement */
REPAT_FACT(movements, T(movement), "movements")
REPAT_FACT(clearances, T(movement), "movements cleared on best interests")
REPAT_FACT(clearances_unheard, T(movement) | U(views),
		   "clearances without a hearing before them")
REPAT_FACT(bid_required, T(child_case) | T(separation_period) | T(movement) | T(family_link),
		   "clearances that need a determination")
REPAT_FACT(bid_need_unknown,
		   T(child_case) | T(separation_period) | T(movement) | T(family_link) | U(determination),
		   "clearances without a decided determination of which it is not known whether they need one, nor with which parent the child leaves")
REPAT_FACT(clearances_undetermined,
		   T(child_case) | T(separation_period) | T(movement) | T(family_link) | U(determination),
		   "clearances that need a determination and rest on no decided one")
REPAT_FACT(clearances_parent_undetermined, T(movement) | T(family_link) | U(determination),
		   "clearances that leave a living parent behind elsewhere in the State and rest on no decided determination")
REPAT_FACT(parents_left, T(movement) | T(family_link) | U(determination),
		   "clearances that leave a parent behind without a decision on separation and its basis")
REPAT_FACT(parents_left_in_state, T(movement) | T(family_link) | U(determination),
		   "clearances that leave a living parent behind elsewhere in the State without a decision on separation and its basis")
REPAT_FACT(parents_unknown, T(movement) | T(family_link) | U(determination),
		   "clearances while it is not known whether a parent is at the same place or in the State that the child leaves")
REPAT_FACT(papers_issued, T(movement),
		   "movements for which documents were issued, or that began or ended without")
REPAT_FACT(reception_plans_incomplete, T(movement),
		   "movements with documents issued but no complete reception plan (receiver, handover point, health check, school, psychosocial contact)")
REPAT_FACT(escorts_unknown, T(movement),
		   "movements with documents issued but no parent or known adult as escort")
REPAT_FACT(handovers_elsewhere, T(movement), "handovers to anyone but child protection")
REPAT_FACT(travels, T(movement),
		   "travels authorised or begun, counted at each of the two moments")
REPAT_FACT(travels_uncleared, T(movement), "travels without a best-interests clearance by the day")
REPAT_FACT(travels_unsafe, T(child_case) | T(separation_period) | T(movement) | T(assessment),
		   "travels without a risk assessment that finds return safe and no risk of recruitment")
REPAT_FACT(travels_judged_by_security, T(movement) | T(child_case) | T(separation_period) | T(assessment) | TRAINING,
		   "travels whose risks of return somebody of a security agency, or of none on record, assessed")
REPAT_FACT(travels_unreceived, T(child_case) | T(separation_period) | T(movement),
		   "travels without a receiver who agreed and is able")
REPAT_FACT(travels_uncared, T(child_case) | T(separation_period) | T(movement),
		   "travels without care arranged in advance, secure and concrete")
REPAT_FACT(travels_undecided,
		   T(child_case) | T(separation_period) | T(movement) | U(determination) | U(determination_option),
		   "travels without a decision in favour of return")
REPAT_FACT(travels_under_review, T(movement) | T(determination),
		   "travels while the decision was under review or appeal")
REPAT_FACT(travels_objected, T(movement) | T(views),
		   "travels against an objection of the child not yet answered")
REPAT_FACT(travels_asylum_open, T(child_case) | T(movement),
		   "travels while an asylum claim was open")
REPAT_FACT(travels_asylum_unknown, T(child_case) | T(movement),
		   "travels without a check for an asylum claim")
REPAT_FACT(siblings_left_behind, T(movement) | T(family_link) | U(determination),
		   "siblings at the same place left behind without a decided determination that sets them apart")
REPAT_FACT(siblings_unplaced, T(movement) | T(family_link) | U(determination),
		   "siblings of whom it is not known whether they are at the place that the child left")
REPAT_FACT(siblings_staying, T(movement) | SIBLINGS,
		   "siblings with a case of their own who stay when the child departs, and no decided determination sets them apart")
REPAT_FACT(siblings_unlocated, T(movement) | SIBLINGS,
		   "siblings with a case of their own of whom it is not known whether they are in the State that the child departs from")
REPAT_FACT(refusals, T(movement), "refusals of a movement")
REPAT_FACT(refusals_by_age, T(movement), "refusals on an age limit or on no ground at all")
REPAT_FACT(refusals_in_words, T(movement),
		   "refusals on a ground in words alone, of which nobody else stated that it is no age limit")
REPAT_FACT(final_refusals, T(movement), "final refusals")
REPAT_FACT(final_refusals_unreasoned, T(movement),
		   "final refusals without individual reasons that weigh the child's best interests")
REPAT_FACT(final_refusals_unnotified, T(movement),
		   "final refusals of which the applicant was not told before, with how to ask for review")
REPAT_FACT(final_refusals_unreviewed, T(movement),
		   "final refusals that no independent body reviewed")

/* family */
REPAT_FACT(kin_receivers, T(movement) | T(tracing_request),
		   "relatives who are to receive the child, or with whom the child was reunited")
REPAT_FACT(kin_receivers_unverified, T(movement) | U(family_link),
		   "relatives who are to receive the child and whose link is not verified on both sides")
REPAT_FACT(kin_receivers_unagreed, T(movement) | U(family_link),
		   "relatives who are to receive the child without the child's agreement on record")
REPAT_FACT(kin_receivers_unassessed, T(movement) | U(family_link),
		   "relatives who are to receive the child and are not on record as willing and able")
REPAT_FACT(kin_handovers_unverified, T(movement) | T(tracing_request) | U(family_link),
		   "handovers to relatives, and reunifications, on a link not verified on both sides by the day")
REPAT_FACT(kin_handovers_unagreed, T(movement) | T(tracing_request) | U(family_link),
		   "handovers to relatives, and reunifications, without the child's agreement by the day")
REPAT_FACT(kin_handovers_unassessed, T(movement) | T(tracing_request) | U(family_link),
		   "handovers to relatives, and reunifications, without a record by the day that they are willing and able")

/* consular contact */
REPAT_FACT(agency_contacts, T(consular_contact), "contacts with the consulate that an agency made")
REPAT_FACT(agency_contacts_unchecked, T(consular_contact),
		   "contacts by an agency without a check before that they serve the child and endanger nobody")
REPAT_FACT(agency_contacts_asylum_open, T(consular_contact),
		   "contacts by an agency while the child claimed asylum")
REPAT_FACT(agency_contacts_asylum_misstated, T(child_case) | T(consular_contact),
		   "contacts by an agency said to be free of an asylum claim that was made by the day and is still open")
REPAT_FACT(agency_contacts_asylum_unknown, T(consular_contact),
		   "contacts by an agency without a check for an asylum claim")

/* identity */
REPAT_FACT(descent_claims_open, T(child_case) | T(nationality_claim),
		   "claims to a nationality by descent that are still open")
REPAT_FACT(descent_unexamined, T(child_case) | U(nationality_claim),
		   "a finding that the child is no national although no claim by descent is on record")
REPAT_FACT(nationalities_unconfirmed, T(movement) | T(nationality_claim),
		   "movements of a national of the State of return although no claim to that nationality is confirmed")
REPAT_FACT(samples, T(dna_sample), "samples taken")
REPAT_FACT(samples_first_resort, T(dna_sample),
		   "samples taken although nothing else is on record as tried")
REPAT_FACT(samples_without_consent, T(dna_sample) | U(guardian_appointment),
		   "samples taken without consent by the day, of the child or of a guardian appointed when agreeing")
REPAT_FACT(samples_against_objection, T(dna_sample), "samples taken although the child objects")
REPAT_FACT(samples_objection_unknown, T(dna_sample),
		   "samples taken on a guardian's consent while it is not known whether the child objects")
REPAT_FACT(samples_unlimited, T(dna_sample) | SETTINGS,
		   "samples taken without laboratory, single purpose or a date of destruction in time")
