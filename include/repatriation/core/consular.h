/*
 * consular.h
 *	  The consular record: what a document of our vocabulary says, in plain memory.
 *
 * Layer: core. Vocabulary "consularDocument", version 1. The record is made of
 * fixed-capacity arrays (the vocabulary's own maxima) and of spans into one text
 * arena that the caller gives; it owns nothing and needs no freeing. A document
 * is evidence of what somebody printed, never the truth: nothing here decides
 * anything about a child.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_CONSULAR_H
#define REPAT_CORE_CONSULAR_H

#include "repatriation/core/status.h"

#define REPAT_CONSULAR_NAMESPACE	"urn:repatriation:consular-document:1"
#define REPAT_CONSULAR_ROOT			"consularDocument"

/* How often things may occur. */
#define REPAT_CONSULAR_NAMES			8
#define REPAT_CONSULAR_NAME_PARTS		8
#define REPAT_CONSULAR_NATIONALITIES	8
#define REPAT_CONSULAR_IDENTIFIERS		8
#define REPAT_CONSULAR_TRANSITS			8
#define REPAT_CONSULAR_RELATIONS		16
#define REPAT_CONSULAR_STATEMENTS		16
#define REPAT_CONSULAR_MRZS				2
#define REPAT_CONSULAR_MRZ_LINES		3
#define REPAT_CONSULAR_SEALS			2
#define REPAT_CONSULAR_ATTACHMENTS		16
#define REPAT_CONSULAR_FINDINGS			64

#define REPAT_CONSULAR_VALUE_BYTES		4096	/* longest value, in UTF-8 */
#define REPAT_CONSULAR_SEAL_BYTES		8192	/* a seal of 4 kB, written in hexadecimal */
#define REPAT_CONSULAR_PATH_BYTES		96		/* longest path of a finding, with its NUL */

/* Whether a value is there, and whether it is of the kind that its place asks for. */
typedef enum RepatConsularState
{
	REPAT_CONSULAR_ABSENT,		/* zero: a cleared record says nothing */
	REPAT_CONSULAR_VALID,
	REPAT_CONSULAR_PRINTED		/* kept as printed, but no such date, code or form */
} RepatConsularState;

/* A value: bytes [at, at + length) of the arena, UTF-8, not terminated. */
typedef struct RepatConsularText
{
	uint32_t	at;
	uint32_t	length;
	uint32_t	line;			/* of the document, 1-based */
	uint32_t	state;			/* RepatConsularState */
} RepatConsularText;

typedef struct RepatConsularName
{
	RepatConsularText type;
	RepatConsularText script;	/* ISO 15924 */
	RepatConsularText lang;
	RepatConsularText full;
	RepatConsularText patronymic;
	RepatConsularText matronymic;
	RepatConsularText given[REPAT_CONSULAR_NAME_PARTS];
	RepatConsularText family[REPAT_CONSULAR_NAME_PARTS];
	uint8_t		given_count;
	uint8_t		family_count;
} RepatConsularName;

typedef struct RepatConsularDate
{
	RepatConsularText value;
	RepatConsularText estimated;	/* boolean */
	RepatConsularText basis;
} RepatConsularDate;

typedef struct RepatConsularBirth
{
	RepatConsularDate date;
	RepatConsularText place;
	RepatConsularText country;
	uint8_t		date_count;
} RepatConsularBirth;

typedef struct RepatConsularNationality
{
	RepatConsularText country;
	RepatConsularText status;
	RepatConsularText since;
} RepatConsularNationality;

typedef struct RepatConsularIdentifier
{
	RepatConsularText value;
	RepatConsularText scheme;
	RepatConsularText issuer;
} RepatConsularIdentifier;

typedef struct RepatConsularPerson
{
	RepatConsularText id;
	RepatConsularText sex;
	RepatConsularBirth birth;
	RepatConsularName names[REPAT_CONSULAR_NAMES];
	RepatConsularNationality nationalities[REPAT_CONSULAR_NATIONALITIES];
	RepatConsularIdentifier identifiers[REPAT_CONSULAR_IDENTIFIERS];
	uint8_t		birth_count;
	uint8_t		name_count;
	uint8_t		nationality_count;
	uint8_t		identifier_count;
} RepatConsularPerson;

/* Somebody described here, or by reference to another document of the sender. */
typedef struct RepatConsularRelation
{
	RepatConsularText role;
	RepatConsularText status;
	RepatConsularText reference;
	RepatConsularPerson person;
	uint8_t		person_count;
} RepatConsularRelation;

typedef struct RepatConsularSubject
{
	RepatConsularPerson person;
	uint8_t		person_count;
} RepatConsularSubject;

typedef struct RepatConsularIssuer
{
	RepatConsularText country;
	RepatConsularText authority;
	RepatConsularText place;
	RepatConsularText officer;	/* the role, by default not the name */
} RepatConsularIssuer;

typedef struct RepatConsularJourney
{
	RepatConsularText single;	/* boolean */
	RepatConsularText from;
	RepatConsularText to;
	RepatConsularText transit[REPAT_CONSULAR_TRANSITS];
	uint8_t		transit_count;
} RepatConsularJourney;

typedef struct RepatConsularDocument
{
	RepatConsularText kind;
	RepatConsularText number;
	RepatConsularText issued;
	RepatConsularText valid_from;
	RepatConsularText expires;
	RepatConsularText legal_basis;
	RepatConsularText copy_of;
	RepatConsularText language;
	RepatConsularIssuer issuer;
	RepatConsularJourney journey;
	uint8_t		issuer_count;
	uint8_t		journey_count;
} RepatConsularDocument;

typedef struct RepatConsularStatement
{
	RepatConsularText kind;
	RepatConsularText text;
	RepatConsularText by;
	RepatConsularText on;
} RepatConsularStatement;

/* A machine-readable zone: its lines as one value, separated by line feeds. */
typedef struct RepatConsularMrz
{
	RepatConsularText text;
	uint8_t		line_count;
} RepatConsularMrz;

typedef struct RepatConsularSeal
{
	RepatConsularText encoding;
	RepatConsularText symbology;
	RepatConsularText value;
} RepatConsularSeal;

/* What hangs on the document; never its content. */
typedef struct RepatConsularAttachment
{
	RepatConsularText name;
	RepatConsularText media_type;
	RepatConsularText sha256;
	RepatConsularText size;
} RepatConsularAttachment;

typedef enum RepatConsularFindingCode
{
	/* of one value */
	REPAT_FINDING_EMPTY_VALUE,
	REPAT_FINDING_INVALID_DATE,
	REPAT_FINDING_INVALID_VALUE,
	REPAT_FINDING_UNKNOWN_CODE,
	REPAT_FINDING_MISSING_VALUE,
	REPAT_FINDING_STYLESHEET_IGNORED,
	/* of a document in another layout */
	REPAT_FINDING_UNKNOWN_LAYOUT,
	REPAT_FINDING_NO_PERSON,
	REPAT_FINDING_OTHER_PERSONS,
	REPAT_FINDING_SEVERAL_VALUES,
	REPAT_FINDING_VALUE_TOO_LONG,
	/* of several values together */
	REPAT_FINDING_EXPIRES_BEFORE_ISSUED,
	REPAT_FINDING_ETD_OVER_TWELVE_MONTHS,
	REPAT_FINDING_BIRTH_AFTER_ISSUE,
	REPAT_FINDING_NATIONALITY_STATUS_DIFFERS,
	REPAT_FINDING_BIRTH_DATE_ESTIMATED,
	/* of a machine-readable zone */
	REPAT_FINDING_MRZ_UNREADABLE,
	REPAT_FINDING_MRZ_CHECK_DIGIT,
	REPAT_FINDING_MRZ_ISSUER_DIFFERS,
	REPAT_FINDING_MRZ_NUMBER_DIFFERS,
	REPAT_FINDING_MRZ_NAME_DIFFERS,
	REPAT_FINDING_MRZ_BIRTH_DATE_DIFFERS,
	REPAT_FINDING_MRZ_EXPIRY_DATE_DIFFERS,
	REPAT_FINDING_MRZ_SEX_DIFFERS,
	REPAT_FINDING_MORE_FINDINGS /* the list is full */
} RepatConsularFindingCode;

/* What a reader of the document should look at; never an error, never its text. */
typedef struct RepatConsularFinding
{
	RepatConsularFindingCode code;
	uint32_t	line;			/* 0 if it is about no one line */
	char		path[REPAT_CONSULAR_PATH_BYTES];
} RepatConsularFinding;

typedef struct RepatConsular
{
	RepatConsularText id;
	RepatConsularText version;
	RepatConsularDocument document;
	RepatConsularSubject subject;
	RepatConsularRelation relations[REPAT_CONSULAR_RELATIONS];
	RepatConsularStatement statements[REPAT_CONSULAR_STATEMENTS];
	RepatConsularMrz mrzs[REPAT_CONSULAR_MRZS];
	RepatConsularSeal seals[REPAT_CONSULAR_SEALS];
	RepatConsularAttachment attachments[REPAT_CONSULAR_ATTACHMENTS];
	RepatConsularFinding findings[REPAT_CONSULAR_FINDINGS];
	uint8_t		document_count;
	uint8_t		subject_count;
	uint8_t		relation_count;
	uint8_t		statement_count;
	uint8_t		mrz_count;
	uint8_t		seal_count;
	uint8_t		attachment_count;
	uint8_t		finding_count;
	const char *arena;			/* the caller's; texts are spans of it */
} RepatConsular;

/* True if text is there, of its kind, and reads exactly "wanted". */
extern bool repat_consular_is(const RepatConsular *record, const RepatConsularText *text,
							  const char *wanted);

/*
 * Adds a finding at path (cut to REPAT_CONSULAR_PATH_BYTES) and line. When the
 * list is full, its last place says so instead.
 */
extern void repat_consular_find(RepatConsular *record, RepatConsularFindingCode code,
								const char *path, uint32_t line);

/* The name of a finding, as SQL prints it. */
extern const char *repat_consular_finding_name(RepatConsularFindingCode code);

/*
 * Compares the values of a record that has been read whole, and adds what it
 * finds: dates that cannot all be true, estimates that must not pass for facts.
 */
extern void repat_consular_check(RepatConsular *record);

/* The part of it that compares machine-readable zones with what is printed. */
extern void repat_consular_check_zones(RepatConsular *record);

/*
 * The names of a name's parts in the order in which the document has them, which
 * tells whether the family name comes first. Fills at most max entries of parts
 * with constants and returns how many.
 */
extern size_t repat_consular_name_order(const RepatConsularName *name, const char **parts,
										size_t max);

#endif
