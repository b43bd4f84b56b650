/*
 * duty_def_movement.h
 *	  Clocks about movement, family and papers.
 *
 * Layer: core. Included by duty_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
REPAT_DUTY(birth_registration, 30, registration_days, RUNS, T(child_case) | T(birth_registration),
		   "register the child's birth, late registration included")
REPAT_DUTY(nationality_decision, 30, registration_days, RUNS, T(child_case) | T(nationality_claim),
		   "decide the child's claims to a nationality")
REPAT_DUTY(dna_destruction, 31, dna_keep_days, RUNS, T(dna_sample),
		   "destroy the sample and the profile")
