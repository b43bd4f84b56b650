/*
 * refusal.c
 *	  Saying no: what is missing, under which norm, and what to do next.
 *
 * Layer: pg. No part of the message holds anything of a person: numbers of
 * things missing, norms and remedies only.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "lib/stringinfo.h"

#include "repatriation/core/duty.h"
#include "repatriation/core/norm.h"
#include "repatriation/pg/refusal.h"
#include "repatriation/pg/register.h"

/* Which clocks ran out: their names, which say nothing of the child. */
static void
append_duties(StringInfo text, RepatDutySet overdue)
{
	const char *separator = ": ";
	int			duty;

	for (duty = 0; duty < REPAT_DUTY_COUNT; duty++)
	{
		if (!(overdue & REPAT_DUTY_BIT(duty)))
			continue;
		appendStringInfo(text, "%s%s", separator, repat_duty_def((RepatDuty) duty)->name);
		separator = ", ";
	}
}

char *
repat_lack_text(int number, const RepatCaseFacts *facts, const RepatFactSet *asked)
{
	StringInfoData text;
	RepatFact	fact;
	int			cursor = 0;

	initStringInfo(&text);
	while (repat_safeguard_lacks(number, facts, asked, &cursor, &fact))
	{
		if (text.len > 0)
			appendStringInfoString(&text, "; ");
		if (facts->value[fact] == REPAT_FACT_UNKNOWN)
			appendStringInfo(&text, "not known: %s", repat_fact_meaning(fact));
		else if (facts->value[fact] == 1)
			appendStringInfoString(&text, repat_fact_meaning(fact));
		else
			appendStringInfo(&text, "%s (%d)", repat_fact_meaning(fact), facts->value[fact]);
		if (fact == REPAT_FACT_closures_with_duties)
			append_duties(&text, facts->overdue);
	}
	return text.data;
}

void
repat_refuse(Relation rel, const char *act, RepatSafeguardSet failing, const RepatCaseFacts *facts,
			 const RepatFactSet *asked, const char *case_name)
{
	StringInfoData detail;
	StringInfoData hint;
	const RepatSafeguard *first = NULL;
	const RepatSafeguard *safeguards;
	int			count;
	int			i;

	initStringInfo(&detail);
	initStringInfo(&hint);
	if (case_name != NULL)
		appendStringInfo(&detail, "Case %s. ", case_name);
	safeguards = repat_safeguards(&count);
	for (i = 0; i < count; i++)
	{
		const RepatSafeguard *safeguard = &safeguards[i];

		if (!(failing & REPAT_SAFEGUARD_BIT(safeguard->number)))
			continue;
		if (first == NULL)
			first = safeguard;
		else
		{
			appendStringInfoChar(&detail, '\n');
			appendStringInfoChar(&hint, '\n');
		}
		appendStringInfo(&detail, "Safeguard %d %s: %s: %s. Norm: %s.", safeguard->number,
						 safeguard->slug, safeguard->title, repat_lack_text(safeguard->number, facts, asked),
						 repat_norm_printable(repat_norm_principal(safeguard->number)));
		appendStringInfoString(&hint, safeguard->remedy);
	}
	Assert(first != NULL);
	ereport(ERROR,
			(errcode(MAKE_SQLSTATE('R', 'P', '4', '0' + first->number / 10, '0' + first->number % 10)),
			 errmsg("act \"%s\" is refused: safeguard \"%s\" is not met", act, first->slug),
			 errdetail_internal("%s", detail.data),
			 errhint("%s", hint.data),
			 errtableconstraint(rel, first->slug)));
}
