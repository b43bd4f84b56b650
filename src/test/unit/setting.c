/*
 * setting.c
 *	  Settings tighten only: the default and stricter values pass, weaker ones never.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include <stdbool.h>
#include <string.h>

#include "check.h"
#include "repatriation/core/setting.h"

static bool
allowed(const char *name, int32_t value)
{
	const RepatSettingDef *def = repat_setting_find(name, strlen(name));

	return def != NULL && repat_setting_within_bound(def, value);
}

static void
check_rows(void)
{
	int			i;
	int			j;

	CHECK(repat_setting_count() == 47);
	CHECK(repat_setting_at(-1) == NULL);
	CHECK(repat_setting_at(47) == NULL);
	for (i = 0; i < repat_setting_count(); i++)
	{
		const RepatSettingDef *def = repat_setting_at(i);

		CHECK(repat_setting_find(def->name, strlen(def->name)) == def);
		CHECK(repat_setting_find(def->name, strlen(def->name) - 1) != def);
		CHECK(def->source[0] != '\0');
		for (j = 0; def->source[j] != '\0'; j++)
			CHECK(def->source[j] >= ' ' && def->source[j] <= '~');
		CHECK(repat_setting_within_bound(def, def->default_value));
		CHECK(def->direction != REPAT_SETTING_FIXED || def->default_value == def->bound);
		/* a flag is fixed, or may be raised */
		CHECK(def->unit != REPAT_UNIT_FLAG || def->direction == REPAT_SETTING_FIXED ||
			  (def->direction == REPAT_SETTING_AT_LEAST && def->bound == 0));
		/* A number that stands in the text is not softened by us. */
		CHECK(def->ours || def->default_value == def->bound);
	}
	CHECK(repat_setting_find("no_such_setting", 15) == NULL);
	CHECK(repat_setting_find("", 0) == NULL);
}

/* Around every bound, from the definition of each direction. */
static void
check_bounds(void)
{
	int			i;

	for (i = 0; i < repat_setting_count(); i++)
	{
		const RepatSettingDef *def = repat_setting_at(i);
		bool		more = repat_setting_within_bound(def, def->bound + 1);
		bool		less = repat_setting_within_bound(def, def->bound - 1);

		CHECK(repat_setting_within_bound(def, def->bound));
		CHECK(!repat_setting_within_bound(def, -1));
		CHECK(!repat_setting_within_bound(def, INT32_MIN));
		CHECK(!repat_setting_within_bound(def, INT32_MAX));
		CHECK(!repat_setting_within_bound(def, REPAT_SETTING_HIGHEST + 1));
		switch (def->direction)
		{
			case REPAT_SETTING_AT_LEAST:
				CHECK(more && !less);
				CHECK(repat_setting_within_bound(def, def->unit == REPAT_UNIT_FLAG ? 1 : REPAT_SETTING_HIGHEST));
				CHECK(repat_setting_within_bound(def, 2) == (def->unit != REPAT_UNIT_FLAG && def->bound <= 2));
				break;
			case REPAT_SETTING_AT_MOST:
				CHECK(!more && less);
				CHECK(repat_setting_within_bound(def, 0));
				break;
			case REPAT_SETTING_FIXED:
				CHECK(!more && !less);
				break;
			case REPAT_SETTING_FREE:
			case REPAT_SETTING_RISING:
				CHECK(more && less);
				break;
		}
	}
}

/* Which side protects is a judgement for each row: some are written out here. */
static void
check_direction(void)
{
	CHECK(allowed("child_age", 18) && !allowed("child_age", 17) && !allowed("child_age", 21));
	CHECK(allowed("panel_quorum", 5) && !allowed("panel_quorum", 2));
	CHECK(allowed("options_min", 3) && !allowed("options_min", 1));
	CHECK(allowed("feedback_days", 3) && !allowed("feedback_days", 8));
	CHECK(allowed("guardian_days", 1) && !allowed("guardian_days", 4));
	CHECK(allowed("liberty_authority_hours", 12) && !allowed("liberty_authority_hours", 25));
	CHECK(allowed("liberty_review_days", 30) && !allowed("liberty_review_days", 31));
	CHECK(allowed("liberty_charge_and_court_days", 20) &&
		  !allowed("liberty_charge_and_court_days", 31));
	CHECK(allowed("liberty_final_decision_months", 5) &&
		  !allowed("liberty_final_decision_months", 7));
	CHECK(allowed("liberty_postponements_max", 0) && !allowed("liberty_postponements_max", 3));
	CHECK(allowed("care_review_months", 2) && !allowed("care_review_months", 4));
	CHECK(allowed("care_review_other_months", 12) && !allowed("care_review_other_months", 13));
	CHECK(allowed("interview_repeat_days", 180) && !allowed("interview_repeat_days", 30));
	CHECK(allowed("no_contact_closure_months", 6) && !allowed("no_contact_closure_months", 2));
	CHECK(allowed("transition_age", 204) && !allowed("transition_age", 216));
	CHECK(allowed("emergency_after_review_hours", 24) &&
		  !allowed("emergency_after_review_hours", 96));
	CHECK(allowed("refusal_silence_days", 30) && !allowed("refusal_silence_days", 90));
	CHECK(!allowed("migration_detention_refused", 0));
	CHECK(!allowed("identity_publication_refused", 0));
	CHECK(!allowed("panel_simplified_quorum", 1));
	CHECK(allowed("macr", 12) && allowed("macr", 16));
	CHECK(allowed("liberty_min_age", 14));
	CHECK(repat_setting_only_rises(repat_setting_find("macr", 4)));
	CHECK(!repat_setting_only_rises(repat_setting_find("liberty_min_age", 15)));
}

static void
check_names(void)
{
	CHECK(strcmp(repat_setting_unit_name(REPAT_UNIT_HOURS), "hours") == 0);
	CHECK(strcmp(repat_setting_unit_name(REPAT_UNIT_DAYS), "days") == 0);
	CHECK(strcmp(repat_setting_unit_name(REPAT_UNIT_MONTHS), "months") == 0);
	CHECK(strcmp(repat_setting_unit_name(REPAT_UNIT_YEARS), "years") == 0);
	CHECK(strcmp(repat_setting_unit_name(REPAT_UNIT_MEMBERS), "members") == 0);
	CHECK(strcmp(repat_setting_unit_name(REPAT_UNIT_COUNT), "count") == 0);
	CHECK(strcmp(repat_setting_unit_name(REPAT_UNIT_FLAG), "flag") == 0);
	CHECK(strcmp(repat_setting_direction_name(REPAT_SETTING_AT_LEAST), "at_least") == 0);
	CHECK(strcmp(repat_setting_direction_name(REPAT_SETTING_AT_MOST), "at_most") == 0);
	CHECK(strcmp(repat_setting_direction_name(REPAT_SETTING_FIXED), "fixed") == 0);
	CHECK(strcmp(repat_setting_direction_name(REPAT_SETTING_FREE), "free") == 0);
	CHECK(strcmp(repat_setting_direction_name(REPAT_SETTING_RISING), "rising") == 0);
}

int
main(void)
{
	check_rows();
	check_bounds();
	check_direction();
	check_names();
	return check_report();
}
