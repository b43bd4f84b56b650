/*
 * act.c
 *	  The tables and acts, and how an act yet to come is judged.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include <string.h>

#include "check.h"
#include "repatriation/core/act.h"
#include "repatriation/core/duty.h"
#include "repatriation/core/wording.h"
#include "repatriation/core/case_file.h"

static void
table_definitions(void)
{
	static const char *const rubbish[] = {"", "casework.person", "Person", "perso", "persons", "person ",
	"professional", "ledger"};
	RepatTable	found;
	size_t		i;
	int			table;
	int			other;

	for (table = 0; table < REPAT_TABLE_COUNT; table++)
	{
		const RepatTableDef *def = repat_table_def((RepatTable) table);

		found = REPAT_TABLE_COUNT;
		CHECK(repat_table_find(def->name, &found) && (int) found == table);
		CHECK((table == REPAT_TABLE_child_case) == (def->id_column[0] == '\0'));
		for (other = 0; other < table; other++)
			CHECK(strcmp(def->name, repat_table_def((RepatTable) other)->name) != 0);
	}
	CHECK(strcmp(repat_table_def(REPAT_TABLE_movement)->name, "movement") == 0);
	CHECK(strcmp(repat_table_def(REPAT_TABLE_movement)->workflow, "movement") == 0);
	CHECK(strcmp(repat_table_def(REPAT_TABLE_determination)->workflow, "bid") == 0);
	CHECK(strcmp(repat_table_def(REPAT_TABLE_person_name)->id_column, "person_name_id") == 0);
	for (i = 0; i < sizeof(rubbish) / sizeof(rubbish[0]); i++)
	{
		found = REPAT_TABLE_COUNT;
		CHECK(!repat_table_find(rubbish[i], &found) && found == REPAT_TABLE_COUNT);
	}
}

/* Whether facts read the column, so that its change is one that the guard looks at. */
static bool
feeds_a_fact(RepatTable table, const char *column)
{
	int			count;
	const char *const *columns = repat_fact_columns(table, &count);
	int			i;

	for (i = 0; i < count; i++)
		if (strcmp(columns[i], column) == 0)
			return true;
	return false;
}

static void
act_definitions(void)
{
	int			count;
	int			safeguard_count;
	const RepatAct *acts = repat_acts(&count);
	const RepatSafeguard *safeguards = repat_safeguards(&safeguard_count);
	RepatSafeguardSet guarded = 0;
	RepatSafeguardSet warned = 0;
	int			i;
	int			j;

	CHECK(count > 0);
	for (i = 0; i < count; i++)
	{
		const RepatAct *act = &acts[i];
		const char *colon = strchr(act->name, ':');
		const RepatTableDef *def = repat_table_def(act->table);

		CHECK(repat_act_find(act->name) == act);
		CHECK(colon != NULL && colon > act->name && colon[1] != '\0');
		for (j = 0; j < i; j++)
			CHECK(strcmp(act->name, acts[j].name) != 0 &&
				  (act->table != acts[j].table || act->trigger != acts[j].trigger ||
				   strcmp(act->what, acts[j].what) != 0));
		switch (act->trigger)
		{
			case REPAT_ENTER:
				/* the name is the machine and the state that is entered */
				CHECK(act->what[0] != '\0' && def->workflow[0] != '\0');
				CHECK(colon != NULL && strcmp(colon + 1, act->what) == 0 &&
					  strlen(def->workflow) == (size_t) (colon - act->name) &&
					  strncmp(act->name, def->workflow, strlen(def->workflow)) == 0);
				break;
			case REPAT_INSERT:
				CHECK(act->what[0] == '\0');
				break;
			case REPAT_CHANGE:
			case REPAT_UPDATE:
			case REPAT_CHILD:
				CHECK(feeds_a_fact(act->table, act->what));
				break;
		}
		if (act->trigger != REPAT_ENTER)
			CHECK(strncmp(act->name, "bid:", 4) != 0 && strncmp(act->name, "bia:", 4) != 0 && strncmp(act->name, "movement:", 9) != 0);
		CHECK((act->blocks | act->warns) != 0 && (act->blocks & act->warns) == 0);
		CHECK(((act->blocks | act->warns) & ~repat_safeguard_all()) == 0);
		guarded |= act->blocks;
		warned |= act->warns;
	}
	/* a safeguard that blocks refuses some act; the others refuse none, and speak in some other way */
	for (i = 0; i < safeguard_count; i++)
	{
		RepatSafeguardSet bit = REPAT_SAFEGUARD_BIT(safeguards[i].number);
		bool		clocked = false;
		int			d;

		for (d = 0; d < REPAT_DUTY_COUNT; d++)
			clocked |= repat_duty_def((RepatDuty) d)->safeguard == safeguards[i].number;
		CHECK(((guarded & bit) != 0) == (safeguards[i].mode == REPAT_BLOCK));
		CHECK(safeguards[i].mode != REPAT_WARN || (warned & bit) != 0 ||
			  safeguards[i].number == REPAT_WORDING_SAFEGUARD);
		CHECK(safeguards[i].mode != REPAT_DUTY || clocked);
	}
	CHECK(repat_act_find("") == NULL && repat_act_find("movement") == NULL &&
		  repat_act_find("movement:") == NULL && repat_act_find("Movement:departed") == NULL &&
		  repat_act_find("movement:departed ") == NULL);
}

/*
 * What comes after a departure may be irreversible: it is judged by all that the
 * steps of movement and determination are judged by, but for a refusal.
 */
static void
departure_is_judged_by_all(void)
{
	const RepatAct *departed = repat_act_find("movement:departed");
	int			count;
	const RepatAct *acts = repat_acts(&count);
	int			i;

	CHECK(departed != NULL && departed->stands);
	for (i = 0; i < count && departed != NULL; i++)
		if (acts[i].trigger == REPAT_ENTER && strncmp(acts[i].name, "movement:refused", 16) != 0 &&
			(acts[i].table == REPAT_TABLE_movement || acts[i].table == REPAT_TABLE_determination))
			CHECK((acts[i].blocks & ~departed->blocks) == 0);
}

/* Where the record does not exist yet, "not applicable" tells nothing. */
static void
prospects(void)
{
	const RepatAct *departed = repat_act_find("movement:departed");
	const RepatAct *decided = repat_act_find("bid:decided");
	const RepatAct *seated = repat_act_find("panel:seated");
	RepatFactSet asked = {{0}};
	RepatFactSet beyond = {{0}};
	RepatCaseFacts facts;

	CHECK(departed != NULL && decided != NULL && seated != NULL);
	if (departed == NULL || decided == NULL || seated == NULL)
		return;
	repat_act_prospect_needs(seated, &beyond);
	CHECK(repat_fact_set_is_empty(&beyond));
	repat_act_prospect_needs(departed, &beyond);
	CHECK(repat_fact_set_has(&beyond, REPAT_FACT_movements) &&
		  !repat_fact_set_has(&beyond, REPAT_FACT_determinations));
	repat_act_prospect_needs(decided, &beyond);
	CHECK(repat_fact_set_has(&beyond, REPAT_FACT_determinations));

	memset(&facts, 0, sizeof(facts));
	repat_safeguard_needs(repat_safeguard_all(), REPAT_IN_ADVANCE, &asked);
	CHECK(repat_act_prospect(departed, 25, &facts, &asked) == REPAT_UNKNOWN);
	CHECK(repat_act_prospect(decided, 20, &facts, &asked) == REPAT_UNKNOWN);
	/* an act on a row of its own waits for no record */
	CHECK(repat_act_prospect(seated, 10, &facts, &asked) == REPAT_NOT_APPLICABLE);
	/* each machine counts its own records */
	facts.value[REPAT_FACT_movements] = 1;
	CHECK(repat_act_prospect(departed, 25, &facts, &asked) == REPAT_NOT_APPLICABLE);
	CHECK(repat_act_prospect(decided, 20, &facts, &asked) == REPAT_UNKNOWN);
	facts.value[REPAT_FACT_determinations] = 1;
	CHECK(repat_act_prospect(decided, 20, &facts, &asked) == REPAT_NOT_APPLICABLE);
	/* what speaks against an act speaks without the record as well */
	facts.value[REPAT_FACT_movements] = 0;
	facts.value[REPAT_FACT_travels_unsafe] = 1;
	CHECK(repat_act_prospect(departed, 25, &facts, &asked) == REPAT_UNMET);
	facts.value[REPAT_FACT_travels_unsafe] = 0;
	facts.value[REPAT_FACT_travels] = 1;
	CHECK(repat_act_prospect(departed, 25, &facts, &asked) == REPAT_MET);
}

int
main(void)
{
	table_definitions();
	act_definitions();
	departure_is_judged_by_all();
	prospects();
	return check_report();
}
