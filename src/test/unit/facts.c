/*
 * facts.c
 *	  What facts_def.h promises of every fact, on random cases.
 *
 * A write to a table that a fact does not list never changes it; a row added to
 * a table that it lists under U never raises it; the state of a movement matters
 * in advance alone; an update of columns that it does not read by column_def.h
 * never changes it. The guard leaves facts out by these promises.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "words.h"
#include "world.h"

#include "repatriation/core/act.h"

#define ROUNDS 1500

static uint64_t lcg = 42;

static uint32_t
roll(uint32_t below)
{
	lcg = lcg * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (uint32_t) (lcg >> 33) % below;
}

static const char *
random_word(const char *table, const char *column)
{
	size_t		length = strlen(table);
	size_t		i;

	for (i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (strcmp(words[i][0], column) == 0 ||
			(strncmp(words[i][0], table, length) == 0 && words[i][0][length] == '.' &&
			 strcmp(words[i][0] + length + 1, column) == 0))
		{
			uint32_t	n = 0;
			const char *word;

			while (n < 9 && words[i][n + 1] != NULL)
				n++;
			word = words[i][1 + roll(n)];
			return word[0] == '-' ? NULL : word;
		}
	printf("no words for %s.%s\n", table, column);
	CHECK(!"a column of words that this test does not know");
	return "";
}

/* Columns that the register never leaves empty. */
static bool
is_never_empty(const char *column)
{
	return strcmp(column, "heard_at") == 0 || strcmp(column, "recorded_at") == 0 ||
		strcmp(column, "starts_on") == 0 || strcmp(column, "valid_from") == 0 ||
		strcmp(column, "separation_since") == 0 || strcmp(column, "since") == 0 ||
		strcmp(column, "held_on") == 0 || strcmp(column, "shared_on") == 0 ||
		strcmp(column, "made_on") == 0 || strcmp(column, "started_at") == 0 ||
		strcmp(column, "happened_at") == 0 || strcmp(column, "considered_on") == 0 ||
		strcmp(column, "identified_on") == 0 || strcmp(column, "opened_at") == 0 ||
		strcmp(column, "received_at") == 0;
}

static RepatMoment
random_moment(const char *column)
{
	if (!is_never_empty(column) && roll(3) == 0)
		return never();
	return shifted(noon(DAY((int) roll(6))), (int64_t) roll(3) - 1);
}

static RepatDay
random_day(const char *column)
{
	return !is_never_empty(column) && roll(3) == 0 ? REPAT_NO_DAY : DAY((int) roll(6));
}

static RepatBirth
random_birth(void)
{
	static const char *const texts[] = {"2006-07", "2006-08-22", "2007", "1990"};
	static RepatBirth births[4];
	RepatBirth	none = {false, 0};
	int			i;

	for (i = 0; i < 4 && !births[i].known; i++)
		births[i] = born(texts[i]);
	return roll(3) == 0 ? none : births[roll(4)];
}

#define RANDOM_ID(t, c) ((int64_t) roll(4))
#define RANDOM_PROFESSIONAL(t, c) ((int64_t) roll(4))
#define RANDOM_NUMBER(t, c) ((int32_t) roll(4))
#define RANDOM_COUNTRY(t, c) ((RepatCountry) roll(3))
#define RANDOM_DAY(t, c) random_day(c)
#define RANDOM_MOMENT(t, c) random_moment(c)
#define RANDOM_FLAG(t, c) ((RepatFlag) ((int) roll(3) - 1))
#define RANDOM_WORD(t, c) random_word(t, c)
#define RANDOM_GIVEN(t, c) (roll(2) == 0)
#define RANDOM_BIRTH(t, c) random_birth()
#define RANDOM_WORDS(t, c) random_word(t, c)
#define RANDOM_STATE(t, c) random_word(t, c)

/* A function for each table that fills a row at random. */
#define FILL(S, kind, name) row->name = RANDOM_##kind(table_name, #name);
#define FILLER(table, Name) \
	static void \
	fill_##table(Name *row) \
	{ \
		static const char table_name[] = #table; \
	\
		(void) table_name; \
		REPAT_COLUMNS_##table(FILL, Name) \
	}
REPAT_FILE_TABLES(FILLER)

/* Give a table other rows; those of a case are one. Tables that feed no fact have none. */
static void
refill(World *w, RepatTable table)
{
	int			n = table == REPAT_TABLE_child_case ? 1 : (int) roll(5);
	int			i;

#define REFILL(name, Name) \
	if (table == REPAT_TABLE_##name) \
	{ \
		w->file.name##_count = n; \
		for (i = 0; i < n; i++) \
			fill_##name(&w->name[i]); \
	}
	REPAT_FILE_TABLES(REFILL)
}

/*
 * Add a row to a table. Its own number is new, so no row that is there refers
 * to it: the register's foreign keys see to that.
 */
static void
add_row(World *w, RepatTable table)
{
#define GROW(name, Name) \
	if (table == REPAT_TABLE_##name) \
		fill_##name(&w->name[w->file.name##_count++]);
	REPAT_FILE_TABLES(GROW)
	if (table == REPAT_TABLE_assessment)
		w->assessment[w->file.assessment_count - 1].assessment_id = 99;
	if (table == REPAT_TABLE_determination)
		w->determination[w->file.determination_count - 1].determination_id = 99;
	if (table == REPAT_TABLE_determination_option)
		w->determination_option[w->file.determination_option_count - 1].option_id = 99;
	if (table == REPAT_TABLE_panel_member)
		w->panel_member[w->file.panel_member_count - 1].panel_member_id = 99;
	if (table == REPAT_TABLE_justice_contact)
		w->justice_contact[w->file.justice_contact_count - 1].justice_contact_id = 99;
	if (table == REPAT_TABLE_liberty_episode)
		w->liberty_episode[w->file.liberty_episode_count - 1].liberty_episode_id = 99;
	if (table == REPAT_TABLE_liberty_event)
		w->liberty_event[w->file.liberty_event_count - 1].liberty_event_id = 99;
	if (table == REPAT_TABLE_association)
		w->association[w->file.association_count - 1].association_id = 99;
}

static void
random_settings(World *w)
{
	int			i;

	for (i = 0; i < REPAT_SETTING_COUNT; i++)
		w->file.setting[i].value = (int32_t) roll(4);
}

static void
random_training(World *w)
{
	int			i;

	w->file.training_count = (int) roll(6);
	for (i = 0; i < w->file.training_count; i++)
	{
		w->training[i].professional_id = (int64_t) roll(4);
		w->training[i].topic = roll(2) == 0 ? "child_interviewing" : "best_interests_procedure";
		w->training[i].completed_on = random_day("");
		w->training[i].valid_until = random_day("");
		w->training[i].is_void = roll(4) == 0;
	}
	w->file.office_count = (int) roll(4);
	for (i = 0; i < w->file.office_count; i++)
	{
		w->office[i].professional_id = (int64_t) roll(4);
		w->office[i].sector = roll(2) == 0 ? "security" : "child_protection";
	}
}

static void
random_siblings(World *w)
{
	int			i;

	w->file.sibling_journey_count = (int) roll(5);
	for (i = 0; i < w->file.sibling_journey_count; i++)
	{
		w->sibling_journey[i].movement_id = (int64_t) roll(4);
		w->sibling_journey[i].known_since = random_moment("recorded_at");
		w->sibling_journey[i].is_there = (RepatFlag) ((int) roll(3) - 1);
		w->sibling_journey[i].travels = roll(4) == 0;
		w->sibling_journey[i].set_apart_at = random_moment("");
	}
}

static World
random_world(void)
{
	World		w = bare_world();
	int			table;

	for (table = 0; table < REPAT_TABLE_COUNT; table++)
		refill(&w, (RepatTable) table);
	random_settings(&w);
	random_training(&w);
	random_siblings(&w);
	w.file.now = noon(DAY((int) roll(8)));
	return w;
}

/* The lists of facts_def.h, read here once more: tables under T, and under U. */
#define SETTINGS REPAT_READS_SETTINGS
#define NOW REPAT_READS_NOW
#define TRAINING REPAT_READS_TRAINING
#define SIBLINGS REPAT_READS_SIBLINGS
#define REPAT_FACT(name, tables, meaning) {#name, tables, meaning},
static const struct
{
	const char *name;
	uint64_t	tables;
	const char *meaning;
#define T(table) (UINT64_C(1) << REPAT_TABLE_##table)
#define U(table) UINT64_C(0)
}			listed[] = {
#include "repatriation/core/facts_def.h"
};
#undef T
#undef U
#undef REPAT_FACT
#define T(table) UINT64_C(0)
#define U(table) (UINT64_C(1) << REPAT_TABLE_##table)
#define REPAT_FACT(name, tables, meaning) tables,
static const uint64_t listed_under_u[] = {
#include "repatriation/core/facts_def.h"
};
#undef REPAT_FACT
#undef T
#undef U

static void
promises(void)
{
	int			raised = 0;
	int			lowered = 0;
	int			changed = 0;
	int			read = 0;
	int			stated = 0;
	int			fact;
	int			table;
	int			round;

	for (fact = 0; fact < REPAT_FACT_COUNT; fact++)
		for (round = 0; round < ROUNDS; round++)
		{
			World		w = random_world();
			World		other;
			int32_t		value;

			if (roll(4) == 0)
				w.file.as_of = DAY((int) roll(6));
			value = world_fact(&w, (RepatFact) fact);
			if (value == REPAT_FACT_UNKNOWN)
				changed++;
			other = w;
			/* neither the numbers, the training, the siblings nor the moment matter to a fact that does not list them */
			if (!(listed[fact].tables & SETTINGS))
				random_settings(&other);
			if (!(listed[fact].tables & TRAINING))
				random_training(&other);
			if (!(listed[fact].tables & SIBLINGS))
				random_siblings(&other);
			if (!(listed[fact].tables & NOW))
				other.file.now = noon(DAY((int) roll(8)));
			for (table = 0; table < REPAT_TABLE_COUNT; table++)
			{
				World		grown;

				if (!(((listed[fact].tables | listed_under_u[fact]) >> table) & 1))
					refill(&other, (RepatTable) table);
				if (!((listed_under_u[fact] >> table) & 1))
					continue;
				grown = w;
				add_row(&grown, (RepatTable) table);
				if (world_fact(&grown, (RepatFact) fact) > value && raised++ == 0)
					printf("%s is raised by a row of %s\n", listed[fact].name,
						   repat_table_def((RepatTable) table)->name);
				lowered += world_fact(&grown, (RepatFact) fact) < value;
			}
			if (world_fact(&other, (RepatFact) fact) != value && changed++ == 0)
				printf("%s reads a table that it does not list\n", listed[fact].name);
			if (w.file.as_of == REPAT_NO_DAY)
			{
				int			i;

				other = w;
				for (i = 0; i < other.file.movement_count; i++)
					other.movement[i].state = random_word("movement", "state");
				stated += world_fact(&other, (RepatFact) fact) != value;
			}
			read += value != 0;
		}
	CHECK(raised == 0);
	CHECK(changed == 0);
	CHECK(stated == 0);
	/* the cases are not all alike: U does lower, and facts are not all 0 */
	CHECK(lowered > 200);
	CHECK(read > ROUNDS * REPAT_FACT_COUNT / 20);
}

/*
 * What among_def.h says: where the whole is zero the fact is, and who has read the
 * whole's table alone computes the same as who has read all.
 */
static void
parts(void)
{
	static const struct
	{
		RepatFact	fact;
		RepatFact	whole;
	}			among[] = {
#define REPAT_AMONG(fact, whole) {REPAT_FACT_##fact, REPAT_FACT_##whole},
#include "repatriation/core/among_def.h"
#undef REPAT_AMONG
	};
	size_t		i;
	int			round;
	int			fact;
	int			zero = 0;
	int			left = 0;
	int			wrong = 0;

	for (i = 0; i < sizeof(among) / sizeof(among[0]); i++)
	{
		RepatFactSet asked = {{0}};
		RepatFactSet whole = {{0}};
		uint64_t	first;

		repat_fact_set_add(&asked, (int) among[i].fact);
		repat_fact_set_add(&whole, (int) among[i].whole);
		first = repat_facts_first_sources(&asked);
		CHECK(first == repat_facts_sources(&whole));
		CHECK(first != 0 && (first & (first - 1)) == 0);
		CHECK((first & ~repat_facts_sources(&asked)) == 0);
		/* a whole is part of nothing: one look is enough */
		CHECK(repat_facts_first_sources(&whole) == 0);
		for (round = 0; round < ROUNDS; round++)
		{
			World		w = random_world();
			World		unread;
			RepatFactSet open = {{0}};
			RepatCaseFacts facts;
			bool		is_open;

			if (roll(4) == 0)
				w.file.as_of = DAY((int) roll(6));
			unread = w;
#define UNREAD(name, Name) \
			unread.file.name = unread.name; \
			if (!(first & (UINT64_C(1) << REPAT_TABLE_##name))) \
			{ \
				unread.file.name = NULL; \
				unread.file.name##_count = 0; \
			}
			REPAT_FILE_TABLES(UNREAD)
#undef UNREAD
			repat_facts_open(&unread.file, &asked, &open);
			is_open = repat_fact_set_has(&open, (int) among[i].fact);
			wrong += is_open != (world_fact(&w, among[i].whole) != 0);
			left += is_open;
			zero += !is_open;
			if (is_open)
				continue;
			repat_facts_compute(&unread.file, &asked, &facts);
			wrong += facts.value[among[i].fact] != 0 || world_fact(&w, among[i].fact) != 0;
		}
	}
	CHECK(wrong == 0);
	/* both happen, often enough to mean something */
	CHECK(zero > ROUNDS && left > ROUNDS);
	/* of a case without rows only what counts among nothing is open */
	for (fact = 0; fact < REPAT_FACT_COUNT; fact++)
	{
		RepatFactSet asked = {{0}};
		RepatFactSet open = {{0}};
		RepatCaseFile file = bare_world().file;

		repat_fact_set_add(&asked, fact);
		repat_facts_open(&file, &asked, &open);
		CHECK(repat_fact_set_has(&open, fact) == (repat_facts_first_sources(&asked) == 0));
	}
}

/* Whether a fact as recorded reads a column of a table; it reads none of no such place. */
static bool
reads_column(RepatFact fact, RepatTable table, int place)
{
	RepatFactSet untouched = {{0}};

	repat_facts_untouched(table, place < 0 ? 0 : UINT64_C(1) << place, &untouched);
	return !repat_fact_set_has(&untouched, (int) fact);
}

/* The place of a column among those that facts read, -1 for the others. */
static int
place_of(RepatTable table, const char *column)
{
	int			count;
	const char *const *names = repat_fact_columns(table, &count);
	int			i;

	for (i = 0; i < count; i++)
		if (strcmp(names[i], column) == 0)
			return i;
	return -1;
}

/* Give each row of a table other values in the columns that the fact does not read. */
static void
respin(World *w, RepatFact fact, RepatTable table)
{
	int			i;

#define SPIN(table_name, kind, name) \
	if (!reads_column(fact, table, place_of(table, #name))) \
		row->name = RANDOM_##kind(#table_name, #name);
#define RESPIN(name, Name) \
	if (table == REPAT_TABLE_##name) \
		for (i = 0; i < w->file.name##_count; i++) \
		{ \
			Name	   *row = &w->name[i]; \
	\
			REPAT_COLUMNS_##name(SPIN, name) \
		}
	REPAT_FILE_TABLES(RESPIN)
#undef RESPIN
#undef SPIN
}

/* What column_def.h says: an update of the columns that a fact does not read never changes it. */
static void
columns(void)
{
	int			fact;
	int			table;
	int			round;
	int			changed = 0;
	int			lists = 0;
	int			spoken = 0;

	for (fact = 0; fact < REPAT_FACT_COUNT; fact++)
		for (table = 0; table < REPAT_TABLE_COUNT; table++)
		{
			/* who is listed reads nothing of what is not there */
			if (reads_column((RepatFact) fact, (RepatTable) table, -1))
				continue;
			lists++;
			CHECK(repat_fact_reads((RepatFact) fact, (RepatTable) table));
			for (round = 0; round < ROUNDS; round++)
			{
				World		w = random_world();
				World		other = w;
				int32_t		value = world_fact(&w, (RepatFact) fact);

				respin(&other, (RepatFact) fact, (RepatTable) table);
				if (world_fact(&other, (RepatFact) fact) != value && changed++ == 0)
					printf("%s reads more columns of %s than are listed\n",
						   listed[fact].name, repat_table_def((RepatTable) table)->name);
				spoken += value != 0;
			}
		}
	CHECK(changed == 0);
	CHECK(lists > 40);
	CHECK(spoken > ROUNDS * lists / 20);
}

static void
lists(void)
{
	RepatFactSet all = {{0}};
	uint64_t	tables = 0;
	int			fact;
	int			table;
	int			count;
	const char *const *columns;

	CHECK(repat_facts_sources(&all) == 0);
	for (fact = 0; fact < REPAT_FACT_COUNT; fact++)
	{
		uint64_t	own = listed[fact].tables | listed_under_u[fact];
		RepatFactSet one = {{0}};

		CHECK(strcmp(repat_fact_name((RepatFact) fact), listed[fact].name) == 0);
		CHECK(strcmp(repat_fact_meaning((RepatFact) fact), listed[fact].meaning) == 0);
		/* a table is listed under T or under U, not both */
		CHECK((listed[fact].tables & listed_under_u[fact] & ~(SETTINGS | NOW | TRAINING | SIBLINGS)) == 0);
		repat_fact_set_add(&one, fact);
		repat_fact_set_add(&all, fact);
		CHECK(repat_fact_set_has(&one, fact) && !repat_fact_set_is_empty(&one));
		CHECK((own & ~(SETTINGS | NOW | TRAINING | SIBLINGS)) != 0 && repat_facts_sources(&one) == own);
		for (table = 0; table < REPAT_TABLE_COUNT; table++)
		{
			/* tables that no fact reads have no bit */
			bool		has_bit = table < REPAT_TABLES_READ;
			bool		in = has_bit && ((own >> table) & 1) != 0;

			CHECK(repat_fact_reads((RepatFact) fact, (RepatTable) table) == in);
			CHECK(repat_fact_raised_by((RepatFact) fact, (RepatTable) table, false) == in);
			CHECK(repat_fact_raised_by((RepatFact) fact, (RepatTable) table, true) ==
				  (has_bit && ((listed[fact].tables >> table) & 1) != 0));
			/* what a fact reads is what a loader can load */
			CHECK(!in || repat_fact_columns((RepatTable) table, &count) != NULL);
		}
		tables |= own;
	}
	CHECK(repat_facts_sources(&all) == tables);
	CHECK(repat_fact_columns(REPAT_TABLE_person_name, &count) == NULL && count == 0);
	CHECK(repat_fact_columns(REPAT_TABLE_safeguard_warning, &count) == NULL && count == 0);
	/* the state of a movement is not among them, that of a determination is */
	for (columns = repat_fact_columns(REPAT_TABLE_movement, &count); count > 0; count--)
		CHECK(strcmp(columns[count - 1], "state") != 0);
	CHECK(strcmp(repat_fact_columns(REPAT_TABLE_movement, &count)[1], "from_state_code") == 0);
	CHECK(strcmp(repat_fact_columns(REPAT_TABLE_determination, &count)[2], "state") == 0);
}

int
main(void)
{
	parts();
	columns();
	lists();
	promises();
	return check_report();
}
