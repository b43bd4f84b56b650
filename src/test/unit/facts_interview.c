/*
 * facts_interview.c
 *	  Facts about interviews.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "world.h"

static RepatInterview
complete(int64_t id, int64_t agency, RepatDay day)
{
	RepatInterview i = blank_interview();

	i.interview_id = id;
	i.agency_id = agency;
	i.kind = "justice";
	i.topic = "recruitment";
	i.held_at = noon(day);
	i.is_childs_language = i.counsel_present = i.silence_told = REPAT_FLAG_YES;
	i.parents_told_at = noon(day);
	i.supported_by = true;
	return i;
}

static void
conditions(void)
{
	World		w = bare_world();
	RepatInterview *i = &w.interview[0];

	ADD(w, interview) = complete(1, 1, DAY(3));
	CHECK(FACT(w, guarded_interviews) == 1 && FACT(w, interviews_without_counsel) == 0 &&
		  FACT(w, interviews_without_notice) == 0 && FACT(w, interviews_unsupported) == 0 &&
		  FACT(w, interviews_not_understood) == 0 && FACT(w, interviews_silence_untold) == 0);
	i->counsel_present = REPAT_FLAG_UNKNOWN;
	CHECK(FACT(w, interviews_without_counsel) == 1);
	i->waiver_reference = true;
	CHECK(FACT(w, interviews_without_counsel) == 0);
	i->parents_told_at = shifted(noon(DAY(3)), 1);
	CHECK(FACT(w, interviews_without_notice) == 1);
	i->parents_told_at = never();
	CHECK(FACT(w, interviews_without_notice) == 1);
	i->parents_excluded_because = true;
	CHECK(FACT(w, interviews_without_notice) == 0);
	i->supported_by = false;
	CHECK(FACT(w, interviews_unsupported) == 1);
	i->is_childs_language = REPAT_FLAG_UNKNOWN;
	CHECK(FACT(w, interviews_not_understood) == 1);
	i->interpreter = REPAT_FLAG_YES;
	CHECK(FACT(w, interviews_not_understood) == 0);
	i->silence_told = REPAT_FLAG_UNKNOWN;
	CHECK(FACT(w, interviews_silence_untold) == 1);
	i->kind = "security";
	CHECK(FACT(w, guarded_interviews) == 1 && FACT(w, interviews_silence_untold) == 1);
	i->kind = "asylum";
	CHECK(FACT(w, guarded_interviews) == 0 && FACT(w, interviews_silence_untold) == 0);
	i->kind = "justice";
	i->voided_at = noon(DAY(4));
	CHECK(FACT(w, guarded_interviews) == 0 && FACT(w, interviews_unsupported) == 0);
}

static void
repetition(void)
{
	World		w = bare_world();
	int			day;
	int			n;

	/* another agency, on the topic, within ninety days, without a reason */
	ADD(w, interview) = complete(1, 1, DAY(0));
	ADD(w, interview) = complete(2, 2, DAY(0));
	for (day = 0; day < 100; day++)
	{
		w.interview[1].held_at = noon(DAY(day));
		CHECK(FACT(w, interviews_repeated) == (day <= 90));
	}
	w.interview[1].held_at = noon(DAY(9));
	w.interview[1].agency_id = 1;
	CHECK(FACT(w, interviews_repeated) == 0);
	w.interview[1].agency_id = 2;
	w.interview[1].repeat_reason = true;
	CHECK(FACT(w, interviews_repeated) == 0);
	w.interview[1].repeat_reason = false;
	w.interview[1].topic = "family";
	CHECK(FACT(w, interviews_repeated) == 0);
	w.interview[1].topic = "recruitment";
	w.interview[0].voided_at = noon(DAY(1));
	CHECK(FACT(w, interviews_repeated) == 0);
	w.interview[0].voided_at = never();
	CHECK(FACT(w, interviews_repeated) == 1);
	/* which came first is a matter of the hour, then of the number; the time may have no end */
	w.interview[0].held_at = shifted(noon(DAY(9)), 1);
	CHECK(FACT(w, interviews_repeated) == 1);
	w.interview[0].held_at.day = INT32_MIN;
	w.interview[1].held_at.day = INT32_MAX;
	CHECK(FACT(w, interviews_repeated) == 1);
	/* beyond three in ninety days, whoever asks and for whatever reason */
	w = bare_world();
	for (n = 1; n <= 6; n++)
	{
		RepatInterview i = complete(n, 1, DAY(0));

		i.repeat_reason = true;
		ADD(w, interview) = i;
		CHECK(FACT(w, interviews_over_limit) == (n > 3 ? n - 3 : 0));
	}
	w.interview[0].held_at = noon(DAY(-91));
	CHECK(FACT(w, interviews_over_limit) == 2);
	w.file.setting[REPAT_SETTING_interview_repeat_max].value = 1;
	CHECK(FACT(w, interviews_over_limit) == 4);
	w.file.setting[REPAT_SETTING_interview_repeat_max].changed_on = DAY(1);
	CHECK(FACT(w, interviews_over_limit) == 2);
}

int
main(void)
{
	conditions();
	repetition();
	check_both(REPAT_FACT_guarded_interviews, REPAT_FACT_interviews_over_limit);
	return check_report();
}
