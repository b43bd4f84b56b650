/*
 * duty_data.c
 *	  Clocks about data and the end of a case, and of the emergency lane.
 *
 * Layer: core. duty_def_data.h says which setting says how long each runs.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "duty_file.h"

/* UNHCR Emergency Handbook, Best Interests Procedure, key points: acting first is not acting without. */
void
repat_duty_emergency_review(const RepatClockOut *out)
{
	const RepatEmergencyAction *e;

	EACH(emergency_action, e, out->file)
		repat_clock_run(out, e->emergency_action_id, e->declared_at, e->reviewed_at);
}
