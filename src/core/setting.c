/*
 * setting.c
 *	  The numbers that a register may set, and how far.
 *
 * Layer: core. Settings tighten only: no function here may ever answer that a
 * value beyond its bound is allowed.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/setting.h"

#include <string.h>

#include "repatriation/core/instrument.h"

#define IS_OURS true
#define IS_TEXT false

#define REPAT_SETTING(name, unit, default_value, direction, bound, whose, source) \
	{#name, REPAT_UNIT_##unit, default_value, REPAT_SETTING_##direction, bound, IS_##whose, source},

static const RepatSettingDef settings[] = {
#include "repatriation/core/setting_def.h"
};

#undef REPAT_SETTING

#define SETTING_COUNT ((int) (sizeof(settings) / sizeof(settings[0])))

int
repat_setting_count(void)
{
	return SETTING_COUNT;
}

const RepatSettingDef *
repat_setting_at(int index)
{
	return index >= 0 && index < SETTING_COUNT ? &settings[index] : NULL;
}

const RepatSettingDef *
repat_setting_find(const char *name, size_t length)
{
	int			i;

	for (i = 0; i < SETTING_COUNT; i++)
	{
		if (strlen(settings[i].name) == length && memcmp(settings[i].name, name, length) == 0)
			return &settings[i];
	}
	return NULL;
}

bool
repat_setting_within_bound(const RepatSettingDef *def, int32_t value)
{
	if (value < 0 || value > (def->unit == REPAT_UNIT_FLAG ? 1 : REPAT_SETTING_HIGHEST))
		return false;
	switch (def->direction)
	{
		case REPAT_SETTING_AT_LEAST:
			return value >= def->bound;
		case REPAT_SETTING_AT_MOST:
			return value <= def->bound;
		case REPAT_SETTING_FIXED:
			return value == def->bound;
		case REPAT_SETTING_FREE:
		case REPAT_SETTING_RISING:
			return true;
	}
	return false;
}

bool
repat_setting_only_rises(const RepatSettingDef *def)
{
	return def->direction == REPAT_SETTING_RISING;
}

const char *
repat_setting_unit_name(RepatSettingUnit unit)
{
	switch (unit)
	{
		case REPAT_UNIT_HOURS:
			return "hours";
		case REPAT_UNIT_DAYS:
			return "days";
		case REPAT_UNIT_MONTHS:
			return "months";
		case REPAT_UNIT_YEARS:
			return "years";
		case REPAT_UNIT_MEMBERS:
			return "members";
		case REPAT_UNIT_COUNT:
			return "count";
		case REPAT_UNIT_FLAG:
			return "flag";
	}
	return "count";
}

const char *
repat_setting_direction_name(RepatSettingDirection direction)
{
	switch (direction)
	{
		case REPAT_SETTING_AT_LEAST:
			return "at_least";
		case REPAT_SETTING_AT_MOST:
			return "at_most";
		case REPAT_SETTING_FIXED:
			return "fixed";
		case REPAT_SETTING_FREE:
			return "free";
		case REPAT_SETTING_RISING:
			return "rising";
	}
	return "fixed";
}
