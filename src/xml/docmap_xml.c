/*
 * docmap_xml.c
 *	  From a document of somebody else's layout to the consular record, by a profile.
 *
 * Layer: xml. Consular profiles, 4.4. Writes the elements of our vocabulary one after
 * another, as if the document had them, through the writer that our own documents
 * go through: every layout gives a record of one shape. An element of ours is written
 * only if the document says something that belongs into it; constants say nothing.
 * Whose facts are whose is never guessed: elements are one person only where the
 * profile's identities tie them.
 *
 * Groups nest as deep as the vocabulary, whatever the document: so may the calls.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/xml/docmap_xml.h"

#include <string.h>

#include "repatriation/xml/consular_writer.h"

typedef struct Filling
{
	RepatDocmapView *view;
	RepatConsularWriter writer;
	RepatXmlReason reason;		/* the first thing wrong */
	char		value[REPAT_CONSULAR_SEAL_BYTES];
	char		changed[REPAT_CONSULAR_SEAL_BYTES];
} Filling;

/* Where in the profile and in the document the filling stands. */
typedef struct Place
{
	int			group;			/* index of the group, or -1 */
	uint32_t	node;			/* the group's element */
	size_t		depth;			/* rows of the target that are open */
	const RepatDocmapItem *like;	/* an item whose first rows are those; NULL: none open */
} Place;

static bool
refused(Filling *filling, RepatXmlReason reason)
{
	if (filling->reason == REPAT_XML_READ)
		filling->reason = reason;
	if (filling->reason == REPAT_XML_READ && filling->view->work < 0)
		filling->reason = REPAT_XML_TOO_MUCH_WORK;
	return filling->reason != REPAT_XML_READ;
}

/* True if an item belongs directly to a place. */
static bool
belongs(const RepatDocmapItem *item, const Place *place)
{
	return item->part_of == place->group && item->depth > place->depth &&
		(place->like == NULL ||
		 memcmp(item->rows, place->like->rows,
				place->depth * sizeof(const RepatConsularRow *)) == 0);
}

static bool
is_const(const RepatDocmapItem *item)
{
	return !item->is_group && item->transform.kind == REPAT_TRANSFORM_CONST;
}

/* True if a node has a value that is not blank. */
static bool
says(Filling *filling, uint32_t node)
{
	const RepatXmlTree *tree = filling->view->tree;
	size_t		length;

	filling->view->work -= tree->nodes[node].end - node;
	return !repat_xml_tree_value(tree, node, filling->value, sizeof(filling->value), &length) ||
		length > 0;
}

/* Leaves only the nodes with a value. */
static void
drop_blank(Filling *filling, RepatDocmapSelection *selection)
{
	size_t		kept = 0;
	size_t		i;

	for (i = 0; i < selection->count; i++)
		if (says(filling, selection->nodes[i]))
			selection->nodes[kept++] = selection->nodes[i];
	selection->count = kept;
}

/*
 * The values of a field: of its alternatives the first that says anything, or all of
 * them if it is multiple.
 */
static void
field_nodes(Filling *filling, const RepatDocmapItem *item, uint32_t node,
			RepatDocmapSelection *all)
{
	RepatDocmapSelection one;
	size_t		i;
	size_t		k;

	all->count = 0;
	all->more = false;
	for (i = 0; i < item->path.count; i++)
	{
		repat_docmap_select(filling->view, &item->path.alternatives[i], node, &one);
		drop_blank(filling, &one);
		for (k = 0; k < one.count && all->count < REPAT_DOCMAP_SELECTED; k++)
			all->nodes[all->count++] = one.nodes[k];
		all->more |= one.more || k < one.count;
		if (all->count > 0 && !item->multiple)
			return;
	}
}

static size_t held(Filling *filling, const Place *place);

/* How many values a group's element holds. */
static size_t
held_by(Filling *filling, int group, uint32_t node)
{
	const RepatDocmapItem *item = &filling->view->map->items[group];
	Place		inside;

	inside.group = group;
	inside.node = node;
	inside.depth = item->depth;
	inside.like = item;
	return held(filling, &inside);
}

/*
 * The elements of a group that hold something. Of a group that is not multiple one
 * only: the one that holds most, the first of those that hold the same.
 */
static void
group_nodes(Filling *filling, int group, uint32_t node, RepatDocmapSelection *all)
{
	const RepatDocmapItem *item = &filling->view->map->items[group];
	RepatDocmapSelection one;
	size_t		most = 0;
	size_t		i;
	size_t		k;

	all->count = 0;
	all->more = false;
	for (i = 0; i < item->path.count && filling->view->work >= 0; i++)
	{
		repat_docmap_select(filling->view, &item->path.alternatives[i], node, &one);
		for (k = 0; k < one.count && filling->view->work >= 0; k++)
		{
			size_t		holds = held_by(filling, group, one.nodes[k]);

			if (holds == 0)
				continue;
			if (item->multiple)
			{
				if (all->count < REPAT_DOCMAP_SELECTED)
					all->nodes[all->count++] = one.nodes[k];
				else
					all->more = true;
				continue;
			}
			all->more |= all->count > 0;
			if (all->count == 0 || holds > most)
			{
				all->nodes[0] = one.nodes[k];
				most = holds;
			}
			all->count = 1;
		}
		if (all->count > 0 && !item->multiple)
			return;
	}
}

/* How many values a place holds, constants not counted, what is not multiple once. */
static size_t
held(Filling *filling, const Place *place)
{
	const RepatDocmap *map = filling->view->map;
	RepatDocmapSelection selection;
	size_t		count = 0;
	size_t		i;

	/* Going through the profile is work too, also where the document has nothing. */
	filling->view->work -= 1 + (long) map->item_count / 4;
	for (i = 0; i < map->item_count && filling->view->work >= 0; i++)
	{
		const RepatDocmapItem *item = &map->items[i];

		if (!belongs(item, place) || is_const(item))
			continue;
		if (item->is_group)
			group_nodes(filling, (int) i, place->node, &selection);
		else
			field_nodes(filling, item, place->node, &selection);
		count += item->multiple ? selection.count : selection.count > 0;
	}
	return count;
}

/* One value, or one part of a value, into the row of an item. */
static void
write_part(Filling *filling, const RepatDocmapItem *item, const char *text, size_t length,
		   int line)
{
	const RepatConsularRow *row = item->rows[item->depth - 1];
	RepatConsularWriter *writer = &filling->writer;
	size_t		most = repat_consular_row_bytes(row);
	size_t		written;

	if (item->max > 0 && item->max < most)
		most = item->max;
	writer->printed = !repat_docmap_apply(filling->view->map, &item->transform, text, length,
										  filling->changed, sizeof(filling->changed), &written);
	if (written > most)
		repat_consular_note(writer, REPAT_FINDING_VALUE_TOO_LONG, row, line);
	else if (row->name[0] == '@')
		(void) refused(filling, repat_consular_attribute(writer, row, filling->changed, written,
														 false));
	else if (row->name[0] == '#')
		(void) refused(filling, repat_consular_text(writer, filling->changed, written));
	else if (repat_consular_full(writer, row))
		repat_consular_note(writer, REPAT_FINDING_SEVERAL_VALUES, row, line);
	else if (!refused(filling, repat_consular_open(writer, row, line)))
	{
		(void) refused(filling, repat_consular_text(writer, filling->changed, written));
		repat_consular_close(writer);
	}
	/* The text of an element ends only with the element. */
	if (row->name[0] != '#')
		writer->printed = false;
}

static void
write_field(Filling *filling, const RepatDocmapItem *item, uint32_t node)
{
	const RepatXmlTree *tree = filling->view->tree;
	const RepatConsularRow *row = item->rows[item->depth - 1];
	RepatConsularWriter *writer = &filling->writer;
	int			line = repat_consular_top(writer)->line;
	RepatDocmapSelection selection;
	size_t		i;

	if (is_const(item))
	{
		write_part(filling, item, "", 0, line);
		return;
	}
	field_nodes(filling, item, node, &selection);
	if (selection.count == 0 && item->required)
		repat_consular_note(writer, REPAT_FINDING_MISSING_VALUE, row, line);
	if (selection.count > 0 && (selection.count > 1 || selection.more) && !item->multiple)
	{
		repat_consular_note(writer, REPAT_FINDING_SEVERAL_VALUES, row,
							(int) tree->nodes[selection.nodes[0]].line);
		selection.count = 1;
	}
	for (i = 0; i < selection.count && filling->reason == REPAT_XML_READ; i++)
	{
		RepatDocmapWord part;
		size_t		at = 0;
		size_t		length;

		line = (int) tree->nodes[selection.nodes[i]].line;
		if (!repat_xml_tree_value(tree, selection.nodes[i], filling->value,
								  sizeof(filling->value), &length))
		{
			repat_consular_note(writer, REPAT_FINDING_VALUE_TOO_LONG, row, line);
			continue;
		}
		while (filling->reason == REPAT_XML_READ &&
			   repat_docmap_part(&item->transform, filling->value, length, &at, &part))
			if (part.length > 0)
				write_part(filling, item, part.text, part.length, line);
	}
}

static void fill_place(Filling *filling, const Place *place);

static void
write_group(Filling *filling, int group, uint32_t node)
{
	const RepatDocmapItem *item = &filling->view->map->items[group];
	const RepatConsularRow *row = item->rows[item->depth - 1];
	RepatConsularWriter *writer = &filling->writer;
	RepatDocmapSelection selection;
	Place		inside;
	size_t		i;

	group_nodes(filling, group, node, &selection);
	if (selection.count == 0 && item->required)
		repat_consular_note(writer, REPAT_FINDING_MISSING_VALUE, row,
							repat_consular_top(writer)->line);
	if (selection.count > 0 && selection.more && !item->multiple)
		repat_consular_note(writer, row->opens == REPAT_BLOCK_PERSON
							? REPAT_FINDING_OTHER_PERSONS : REPAT_FINDING_SEVERAL_VALUES, row,
							(int) filling->view->tree->nodes[selection.nodes[0]].line);
	for (i = 0; i < selection.count && filling->reason == REPAT_XML_READ; i++)
	{
		int			line = (int) filling->view->tree->nodes[selection.nodes[i]].line;

		if (repat_consular_full(writer, row))
		{
			repat_consular_note(writer, REPAT_FINDING_SEVERAL_VALUES, row, line);
			return;
		}
		if (refused(filling, repat_consular_open(writer, row, line)))
			return;
		inside.group = group;
		inside.node = selection.nodes[i];
		inside.depth = item->depth;
		inside.like = item;
		fill_place(filling, &inside);
		repat_consular_close(writer);
		writer->printed = false;
	}
}

/* An element of ours that no group stands for, around the fields that lie in it. */
static void
write_block(Filling *filling, const Place *place, const RepatDocmapItem *item)
{
	const RepatConsularRow *row = item->rows[place->depth];
	Place		inside = *place;

	inside.depth++;
	inside.like = item;
	if (held(filling, &inside) == 0)
	{
		if (item->required)
			repat_consular_note(&filling->writer, REPAT_FINDING_MISSING_VALUE, row,
								repat_consular_top(&filling->writer)->line);
		return;
	}
	if (repat_consular_full(&filling->writer, row))
	{
		repat_consular_note(&filling->writer, REPAT_FINDING_SEVERAL_VALUES, row,
							repat_consular_top(&filling->writer)->line);
		return;
	}
	if (refused(filling, repat_consular_open(&filling->writer, row,
											 repat_consular_top(&filling->writer)->line)))
		return;
	fill_place(filling, &inside);
	repat_consular_close(&filling->writer);
	filling->writer.printed = false;
}

/*
 * Where in the document an item's first value stands, for the parts of a name: their
 * order tells whether the family name comes first.
 */
static uint32_t
first_place(Filling *filling, const Place *place, const RepatDocmapItem *item)
{
	RepatDocmapSelection selection;

	if (item->is_group || is_const(item) || item->rows[item->depth - 1]->block != REPAT_BLOCK_NAME)
		return 0;
	field_nodes(filling, item, place->node, &selection);
	return selection.count > 0 ? selection.nodes[0] : UINT32_MAX;
}

/* Attributes come before text and text before elements, as in a document. */
static int
turn(const RepatDocmapItem *item, size_t depth)
{
	char		first = item->rows[depth]->name[0];

	return first == '@' ? 0 : first == '#' ? 1 : 2;
}

/* Writes what belongs to a place, in one element of ours that is open. */
static void
fill_place(Filling *filling, const Place *place)
{
	const RepatDocmap *map = filling->view->map;
	uint8_t		order[REPAT_DOCMAP_ITEMS];
	uint32_t	where[REPAT_DOCMAP_ITEMS];
	size_t		count = 0;
	size_t		i;
	size_t		k;

	for (i = 0; i < map->item_count; i++)
	{
		const RepatDocmapItem *item = &map->items[i];
		uint32_t	at;

		if (!belongs(item, place))
			continue;
		/* What lies deeper is written with the first of its kind. */
		for (k = 0; k < count && item->depth > place->depth + 1; k++)
			if (map->items[order[k]].depth > place->depth + 1 &&
				map->items[order[k]].rows[place->depth] == item->rows[place->depth])
				break;
		if (k < count && item->depth > place->depth + 1)
			continue;
		at = first_place(filling, place, item);
		for (k = count; k > 0; k--)
		{
			const RepatDocmapItem *before = &map->items[order[k - 1]];

			if (turn(before, place->depth) < turn(item, place->depth) ||
				(turn(before, place->depth) == turn(item, place->depth) && where[k - 1] <= at))
				break;
			order[k] = order[k - 1];
			where[k] = where[k - 1];
		}
		order[k] = (uint8_t) i;
		where[k] = at;
		count++;
	}
	for (i = 0; i < count && !refused(filling, REPAT_XML_READ); i++)
	{
		const RepatDocmapItem *item = &map->items[order[i]];

		if (item->depth > place->depth + 1)
			write_block(filling, place, item);
		else if (item->is_group)
			write_group(filling, order[i], place->node);
		else
			write_field(filling, item, place->node);
	}
}

/* Opens a record whose version is that of the vocabulary. */
static void
open_record(RepatConsularWriter *writer, RepatConsular *record, char *arena, int line)
{
	const RepatConsularRow *version = repat_consular_row(REPAT_BLOCK_ROOT, '@', "version", 7);

	repat_consular_begin(writer, record, arena, REPAT_DOCMAP_ARENA);
	writer->mapped = true;
	(void) repat_consular_open(writer, NULL, line);
	(void) repat_consular_attribute(writer, version, "1", 1, false);
}

RepatXmlReason
repat_docmap_fill(RepatDocmapView *view, RepatConsular *record, char *arena)
{
	Filling		filling;
	Place		root;

	filling.view = view;
	filling.reason = REPAT_XML_READ;
	open_record(&filling.writer, record, arena, (int) view->tree->nodes[0].line);
	root.group = -1;
	root.node = 0;
	root.depth = 0;
	root.like = NULL;
	fill_place(&filling, &root);
	/* Also what was given up at the very end has been given up. */
	if (refused(&filling, REPAT_XML_READ))
		/* What fills a quarter of a megabyte is no paper of a person. */
		return filling.reason == REPAT_XML_NO_MEMORY ? REPAT_XML_TOO_LARGE : filling.reason;
	repat_consular_close(&filling.writer);
	if (record->subject.person_count == 0)
		repat_consular_find(record, REPAT_FINDING_NO_PERSON, "subject/person", 0);
	repat_consular_check(record);
	return REPAT_XML_READ;
}

void
repat_docmap_none(RepatConsular *record, char *arena)
{
	RepatConsularWriter writer;

	open_record(&writer, record, arena, 1);
	repat_consular_close(&writer);
	repat_consular_find(record, REPAT_FINDING_UNKNOWN_LAYOUT, "", 0);
	repat_consular_find(record, REPAT_FINDING_NO_PERSON, "subject/person", 0);
}
