/*
 * docmap_transform.c
 *	  The closed list of what a mapping profile may do with a value.
 *
 * Layer: core. Consular profiles, 4.4. A value that is not what its transform
 * expects is kept as printed, for the caller to find: nothing is guessed, and no
 * part of a date is made up.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/docmap.h"

#include <string.h>

#include "repatriation/core/country.h"

static RepatDocmapWord
word(const char *text)
{
	RepatDocmapWord made;

	made.text = text;
	made.length = strlen(text);
	return made;
}

bool
repat_docmap_same(RepatDocmapWord a, RepatDocmapWord b)
{
	return a.length == b.length && (a.length == 0 || memcmp(a.text, b.text, a.length) == 0);
}

/* Those whose argument is part of their name. */
static const struct
{
	const char *name;
	RepatDocmapTransformKind kind;
}			plain[] = {
	{"trim", REPAT_TRANSFORM_TRIM},
	{"upper", REPAT_TRANSFORM_UPPER},
	{"date:YYYYMMDD", REPAT_TRANSFORM_DATE_COMPACT},
	{"date:DD.MM.YYYY", REPAT_TRANSFORM_DATE_DOTTED},
	{"date:YYYY-MM-DD", REPAT_TRANSFORM_DATE_DASHED},
	{"date:partial", REPAT_TRANSFORM_DATE_PARTIAL},
	{"country:alpha2", REPAT_TRANSFORM_ALPHA2},
	{"country:alpha3", REPAT_TRANSFORM_ALPHA3},
	{"name:arabic-fold", REPAT_TRANSFORM_ARABIC_FOLD},
	{"mrz", REPAT_TRANSFORM_MRZ},
	{"hex", REPAT_TRANSFORM_HEX},
	{"base64", REPAT_TRANSFORM_BASE64}
};

static bool
begins(RepatDocmapWord text, const char *wanted, RepatDocmapWord *rest)
{
	size_t		length = strlen(wanted);

	if (text.length < length || memcmp(text.text, wanted, length) != 0)
		return false;
	rest->text = text.text + length;
	rest->length = text.length - length;
	return true;
}

RepatStatus
repat_docmap_transform(const char *text, size_t length, RepatDocmapTransform *transform,
					   RepatDiag *diag)
{
	static const char hint[] = "Transforms are trim, upper, date:YYYYMMDD, date:DD.MM.YYYY, "
		"date:YYYY-MM-DD, date:partial, code:LIST, country:alpha2, country:alpha3, "
		"name:arabic-fold, split:CHARACTER, mrz, hex, base64 and const:VALUE.";
	RepatDocmapTransform read;
	RepatDocmapWord given;
	size_t		i;

	given.text = text;
	given.length = length;
	memset(&read, 0, sizeof(read));
	for (i = 0; i < sizeof(plain) / sizeof(plain[0]); i++)
		if (repat_docmap_same(given, word(plain[i].name)))
		{
			read.kind = plain[i].kind;
			*transform = read;
			return REPAT_OK;
		}
	if (begins(given, "code:", &read.argument))
		read.kind = REPAT_TRANSFORM_CODE;
	else if (begins(given, "split:", &read.argument))
		read.kind = REPAT_TRANSFORM_SPLIT;
	else if (begins(given, "const:", &read.argument))
		read.kind = REPAT_TRANSFORM_CONST;
	else
		return repat_fail(diag, REPAT_SYNTAX, 1, "There is no such transform.", hint);
	if (read.argument.length == 0 || read.argument.length > REPAT_DOCMAP_PATH_BYTES)
		return repat_fail(diag, REPAT_SYNTAX, 1, "The transform needs an argument of at most "
						  "512 bytes.", hint);
	if (read.kind == REPAT_TRANSFORM_SPLIT &&
		(read.argument.length != 1 || (unsigned char) read.argument.text[0] >= 0x80))
		return repat_fail(diag, REPAT_SYNTAX, 7, "Values are split at one character of ASCII.",
						  hint);
	*transform = read;
	return REPAT_OK;
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* True if value is as form, in which "0" stands for a digit. */
static bool
formed(const char *value, size_t length, const char *form)
{
	size_t		i;

	if (length != strlen(form))
		return false;
	for (i = 0; i < length; i++)
		if (form[i] == '0' ? !is_digit(value[i]) : value[i] != form[i])
			return false;
	return true;
}

/* Year, month and day at their places in the value, as YYYY-MM-DD. */
static void
put_date(char *target, size_t *written, const char *year, const char *month, const char *day)
{
	memcpy(target, year, 4);
	target[4] = '-';
	memcpy(target + 5, month, 2);
	target[7] = '-';
	memcpy(target + 8, day, 2);
	*written = 10;
}

/*
 * The length of an XML Schema date, dateTime, gYearMonth or gYear without its time
 * and its zone, neither of which is part of a birth date. 0 if it is none.
 */
static size_t
date_length(const char *value, size_t length)
{
	size_t		day = length;
	size_t		i;

	for (i = 0; i < length && value[i] != 'T'; i++)
		;
	if (i < length)
		day = i;
	else if (length > 1 && value[length - 1] == 'Z')
		day = length - 1;
	else if (length > 6 && formed(value + length - 5, 5, "00:00") &&
			 (value[length - 6] == '+' || value[length - 6] == '-'))
		day = length - 6;
	if (formed(value, day, "0000-00-00") || formed(value, day, "0000-00") ||
		formed(value, day, "0000"))
		return day;
	return 0;
}

static bool
apply_date(RepatDocmapTransformKind kind, const char *value, size_t length, char *target,
		   size_t *written)
{
	size_t		kept;

	if (kind == REPAT_TRANSFORM_DATE_COMPACT && formed(value, length, "00000000"))
	{
		put_date(target, written, value, value + 4, value + 6);
		return true;
	}
	if (kind == REPAT_TRANSFORM_DATE_DOTTED && formed(value, length, "00.00.0000"))
	{
		put_date(target, written, value + 6, value + 3, value);
		return true;
	}
	if (kind == REPAT_TRANSFORM_DATE_DASHED && formed(value, length, "0000-00-00"))
	{
		put_date(target, written, value, value + 5, value + 8);
		return true;
	}
	kept = kind == REPAT_TRANSFORM_DATE_PARTIAL ? date_length(value, length) : 0;
	if (kept == 0)
		return false;
	memcpy(target, value, kept);
	*written = kept;
	return true;
}

static bool
apply_code(const RepatDocmap *map, RepatDocmapWord list, const char *value, size_t length,
		   char *target, size_t size, size_t *written)
{
	RepatDocmapWord source;
	size_t		i;

	source.text = value;
	source.length = length;
	for (i = 0; map != NULL && i < map->code_count; i++)
	{
		const RepatDocmapCode *code = &map->codes[i];

		if (!repat_docmap_same(code->list, list) || !repat_docmap_same(code->source, source))
			continue;
		if (code->target.length > size)
			return false;
		memcpy(target, code->target.text, code->target.length);
		*written = code->target.length;
		return true;
	}
	return false;
}

/* The letter that stands for another of the Arabic script (names, 6.2, step 2); 0: none. */
static uint32_t
folded(uint32_t c)
{
	switch (c)
	{
		case 0x0622:
		case 0x0623:
		case 0x0625:
		case 0x0671:
			return 0x0627;		/* forms of alef */
		case 0x0649:
		case 0x06CC:
		case 0x0626:
			return 0x064A;		/* forms of yeh */
		case 0x0629:
		case 0x06C1:
		case 0x06BE:
			return 0x0647;		/* teh marbuta and forms of heh */
		case 0x0624:
			return 0x0648;		/* waw with hamza */
		case 0x06A9:
			return 0x0643;		/* keheh */
		case 0x0621:
		case 0x0640:
		case 0x0670:
			return 0;			/* hamza, tatweel, superscript alef */
	}
	/* Vowel marks, and marks that only steer the direction of writing. */
	if ((c >= 0x064B && c <= 0x0652) || (c >= 0x200B && c <= 0x200F) ||
		(c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069))
		return 0;
	return c;
}

/* The value is valid UTF-8; what it becomes is never longer. */
static void
fold_arabic(const char *value, size_t length, char *target, size_t *written)
{
	size_t		from = 0;
	size_t		to = 0;

	while (from < length)
	{
		unsigned char lead = (unsigned char) value[from];
		size_t		bytes = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
		uint32_t	c = 0;

		if (bytes > length - from)
			bytes = length - from;
		if (bytes == 2)
			c = (lead & 0x1FU) << 6 | ((unsigned char) value[from + 1] & 0x3FU);
		else if (bytes == 3)
			c = (lead & 0x0FU) << 12 | ((unsigned char) value[from + 1] & 0x3FU) << 6 |
				((unsigned char) value[from + 2] & 0x3FU);
		if (c == 0 || folded(c) == c)
		{
			memcpy(target + to, value + from, bytes);
			to += bytes;
		}
		else if (folded(c) != 0)
		{
			target[to++] = (char) (0xC0 | folded(c) >> 6);
			target[to++] = (char) (0x80 | (folded(c) & 0x3F));
		}
		from += bytes;
	}
	*written = to;
}

/* Upper case of ASCII, without a locale. */
static void
upper(const char *value, size_t length, char *target)
{
	size_t		i;

	for (i = 0; i < length; i++)
		target[i] = (char) (value[i] >= 'a' && value[i] <= 'z' ? value[i] - 'a' + 'A' : value[i]);
}

bool
repat_docmap_apply(const RepatDocmap *map, const RepatDocmapTransform *transform,
				   const char *value, size_t length, char *target, size_t size, size_t *written)
{
	const char *alpha3;
	bool		done = true;
	size_t		i;

	if (transform->kind == REPAT_TRANSFORM_CONST)
	{
		value = transform->argument.text;
		length = transform->argument.length;
	}
	if (length > size || size < 10)
	{
		*written = 0;
		return false;
	}
	*written = length;
	switch (transform->kind)
	{
		case REPAT_TRANSFORM_TRIM:
		case REPAT_TRANSFORM_SPLIT:
		case REPAT_TRANSFORM_CONST:
			memcpy(target, value, length);
			return true;
		case REPAT_TRANSFORM_UPPER:
		case REPAT_TRANSFORM_MRZ:
		case REPAT_TRANSFORM_ALPHA3:
			upper(value, length, target);
			return true;
		case REPAT_TRANSFORM_DATE_COMPACT:
		case REPAT_TRANSFORM_DATE_DOTTED:
		case REPAT_TRANSFORM_DATE_DASHED:
		case REPAT_TRANSFORM_DATE_PARTIAL:
			done = apply_date(transform->kind, value, length, target, written);
			break;
		case REPAT_TRANSFORM_CODE:
			done = apply_code(map, transform->argument, value, length, target, size, written);
			break;
		case REPAT_TRANSFORM_ALPHA2:
			upper(value, length, target);
			/* Where a layout allows both codes, three letters stand as they are. */
			if (length == 3)
				return true;
			alpha3 = repat_country_alpha3(target, length);
			done = alpha3 != NULL;
			if (done)
			{
				memcpy(target, alpha3, 3);
				*written = 3;
			}
			break;
		case REPAT_TRANSFORM_ARABIC_FOLD:
			fold_arabic(value, length, target, written);
			return true;
		case REPAT_TRANSFORM_HEX:
		case REPAT_TRANSFORM_BASE64:
			*written = 0;
			for (i = 0; i < length; i++)
				if (!is_blank(value[i]))
					target[(*written)++] = value[i];
			return true;
	}
	if (!done)
	{
		memcpy(target, value, length);
		*written = length;
	}
	return done;
}

bool
repat_docmap_part(const RepatDocmapTransform *transform, const char *value, size_t length,
				  size_t *at, RepatDocmapWord *part)
{
	bool		split = transform->kind == REPAT_TRANSFORM_SPLIT;
	bool		lines = transform->kind == REPAT_TRANSFORM_MRZ;
	size_t		i = *at;

	if (i >= length)
		return false;
	while (i < length && !(split && value[i] == transform->argument.text[0]) &&
		   !(lines && is_blank(value[i])))
		i++;
	if (!split && !lines)
		i = length;
	part->text = value + *at;
	part->length = i - *at;
	*at = i + 1;
	return true;
}
