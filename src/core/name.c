/*
 * name.c
 *	  A name as its parts: what stands between blanks, hyphens, commas or fillers.
 *
 * Layer: core. Knows articles and words for son and daughter, which weigh little, and
 * words that make one name with what follows. What the room answers proposes; nothing in
 * the project may merge two children's records by it.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "name_sound.h"

/* Articles, words for son and daughter, and the like, folded. */
static const char *const particles[] = {
	"al", "el", "ul", "il", "ad", "ar", "as", "at", "az", "an", "ash", "adh", "ath", "ed", "er", "es",
	"ez", "en", "et", "ech", "esh", "bin", "ben", "ibn", "bint", "bent", "binti", "ould", "ag", "aw",
	"oglu", "ogly", "kyzy", "qizi", "zada", "zadeh", "van", "von", "der", "den", "de", "da", "di", "del",
	"della", "dos", "das", "do", "du", "la", "le", "los", "y", "e", "i",
	"ال", "بن", "ابن", "بنت", "ولد", "оглы", "кызы", "ибн", "бин", "аль", "эль", "ад", "ар", "ас",
	"аш", "бен", "ван", "фон", "де", "בן", "בת", "אבן"
};

/* Words that make one name with what follows. */
static const char *const prefixes[] = {
	"abd", "abdul", "abdal", "abdel", "abdol", "abu", "abou", "abo", "bu", "bou", "umm", "um", "oum", "om",
	"عبد", "ابو", "ابي", "ام", "абд", "абду", "абдул", "абдель", "абу", "умм", "אבו"
};

/* Do the letters spell the word, a folded text in UTF-8? */
static bool
spells(const uint32_t *letters, size_t count, const char *word)
{
	size_t		i;

	for (i = 0; i < count; i++)
	{
		unsigned char lead = (unsigned char) *word;
		uint32_t	code = lead;

		if (lead == 0)
			return false;
		word++;
		if (lead >= 0x80)
			code = (lead & 0x1Fu) << 6 | ((unsigned char) *word++ & 0x3Fu);
		if (code != letters[i])
			return false;
	}
	return *word == 0;
}

static bool
among(const uint32_t *letters, size_t count, const char *const *words, size_t many)
{
	size_t		i;

	for (i = 0; i < many; i++)
	{
		if (spells(letters, count, words[i]))
			return true;
	}
	return false;
}

#define AMONG(letters, count, words) \
	among(letters, count, words, sizeof(words) / sizeof((words)[0]))

/*
 * The other reading of a part: the letter codes of a machine-readable zone decoded, or
 * the article left out that is written as one with the name.
 */
static void
read_otherwise(const RepatNameLetters *letters, const uint32_t *first, size_t count, bool last,
			   RepatNamePart *part)
{
	if (letters->zone && repat_name_decode(first, count, last && letters->truncated, &part->other))
		return;
	if (count > 4 && first[0] == 0x627 && first[1] == 0x644)
		repat_name_sounds(first + 2, count - 2, &part->other);
}

/* A text in UTF-8 as a name: its first REPAT_NAME_PARTS parts. Texts without letters have none. */
void
repat_name_read(const char *text, size_t length, RepatName *name)
{
	RepatNameLetters letters;
	size_t		i = 0;

	repat_name_letters(text, length, &letters);
	name->count = 0;
	name->truncated = letters.truncated;
	while (i < letters.count && name->count < REPAT_NAME_PARTS)
	{
		const uint32_t *first = letters.letter + i;
		RepatNamePart *part = &name->part[name->count++];
		size_t		count = 0;

		while (i + count < letters.count && first[count] != ' ')
			count++;
		i += count + 1;
		repat_name_sounds(first, count, &part->read);
		part->other.script = REPAT_SCRIPT_OTHER;
		part->other.count = 0;
		/* A name of one part is that part, whatever it is. */
		part->initial = count == 1 && count < letters.count;
		part->prefix = count < letters.count && count < 7 && AMONG(first, count, prefixes);
		part->particle = count < letters.count && count < 6 && AMONG(first, count, particles);
		read_otherwise(&letters, first, count, i > letters.count, part);
	}
}
