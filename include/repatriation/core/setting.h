/*
 * setting.h
 *	  The numbers that a register may set, and how far.
 *
 * Layer: core. All texts are constants, ASCII, never NULL and never freed.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_SETTING_H
#define REPAT_CORE_SETTING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * No setting exceeds this, in any unit, so that no clock computed from one leaves
 * the range of a date.
 */
#define REPAT_SETTING_HIGHEST 10000

typedef enum RepatSettingUnit
{
	REPAT_UNIT_HOURS,
	REPAT_UNIT_DAYS,
	REPAT_UNIT_MONTHS,
	REPAT_UNIT_YEARS,
	REPAT_UNIT_MEMBERS,
	REPAT_UNIT_COUNT,
	REPAT_UNIT_FLAG
} RepatSettingUnit;

/* On which side of the bound a value protects at least as much as the bound. */
typedef enum RepatSettingDirection
{
	REPAT_SETTING_AT_LEAST,
	REPAT_SETTING_AT_MOST,
	REPAT_SETTING_FIXED,
	REPAT_SETTING_FREE,
	REPAT_SETTING_RISING
} RepatSettingDirection;

/* One row of setting_def.h, which says what the columns mean. */
typedef struct RepatSettingDef
{
	const char *name;
	RepatSettingUnit unit;
	int32_t		default_value;
	RepatSettingDirection direction;
	int32_t		bound;
	bool		ours;			/* the number does not stand in the source */
	const char *source;
} RepatSettingDef;

/* The settings, in the order of setting_def.h. */
typedef enum RepatSetting
{
#define REPAT_SETTING(name, unit, default_value, direction, bound, whose, source) \
	REPAT_SETTING_##name,
#include "repatriation/core/setting_def.h"
#undef REPAT_SETTING
	REPAT_SETTING_COUNT
} RepatSetting;

/* How many settings there are. */
extern int	repat_setting_count(void);

/* Setting "index", from 0; NULL outside. */
extern const RepatSettingDef *repat_setting_at(int index);

/* The setting of that name (length bytes, not terminated), or NULL. */
extern const RepatSettingDef *repat_setting_find(const char *name, size_t length);

/*
 * May a register choose this value? Yes if it protects at least as much as the
 * bound and lies within 0 and REPAT_SETTING_HIGHEST (a flag: within 0 and 1).
 */
extern bool repat_setting_within_bound(const RepatSettingDef *def, int32_t value);

/* Does a value, once a register chose it, never go down again? */
extern bool repat_setting_only_rises(const RepatSettingDef *def);

/* "hours", "days", ... and "at_least", "at_most", "fixed", "free", "rising". */
extern const char *repat_setting_unit_name(RepatSettingUnit unit);
extern const char *repat_setting_direction_name(RepatSettingDirection direction);

#endif
