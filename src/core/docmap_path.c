/*
 * docmap_path.c
 *	  The subset of XPath that mapping profiles may use.
 *
 * Layer: core. XPath 1.0, narrowed so that each path visits an element at most
 * once: no axis but child and attribute, "//" only as the first thing of a path, no
 * function, variable or operator. The grammar is checked when a profile is written,
 * never while a document is read. Must never accept what it does not understand.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/docmap.h"

#include <string.h>

typedef struct Cursor
{
	const char *start;
	const char *at;
	const char *end;
	RepatDiag  *diag;
} Cursor;

static RepatStatus
fail(const Cursor *cursor, RepatStatus status, const char *detail)
{
	return repat_fail(cursor->diag, status, (int) (cursor->at - cursor->start) + 1, detail,
					  "Paths have steps such as name, prefix:name, *, @name, text() and \".\", "
					  "predicates such as [2], [@a='v'], [name='v'] and [name], and at most four "
					  "alternatives parted by \"|\".");
}

static bool
looking_at(const Cursor *cursor, char c)
{
	return cursor->at < cursor->end && *cursor->at == c;
}

static bool
skip(Cursor *cursor, char c)
{
	if (!looking_at(cursor, c))
		return false;
	cursor->at++;
	return true;
}

static void
skip_blanks(Cursor *cursor)
{
	while (skip(cursor, ' '))
		;
}

static bool
is_name_start(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
		(unsigned char) c >= 0x80;
}

static bool
is_name_part(char c)
{
	return is_name_start(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

/* A name without a colon (Namespaces in XML 1.0, 3: NCName; beyond ASCII not judged). */
static bool
read_word(Cursor *cursor, RepatDocmapWord *word)
{
	const char *from = cursor->at;

	if (cursor->at == cursor->end || !is_name_start(*cursor->at))
		return false;
	while (cursor->at < cursor->end && is_name_part(*cursor->at))
		cursor->at++;
	word->text = from;
	word->length = (size_t) (cursor->at - from);
	return true;
}

static RepatStatus
read_name(Cursor *cursor, RepatDocmapName *name)
{
	name->prefix.text = cursor->at;
	name->prefix.length = 0;
	if (!read_word(cursor, &name->local))
		return fail(cursor, REPAT_SYNTAX, "A name is expected here.");
	if (skip(cursor, ':'))
	{
		name->prefix = name->local;
		if (!read_word(cursor, &name->local))
			return fail(cursor, REPAT_SYNTAX, "A name is expected after the prefix.");
	}
	return REPAT_OK;
}

/* What a predicate compares with: a string without the quotation marks around it. */
static RepatStatus
read_string(Cursor *cursor, RepatDocmapWord *value)
{
	char		quote = (char) (cursor->at < cursor->end ? *cursor->at : '\0');
	const char *end;

	if (quote != '\'' && quote != '"')
		return fail(cursor, REPAT_SYNTAX, "A value in quotation marks is expected here.");
	cursor->at++;
	end = memchr(cursor->at, quote, (size_t) (cursor->end - cursor->at));
	if (end == NULL)
		return fail(cursor, REPAT_SYNTAX, "The quotation mark is not closed.");
	value->text = cursor->at;
	value->length = (size_t) (end - cursor->at);
	cursor->at = end + 1;
	return REPAT_OK;
}

/* [n], 1 to 9999. */
static RepatStatus
read_position(Cursor *cursor, RepatDocmapPredicate *predicate)
{
	predicate->test = REPAT_TEST_POSITION;
	predicate->position = 0;
	while (cursor->at < cursor->end && *cursor->at >= '0' && *cursor->at <= '9')
	{
		predicate->position = predicate->position * 10 + (uint32_t) (*cursor->at - '0');
		if (predicate->position > 9999)
			return fail(cursor, REPAT_LIMIT, "A position is at most 9999.");
		cursor->at++;
	}
	if (predicate->position == 0)
		return fail(cursor, REPAT_SYNTAX, "Positions count from 1.");
	return REPAT_OK;
}

/* Behind "[". */
static RepatStatus
read_predicate(Cursor *cursor, RepatDocmapPredicate *predicate)
{
	RepatStatus status;

	memset(predicate, 0, sizeof(*predicate));
	skip_blanks(cursor);
	if (cursor->at < cursor->end && *cursor->at >= '0' && *cursor->at <= '9')
		status = read_position(cursor, predicate);
	else
	{
		bool		attribute = skip(cursor, '@');

		status = read_name(cursor, &predicate->name);
		predicate->test = attribute ? REPAT_TEST_ATTRIBUTE : REPAT_TEST_CHILD;
		skip_blanks(cursor);
		if (status == REPAT_OK && skip(cursor, '='))
		{
			skip_blanks(cursor);
			status = read_string(cursor, &predicate->value);
		}
		else if (status == REPAT_OK && attribute)
			status = fail(cursor, REPAT_SYNTAX, "\"=\" is expected here.");
		else
			predicate->test = REPAT_TEST_HAS_CHILD;
	}
	skip_blanks(cursor);
	if (status == REPAT_OK && !skip(cursor, ']'))
		status = fail(cursor, REPAT_SYNTAX, "\"]\" is expected here.");
	return status;
}

/* One step; *last is set if nothing may follow it. */
static RepatStatus
read_step(Cursor *cursor, RepatDocmapStep *step, bool *last)
{
	RepatStatus status = REPAT_OK;

	memset(step, 0, sizeof(*step));
	*last = false;
	if (skip(cursor, '@'))
	{
		step->kind = REPAT_STEP_ATTRIBUTE;
		*last = true;
		return read_name(cursor, &step->name);
	}
	if (cursor->end - cursor->at >= 6 && memcmp(cursor->at, "text()", 6) == 0)
	{
		step->kind = REPAT_STEP_TEXT;
		cursor->at += 6;
		*last = true;
		return REPAT_OK;
	}
	step->kind = REPAT_STEP_CHILD;
	if (looking_at(cursor, '*'))
	{
		step->name.local.text = cursor->at++;
		step->name.local.length = 1;
	}
	else
		status = read_name(cursor, &step->name);
	while (status == REPAT_OK && skip(cursor, '['))
	{
		if (step->predicate_count == REPAT_DOCMAP_PREDICATES)
			return fail(cursor, REPAT_LIMIT, "A step has at most two predicates.");
		status = read_predicate(cursor, &step->predicates[step->predicate_count++]);
	}
	return status;
}

static RepatStatus
add_step(Cursor *cursor, RepatDocmapSteps *steps, RepatDocmapAlternative *alternative,
		 const RepatDocmapStep *step)
{
	if (alternative->count == REPAT_DOCMAP_STEPS)
		return fail(cursor, REPAT_LIMIT, "A path has at most 16 steps.");
	if (steps->count == steps->room)
		return fail(cursor, REPAT_LIMIT, "The paths of a profile have at most 1024 steps.");
	steps->steps[steps->count++] = *step;
	alternative->count++;
	return REPAT_OK;
}

static RepatStatus
read_alternative(Cursor *cursor, RepatDocmapSteps *steps, RepatDocmapAlternative *alternative)
{
	RepatDocmapStep step;
	RepatStatus status;
	bool		last;

	memset(alternative, 0, sizeof(*alternative));
	alternative->first = (uint16_t) steps->count;
	skip_blanks(cursor);
	if (skip(cursor, '/'))
	{
		alternative->absolute = true;
		alternative->anywhere = skip(cursor, '/');
	}
	else if (looking_at(cursor, '.'))
	{
		cursor->at++;
		memset(&step, 0, sizeof(step));
		step.kind = REPAT_STEP_SELF;
		status = add_step(cursor, steps, alternative, &step);
		skip_blanks(cursor);
		return status;
	}
	do
	{
		status = read_step(cursor, &step, &last);
		if (status == REPAT_OK && alternative->anywhere && alternative->count == 0 &&
			step.kind != REPAT_STEP_CHILD)
			status = fail(cursor, REPAT_SYNTAX, "An element is expected after \"//\".");
		if (status == REPAT_OK)
			status = add_step(cursor, steps, alternative, &step);
		if (status != REPAT_OK)
			return status;
	} while (!last && skip(cursor, '/'));
	skip_blanks(cursor);
	return REPAT_OK;
}

RepatStatus
repat_docmap_path(const char *text, size_t length, RepatDocmapSteps *steps,
				  RepatDocmapPath *path, RepatDiag *diag)
{
	Cursor		cursor = {text, text, text + length, diag};
	RepatDocmapPath read;
	RepatStatus status;

	memset(&read, 0, sizeof(read));
	if (length > REPAT_DOCMAP_PATH_BYTES)
		return fail(&cursor, REPAT_LIMIT, "A path has at most 512 bytes.");
	do
	{
		if (read.count == REPAT_DOCMAP_ALTERNATIVES)
			return fail(&cursor, REPAT_LIMIT, "A path has at most four alternatives.");
		status = read_alternative(&cursor, steps, &read.alternatives[read.count++]);
		if (status != REPAT_OK)
			return status;
	} while (skip(&cursor, '|'));
	if (cursor.at < cursor.end)
		return fail(&cursor, REPAT_SYNTAX, "Nothing of the subset stands here.");
	*path = read;
	return REPAT_OK;
}

RepatStatus
repat_docmap_name(const char *text, size_t length, RepatDocmapName *name, RepatDiag *diag)
{
	Cursor		cursor = {text, text, text + length, diag};
	RepatStatus status = read_name(&cursor, name);

	if (status == REPAT_OK && cursor.at < cursor.end)
		status = fail(&cursor, REPAT_SYNTAX, "A name ends here.");
	return status;
}
