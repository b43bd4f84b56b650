/*
 * docmap.c
 *	  Compiles the text of a mapping profile.
 *
 * Layer: core. Consular profiles, 4.4. One pass over the lines; every name that a
 * line uses must have been declared by a line before it, so that nothing is left to
 * be found wrong while a document is read.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/docmap.h"

#include <string.h>

#define WORDS 8					/* of the longest statement */

typedef struct Line
{
	RepatDocmapWord words[WORDS];
	size_t		count;
	int			number;
	RepatDiag  *diag;
} Line;

static RepatStatus
fail(const Line *line, RepatStatus status, const char *detail)
{
	return repat_fail(line->diag, status, line->number, detail,
					  "Profiles are written by the register from its docmap tables.");
}

static bool
is(RepatDocmapWord word, const char *wanted)
{
	return word.length == strlen(wanted) && memcmp(word.text, wanted, word.length) == 0;
}

/* A whole number of at most six digits. */
static bool
number_of(RepatDocmapWord word, int32_t *number)
{
	size_t		i;

	if (word.length == 0 || word.length > 6)
		return false;
	*number = 0;
	for (i = 0; i < word.length; i++)
	{
		if (word.text[i] < '0' || word.text[i] > '9')
			return false;
		*number = *number * 10 + (word.text[i] - '0');
	}
	return true;
}

/* Parts a line at its tabs; false if there are too many. */
static bool
split(const char *text, size_t length, Line *line)
{
	const char *end = text + length;

	line->count = 0;
	for (;;)
	{
		const char *tab = memchr(text, '\t', (size_t) (end - text));

		if (line->count == WORDS)
			return false;
		line->words[line->count].text = text;
		line->words[line->count++].length = (size_t) ((tab != NULL ? tab : end) - text);
		if (tab == NULL)
			return true;
		text = tab + 1;
	}
}

/* True if a prefix is declared, or there is none to declare. */
static bool
declared(const RepatDocmap *map, RepatDocmapWord prefix)
{
	size_t		i;

	if (prefix.length == 0)
		return true;
	for (i = 0; i < map->namespace_count; i++)
		if (repat_docmap_same(map->namespaces[i].prefix, prefix))
			return true;
	return false;
}

static RepatStatus
read_namespace(const Line *line, RepatDocmap *map)
{
	RepatDocmapNamespace *made = &map->namespaces[map->namespace_count];
	RepatDocmapName name;

	if (map->namespace_count == REPAT_DOCMAP_NAMESPACES)
		return fail(line, REPAT_LIMIT, "A profile has at most 32 namespaces.");
	if (repat_docmap_name(line->words[1].text, line->words[1].length, &name, NULL) != REPAT_OK ||
		name.prefix.length > 0 || line->words[1].length > REPAT_DOCMAP_NAME_BYTES)
		return fail(line, REPAT_SYNTAX, "A prefix is a name without a colon.");
	if (line->words[2].length == 0)
		return fail(line, REPAT_SYNTAX, "A namespace needs a pattern.");
	made->prefix = line->words[1];
	made->pattern = line->words[2];
	map->namespace_count++;
	return REPAT_OK;
}

static RepatStatus
read_identity(const Line *line, RepatDocmap *map)
{
	RepatDocmapName *made = &map->identities[map->identity_count];

	if (map->identity_count == REPAT_DOCMAP_IDENTITIES)
		return fail(line, REPAT_LIMIT, "A profile has at most four identity attributes.");
	if (repat_docmap_name(line->words[1].text, line->words[1].length, made, NULL) != REPAT_OK ||
		!declared(map, made->prefix))
		return fail(line, REPAT_SYNTAX, "An identity is the name of an attribute.");
	map->identity_count++;
	return REPAT_OK;
}

static RepatStatus
read_code(const Line *line, RepatDocmap *map)
{
	RepatDocmapCode *made = &map->codes[map->code_count];

	if (map->code_count == REPAT_DOCMAP_CODES)
		return fail(line, REPAT_LIMIT, "A profile has at most 512 code translations.");
	if (line->words[1].length == 0 || line->words[2].length == 0 || line->words[3].length == 0)
		return fail(line, REPAT_SYNTAX, "A code translation has a list, a source and a target.");
	made->list = line->words[1];
	made->source = line->words[2];
	made->target = line->words[3];
	map->code_count++;
	return REPAT_OK;
}

/* True if every prefix in the steps from "first" on is declared. */
static bool
prefixes_declared(const RepatDocmap *map, size_t first)
{
	size_t		i;
	size_t		k;

	for (i = first; i < map->step_count; i++)
	{
		if (!declared(map, map->steps[i].name.prefix))
			return false;
		for (k = 0; k < map->steps[i].predicate_count; k++)
			if (!declared(map, map->steps[i].predicates[k].name.prefix))
				return false;
	}
	return true;
}

/* The group that an item is part of, and whether the item's target lies in its target. */
static RepatStatus
read_part_of(const Line *line, const RepatDocmap *map, RepatDocmapItem *item)
{
	const RepatDocmapItem *group;
	int32_t		number;
	size_t		i;

	if (!number_of(line->words[2], &number))
		return fail(line, REPAT_SYNTAX, "A group's number is expected.");
	item->part_of = -1;
	if (number == 0)
		return REPAT_OK;
	for (i = 0; i < map->item_count; i++)
		if (map->items[i].is_group && map->items[i].number == number)
			item->part_of = (int16_t) i;
	if (item->part_of < 0)
		return fail(line, REPAT_SYNTAX, "There is no such group before this line.");
	group = &map->items[item->part_of];
	if (group->depth >= item->depth ||
		memcmp(group->rows, item->rows, group->depth * sizeof(const RepatConsularRow *)) != 0)
		return fail(line, REPAT_SYNTAX, "The target is not within the target of its group.");
	return REPAT_OK;
}

static RepatStatus
read_flags(const Line *line, RepatDocmapWord flags, RepatDocmapItem *item)
{
	size_t		i;

	for (i = 0; i < flags.length; i++)
	{
		if (flags.text[i] == 'r')
			item->required = true;
		else if (flags.text[i] == 'm')
			item->multiple = true;
		else if (flags.text[i] != '-')
			return fail(line, REPAT_SYNTAX, "Flags are r and m.");
	}
	return REPAT_OK;
}

/* A path from the group's element needs a group. */
static RepatStatus
check_anchor(const Line *line, const RepatDocmapItem *item)
{
	size_t		i;

	for (i = 0; i < item->path.count; i++)
		if (item->part_of < 0 && !item->path.alternatives[i].absolute)
			return fail(line, REPAT_SYNTAX, "A path outside groups begins with \"/\".");
	return REPAT_OK;
}

static RepatStatus
read_item(const Line *line, RepatDocmap *map, bool is_group)
{
	RepatDocmapItem *item = &map->items[map->item_count];
	RepatDocmapSteps steps;
	size_t		first_step = map->step_count;
	int32_t		max = 0;
	RepatStatus status;
	size_t		i;

	if (map->item_count == REPAT_DOCMAP_ITEMS)
		return fail(line, REPAT_LIMIT, "A profile has at most 128 groups and fields.");
	memset(item, 0, sizeof(*item));
	item->is_group = is_group;
	if (!number_of(line->words[1], &item->number) || item->number == 0)
		return fail(line, REPAT_SYNTAX, "Groups and fields are numbered from 1.");
	for (i = 0; i < map->item_count; i++)
		if (map->items[i].number == item->number)
			return fail(line, REPAT_SYNTAX, "Groups and fields have numbers of their own.");
	status = repat_docmap_target(line->words[3].text, line->words[3].length, is_group, item->rows,
								 &item->depth, NULL);
	if (status != REPAT_OK)
		return fail(line, status, "The target is no place of the vocabulary.");
	status = read_part_of(line, map, item);
	if (status == REPAT_OK)
		status = read_flags(line, line->words[is_group ? 5 : 6], item);
	if (status != REPAT_OK)
		return status;
	if (!is_group)
	{
		if (repat_docmap_transform(line->words[5].text, line->words[5].length, &item->transform,
								   NULL) != REPAT_OK)
			return fail(line, REPAT_SYNTAX, "There is no such transform.");
		if (!number_of(line->words[7], &max))
			return fail(line, REPAT_SYNTAX, "A greatest length is expected.");
		item->max = (uint32_t) max;
	}
	if (!is_group && item->transform.kind == REPAT_TRANSFORM_CONST)
	{
		if (line->words[4].length > 0)
			return fail(line, REPAT_SYNTAX, "A constant has no path.");
	}
	else
	{
		steps.steps = map->steps;
		steps.count = map->step_count;
		steps.room = REPAT_DOCMAP_ALL_STEPS;
		status = repat_docmap_path(line->words[4].text, line->words[4].length, &steps,
								   &item->path, NULL);
		if (status != REPAT_OK)
			return fail(line, status, "The path is not of the subset.");
		map->step_count = steps.count;
		if (!prefixes_declared(map, first_step))
			return fail(line, REPAT_SYNTAX, "The path has a prefix that is not declared.");
		status = check_anchor(line, item);
		if (status != REPAT_OK)
			return status;
	}
	map->item_count++;
	return REPAT_OK;
}

static RepatStatus
read_statement(const Line *line, RepatDocmap *map)
{
	static const struct
	{
		const char *name;
		size_t		words;
	}			statements[] = {
		{"profile", 3}, {"root", 3}, {"namespace", 3}, {"identity", 2}, {"group", 6}, {"field", 8},
		{"code", 4}
	};
	size_t		i;

	for (i = 0; i < sizeof(statements) / sizeof(statements[0]); i++)
		if (is(line->words[0], statements[i].name))
			break;
	if (i == sizeof(statements) / sizeof(statements[0]) || line->count != statements[i].words)
		return fail(line, REPAT_SYNTAX, "The line is no statement of a profile.");
	if ((i == 0) != (map->name.length == 0))
		return fail(line, REPAT_SYNTAX, "A profile begins with its name, once.");
	switch (i)
	{
		case 0:
			if (line->words[1].length == 0 || line->words[1].length > REPAT_DOCMAP_NAME_BYTES ||
				!number_of(line->words[2], &map->version))
				return fail(line, REPAT_SYNTAX, "A profile has a name and a version.");
			map->name = line->words[1];
			return REPAT_OK;
		case 1:
			if (line->words[1].length == 0 || line->words[2].length == 0)
				return fail(line, REPAT_SYNTAX, "A root has a name and a pattern.");
			map->root = line->words[1];
			map->root_pattern = line->words[2];
			return REPAT_OK;
		case 2:
			return read_namespace(line, map);
		case 3:
			return read_identity(line, map);
		case 4:
		case 5:
			return read_item(line, map, i == 4);
	}
	return read_code(line, map);
}

RepatStatus
repat_docmap_compile(const char *text, size_t length, RepatDocmap *map, RepatDiag *diag)
{
	const char *end = text + length;
	Line		line;

	memset(map, 0, sizeof(*map));
	memset(&line, 0, sizeof(line));
	line.diag = diag;
	if (length > REPAT_DOCMAP_BYTES)
		return fail(&line, REPAT_LIMIT, "A profile has at most 65536 bytes.");
	while (text < end)
	{
		const char *next = memchr(text, '\n', (size_t) (end - text));
		RepatStatus status;

		line.number++;
		if (line.number > REPAT_DOCMAP_LINES)
			return fail(&line, REPAT_LIMIT, "A profile has at most 1024 lines.");
		if (next == NULL)
			next = end;
		if (!split(text, (size_t) (next - text), &line))
			return fail(&line, REPAT_SYNTAX, "The line is no statement of a profile.");
		status = read_statement(&line, map);
		if (status != REPAT_OK)
			return status;
		text = next + 1;
	}
	if (map->name.length == 0 || map->root.length == 0)
		return fail(&line, REPAT_SYNTAX, "A profile has a name and a root.");
	return REPAT_OK;
}

bool
repat_docmap_pattern(RepatDocmapWord pattern, const char *name)
{
	if (pattern.length > 0 && pattern.text[pattern.length - 1] == '*')
		return strncmp(name, pattern.text, pattern.length - 1) == 0;
	return strlen(name) == pattern.length && memcmp(name, pattern.text, pattern.length) == 0;
}
