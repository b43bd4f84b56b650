/*
 * icao.c
 *	  Names of other scripts in the letters of machine-readable zones.
 *
 * Layer: core. ICAO Doc 9303-3, section 6, tables A to C, and 4.6 for signs in names.
 * A letter without a row is told, never guessed; but a Latin letter with marks that no
 * row has is the letter without them. Must never look at a locale.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/icao.h"

#include <string.h>

#include "repatriation/core/icao_case.h"
#include "repatriation/core/icao_def_arabic.h"
#include "repatriation/core/icao_def_cyrillic.h"
#include "repatriation/core/icao_def_latin.h"

#define COUNT(array)	(sizeof(array) / sizeof((array)[0]))

#define SHADDA			0x0651
#define TEH_MARBUTA		0x0629

#define ROW(letter, code) {letter, code},
static const RepatIcaoRow latin[] = {REPAT_ICAO_LATIN(ROW)};
static const RepatIcaoRow cyrillic[] = {REPAT_ICAO_CYRILLIC(ROW)};
static const RepatIcaoRow arabic[] = {REPAT_ICAO_ARABIC(ROW)};
static const RepatIcaoRow arabic_also[] = {REPAT_ICAO_ARABIC_ALSO(ROW)};
#undef ROW

#define ROW(letter) letter,
static const uint32_t arabic_dropped[] = {REPAT_ICAO_ARABIC_DROPPED(ROW)};
#undef ROW

#define ROW(lang, letter, within, start) {REPAT_ICAO_##lang, letter, within, start},
static const struct
{
	RepatIcaoLang lang;
	uint32_t	letter;
	const char *within;
	const char *start;
}			cyrillic_by[] = {REPAT_ICAO_CYRILLIC_BY(ROW)};
#undef ROW

/* The rows of a script's table, by code point. */
const RepatIcaoRow *
repat_icao_rows(RepatIcaoScript script, size_t *count)
{
	switch (script)
	{
		case REPAT_ICAO_SCRIPT_LATIN:
			*count = COUNT(latin);
			return latin;
		case REPAT_ICAO_SCRIPT_CYRILLIC:
			*count = COUNT(cyrillic);
			return cyrillic;
		case REPAT_ICAO_SCRIPT_ARABIC:
			*count = COUNT(arabic);
			return arabic;
	}
	*count = 0;
	return NULL;
}

/* What else stands for letters of the script. */
const RepatIcaoRow *
repat_icao_rows_also(RepatIcaoScript script, size_t *count)
{
	*count = script == REPAT_ICAO_SCRIPT_ARABIC ? COUNT(arabic_also) : 0;
	return arabic_also;
}

/*
 * The language of that name: "" for none, an ISO 639 code of two letters (of most
 * languages the tables have no exceptions), or sr-icao. False for anything else.
 */
bool
repat_icao_lang(const char *name, size_t length, RepatIcaoLang *out)
{
	static const struct
	{
		const char *name;
		RepatIcaoLang lang;
	}			langs[] = {
		{"uk", REPAT_ICAO_UK}, {"be", REPAT_ICAO_BE}, {"sr", REPAT_ICAO_SR},
		{"sr-icao", REPAT_ICAO_SR_ICAO}, {"mk", REPAT_ICAO_MK}, {"bg", REPAT_ICAO_BG},
	};

	for (size_t i = 0; i < COUNT(langs); i++)
	{
		if (strlen(langs[i].name) == length && memcmp(langs[i].name, name, length) == 0)
		{
			*out = langs[i].lang;
			return true;
		}
	}
	*out = REPAT_ICAO_TABLE;
	return length == 0 || (length == 2 && name[0] >= 'a' && name[0] <= 'z' &&
						   name[1] >= 'a' && name[1] <= 'z');
}

static void
add_code(RepatIcaoLetter *out, const char *text, size_t length)
{
	for (int i = 0; i < out->count; i++)
	{
		if (out->code[i].length == length && memcmp(out->code[i].text, text, length) == 0)
			return;
	}
	if (out->count == REPAT_ICAO_CODES)
		return;
	out->code[out->count].text = text;
	out->code[out->count].length = (uint8_t) length;
	out->count++;
}

/* Adds the choices of a row, parted by "|". */
static void
add_choices(RepatIcaoLetter *out, const char *codes)
{
	for (;;)
	{
		size_t		length = strcspn(codes, "|");

		add_code(out, codes, length);
		if (codes[length] == '\0')
			return;
		codes += length + 1;
	}
}

static void
add_rows(RepatIcaoLetter *out, const RepatIcaoRow *rows, size_t count, uint32_t letter)
{
	for (size_t i = 0; i < count; i++)
	{
		if (rows[i].letter == letter)
			add_choices(out, rows[i].code);
	}
}

/* Whether a language has the exceptions of another, or any does. */
static bool
has_exceptions(RepatIcaoLang lang, RepatIcaoLang row)
{
	return lang == row || lang == REPAT_ICAO_EVERY ||
		(lang == REPAT_ICAO_SR_ICAO && row == REPAT_ICAO_SR);
}

static void
add_cyrillic(RepatIcaoLetter *out, uint32_t letter, bool start, RepatIcaoLang lang)
{
	/* A language's own spelling comes first; for comparing the order is of no account. */
	for (size_t i = 0; i < COUNT(cyrillic_by); i++)
	{
		if (cyrillic_by[i].letter == letter && has_exceptions(lang, cyrillic_by[i].lang))
			add_code(out, start ? cyrillic_by[i].start : cyrillic_by[i].within,
					 strlen(start ? cyrillic_by[i].start : cyrillic_by[i].within));
	}
	if (out->count == 0 || lang == REPAT_ICAO_EVERY)
		add_rows(out, cyrillic, COUNT(cyrillic), letter);
}

static bool
is_dropped(uint32_t letter)
{
	for (size_t i = 0; i < COUNT(arabic_dropped); i++)
	{
		if (arabic_dropped[i] == letter)
			return true;
	}
	return false;
}

/* Signs of Unicode that are written for ASCII's in names; 0 for any other. */
static char
ascii_sign(uint32_t letter)
{
	if (letter == 0x2019 || letter == 0x2018 || letter == 0x02BB || letter == 0x02BC)
		return '\'';
	if (letter >= 0x2010 && letter <= 0x2015)
		return '-';
	if (letter == 0x00A0 || letter == 0x202F)
		return ' ';
	return '\0';
}

/* Is there a letter at the place, so that what stands before it is no end? */
static bool
letter_follows(const char *text, size_t length, size_t at)
{
	uint32_t	letter;

	if (repat_utf8_read(text + at, length - at, &letter) == 0)
		return false;
	if (letter >= 0x80)
		return ascii_sign(letter) == '\0';
	return repat_icao_upper(letter) >= 'A' && repat_icao_upper(letter) <= 'Z';
}

/*
 * An Arabic letter: the marks behind it belong to it. At the end of a component
 * 0629 has another code.
 */
static void
add_arabic(RepatIcaoLetter *out, const char *text, size_t length, size_t at, uint32_t letter,
		   RepatIcaoLang lang)
{
	uint32_t	mark;
	size_t		bytes;

	while ((bytes = repat_utf8_read(text + at + out->bytes, length - at - out->bytes, &mark)) > 0 &&
		   (mark == SHADDA || is_dropped(mark)))
	{
		out->doubled = out->doubled || mark == SHADDA;
		out->bytes += bytes;
	}
	if (letter == TEH_MARBUTA && !letter_follows(text, length, at + out->bytes))
		add_rows(out, arabic_also, COUNT(arabic_also), letter);
	if (out->count == 0 || lang == REPAT_ICAO_EVERY)
		add_rows(out, arabic, COUNT(arabic), letter);
	if (lang == REPAT_ICAO_EVERY)
		add_rows(out, arabic_also, COUNT(arabic_also), letter);
}

static void
sort_sign(RepatIcaoLetter *out, char sign)
{
	out->sign = sign;
	if (sign >= '0' && sign <= '9')
		out->kind = REPAT_ICAO_DIGIT;
	else if (sign == ' ' || sign == '-' || sign == ',' || sign == '<')
		out->kind = REPAT_ICAO_BETWEEN;
	else
		out->kind = REPAT_ICAO_NOTHING;
}

/* Latin letters without marks are themselves. */
static const char letters_themselves[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

static void
add_latin(RepatIcaoLetter *out, uint32_t letter)
{
	uint32_t	base = letter;

	add_rows(out, latin, COUNT(latin), letter);
	if (out->count == 0 && (letter < 'A' || letter > 'Z'))
		base = repat_icao_base(letter);
	if (out->count == 0 && base >= 'A' && base <= 'Z')
		add_code(out, letters_themselves + (base - 'A'), 1);
	out->latin = out->count > 0;
}

/*
 * The character at a place of a name in UTF-8, with the marks behind it. start: no
 * letter of the same word stands before it. False at the end, for what is no UTF-8,
 * and for a letter that has no row. out->code is then what may stand for it, the one
 * that we write first.
 */
bool
repat_icao_next(const char *text, size_t length, size_t at, bool start, RepatIcaoLang lang,
				RepatIcaoLetter *out)
{
	uint32_t	letter;
	uint32_t	mark;
	size_t		bytes;

	out->kind = REPAT_ICAO_LETTER;
	out->sign = '\0';
	out->latin = out->doubled = false;
	out->count = 0;
	out->bytes = repat_utf8_read(text + at, length - at, &letter);
	if (out->bytes == 0 || letter < ' ' || letter == 0x7F)
		return false;
	letter = repat_icao_upper(letter);
	if (letter < 0x80 && (letter < 'A' || letter > 'Z'))
	{
		sort_sign(out, (char) letter);
		return true;
	}
	if (ascii_sign(letter) != '\0')
	{
		sort_sign(out, ascii_sign(letter));
		return true;
	}
	if (repat_icao_mark(letter) || is_dropped(letter) || letter == 0x042C || letter == SHADDA)
	{
		/* A mark behind nothing; the soft sign. */
		out->kind = REPAT_ICAO_NOTHING;
		return true;
	}
	while ((bytes = repat_utf8_read(text + at + out->bytes, length - at - out->bytes, &mark)) > 0)
	{
		uint32_t	composed = repat_icao_compose(letter, mark);

		if (composed == 0 && !repat_icao_mark(mark))
			break;
		letter = composed != 0 ? composed : letter;
		out->bytes += bytes;
	}
	if (letter >= 0x0600 && letter <= 0x06FF)
		add_arabic(out, text, length, at, letter, lang);
	else if (letter >= 0x0400 && letter <= 0x052F)
	{
		add_cyrillic(out, letter, start, lang);
		if ((out->count == 0 || lang == REPAT_ICAO_EVERY) && repat_icao_base(letter) != 0)
			add_cyrillic(out, repat_icao_base(letter), start, lang);
	}
	else
		add_latin(out, letter);
	return out->count > 0;
}

/*
 * Where the code begins that is written again for shadda: an X that escapes is
 * written once, so dad with shadda is XDZDZ.
 */
size_t
repat_icao_repeat(const RepatIcaoCode *code)
{
	return code->length > 1 && code->text[0] == 'X' ? 1 : 0;
}

/*
 * A name in UTF-8 as the tables spell it, in capitals, in ASCII: what has a row by it,
 * digits and signs as they are, marks left out. "out" has space for *used bytes;
 * REPAT_ICAO_SPACE(length) are enough. REPAT_UNSUPPORTED, with its position, for a
 * letter without a row; REPAT_NO_SPACE.
 */
RepatStatus
repat_icao_transliterate(const char *text, size_t length, RepatIcaoLang lang, char *out,
						 size_t space, size_t *used, RepatDiag *diag)
{
	size_t		written = 0;
	bool		start = true;

	for (size_t at = 0; at < length;)
	{
		RepatIcaoLetter letter;
		const RepatIcaoCode *code = &letter.code[0];

		if (!repat_icao_next(text, length, at, start, lang, &letter))
			return repat_fail(diag, REPAT_UNSUPPORTED, (int) at + 1,
							  "Doc 9303-3 has no row for this character.",
							  "Write the name in Latin letters, as its holder does.");
		at += letter.bytes;
		if (letter.kind == REPAT_ICAO_LETTER)
		{
			size_t		again = letter.doubled ? repat_icao_repeat(code) : code->length;

			if (written + 2 * (size_t) code->length - again > space)
				return repat_fail(diag, REPAT_NO_SPACE, 0, NULL, NULL);
			memcpy(out + written, code->text, code->length);
			written += code->length;
			memcpy(out + written, code->text + again, code->length - again);
			written += code->length - again;
		}
		else if (letter.sign != '\0')
		{
			if (written == space)
				return repat_fail(diag, REPAT_NO_SPACE, 0, NULL, NULL);
			out[written++] = letter.sign;
		}
		/* An apostrophe and what falls away begin no word. */
		if (letter.kind != REPAT_ICAO_NOTHING)
			start = letter.kind != REPAT_ICAO_LETTER;
	}
	*used = written;
	return REPAT_OK;
}
