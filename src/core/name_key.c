/*
 * name_key.c
 *	  Search keys: what names that may be alike have in common, as whole numbers.
 *
 * Layer: core. A key is the part's consonants by class, five bits each, the first
 * highest, after one for the beginning; so that an index finds the names that are worth
 * comparing. Where one sound has two classes by language, the part has both keys.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "name_sound.h"

#define KEY_CLASSES		12
#define CLASS_BITS		5
/* In a key alone: a part that begins with a vowel, or with what may be left out. */
#define CLASS_OPEN		16
/* Keys of one reading. */
#define READING_KEYS	4

#define S(name)		REPAT_SOUND_##name

/* The second class of a sound at its place, by the script it stands in; the first if it has no other. */
static unsigned int
other_class(RepatSound sound, RepatNameScript script, bool first)
{
	unsigned int own = repat_name_class(sound);

	switch (sound)
	{
		case S(GE):				/* Georg, Jorge */
			return REPAT_CLASS_S;
		case S(C):				/* Chaim, Christian, Schmidt */
		case S(CE):
			return REPAT_CLASS_K;
		case S(G):				/* Gamal; Cyrillic for H; Hegazi */
			return script == REPAT_SCRIPT_CYRILLIC ? first ? CLASS_OPEN : REPAT_CLASS_NONE
				: script == REPAT_SCRIPT_LATIN ? REPAT_CLASS_S : own;
		case S(KH):				/* Khusein */
			return first ? CLASS_OPEN : REPAT_CLASS_NONE;
		case S(J):				/* Jusuf, Marija; Arabic for G */
			return script == REPAT_SCRIPT_ARABIC ? REPAT_CLASS_K
				: first ? CLASS_OPEN : REPAT_CLASS_NONE;
		case S(DH):
		case S(TH):
		case S(DAD):			/* Ramazan */
			return REPAT_CLASS_S;
		case S(ZAH):
			return REPAT_CLASS_T;
		case S(B):
		case S(P):				/* bet and pe write v and f too */
			return script == REPAT_SCRIPT_HEBREW ? REPAT_CLASS_F : own;
		case S(V):				/* Nowak, Novak */
			return first ? own : REPAT_CLASS_NONE;
		default:
			return own;
	}
}

static void
add_key(int64_t keys[REPAT_NAME_KEYS], int *count, int64_t key)
{
	int			i;

	for (i = 0; i < *count; i++)
	{
		if (keys[i] == key)
			return;
	}
	if (*count < REPAT_NAME_KEYS)
		keys[(*count)++] = key;
}

/* A key with one class more; doubled classes are one, and those beyond the last are left out. */
static int64_t
with_class(int64_t key, unsigned int one)
{
	if (one == REPAT_CLASS_NONE || (key & ((1 << CLASS_BITS) - 1)) == (int64_t) one
		|| key >> (CLASS_BITS * (KEY_CLASSES - 1)) != 0)
		return key;
	return key << CLASS_BITS | (int64_t) one;
}

/* The keys of one reading: all ways to choose the classes of its first ambiguous sounds. */
static void
reading_keys(const RepatNameSounds *sounds, int64_t keys[REPAT_NAME_KEYS], int *count)
{
	int64_t		ways[READING_KEYS] = {0};
	int			many = 1;
	int			i, k;

	if (sounds->script == REPAT_SCRIPT_OTHER)
	{
		/* Known by its letters alone: marked by the highest bit that a key has. */
		add_key(keys, count, (int64_t) (sounds->letters >> 2 | UINT64_C(1) << 62));
		return;
	}
	for (i = 0; i < sounds->count; i++)
	{
		RepatSound	sound = (RepatSound) sounds->sound[i];
		unsigned int own = repat_name_class(sound);
		unsigned int other = other_class(sound, (RepatNameScript) sounds->script, i == 0);

		if (i == 0 && sound == S(W))
			other = own = REPAT_CLASS_F;
		else if (i == 0 && own == REPAT_CLASS_NONE)
			other = own = CLASS_OPEN;
		if (own != other && many * 2 <= READING_KEYS)
		{
			for (k = 0; k < many; k++)
				ways[many + k] = with_class(ways[k], other);
			for (k = 0; k < many; k++)
				ways[k] = with_class(ways[k], own);
			many *= 2;
		}
		else
		{
			for (k = 0; k < many; k++)
				ways[k] = with_class(ways[k], own);
		}
	}
	for (k = 0; k < many; k++)
		add_key(keys, count, ways[k]);
}

/*
 * The keys of a name, each once: of its parts but particles, of both their readings,
 * and of a word like Abd with what follows. A name of particles alone has theirs.
 * Returns their number; 0 for a name without letters.
 */
int
repat_name_keys(const RepatName *name, int64_t keys[REPAT_NAME_KEYS])
{
	int			count = 0;
	int			i, parts;

	for (i = 0; i < name->count; i++)
	{
		const RepatNamePart *part = &name->part[i];
		RepatNameSounds joined = part->read;

		if (!part->particle)
		{
			reading_keys(&part->read, keys, &count);
			if (part->other.count > 0)
				reading_keys(&part->other, keys, &count);
		}
		/* Abd al Rahman is found by Abdulrahman, and al Razi by Alrazi. */
		if (!part->prefix && !part->particle)
			continue;
		for (parts = 1; parts < REPAT_NAME_JOINED && i + parts < name->count; parts++)
		{
			if (!repat_name_sounds_join(&joined, &name->part[i + parts].read))
				break;
			if (!name->part[i + parts].particle)
				reading_keys(&joined, keys, &count);
		}
	}
	for (i = 0; count == 0 && i < name->count; i++)
		reading_keys(&name->part[i].read, keys, &count);
	return count;
}

/* Have two names a key in common? */
bool
repat_name_share_key(const RepatName *left, const RepatName *right)
{
	int64_t		left_keys[REPAT_NAME_KEYS];
	int64_t		right_keys[REPAT_NAME_KEYS];
	int			left_count = repat_name_keys(left, left_keys);
	int			right_count = repat_name_keys(right, right_keys);
	int			i, j;

	for (i = 0; i < left_count; i++)
		for (j = 0; j < right_count; j++)
		{
			if (left_keys[i] == right_keys[j])
				return true;
		}
	return false;
}
