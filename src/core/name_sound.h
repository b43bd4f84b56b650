/*
 * name_sound.h
 *	  The sounds that names are compared by, one alphabet for all scripts.
 *
 * Layer: core, private to the room. A sound is a way of writing, not of speaking: Q
 * is apart from K, since which of them a clerk wrote says something about the other
 * spellings to expect.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_NAME_SOUND_H
#define REPAT_NAME_SOUND_H

#include "repatriation/core/name.h"
#include "name_letters.h"

/* SOUND(name, label): the sounds, vowels first; the label is what name_explain() prints. */
#define REPAT_SOUNDS(SOUND) \
	SOUND(A, "a") SOUND(E, "e") SOUND(I, "i") SOUND(O, "o") SOUND(U, "u") SOUND(AY, "ay") \
	SOUND(Y, "y") SOUND(W, "w") SOUND(H, "h") SOUND(K, "k") SOUND(Q, "q") SOUND(G, "g") \
	SOUND(GE, "g'") SOUND(GH, "gh") SOUND(KH, "kh") SOUND(J, "j") SOUND(DJ, "dj") \
	SOUND(ZH, "zh") SOUND(X, "sh") SOUND(C, "ch") SOUND(CE, "c'") SOUND(TS, "ts") \
	SOUND(S, "s") SOUND(Z, "z") SOUND(D, "d") SOUND(DH, "dh") SOUND(T, "t") SOUND(TH, "th") \
	SOUND(B, "b") SOUND(P, "p") SOUND(F, "f") SOUND(V, "v") SOUND(L, "l") SOUND(R, "r") \
	SOUND(M, "m") SOUND(N, "n") SOUND(AIN, "ain") SOUND(HEH, "heh") SOUND(DAD, "dad") \
	SOUND(ZAH, "zah") \
	SOUND(DZ, "dz") SOUND(TWICE, "twice") SOUND(LONG, "long")

#define REPAT_SOUND_ROW(name, label) REPAT_SOUND_##name,
typedef enum RepatSound
{
	REPAT_SOUNDS(REPAT_SOUND_ROW)
	REPAT_SOUND_COUNT
} RepatSound;
#undef REPAT_SOUND_ROW

#define REPAT_SOUND_LAST_VOWEL	REPAT_SOUND_AY

/* Neighbours that may be written as one: Abd al-Rahman has three. */
#define REPAT_NAME_JOINED		3

/*
 * Coarse classes of consonants, whatever the script: search keys are made of them, and
 * parts that share few of them need no closer look. Vowels and what comes and goes
 * between spellings (h, w, y, ain, doubling) have none.
 */
typedef enum RepatNameClass
{
	REPAT_CLASS_NONE,
	REPAT_CLASS_K,
	REPAT_CLASS_S,
	REPAT_CLASS_T,
	REPAT_CLASS_B,
	REPAT_CLASS_F,
	REPAT_CLASS_L,
	REPAT_CLASS_R,
	REPAT_CLASS_M,
	REPAT_CLASS_N
} RepatNameClass;

/* One step from one part to another: REPAT_SOUND_COUNT where a side has no sound. */
typedef struct RepatNameStep
{
	int			left;
	int			right;
	int			cost;			/* hundredths of a consonant */
} RepatNameStep;

#define REPAT_NAME_STEPS	(2 * REPAT_NAME_SOUNDS)

extern RepatNameClass repat_name_class(RepatSound sound);
extern void repat_name_sounds(const uint32_t *letters, size_t count, RepatNameSounds *sounds);
extern bool repat_name_decode(const uint32_t *letters, size_t count, bool truncated,
							  RepatNameSounds *sounds);
extern void repat_name_sounds_finish(RepatNameSounds *sounds);
extern bool repat_name_sounds_join(RepatNameSounds *sounds, const RepatNameSounds *next);
extern int	repat_name_sounds_likeness(const RepatNameSounds *left, const RepatNameSounds *right);
extern int	repat_name_sounds_steps(const RepatNameSounds *left, const RepatNameSounds *right,
									RepatNameStep steps[REPAT_NAME_STEPS]);

#endif
