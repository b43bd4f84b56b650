/*
 * docmap.h
 *	  Mapping profiles: how a layout of somebody else's becomes a consular record.
 *
 * Layer: core. A profile is text: one line for each statement, its words parted by
 * tabs. The register writes that text from its docmap_* rows, and the shipped
 * profiles are such texts (docmap_shipped.c), so both are read by one compiler.
 *
 *	  profile    NAME VERSION
 *	  root       LOCAL-NAME NAMESPACE-PATTERN     "*": any
 *	  namespace  PREFIX PATTERN                   an exact name, or its beginning and "*"
 *	  identity   ATTRIBUTE                        ties elements that have one value of it
 *	  group      NUMBER PART-OF TARGET PATH FLAGS
 *	  field      NUMBER PART-OF TARGET PATH TRANSFORM FLAGS MAX
 *	  code       LIST SOURCE TARGET
 *
 * PART-OF is the number of an earlier group, or 0. FLAGS: "r" required, "m"
 * multiple, "-" neither. MAX: bytes of a value, or 0 for the vocabulary's own limit.
 * A root line of "* *" takes every document that has an element of one of the
 * profile's namespaces.
 *
 * Compiled profiles point into their text: they own nothing, and last as long as it.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_DOCMAP_H
#define REPAT_CORE_DOCMAP_H

#include "repatriation/core/consular_vocabulary.h"

#define REPAT_DOCMAP_BYTES			65536	/* of a profile's text */
#define REPAT_DOCMAP_LINES			1024
#define REPAT_DOCMAP_NAME_BYTES		64		/* of a profile's, prefix's or list's name */
#define REPAT_DOCMAP_NAMESPACES		32
#define REPAT_DOCMAP_IDENTITIES		4
#define REPAT_DOCMAP_ITEMS			128		/* groups and fields */
#define REPAT_DOCMAP_CODES			512
#define REPAT_DOCMAP_PATH_BYTES		512
#define REPAT_DOCMAP_ALTERNATIVES	4
#define REPAT_DOCMAP_STEPS			16		/* of one alternative */
#define REPAT_DOCMAP_PREDICATES		2		/* of one step */
#define REPAT_DOCMAP_ALL_STEPS		1024	/* of one profile */
#define REPAT_DOCMAP_TARGET			6		/* rows from the root to a value */

/* Bytes of the profile's text. */
typedef struct RepatDocmapWord
{
	const char *text;
	size_t		length;
} RepatDocmapWord;

/* A name to compare with; an empty prefix means no namespace, "*" any name. */
typedef struct RepatDocmapName
{
	RepatDocmapWord prefix;
	RepatDocmapWord local;
} RepatDocmapName;

typedef enum RepatDocmapStepKind
{
	REPAT_STEP_CHILD,
	REPAT_STEP_ATTRIBUTE,
	REPAT_STEP_TEXT,			/* text() */
	REPAT_STEP_SELF				/* . */
} RepatDocmapStepKind;

typedef enum RepatDocmapTest
{
	REPAT_TEST_POSITION,		/* [3] */
	REPAT_TEST_ATTRIBUTE,		/* [@a='v'] */
	REPAT_TEST_CHILD,			/* [a='v'] */
	REPAT_TEST_HAS_CHILD		/* [a] */
} RepatDocmapTest;

typedef struct RepatDocmapPredicate
{
	RepatDocmapTest test;
	uint32_t	position;
	RepatDocmapName name;
	RepatDocmapWord value;
} RepatDocmapPredicate;

typedef struct RepatDocmapStep
{
	RepatDocmapStepKind kind;
	RepatDocmapName name;
	RepatDocmapPredicate predicates[REPAT_DOCMAP_PREDICATES];
	uint8_t		predicate_count;
} RepatDocmapStep;

typedef struct RepatDocmapAlternative
{
	uint16_t	first;			/* of the pool of steps */
	uint8_t		count;
	bool		absolute;		/* from the root, not from the group's element */
	bool		anywhere;		/* "//": the first step takes elements of any depth */
} RepatDocmapAlternative;

typedef struct RepatDocmapPath
{
	RepatDocmapAlternative alternatives[REPAT_DOCMAP_ALTERNATIVES];
	uint8_t		count;
} RepatDocmapPath;

/* Where steps are put; room is the caller's. */
typedef struct RepatDocmapSteps
{
	RepatDocmapStep *steps;
	size_t		count;
	size_t		room;
} RepatDocmapSteps;

typedef enum RepatDocmapTransformKind
{
	REPAT_TRANSFORM_TRIM,
	REPAT_TRANSFORM_UPPER,
	REPAT_TRANSFORM_DATE_COMPACT,		/* date:YYYYMMDD */
	REPAT_TRANSFORM_DATE_DOTTED,		/* date:DD.MM.YYYY */
	REPAT_TRANSFORM_DATE_DASHED,		/* date:YYYY-MM-DD */
	REPAT_TRANSFORM_DATE_PARTIAL,		/* date:partial */
	REPAT_TRANSFORM_CODE,				/* code:LIST */
	REPAT_TRANSFORM_ALPHA2,				/* country:alpha2 */
	REPAT_TRANSFORM_ALPHA3,				/* country:alpha3 */
	REPAT_TRANSFORM_ARABIC_FOLD,		/* name:arabic-fold */
	REPAT_TRANSFORM_SPLIT,				/* split:C, C one character of ASCII */
	REPAT_TRANSFORM_MRZ,				/* mrz: a zone's lines in one value */
	REPAT_TRANSFORM_HEX,				/* hex */
	REPAT_TRANSFORM_BASE64,				/* base64 */
	REPAT_TRANSFORM_CONST				/* const:VALUE */
} RepatDocmapTransformKind;

typedef struct RepatDocmapTransform
{
	RepatDocmapTransformKind kind;
	RepatDocmapWord argument;	/* the list, the character or the value */
} RepatDocmapTransform;

typedef struct RepatDocmapItem
{
	int32_t		number;
	int16_t		part_of;		/* index of its group, or -1 */
	bool		is_group;
	bool		required;
	bool		multiple;
	uint8_t		depth;			/* rows in use */
	uint32_t	max;
	const RepatConsularRow *rows[REPAT_DOCMAP_TARGET];
	RepatDocmapPath path;
	RepatDocmapTransform transform;
} RepatDocmapItem;

typedef struct RepatDocmapNamespace
{
	RepatDocmapWord prefix;
	RepatDocmapWord pattern;
} RepatDocmapNamespace;

typedef struct RepatDocmapCode
{
	RepatDocmapWord list;
	RepatDocmapWord source;
	RepatDocmapWord target;
} RepatDocmapCode;

typedef struct RepatDocmap
{
	RepatDocmapWord name;
	int32_t		version;
	RepatDocmapWord root;
	RepatDocmapWord root_pattern;
	RepatDocmapNamespace namespaces[REPAT_DOCMAP_NAMESPACES];
	RepatDocmapName identities[REPAT_DOCMAP_IDENTITIES];
	RepatDocmapItem items[REPAT_DOCMAP_ITEMS];
	RepatDocmapCode codes[REPAT_DOCMAP_CODES];
	RepatDocmapStep steps[REPAT_DOCMAP_ALL_STEPS];
	size_t		namespace_count;
	size_t		identity_count;
	size_t		item_count;
	size_t		code_count;
	size_t		step_count;
} RepatDocmap;

/*
 * docmap_path.c: compiles a path of the subset (consular profiles, 4.4): steps
 * "name", "prefix:name", "*", "@name", "text()" and "."; predicates [n], [@a='v'],
 * [name='v'] and [name]; alternatives parted by "|"; "//" at the very beginning
 * only. No axes, functions or variables: what a path costs is linear in the
 * document. Statuses: REPAT_SYNTAX with a position, REPAT_LIMIT.
 */
extern RepatStatus repat_docmap_path(const char *text, size_t length, RepatDocmapSteps *steps,
									 RepatDocmapPath *path, RepatDiag *diag);

/* One name as paths write it: "name" or "prefix:name". */
extern RepatStatus repat_docmap_name(const char *text, size_t length, RepatDocmapName *name,
									 RepatDiag *diag);

/* docmap_transform.c: one of the closed list. */
extern RepatStatus repat_docmap_transform(const char *text, size_t length,
										  RepatDocmapTransform *transform, RepatDiag *diag);

/*
 * Applies a transform to a value, length bytes without blanks at its ends. Writes
 * at most size bytes to target and their number to *written; false if the value is
 * not what the transform expects, with the value itself written. Of a code it
 * writes the translation. Split and mrz are the caller's, who calls
 * repat_docmap_part; const ignores the value.
 */
extern bool repat_docmap_apply(const RepatDocmap *map, const RepatDocmapTransform *transform,
							   const char *value, size_t length, char *target, size_t size,
							   size_t *written);

/*
 * The next part of a value that a transform splits, from *at on; false at its end.
 * A value of any other transform is its own only part.
 */
extern bool repat_docmap_part(const RepatDocmapTransform *transform, const char *value,
							  size_t length, size_t *at, RepatDocmapWord *part);

/* docmap_target.c: the vocabulary's rows from the root to a target such as "document/number". */
extern RepatStatus repat_docmap_target(const char *text, size_t length, bool is_group,
									   const RepatConsularRow **rows, uint8_t *depth,
									   RepatDiag *diag);

/* docmap.c: compiles a profile's text; diag->position is the line. */
extern RepatStatus repat_docmap_compile(const char *text, size_t length, RepatDocmap *map,
										RepatDiag *diag);

/* True if a namespace's name is as a pattern says. */
extern bool repat_docmap_pattern(RepatDocmapWord pattern, const char *name);

/* True if words have the same bytes. */
extern bool repat_docmap_same(RepatDocmapWord a, RepatDocmapWord b);

/* docmap_shipped.c: the profiles that come with the extension, best first; NULL after the last. */
extern const char *repat_docmap_shipped(size_t number);

#endif
