/*
 * name.h
 *	  Personal names across spellings and scripts: folding, likeness, search keys.
 *
 * Layer: core. See name.c. What these functions say is a lead for people to follow,
 * never that two names, or two children, are the same.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_NAME_H
#define REPAT_CORE_NAME_H

#include "repatriation/core/status.h"

/* Bytes of a text that are read: no name is longer, and the work stays bounded. */
#define REPAT_NAME_BYTES		1024
/* Bytes of a folded name at most; the last letter is a whole one. */
#define REPAT_NAME_FOLDED		REPAT_NAME_BYTES
/* Parts of a name that are compared, and sounds of a part. */
#define REPAT_NAME_PARTS		8
#define REPAT_NAME_SOUNDS		30
/* Search keys of a name at most: of parts, joined parts and their other readings. */
#define REPAT_NAME_KEYS			64
/* A likeness is a whole number of ten thousandths: exact on every machine. */
#define REPAT_NAME_SAME			10000
/* From where on two names are worth a look, as a share of that: unless a session says otherwise. */
#define REPAT_NAME_THRESHOLD	0.7

typedef enum RepatNameScript
{
	REPAT_SCRIPT_LATIN,
	REPAT_SCRIPT_CYRILLIC,
	REPAT_SCRIPT_ARABIC,
	REPAT_SCRIPT_HEBREW,
	REPAT_SCRIPT_OTHER			/* compared letter by letter only */
} RepatNameScript;

/* One way to read a part of a name. */
typedef struct RepatNameSounds
{
	uint8_t		script;			/* RepatNameScript */
	uint8_t		count;
	uint16_t	classes;		/* set of RepatNameClass */
	uint8_t		sound[REPAT_NAME_SOUNDS];	/* RepatSound, see name_sound.h */
	uint64_t	letters;		/* hash of the folded letters */
} RepatNameSounds;

/* A part: as it reads, and another reading of it where it has one. */
typedef struct RepatNamePart
{
	RepatNameSounds read;
	RepatNameSounds other;		/* script and count 0: none */
	bool		particle;		/* article, "son of" and the like: weighs little */
	bool		initial;		/* a single letter */
	bool		prefix;			/* Abd, Abu, Umm: one name with what follows */
} RepatNamePart;

typedef struct RepatName
{
	int			count;
	bool		truncated;		/* fills its field of a machine-readable zone to the last character */
	RepatNamePart part[REPAT_NAME_PARTS];
} RepatName;

/* What was found of a pair of parts, or of a part without one. */
typedef enum RepatNameFinding
{
	REPAT_NAME_SAME_LETTERS,
	REPAT_NAME_SPELLING,		/* sounds of one script */
	REPAT_NAME_SCRIPT,			/* sounds of two scripts */
	REPAT_NAME_TOGETHER,		/* several parts with one */
	REPAT_NAME_INITIAL,
	REPAT_NAME_READING,			/* letter codes, an article written with the name, a cut end */
	REPAT_NAME_ONLY_LEFT,
	REPAT_NAME_ONLY_RIGHT
} RepatNameFinding;

#define REPAT_NAME_REASONS		(2 * REPAT_NAME_PARTS)

typedef struct RepatNameReason
{
	unsigned int left;			/* parts, bit 0 the first */
	unsigned int right;
	RepatNameFinding finding;
	int			likeness;		/* of the pair, ten thousandths */
	int			weight;			/* of the pair, hundredths of a whole part */
	size_t		sounds_length;
	char		sounds[1024];	/* the steps from one to the other, ASCII */
} RepatNameReason;

extern size_t repat_name_fold(const char *text, size_t length, char folded[REPAT_NAME_FOLDED]);
extern void repat_name_read(const char *text, size_t length, RepatName *name);
extern int	repat_name_likeness(const RepatName *left, const RepatName *right);
extern int	repat_name_keys(const RepatName *name, int64_t keys[REPAT_NAME_KEYS]);
extern int	repat_name_explain(const RepatName *left, const RepatName *right,
							   RepatNameReason reasons[REPAT_NAME_REASONS]);
extern const char *repat_name_finding_text(RepatNameFinding finding);
extern bool repat_name_share_key(const RepatName *left, const RepatName *right);

#endif
