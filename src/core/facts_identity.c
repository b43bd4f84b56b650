/*
 * facts_identity.c
 *	  Facts about nationality and DNA samples.
 *
 * Layer: core. facts_def.h says what each fact counts and for which safeguard
 * rule_def.h asks it.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "facts_file.h"

/* Mothers pass on nationality as fathers do (Joint GC 4/23, paras 20 to 26). */
static bool
is_by_descent(const RepatNationalityClaim *claim)
{
	return (word_is(claim->basis, "descent_mother") || word_is(claim->basis, "descent_father")) &&
		!moment_given(claim->voided_at);
}

/* Whether an authority's finding that the child is no national stands. */
static bool
is_held_alien(const RepatCaseFile *file)
{
	return day_given(file->child_case->non_national_since) &&
		!day_given(file->child_case->non_national_until);
}

/* Whether steps that may end the matter are judged in advance; those of a movement do not. */
static bool
is_before_end(const RepatCaseFile *file)
{
	return day_given(file->as_of) &&
		(file->ahead == NULL || strncmp(file->ahead, "movement:", strlen("movement:")) != 0);
}

/* Open claims stand in the way of what would end the matter, closing the case too, and of nothing else. */
int32_t
repat_fact_descent_claims_open(const RepatCaseFile *file)
{
	const RepatNationalityClaim *claim;
	int32_t		count = 0;

	if (!is_held_alien(file) && !moment_given(file->child_case->closed_at) && !is_before_end(file))
		return 0;
	EACH(nationality_claim, claim, file)
		if (is_by_descent(claim) &&
			(word_is(claim->decision, "pending") || word_is(claim->decision, "appealed")))
			count++;
	return count;
}

/* Nobody is found to be an alien before anybody looked at the parents (CRC, arts 7 and 8). */
int32_t
repat_fact_descent_unexamined(const RepatCaseFile *file)
{
	const RepatNationalityClaim *claim;

	if (!is_held_alien(file))
		return 0;
	EACH(nationality_claim, claim, file)
		if (is_by_descent(claim))
			return 0;
	return 1;
}

static bool
is_national_of(const RepatCaseFile *file, RepatCountry state)
{
	const RepatNationalityClaim *claim;

	EACH(nationality_claim, claim, file)
		if (claim->state_code == state && word_is(claim->decision, "confirmed") &&
			!moment_given(claim->voided_at))
			return true;
	return false;
}

/* Whether a nationality is taken to be confirmed by a movement: it is so now, or is next. */
static bool
is_confirming(const RepatCaseFile *file, const RepatMovement *m)
{
	return word_is(m->state, "nationality_confirmed") ||
		(word_is(file->ahead, "movement:nationality_confirmed") && !day_given(m->cleared_on) &&
		 !moment_given(m->departed_at) && !day_given(m->refused_finally_on));
}

/* The movement may say that it is confirmed when an authority decided so, and by the claim itself. */
int32_t
repat_fact_nationalities_unconfirmed(const RepatCaseFile *file)
{
	const RepatMovement *m;
	int32_t		count = 0;

	EACH(movement, m, file)
		count += is_confirming(file, m) && !is_national_of(file, m->to_state_code);
	return count;
}

/* Whether something speaks against a sample that was taken. */
typedef bool (*SampleTest) (const RepatCaseFile *file, const RepatDnaSample *sample);

static int32_t
count_samples(const RepatCaseFile *file, SampleTest test)
{
	const RepatDnaSample *sample;
	int32_t		count = 0;

	EACH(dna_sample, sample, file)
		if (day_given(sample->taken_on) && !moment_given(sample->voided_at) &&
			(test == NULL || test(file, sample)))
			count++;
	return count;
}

int32_t
repat_fact_samples(const RepatCaseFile *file)
{
	return count_samples(file, NULL);
}

static bool
is_first_resort(const RepatCaseFile *file, const RepatDnaSample *sample)
{
	(void) file;
	return !sample->other_evidence;
}

int32_t
repat_fact_samples_first_resort(const RepatCaseFile *file)
{
	return count_samples(file, is_first_resort);
}

/* Whether the child agreed to a sample by the day on which it was taken. */
static bool
child_agreed(const RepatDnaSample *sample)
{
	return day_by(sample->child_consented_on, sample->taken_on);
}

/*
 * Whether a guardian agreed to it by then who was appointed on the day of agreeing. Who
 * agrees for the child, a relative too, is on record as appointed and by whom: a family
 * tie is what the sample is to show, and no mandate.
 */
static bool
guardian_agreed(const RepatCaseFile *file, const RepatDnaSample *sample)
{
	const RepatGuardianAppointment *g;

	if (!day_by(sample->guardian_consented_on, sample->taken_on))
		return false;
	EACH(guardian_appointment, g, file)
		if (g->guardian_appointment_id == sample->guardian_appointment_id &&
			g->valid_from <= sample->guardian_consented_on &&
			(!day_given(g->valid_until) || sample->guardian_consented_on <= g->valid_until))
			return true;
	return false;
}

/* The texts behind the safeguard name no ground but consent: no other is taken. */
static bool
is_without_consent(const RepatCaseFile *file, const RepatDnaSample *sample)
{
	return !child_agreed(sample) && !guardian_agreed(file, sample);
}

int32_t
repat_fact_samples_without_consent(const RepatCaseFile *file)
{
	return count_samples(file, is_without_consent);
}

static bool
is_objected(const RepatCaseFile *file, const RepatDnaSample *sample)
{
	(void) file;
	return sample->child_objects == REPAT_FLAG_YES;
}

int32_t
repat_fact_samples_against_objection(const RepatCaseFile *file)
{
	return count_samples(file, is_objected);
}

/* A child who agreed was asked; where a guardian's word stands for the child's, nobody may have. */
static bool
is_objection_unknown(const RepatCaseFile *file, const RepatDnaSample *sample)
{
	(void) file;
	return sample->child_objects == REPAT_FLAG_UNKNOWN && day_given(sample->guardian_consented_on) &&
		!child_agreed(sample);
}

int32_t
repat_fact_samples_objection_unknown(const RepatCaseFile *file)
{
	return count_samples(file, is_objection_unknown);
}

static bool
is_unlimited(const RepatCaseFile *file, const RepatDnaSample *sample)
{
	int64_t		last = (int64_t) sample->taken_on +
		setting_on(file, REPAT_SETTING_dna_keep_days, sample->taken_on);

	return !sample->laboratory || !word_is(sample->purpose, "family_link") ||
		!day_given(sample->destroy_by) || sample->destroy_by > last;
}

int32_t
repat_fact_samples_unlimited(const RepatCaseFile *file)
{
	return count_samples(file, is_unlimited);
}
