/*
 * docmap_select.c
 *	  Which nodes of a document a profile's path takes.
 *
 * Layer: xml. The subset of XPath of docmap_path.c. Each step goes one level down,
 * so that a path visits a node at most once from where it begins; what a document and
 * its profile cost together is bounded by REPAT_DOCMAP_WORK besides, because there is
 * no interrupting it. Must never recurse on the document.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/xml/docmap_select.h"

#include <string.h>

/* Where a step has got to. */
typedef struct Level
{
	uint32_t	parent;			/* whose children are tried; of the first step perhaps none */
	uint32_t	first_parent;	/* to know when the parent's twins have all been tried */
	uint32_t	next;			/* the next to try */
	uint32_t	end;
	uint32_t	position[REPAT_DOCMAP_PREDICATES + 1];	/* how many have passed each predicate */
} Level;

/* True if a node's namespace is one of a prefix's. */
static bool
in_space(const RepatDocmapView *view, const RepatXmlNode *node, RepatDocmapWord prefix)
{
	uint32_t	bits = view->prefixes[node->space];
	size_t		i;

	if (prefix.length == 0)
		return node->space == 0;
	for (i = 0; i < view->map->namespace_count && bits >> i != 0; i++)
		if ((bits >> i & 1) != 0 &&
			repat_docmap_same(view->map->namespaces[i].prefix, prefix))
			return true;
	return false;
}

static bool
is_named(const RepatDocmapView *view, const RepatXmlNode *node, const RepatDocmapName *name)
{
	if (name->local.length == 1 && name->local.text[0] == '*')
		return true;
	return strncmp(node->local, name->local.text, name->local.length) == 0 &&
		node->local[name->local.length] == '\0' && in_space(view, node, name->prefix);
}

/* True if a node's string value is exactly that. */
static bool
has_value(const RepatDocmapView *view, uint32_t node, RepatDocmapWord wanted)
{
	char		value[REPAT_DOCMAP_PATH_BYTES];
	RepatDocmapWord found;

	if (!repat_xml_tree_value(view->tree, node, value, sizeof(value), &found.length))
		return false;
	found.text = value;
	return repat_docmap_same(found, wanted);
}

/* True if an element has an attribute or a child as a predicate wants. */
static bool
has(RepatDocmapView *view, uint32_t element, const RepatDocmapPredicate *predicate)
{
	const RepatXmlNode *nodes = view->tree->nodes;
	RepatXmlNodeKind kind = predicate->test == REPAT_TEST_ATTRIBUTE
		? REPAT_NODE_ATTRIBUTE : REPAT_NODE_ELEMENT;
	uint32_t	i;

	for (i = element + 1; i < nodes[element].end; i = nodes[i].end)
	{
		if (--view->work < 0)
			return false;
		if (nodes[i].kind != REPAT_NODE_ATTRIBUTE && kind == REPAT_NODE_ATTRIBUTE)
			return false;
		if (nodes[i].kind != kind || !is_named(view, &nodes[i], &predicate->name))
			continue;
		/* The value is gone through once for its length: that is work too. */
		view->work -= nodes[i].end - i;
		if (predicate->test == REPAT_TEST_HAS_CHILD || has_value(view, i, predicate->value))
			return true;
	}
	return false;
}

/* True if a node is what a step takes. */
static bool
takes(RepatDocmapView *view, const RepatDocmapStep *step, Level *level, uint32_t node)
{
	static const RepatXmlNodeKind kinds[] = {
		REPAT_NODE_ELEMENT, REPAT_NODE_ATTRIBUTE, REPAT_NODE_TEXT, REPAT_NODE_ELEMENT
	};
	const RepatXmlNode *it = &view->tree->nodes[node];
	size_t		i;

	if (it->kind != kinds[step->kind])
		return false;
	if (it->kind != REPAT_NODE_TEXT && !is_named(view, it, &step->name))
		return false;
	for (i = 0; i < step->predicate_count; i++)
	{
		const RepatDocmapPredicate *predicate = &step->predicates[i];
		bool		passes;

		if (predicate->test == REPAT_TEST_POSITION)
			passes = ++level->position[i] == predicate->position;
		else
			passes = has(view, node, predicate);
		if (!passes)
			return false;
	}
	return true;
}

/* Sets a level to the children of a node. */
static void
descend(const RepatDocmapView *view, Level *level, uint32_t parent, uint32_t first_parent)
{
	memset(level->position, 0, sizeof(level->position));
	level->parent = parent;
	level->first_parent = first_parent;
	level->next = parent + 1;
	level->end = view->tree->nodes[parent].end;
}

/* The first of the elements that are one thing. */
static uint32_t
first_of(const RepatDocmapView *view, uint32_t node)
{
	return view->map->identity_count > 0 && view->tree->nodes[node].kind == REPAT_NODE_ELEMENT
		? view->tree->order[node] : node;
}

/* Twins are one thing: whoever has been taken stands for the others. */
static void
keep(const RepatDocmapView *view, RepatDocmapSelection *selection, uint32_t node)
{
	uint32_t	first = first_of(view, node);
	size_t		i;

	for (i = 0; i < selection->count; i++)
		if (first_of(view, selection->nodes[i]) == first)
			return;
	if (selection->count < REPAT_DOCMAP_SELECTED)
		selection->nodes[selection->count++] = node;
	else
		selection->more = true;
}

void
repat_docmap_select(RepatDocmapView *view, const RepatDocmapAlternative *alternative,
					uint32_t node, RepatDocmapSelection *selection)
{
	const RepatDocmapStep *steps = view->map->steps + alternative->first;
	const RepatXmlNode *nodes = view->tree->nodes;
	Level		levels[REPAT_DOCMAP_STEPS];
	int			depth = 0;

	selection->count = 0;
	selection->more = false;
	view->work--;
	if (steps[0].kind == REPAT_STEP_SELF)
	{
		keep(view, selection, node);
		return;
	}
	if (alternative->absolute)
	{
		memset(&levels[0], 0, sizeof(levels[0]));
		levels[0].end = alternative->anywhere ? (uint32_t) view->tree->count : 1;
	}
	else
		descend(view, &levels[0], node, node);
	while (depth >= 0 && view->work >= 0)
	{
		Level	   *level = &levels[depth];
		bool		walks = depth == 0 && alternative->absolute;
		uint32_t	tried = level->next;

		if (tried >= level->end)
		{
			uint32_t	twin = walks ? 0 : nodes[level->parent].twin;

			if (!walks && twin != level->first_parent)
				descend(view, level, twin, level->first_parent);
			else
				depth--;
			continue;
		}
		view->work--;
		/* Attributes come first: a step to them ends with them. */
		if (steps[depth].kind == REPAT_STEP_ATTRIBUTE && nodes[tried].kind != REPAT_NODE_ATTRIBUTE)
		{
			level->next = level->end;
			continue;
		}
		level->next = walks && alternative->anywhere ? tried + 1 : nodes[tried].end;
		if (!takes(view, &steps[depth], level, tried))
			continue;
		if (depth == alternative->count - 1)
		{
			keep(view, selection, tried);
			if (selection->more)
				return;
		}
		else
			descend(view, &levels[++depth], tried, tried);
	}
}

/* Compares two nodes of the order by the values of their identities. */
static int
compare_identity(const RepatXmlTree *tree, uint32_t a, uint32_t b)
{
	const RepatXmlNode *x = &tree->nodes[a];
	const RepatXmlNode *y = &tree->nodes[b];
	const char *text_x = tree->arena + x->at;
	const char *text_y = tree->arena + y->at;
	size_t		length_x = x->length;
	size_t		length_y = y->length;
	int			difference;

	/* "#P1" refers to P1. */
	if (length_x > 0 && *text_x == '#')
	{
		text_x++;
		length_x--;
	}
	if (length_y > 0 && *text_y == '#')
	{
		text_y++;
		length_y--;
	}
	if (length_x != length_y)
		return length_x < length_y ? -1 : 1;
	difference = length_x == 0 ? 0 : memcmp(text_x, text_y, length_x);
	return difference;
}

/* By identity, then by place. */
static bool
comes_after(const RepatXmlTree *tree, uint32_t a, uint32_t b)
{
	int			difference = compare_identity(tree, a, b);

	return difference > 0 || (difference == 0 && a > b);
}

static void
sift(const RepatXmlTree *tree, uint32_t *order, size_t from, size_t count)
{
	size_t		child;

	while ((child = 2 * from + 1) < count)
	{
		uint32_t	moved;

		if (child + 1 < count && comes_after(tree, order[child + 1], order[child]))
			child++;
		if (!comes_after(tree, order[child], order[from]))
			return;
		moved = order[from];
		order[from] = order[child];
		order[child] = moved;
		from = child;
	}
}

/* Heap sort: no memory, and no input that makes it slow. */
static void
sort(const RepatXmlTree *tree, uint32_t *order, size_t count)
{
	size_t		i;

	for (i = count / 2; i-- > 0;)
		sift(tree, order, i, count);
	for (i = count; i-- > 1;)
	{
		uint32_t	last = order[i];

		order[i] = order[0];
		order[0] = last;
		sift(tree, order, 0, i);
	}
}

static bool
is_identity(const RepatDocmapView *view, const RepatXmlNode *node)
{
	size_t		i;

	for (i = 0; i < view->map->identity_count; i++)
		if (is_named(view, node, &view->map->identities[i]))
			return true;
	return false;
}

/* Ties the elements that have one identity into rings. */
static void
tie_twins(const RepatDocmapView *view, RepatXmlTree *tree)
{
	RepatXmlNode *nodes = tree->nodes;
	uint32_t	element = 0;
	uint32_t	tied = UINT32_MAX;
	size_t		count = 0;
	size_t		first = 0;
	size_t		i;

	for (i = 0; i < tree->count; i++)
	{
		if (nodes[i].kind == REPAT_NODE_ELEMENT)
		{
			element = (uint32_t) i;
			nodes[i].twin = element;
		}
		if (nodes[i].kind != REPAT_NODE_ATTRIBUTE || tied == element ||
			!is_identity(view, &nodes[i]))
			continue;
		/* The attribute's own link says whose it is. */
		nodes[i].twin = element;
		tied = element;
		tree->order[count++] = (uint32_t) i;
	}
	sort(tree, tree->order, count);
	for (i = 1; i <= count; i++)
	{
		if (i < count && compare_identity(tree, tree->order[i - 1], tree->order[i]) == 0)
		{
			nodes[nodes[tree->order[i - 1]].twin].twin = nodes[tree->order[i]].twin;
			continue;
		}
		nodes[nodes[tree->order[i - 1]].twin].twin = nodes[tree->order[first]].twin;
		first = i;
	}
	/* From here on the order says of each element which of its ring comes first. */
	for (i = 0; i < tree->count; i++)
		tree->order[i] = (uint32_t) i;
	for (i = 0; i < tree->count; i++)
		if (nodes[i].kind == REPAT_NODE_ELEMENT && tree->order[i] == i)
			for (element = nodes[i].twin; element != i; element = nodes[element].twin)
				tree->order[element] = (uint32_t) i;
}

bool
repat_docmap_view(RepatDocmapView *view, const RepatDocmap *map, RepatXmlTree *tree)
{
	const RepatXmlNode *root = &tree->nodes[0];
	bool		found = false;
	size_t		space;
	size_t		i;

	view->map = map;
	view->tree = tree;
	view->work = REPAT_DOCMAP_WORK;
	memset(view->prefixes, 0, sizeof(view->prefixes));
	for (space = 1; space < tree->space_count; space++)
		for (i = 0; i < map->namespace_count; i++)
			if (repat_docmap_pattern(map->namespaces[i].pattern, tree->spaces[space]))
			{
				view->prefixes[space] |= (uint32_t) 1 << i;
				/* A prefix for any namespace whatever tells nothing about the document. */
				found |= map->namespaces[i].pattern.length > 1;
			}
	if (!(map->root.length == 1 && map->root.text[0] == '*') &&
		!(strlen(root->local) == map->root.length &&
		  memcmp(root->local, map->root.text, map->root.length) == 0))
		return false;
	if (map->root_pattern.length == 1 && map->root_pattern.text[0] == '*')
	{
		/* "* *" is for every document that has something of the profile's namespaces. */
		if (map->root.length == 1 && map->root.text[0] == '*' && !found)
			return false;
	}
	else if (!repat_docmap_pattern(map->root_pattern,
								   root->space > 0 ? tree->spaces[root->space] : ""))
		return false;
	if (map->identity_count > 0)
		tie_twins(view, tree);
	return true;
}
