/*
 * exception.c
 *	  What lets an act pass although a safeguard is not met: override, emergency lane.
 *
 * Layer: core. Neither reaches a safeguard that safeguard_def.h says it stops at.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/exception.h"

#include "repatriation/core/duty.h"

#include "facts_file.h"

uint64_t
repat_exception_sources(void)
{
	return UINT64_C(1) << REPAT_TABLE_emergency_action | UINT64_C(1) << REPAT_TABLE_override |
		REPAT_READS_SETTINGS | REPAT_READS_NOW;
}

bool
repat_override_allowed(int safeguard, const RepatAct *act)
{
	const RepatSafeguard *def = repat_safeguard_find(safeguard);

	return def != NULL && def->override == REPAT_OVERRIDE_REASONED && act != NULL &&
		(act->blocks & REPAT_SAFEGUARD_BIT(safeguard)) != 0;
}

/* When the after-review is due. */
static int64_t
review_due(const RepatCaseFile *file, const RepatEmergencyAction *e)
{
	return repat_clock_end(&e->declared_at, REPAT_UNIT_HOURS,
						   setting_on(file, REPAT_SETTING_emergency_after_review_hours,
									  e->declared_at.day)).at;
}

/* Whether the lane is open: declared by now, not reviewed yet, the review not overdue. */
static bool
lane_is_open(const RepatCaseFile *file, const RepatEmergencyAction *e)
{
	return moment_by(e->declared_at, file->now.at) && !moment_by(e->reviewed_at, file->now.at) &&
		file->now.at <= review_due(file, e);
}

int32_t
repat_fact_emergencies_unreviewed(const RepatCaseFile *file)
{
	const RepatEmergencyAction *e;
	int32_t		count = 0;

	EACH(emergency_action, e, file)
		if (!moment_given(e->reviewed_at) && file->now.at > review_due(file, e))
			count++;
	return count;
}

bool
repat_exception_find(const RepatCaseFile *file, int safeguard, const char *act,
					 int64_t emergency_action_id, RepatException *found)
{
	const RepatSafeguard *def = repat_safeguard_find(safeguard);
	const RepatEmergencyAction *e;
	const RepatOverrideRow *o;

	found->override_id = 0;
	found->emergency_action_id = 0;
	if (def == NULL)
		return false;
	if (def->in_emergency && emergency_action_id != 0)
	{
		EACH(emergency_action, e, file)
		{
			if (e->emergency_action_id == emergency_action_id && lane_is_open(file, e))
			{
				found->emergency_action_id = emergency_action_id;
				return true;
			}
		}
	}
	if (!repat_override_allowed(safeguard, repat_act_find(act)))
		return false;
	EACH(override, o, file)
	{
		if (o->safeguard == safeguard && word_is(o->act, act) && moment_by(o->granted_at, file->now.at) &&
			!moment_by(o->expires_at, file->now.at) && !moment_by(o->revoked_at, file->now.at))
		{
			found->override_id = o->override_id;
			return true;
		}
	}
	return false;
}
