/*
 * duty_identity.c
 *	  Clocks about birth registration, nationality and DNA samples.
 *
 * Layer: core. duty_def_movement.h says which setting says how long each runs.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "duty_file.h"

/* CRC, article 7, asks for it at once: from arrival or, where no day of it is known, identification. */
static RepatDay
registrable_since(const RepatCaseFile *file)
{
	const RepatChildCase *c = file->child_case;

	return day_given(c->arrived_on) ? c->arrived_on : c->identified_on;
}

void
repat_duty_birth_registration(const RepatClockOut *out)
{
	const RepatBirthRegistration *r;
	RepatDay	done = REPAT_NO_DAY;

	EACH(birth_registration, r, out->file)
		if (word_is(r->status, "registered") && !moment_given(r->voided_at) &&
			(!day_given(done) || r->registered_on < done))
			done = r->registered_on;
	repat_clock_run(out, 0, on_day(registrable_since(out->file)), on_day(done));
}

/*
 * Done when a nationality is confirmed, or when the last of the claims is decided;
 * a child for whom nobody has made a claim yet has none decided.
 */
void
repat_duty_nationality_decision(const RepatClockOut *out)
{
	const RepatNationalityClaim *claim;
	RepatDay	confirmed = REPAT_NO_DAY;
	RepatDay	last = REPAT_NO_DAY;
	bool		open = false;

	EACH(nationality_claim, claim, out->file)
	{
		if (moment_given(claim->voided_at))
			continue;
		if (word_is(claim->decision, "confirmed") &&
			(!day_given(confirmed) || claim->decided_on < confirmed))
			confirmed = claim->decided_on;
		if (word_is(claim->decision, "pending") || word_is(claim->decision, "appealed"))
			open = true;
		else if (!day_given(last) || claim->decided_on > last)
			last = claim->decided_on;
	}
	repat_clock_run(out, 0, on_day(registrable_since(out->file)),
					on_day(day_given(confirmed) ? confirmed : open ? REPAT_NO_DAY : last));
}

/* Joint GC 3/22, paragraph 17: retention has an end, which the row names. */
void
repat_duty_dna_destruction(const RepatClockOut *out)
{
	const RepatDnaSample *sample;

	EACH(dna_sample, sample, out->file)
	{
		RepatMoment taken = on_day(sample->taken_on);

		if (!day_given(sample->taken_on) || moment_given(sample->voided_at))
			continue;
		if (day_given(sample->destroy_by))
			repat_clock_until(out, sample->dna_sample_id, taken, on_day(sample->destroy_by),
							  on_day(sample->destroyed_on));
		else
			repat_clock_run(out, sample->dna_sample_id, taken, on_day(sample->destroyed_on));
	}
}
