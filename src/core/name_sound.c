/*
 * name_sound.c
 *	  A part of a name as sounds: Latin, Cyrillic, Arabic and Hebrew letters alike.
 *
 * Layer: core. Latin spellings of one sound differ by language, so that each group of
 * letters has one sound whatever language wrote it, and the costs in name_cost_def.h
 * say which sounds stand for each other; a guess of the language would fail on names
 * that have crossed borders, which are the ones that matter here.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "name_sound.h"

#define NO_SOUND	0xFF

/* The sound of a name, for the tables below. */
#define S(name)		REPAT_SOUND_##name

/* The class of a sound. */
RepatNameClass
repat_name_class(RepatSound sound)
{
	static const uint8_t classes[REPAT_SOUND_COUNT] = {
		[S(K)] = REPAT_CLASS_K, [S(Q)] = REPAT_CLASS_K, [S(G)] = REPAT_CLASS_K, [S(GE)] = REPAT_CLASS_K,
		[S(GH)] = REPAT_CLASS_K, [S(KH)] = REPAT_CLASS_K, [S(J)] = REPAT_CLASS_S,
		[S(DJ)] = REPAT_CLASS_S, [S(ZH)] = REPAT_CLASS_S, [S(X)] = REPAT_CLASS_S,
		[S(C)] = REPAT_CLASS_S, [S(CE)] = REPAT_CLASS_S, [S(TS)] = REPAT_CLASS_S,
		[S(S)] = REPAT_CLASS_S, [S(Z)] = REPAT_CLASS_S, [S(DZ)] = REPAT_CLASS_S,
		[S(ZAH)] = REPAT_CLASS_S, [S(D)] = REPAT_CLASS_T, [S(DH)] = REPAT_CLASS_T,
		[S(T)] = REPAT_CLASS_T, [S(TH)] = REPAT_CLASS_T, [S(DAD)] = REPAT_CLASS_T,
		[S(B)] = REPAT_CLASS_B, [S(P)] = REPAT_CLASS_B, [S(F)] = REPAT_CLASS_F,
		[S(V)] = REPAT_CLASS_F, [S(L)] = REPAT_CLASS_L, [S(R)] = REPAT_CLASS_R,
		[S(M)] = REPAT_CLASS_M, [S(N)] = REPAT_CLASS_N
	};

	return (RepatNameClass) classes[sound];
}

/* Complete what follows from the sounds. */
void
repat_name_sounds_finish(RepatNameSounds *sounds)
{
	int			i;

	sounds->classes = 0;
	for (i = 0; i < sounds->count; i++)
		sounds->classes |= (uint16_t) (1u << repat_name_class((RepatSound) sounds->sound[i]));
	sounds->classes &= (uint16_t) ~(1u << REPAT_CLASS_NONE);
}

static void
sound(RepatNameSounds *sounds, unsigned int one)
{
	if (one == NO_SOUND || sounds->count == REPAT_NAME_SOUNDS)
		return;
	if (sounds->count > 0 && sounds->sound[sounds->count - 1] == one)
	{
		/* Doubling is a little sound of its own: Hasan and Hassan differ, Hassan and Hassann do not much. */
		if (one <= REPAT_SOUND_LAST_VOWEL)
			one = one == S(A) ? S(LONG) : NO_SOUND;
		else
			one = S(TWICE);
		if (one == NO_SOUND)
			return;
	}
	else if (sounds->count > 1 && sounds->sound[sounds->count - 1] >= S(TWICE)
			 && sounds->sound[sounds->count - 2] == one)
		return;
	sounds->sound[sounds->count++] = (uint8_t) one;
}

/* The letter at a place, as a small plain one; 0 beyond the end and for other letters. */
static char
plain_at(const uint32_t *letters, size_t count, size_t i)
{
	char		base[2];

	if (i >= count)
		return 0;
	if (letters[i] < 0x80)
		return (char) letters[i];
	return repat_name_base(letters[i], base) > 0 ? base[0] : 0;
}

static bool
is_vowel(char letter)
{
	return letter == 'a' || letter == 'e' || letter == 'i' || letter == 'o' || letter == 'u';
}

static bool
softens(char letter)
{
	return letter == 'e' || letter == 'i' || letter == 'y';
}

/* Latin letters that a mark gives another sound. */
static unsigned int
marked_sound(uint32_t letter)
{
	switch (letter)
	{
		case 0x0E7:				/* c with cedilla */
			return S(CE);
		case 0x0F0:				/* eth */
			return S(DH);
		case 0x0F1:				/* n with tilde */
			return S(N);
		case 0x107:				/* c with acute, with caron */
		case 0x10D:
			return S(C);
		case 0x11F:				/* g with breve */
			return S(GH);
		case 0x15B:				/* s with acute, cedilla, caron, comma */
		case 0x15F:
		case 0x161:
		case 0x219:
			return S(X);
		case 0x17A:				/* z with acute, dot, caron */
		case 0x17C:
		case 0x17E:
			return S(ZH);
		default:
			return NO_SOUND;
	}
}

/* Consonants that are one sound together, a longer group before what it begins with. */
typedef struct Group
{
	char		letters[5];
	uint8_t		sound;
} Group;

static const Group groups[] = {
	{"ch", S(C)}, {"ck", S(K)}, {"cq", S(K)}, {"cz", S(C)},
	{"dzh", S(DJ)}, {"dh", S(DH)}, {"dj", S(DJ)}, {"dz", S(DZ)},
	{"gh", S(GH)}, {"kh", S(KH)}, {"ph", S(F)}, {"rh", S(R)},
	{"shch", S(X)}, {"sch", S(X)}, {"sh", S(X)}, {"sz", S(S)},
	{"tsch", S(C)}, {"tch", S(C)}, {"tsh", S(C)}, {"th", S(TH)}, {"ts", S(TS)}, {"tz", S(TS)},
	{"wh", S(W)}, {"zh", S(ZH)}, {"zz", S(TS)}
};

/* Can a group go on with this letter? Most consonants stand alone, and this is asked of each. */
static bool
goes_on(char letter)
{
	return letter == 'h' || letter == 'z' || letter == 's' || letter == 'c' || letter == 'k'
		|| letter == 'j' || letter == 'q' || letter == 'u';
}

/* The group that starts at a place: the letters taken, or 0 if there is none. */
static size_t
latin_group(const uint32_t *letters, size_t count, size_t i, unsigned int *one)
{
	size_t		g;

	for (g = 0; g < sizeof(groups) / sizeof(groups[0]) && (unsigned char) groups[g].letters[0] <= letters[i]; g++)
	{
		size_t		n = 0;

		while (groups[g].letters[n] != 0 && plain_at(letters, count, i + n) == groups[g].letters[n])
			n++;
		if (groups[g].letters[n] == 0)
		{
			*one = groups[g].sound;
			return n;
		}
	}
	/* The u of gue, gui, que and qui is not spoken. */
	if ((letters[i] == 'g' || letters[i] == 'q') && plain_at(letters, count, i + 1) == 'u'
		&& softens(plain_at(letters, count, i + 2)))
	{
		*one = letters[i] == 'g' ? S(G) : S(K);
		return 2;
	}
	return 0;
}

static unsigned int
latin_single(char letter, bool soft)
{
	static const uint8_t single[26] = {
		S(A), S(B), S(K), S(D), S(E), S(F), S(G), S(H), S(I), S(J), S(K), S(L), S(M),
		S(N), S(O), S(P), S(Q), S(R), S(S), S(T), S(U), S(V), S(W), S(K), S(I), S(Z)
	};

	if (letter < 'a' || letter > 'z')
		return NO_SOUND;
	if (soft && letter == 'c')
		return S(CE);
	if (soft && letter == 'g')
		return S(GE);
	return single[letter - 'a'];
}

/* Vowels: pairs that are written for one sound. The letters taken. */
static size_t
latin_vowels(const uint32_t *letters, size_t count, size_t i, RepatNameSounds *sounds)
{
	char		a = plain_at(letters, count, i);
	char		b = plain_at(letters, count, i + 1);
	char		c = plain_at(letters, count, i + 2);
	bool		last = i + 2 == count;

	if ((a == 'a' || a == 'e') && (b == 'i' || (b == 'y' && !is_vowel(c))))
	{
		sound(sounds, a == 'e' && b == 'y' && last && i > 1 ? S(I) : S(AY));
		return 2;
	}
	if (a == 'o' && (b == 'o' || b == 'u'))
	{
		sound(sounds, S(U));
		return 2;
	}
	if (a == 'e' && (b == 'e' || (b == 'a' && c != 'u' && !last)))
	{
		sound(sounds, S(I));
		return 2;
	}
	if (a == 'e' && b == 'a' && c == 'u')
	{
		sound(sounds, S(O));
		return 3;
	}
	if ((a == 'e' || a == 'i') && b == 'j' && c != 'j' && !is_vowel(c))
	{
		sound(sounds, a == 'e' ? S(AY) : S(I));
		return 2;
	}
	if (a == 'i' && b == 'e' && last && i > 1)
	{
		sound(sounds, S(I));
		return 2;
	}
	if (a == 'y' && (is_vowel(b)))
	{
		sound(sounds, S(Y));
		return 1;
	}
	sound(sounds, latin_single(a, false));
	return 1;
}

static void
latin_sounds(const uint32_t *letters, size_t count, RepatNameSounds *sounds)
{
	size_t		i = 0;

	while (i < count)
	{
		char		a = plain_at(letters, count, i);
		char		b = plain_at(letters, count, i + 1);
		unsigned int one = letters[i] < 0x80 ? NO_SOUND : marked_sound(letters[i]);
		size_t		taken = 1;

		if (one != NO_SOUND)
			sound(sounds, one);
		else if (is_vowel(a) || a == 'y')
			taken = latin_vowels(letters, count, i, sounds);
		else
		{
			taken = goes_on(b) ? latin_group(letters, count, i, &one) : 0;
			if (taken == 0)
			{
				taken = 1;
				one = latin_single(a, softens(b));
			}
			sound(sounds, one);
			if (a == 'x')
				sound(sounds, S(S));
		}
		i += taken;
	}
}

#define N	NO_SOUND

/* U+0430 to U+044F; yo, yu and ya are done apart. */
static const uint8_t cyrillic[32] = {
	S(A), S(B), S(V), S(G), S(D), S(E), S(ZH), S(Z), S(I), S(I), S(K), S(L), S(M), S(N), S(O), S(P),
	S(R), S(S), S(T), S(U), S(F), S(KH), S(TS), S(C), S(X), S(X), N, S(I), N, S(E), S(U), S(A)
};

/* Other Cyrillic letters, of southern and eastern neighbours. */
static unsigned int
cyrillic_other(uint32_t letter)
{
	switch (letter)
	{
		case 0x452:				/* dje, dzhe, Tajik che with descender */
		case 0x45F:
		case 0x4B7:
			return S(DJ);
		case 0x454:				/* Ukrainian ye */
			return S(E);
		case 0x455:				/* dze */
			return S(Z);
		case 0x456:				/* i */
			return S(I);
		case 0x458:				/* je */
			return S(Y);
		case 0x459:				/* lje */
			return S(L);
		case 0x45A:				/* nje, en with descender */
		case 0x4A3:
			return S(N);
		case 0x45B:				/* tshe */
			return S(C);
		case 0x491:				/* ge with upturn */
			return S(G);
		case 0x493:				/* ghayn */
			return S(GH);
		case 0x49B:				/* qaf */
			return S(Q);
		case 0x4AF:				/* straight u */
		case 0x4B1:
			return S(U);
		case 0x4B3:				/* ha with descender, shha */
		case 0x4BB:
			return S(H);
		case 0x4D9:				/* schwa */
			return S(A);
		case 0x4E9:				/* barred o */
			return S(O);
		default:
			return NO_SOUND;
	}
}

static void
cyrillic_sounds(const uint32_t *letters, size_t count, RepatNameSounds *sounds)
{
	size_t		i;

	for (i = 0; i < count; i++)
	{
		uint32_t	letter = letters[i];
		uint32_t	next = i + 1 < count ? letters[i + 1] : 0;

		if (letter == 0x434 && (next == 0x436 || next == 0x437))	/* de zhe, de ze */
		{
			sound(sounds, next == 0x436 ? S(DJ) : S(DZ));
			i++;
		}
		else if (letter == 0x43A && next == 0x445)	/* ka ha, of Indian names */
		{
			sound(sounds, S(KH));
			i++;
		}
		else if ((letter == 0x430 || letter == 0x435 || letter == 0x44D) && next == 0x438)
		{
			sound(sounds, S(AY));	/* a, ye or e with i */
			i++;
		}
		else if (letter == 0x44E || letter == 0x44F)	/* yu, ya */
		{
			sound(sounds, S(Y));
			sound(sounds, letter == 0x44E ? S(U) : S(A));
		}
		else
			sound(sounds, letter >= 0x430 && letter < 0x450 ? cyrillic[letter - 0x430]
				  : cyrillic_other(letter));
	}
}

/* U+0627 to U+063A, then U+0641 to U+064A. */
static const uint8_t arabic_first[] = {
	S(A), S(B), S(HEH), S(T), S(TH), S(J), S(H), S(KH), S(D), S(DH), S(R), S(Z), S(S), S(X), S(S),
	S(DAD), S(T), S(ZAH), S(AIN), S(GH)
};
static const uint8_t arabic_second[] = {
	S(F), S(Q), S(K), S(L), S(M), S(N), S(H), S(W), S(Y), S(Y)
};

/* Letters that Persian, Urdu, Kurdish and Pashto add. */
static unsigned int
arabic_other(uint32_t letter)
{
	switch (letter)
	{
		case 0x679:				/* retroflex t, t with ring */
		case 0x67C:
			return S(T);
		case 0x67E:
			return S(P);
		case 0x686:
			return S(C);
		case 0x688:				/* retroflex d, d with ring */
		case 0x689:
			return S(D);
		case 0x691:				/* retroflex r and its like */
		case 0x693:
		case 0x695:
			return S(R);
		case 0x698:
			return S(ZH);
		case 0x69A:				/* Pashto kheen */
			return S(X);
		case 0x6A4:
			return S(V);
		case 0x6AB:				/* Pashto, Persian, Moroccan gaf */
		case 0x6AF:
		case 0x6AD:
			return S(G);
		case 0x6B5:
			return S(L);
		case 0x6BA:				/* noon without dot, retroflex n */
		case 0x6BC:
			return S(N);
		case 0x6C6:				/* o, u, v of Kurdish */
		case 0x6C7:
		case 0x6CB:
			return S(W);
		case 0x6D0:
			return S(Y);
		default:
			return NO_SOUND;
	}
}

static unsigned int
arabic_sound(uint32_t letter, bool last)
{
	if (letter >= 0x627 && letter < 0x63B)
		return arabic_first[letter - 0x627];
	if (letter >= 0x641 && letter < 0x64B)
		return letter == 0x647 && last ? S(HEH) : arabic_second[letter - 0x641];
	return arabic_other(letter);
}

/* U+05D0 to U+05EA, final forms folded away. */
static const uint8_t hebrew[] = {
	S(A), S(B), S(G), S(D), S(H), S(W), S(Z), S(KH), S(T), S(Y), N, S(K), S(L), N, S(M), N, S(N), S(S),
	S(AIN), N, S(P), N, S(TS), S(Q), S(R), S(X), S(TH)
};

#undef N

static void
arabic_sounds(const uint32_t *letters, size_t count, RepatNameSounds *sounds)
{
	size_t		i;

	for (i = 0; i < count; i++)
	{
		uint32_t	next = i + 1 < count ? letters[i + 1] : 0;

		/* Teh with sheen, zain or seen writes the ch and ts of other languages. */
		if (letters[i] == 0x62A && (next == 0x634 || next == 0x632 || next == 0x633))
		{
			sound(sounds, next == 0x634 ? S(C) : S(TS));
			i++;
		}
		else
			sound(sounds, arabic_sound(letters[i], i + 1 == count));
	}
}

static void
hebrew_sounds(const uint32_t *letters, size_t count, RepatNameSounds *sounds)
{
	size_t		i;

	for (i = 0; i < count; i++)
	{
		uint32_t	letter = letters[i];
		bool		geresh = i + 1 < count && letters[i + 1] == REPAT_GERESH;

		if (geresh && letter == 0x5D2)
			sound(sounds, S(DJ));
		else if (geresh && letter == 0x5D6)
			sound(sounds, S(ZH));
		else if (geresh && letter == 0x5E6)
			sound(sounds, S(C));
		else if (letter == 0x5D5 && i + 1 < count && letters[i + 1] == letter)
		{
			sound(sounds, S(V));	/* two vavs are a consonant */
			i++;
		}
		else if (letter == 0x5D4 && i + 1 == count)
			sound(sounds, S(HEH));
		else if (letter >= 0x5D0 && letter < 0x5EB)
			sound(sounds, hebrew[letter - 0x5D0]);
	}
}

static RepatNameScript
script_of(uint32_t letter)
{
	char		base[2];

	if ((letter >= 'a' && letter <= 'z') || repat_name_base(letter, base) > 0)
		return REPAT_SCRIPT_LATIN;
	if (letter >= 0x430 && letter < 0x530)
		return REPAT_SCRIPT_CYRILLIC;
	if (letter >= 0x620 && letter < 0x6E0)
		return REPAT_SCRIPT_ARABIC;
	if (letter >= 0x5D0 && letter < 0x5EB)
		return REPAT_SCRIPT_HEBREW;
	return REPAT_SCRIPT_OTHER;
}

/*
 * The sounds of one part, in the script of its first letter; the letters of another
 * script in it say nothing. A part of a script that is not ours, or of digits, has no
 * sounds and is known by its letters alone.
 */
void
repat_name_sounds(const uint32_t *letters, size_t count, RepatNameSounds *sounds)
{
	uint64_t	hash = UINT64_C(0xCBF29CE484222325);
	size_t		i;

	sounds->script = (uint8_t) (count > 0 ? script_of(letters[0]) : REPAT_SCRIPT_OTHER);
	sounds->count = 0;
	for (i = 0; i < count; i++)
	{
		char		base[2];

		/* FNV-1a over the plain letters. */
		hash = (hash ^ (letters[i] >= 0x80 && repat_name_base(letters[i], base) > 0
						? (unsigned char) base[0] : letters[i]))
			* UINT64_C(0x100000001B3);
	}
	sounds->letters = hash;
	switch ((RepatNameScript) sounds->script)
	{
		case REPAT_SCRIPT_LATIN:
			latin_sounds(letters, count, sounds);
			break;
		case REPAT_SCRIPT_CYRILLIC:
			cyrillic_sounds(letters, count, sounds);
			break;
		case REPAT_SCRIPT_ARABIC:
			arabic_sounds(letters, count, sounds);
			break;
		case REPAT_SCRIPT_HEBREW:
			hebrew_sounds(letters, count, sounds);
			break;
		case REPAT_SCRIPT_OTHER:
			break;
	}
	if (sounds->count == 0)
		sounds->script = REPAT_SCRIPT_OTHER;
	repat_name_sounds_finish(sounds);
}

/*
 * Add the next part's sounds as if both were written as one. False, and nothing is
 * changed, if they are of two scripts or too many.
 */
bool
repat_name_sounds_join(RepatNameSounds *sounds, const RepatNameSounds *next)
{
	int			i;

	if (sounds->script != next->script || sounds->script == REPAT_SCRIPT_OTHER
		|| sounds->count + next->count > REPAT_NAME_SOUNDS)
		return false;
	for (i = 0; i < next->count; i++)
		sound(sounds, next->sound[i]);
	sounds->letters = sounds->letters * UINT64_C(0x100000001B3) ^ next->letters;
	repat_name_sounds_finish(sounds);
	return true;
}
