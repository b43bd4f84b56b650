/*
 * facts_identity.c
 *	  Facts and clocks about nationality, birth registration and DNA samples.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "world.h"

#include "repatriation/core/duty.h"

static void
claims(void)
{
	static const struct
	{
		const char *basis;
		const char *decision;
		int32_t		open;
	}			table[] = {
		{"descent_mother", "pending", 1},
		{"descent_father", "appealed", 1},
		{"descent_mother", "confirmed", 0},
		{"descent_father", "refused", 0},
		{"descent_father", "withdrawn", 0},
		{"birth", "pending", 0},
		{"registration", "appealed", 0},
		{"unknown", "pending", 0}
	};
	RepatNationalityClaim claim = blank_nationality_claim();
	World		w = good_world();
	size_t		i;

	for (i = 0; i < sizeof(table) / sizeof(table[0]); i++)
	{
		w.file.nationality_claim_count = 0;
		claim.basis = table[i].basis;
		claim.decision = table[i].decision;
		ADD(w, nationality_claim) = claim;
		/* open claims stand in the way of a finding, and of a step yet to come, alone */
		CHECK(FACT(w, descent_claims_open) == 0);
		w.file.as_of = DAY(20);
		CHECK(FACT(w, descent_claims_open) == table[i].open);
		w.file.as_of = REPAT_NO_DAY;
		w.child_case[0].non_national_since = DAY(20);
		CHECK(FACT(w, descent_claims_open) == table[i].open);
		w.nationality_claim[0].voided_at = noon(DAY(1));
		CHECK(FACT(w, descent_claims_open) == 0);
		w.child_case[0].non_national_since = REPAT_NO_DAY;
	}
	w.nationality_claim[0] = blank_nationality_claim();
	w.nationality_claim[0].basis = "descent_mother";
	w.nationality_claim[0].decision = "pending";
	w.child_case[0].non_national_since = DAY(20);
	CHECK(FACT(w, descent_claims_open) == 1 && FACT(w, descent_unexamined) == 0);
	/* set aside, it stands in nobody's way */
	w.child_case[0].non_national_until = DAY(21);
	CHECK(FACT(w, descent_claims_open) == 0 && FACT(w, descent_unexamined) == 0);
	w.child_case[0].non_national_until = REPAT_NO_DAY;
	/* not looked at: no claim, one on another ground, one withdrawn by mistake */
	w.nationality_claim[0].basis = "birth";
	CHECK(FACT(w, descent_unexamined) == 1);
	w.nationality_claim[0].basis = "descent_father";
	CHECK(FACT(w, descent_unexamined) == 0);
	w.nationality_claim[0].voided_at = noon(DAY(1));
	CHECK(FACT(w, descent_unexamined) == 1);
	w.file.nationality_claim_count = 0;
	CHECK(FACT(w, descent_unexamined) == 1);
	w.child_case[0].non_national_since = REPAT_NO_DAY;
	CHECK(FACT(w, descent_unexamined) == 0);
}

/* A nationality is confirmed by a decision on a claim to it. */
static void
confirmed(void)
{
	RepatNationalityClaim claim = blank_nationality_claim();
	World		w = good_world();
	RepatMovement *m = &w.movement[0];

	m->cleared_on = REPAT_NO_DAY;
	m->departed_at = m->handed_over_at = never();
	m->state = "identity_established";
	CHECK(FACT(w, nationalities_unconfirmed) == 0);
	w.file.ahead = "movement:departed";
	CHECK(FACT(w, nationalities_unconfirmed) == 0);
	w.file.ahead = "movement:nationality_confirmed";
	CHECK(FACT(w, nationalities_unconfirmed) == 1);
	m->cleared_on = DAY(9);
	CHECK(FACT(w, nationalities_unconfirmed) == 0);
	m->cleared_on = REPAT_NO_DAY;
	m->departed_at = noon(DAY(9));
	CHECK(FACT(w, nationalities_unconfirmed) == 0);
	m->departed_at = never();
	m->refused_finally_on = DAY(9);
	CHECK(FACT(w, nationalities_unconfirmed) == 0);
	m->refused_finally_on = REPAT_NO_DAY;
	w.file.ahead = NULL;
	m->state = "nationality_confirmed";
	CHECK(FACT(w, nationalities_unconfirmed) == 1);
	claim.state_code = m->to_state_code;
	claim.basis = "birth";
	claim.decision = "pending";
	ADD(w, nationality_claim) = claim;
	CHECK(FACT(w, nationalities_unconfirmed) == 1);
	w.nationality_claim[0].decision = "refused";
	CHECK(FACT(w, nationalities_unconfirmed) == 1);
	w.nationality_claim[0].decision = "confirmed";
	CHECK(FACT(w, nationalities_unconfirmed) == 0);
	w.nationality_claim[0].voided_at = noon(DAY(5));
	CHECK(FACT(w, nationalities_unconfirmed) == 1);
	/* another State's, or no State's, is none; one beside it does no harm */
	w.nationality_claim[0].voided_at = never();
	w.nationality_claim[0].state_code = m->from_state_code;
	CHECK(FACT(w, nationalities_unconfirmed) == 1);
	ADD(w, nationality_claim) = claim;
	w.nationality_claim[1].decision = "confirmed";
	CHECK(FACT(w, nationalities_unconfirmed) == 0);
	/* an open claim by descent is no matter of a movement */
	w.nationality_claim[0].basis = "descent_father";
	w.nationality_claim[0].decision = "pending";
	w.file.as_of = DAY(20);
	CHECK(FACT(w, descent_claims_open) == 1);
	w.file.ahead = "case:closed";
	CHECK(FACT(w, descent_claims_open) == 1);
	w.file.ahead = "movement:nationality_confirmed";
	CHECK(FACT(w, descent_claims_open) == 0);
}

/* A sample for which everything was done. */
static RepatDnaSample
good_sample(void)
{
	RepatDnaSample sample = blank_dna_sample();

	sample.dna_sample_id = 7;
	sample.purpose = "family_link";
	sample.other_evidence = sample.laboratory = true;
	sample.child_consented_on = DAY(4);
	sample.taken_on = DAY(5);
	sample.destroy_by = DAY(5 + 180);
	return sample;
}

/* A guardian's consent: of one appointed on the day of it, by the day of the sample. */
static void
guardians_consent(void)
{
	World		w = good_world();
	RepatGuardianAppointment guardian = blank_guardian_appointment();

	w.file.guardian_appointment_count = 0;
	guardian.guardian_appointment_id = 3;
	guardian.valid_from = DAY(4);
	ADD(w, guardian_appointment) = guardian;
	ADD(w, dna_sample) = good_sample();
	w.dna_sample[0].child_consented_on = REPAT_NO_DAY;
	w.dna_sample[0].guardian_appointment_id = 3;
	CHECK(FACT(w, samples_without_consent) == 1 && FACT(w, samples_objection_unknown) == 0);
	w.dna_sample[0].guardian_consented_on = DAY(5);
	CHECK(FACT(w, samples_without_consent) == 0);
	w.dna_sample[0].guardian_consented_on = DAY(6);
	CHECK(FACT(w, samples_without_consent) == 1);
	/* the first and the last day of the appointment, and the days beside */
	w.dna_sample[0].guardian_consented_on = DAY(4);
	CHECK(FACT(w, samples_without_consent) == 0);
	w.guardian_appointment[0].valid_until = DAY(4);
	CHECK(FACT(w, samples_without_consent) == 0);
	w.guardian_appointment[0].valid_until = DAY(3);
	CHECK(FACT(w, samples_without_consent) == 1);
	w.guardian_appointment[0].valid_until = REPAT_NO_DAY;
	w.dna_sample[0].guardian_consented_on = DAY(3);
	CHECK(FACT(w, samples_without_consent) == 1);
	/* another appointment, and none */
	w.dna_sample[0].guardian_consented_on = DAY(4);
	w.dna_sample[0].guardian_appointment_id = 4;
	CHECK(FACT(w, samples_without_consent) == 1);
	w.dna_sample[0].guardian_appointment_id = 3;
	/* nobody asked the child: not known, unless the child agreed by the day */
	CHECK(FACT(w, samples_objection_unknown) == 1 && FACT(w, samples_against_objection) == 0);
	w.dna_sample[0].child_consented_on = DAY(6);
	CHECK(FACT(w, samples_objection_unknown) == 1);
	w.dna_sample[0].child_consented_on = DAY(5);
	CHECK(FACT(w, samples_objection_unknown) == 0);
	w.dna_sample[0].child_objects = REPAT_FLAG_YES;
	CHECK(FACT(w, samples_objection_unknown) == 0 && FACT(w, samples_against_objection) == 1);
	w.dna_sample[0].child_consented_on = REPAT_NO_DAY;
	CHECK(FACT(w, samples_objection_unknown) == 0 && FACT(w, samples_against_objection) == 1);
	w.dna_sample[0].child_objects = REPAT_FLAG_NO;
	CHECK(FACT(w, samples_objection_unknown) == 0 && FACT(w, samples_against_objection) == 0);
	/* of one that was not taken there is nothing to ask */
	w.dna_sample[0].taken_on = REPAT_NO_DAY;
	w.dna_sample[0].child_objects = REPAT_FLAG_UNKNOWN;
	CHECK(FACT(w, samples_objection_unknown) == 0);
	w.dna_sample[0].child_objects = REPAT_FLAG_YES;
	CHECK(FACT(w, samples_against_objection) == 0);
}

static void
samples(void)
{
	World		w = good_world();

	CHECK(FACT(w, samples) == 0);
	ADD(w, dna_sample) = good_sample();
	CHECK(FACT(w, samples) == 1 && FACT(w, samples_first_resort) == 0 &&
		  FACT(w, samples_without_consent) == 0 && FACT(w, samples_unlimited) == 0);
	w.dna_sample[0].other_evidence = false;
	CHECK(FACT(w, samples_first_resort) == 1);
	/* consent: the child's or the guardian's, by the day, and no objection */
	w.dna_sample[0] = good_sample();
	w.dna_sample[0].child_consented_on = DAY(5);
	CHECK(FACT(w, samples_without_consent) == 0);
	w.dna_sample[0].child_consented_on = DAY(6);
	CHECK(FACT(w, samples_without_consent) == 1);
	/* limits: laboratory, one purpose, an end in time by the setting of the day */
	w.dna_sample[0] = good_sample();
	w.dna_sample[0].laboratory = false;
	CHECK(FACT(w, samples_unlimited) == 1);
	w.dna_sample[0] = good_sample();
	w.dna_sample[0].purpose = "identification";
	CHECK(FACT(w, samples_unlimited) == 1);
	w.dna_sample[0] = good_sample();
	w.dna_sample[0].destroy_by = REPAT_NO_DAY;
	CHECK(FACT(w, samples_unlimited) == 1);
	w.dna_sample[0].destroy_by = DAY(5 + 181);
	CHECK(FACT(w, samples_unlimited) == 1);
	w.dna_sample[0].destroy_by = INT32_MAX;
	CHECK(FACT(w, samples_unlimited) == 1);
	w.dna_sample[0].destroy_by = DAY(5 + 180);
	w.file.setting[REPAT_SETTING_dna_keep_days].value = 90;
	CHECK(FACT(w, samples_unlimited) == 1);
	w.file.setting[REPAT_SETTING_dna_keep_days].changed_on = DAY(6);
	CHECK(FACT(w, samples_unlimited) == 0);
	w.file.setting[REPAT_SETTING_dna_keep_days].changed_on = DAY(5);
	CHECK(FACT(w, samples_unlimited) == 1);
	/* one that is being prepared, or withdrawn, is none */
	w.dna_sample[0] = blank_dna_sample();
	CHECK(FACT(w, samples) == 0 && FACT(w, samples_first_resort) == 0 &&
		  FACT(w, samples_without_consent) == 0 && FACT(w, samples_unlimited) == 0);
	w.dna_sample[0].taken_on = DAY(5);
	CHECK(FACT(w, samples) == 1 && FACT(w, samples_first_resort) == 1 &&
		  FACT(w, samples_without_consent) == 1 && FACT(w, samples_unlimited) == 1);
	w.dna_sample[0].voided_at = noon(DAY(6));
	CHECK(FACT(w, samples) == 0 && FACT(w, samples_first_resort) == 0);
}

/* The clock that is looked for, and how many runs of it were told. */
typedef struct Sought
{
	RepatDuty	duty;
	RepatClock	clock;
	int			runs;
} Sought;

static void
keep(const RepatClock *clock, void *arg)
{
	Sought	   *sought = arg;

	if (clock->duty == sought->duty)
	{
		sought->clock = *clock;
		sought->runs++;
	}
}

static Sought
tell(World *w, RepatDuty duty)
{
	Sought		sought;

	memset(&sought, 0, sizeof(sought));
	sought.duty = duty;
#define WORLD_TABLE(name, Name) w->file.name = w->name;
	REPAT_FILE_TABLES(WORLD_TABLE)
#undef WORLD_TABLE
	repat_duties(&w->file, keep, &sought);
	return sought;
}

static void
registration(void)
{
	World		w = bare_world();
	RepatBirthRegistration r = blank_birth_registration();
	Sought		sought = tell(&w, REPAT_DUTY_birth_registration);

	CHECK(sought.runs == 1 && sought.clock.row_id == 0);
	CHECK(sought.clock.since.day == DAY(0) && sought.clock.due.day == DAY(30));
	CHECK(sought.clock.done.day == REPAT_NO_DAY);
	w.child_case[0].arrived_on = DAY(4);
	CHECK(tell(&w, REPAT_DUTY_birth_registration).clock.due.day == DAY(34));
	CHECK(tell(&w, REPAT_DUTY_nationality_decision).clock.due.day == DAY(34));
	r.status = "in_progress";
	r.registered_on = DAY(5);
	ADD(w, birth_registration) = r;
	r.status = "registered";
	r.voided_at = noon(DAY(6));
	ADD(w, birth_registration) = r;
	CHECK(tell(&w, REPAT_DUTY_birth_registration).clock.done.day == REPAT_NO_DAY);
	r.voided_at = never();
	r.registered_on = DAY(9);
	ADD(w, birth_registration) = r;
	r.registered_on = DAY(8);
	ADD(w, birth_registration) = r;
	r.registered_on = DAY(10);
	ADD(w, birth_registration) = r;
	CHECK(tell(&w, REPAT_DUTY_birth_registration).clock.done.day == DAY(8));
}

static RepatDay
decided(World *w)
{
	return tell(w, REPAT_DUTY_nationality_decision).clock.done.day;
}

static void
decision(void)
{
	World		w = bare_world();
	RepatNationalityClaim claim = blank_nationality_claim();

	CHECK(tell(&w, REPAT_DUTY_nationality_decision).runs == 1 && decided(&w) == REPAT_NO_DAY);
	claim.decision = "pending";
	ADD(w, nationality_claim) = claim;
	CHECK(decided(&w) == REPAT_NO_DAY);
	/* refused while another is open: not done; all refused: with the last */
	claim.decision = "refused";
	claim.decided_on = DAY(7);
	ADD(w, nationality_claim) = claim;
	CHECK(decided(&w) == REPAT_NO_DAY);
	w.nationality_claim[0].decision = "refused";
	w.nationality_claim[0].decided_on = DAY(9);
	CHECK(decided(&w) == DAY(9));
	w.nationality_claim[0].decision = "appealed";
	CHECK(decided(&w) == REPAT_NO_DAY);
	/* one that is confirmed is enough, the first of them */
	claim.decision = "confirmed";
	claim.decided_on = DAY(12);
	ADD(w, nationality_claim) = claim;
	claim.decided_on = DAY(11);
	ADD(w, nationality_claim) = claim;
	CHECK(decided(&w) == DAY(11));
	w.nationality_claim[3].voided_at = noon(DAY(13));
	CHECK(decided(&w) == DAY(12));
	w.nationality_claim[2].voided_at = noon(DAY(13));
	CHECK(decided(&w) == REPAT_NO_DAY);
}

static void
destruction(void)
{
	World		w = bare_world();
	Sought		sought;

	CHECK(tell(&w, REPAT_DUTY_dna_destruction).runs == 0);
	ADD(w, dna_sample) = good_sample();
	w.dna_sample[0].destroy_by = DAY(50);
	sought = tell(&w, REPAT_DUTY_dna_destruction);
	CHECK(sought.runs == 1 && sought.clock.row_id == 7 && sought.clock.since.day == DAY(5));
	CHECK(sought.clock.due.day == DAY(50) && sought.clock.done.day == REPAT_NO_DAY);
	w.dna_sample[0].destroyed_on = DAY(49);
	CHECK(tell(&w, REPAT_DUTY_dna_destruction).clock.done.day == DAY(49));
	/* where the row does not say, the setting does */
	w.dna_sample[0].destroy_by = REPAT_NO_DAY;
	CHECK(tell(&w, REPAT_DUTY_dna_destruction).clock.due.day == DAY(5 + 180));
	w.dna_sample[0].voided_at = noon(DAY(6));
	CHECK(tell(&w, REPAT_DUTY_dna_destruction).runs == 0);
	w.dna_sample[0] = good_sample();
	w.dna_sample[0].taken_on = REPAT_NO_DAY;
	CHECK(tell(&w, REPAT_DUTY_dna_destruction).runs == 0);
}

int
main(void)
{
	claims();
	confirmed();
	samples();
	guardians_consent();
	registration();
	decision();
	destruction();
	check_both(REPAT_FACT_descent_claims_open, REPAT_FACT_samples_unlimited);
	return check_report();
}
