/*
 * duty_def_movement.h
 *	  Clocks about movement, family and papers.
 *
 * Layer: core. Included by duty_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
REPAT_DUTY(gate_closed, 25, return_gate_stale_days, RUNS, T(movement) | T(gate_review),
		   "look, as supervisor, at the return that is not authorised yet, and at the danger of not moving")
REPAT_DUTY(request_answer, 29, refusal_silence_days, RUNS, T(movement),
		   "answer the request for return; silence counts as a refusal that can be reviewed")
REPAT_DUTY(consular_guardian_notice, 33, consular_guardian_notice_hours, RUNS,
		   T(child_case) | T(separation_period) | T(movement) | T(consular_contact) |
		   T(consular_omission),
		   "tell the consulate that its national needs a guardian, or record why it is not told")
REPAT_DUTY(birth_registration, 30, registration_days, RUNS, T(child_case) | T(birth_registration),
		   "register the child's birth, late registration included")
REPAT_DUTY(nationality_decision, 30, registration_days, RUNS, T(child_case) | T(nationality_claim),
		   "decide the child's claims to a nationality")
REPAT_DUTY(dna_destruction, 31, dna_keep_days, LASTS, T(dna_sample),
		   "destroy the sample and the profile")
