/*
 * consular_vocabulary.c
 *	  The vocabulary "consularDocument", version 1, as a table, and its look-up.
 *
 * Layer: core. The meaning of a stored name never changes: what a later version
 * needs gets a new name, or a new namespace.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/consular_vocabulary.h"

#include <string.h>

static const char *const version_codes[] = {"1", NULL};
static const char *const kind_codes[] = {
	"passport", "emergency-travel-document", "laissez-passer",
	"convention-travel-document", "identity-card", "visa", "birth-certificate",
	"death-certificate", "nationality-certificate", "custody-order", "guardianship",
	"consent", "family-tracing-result", "best-interests-report", "note-verbale", "other", NULL
};
static const char *const name_type_codes[] = {
	"official", "birth", "alias", "travel-document", "religious", NULL
};
static const char *const sex_codes[] = {"M", "F", "X", "U", NULL};
static const char *const basis_codes[] = {"document", "declaration", "medical-assessment", NULL};
static const char *const nationality_codes[] = {
	"claimed", "presumed", "confirmed", "refused", NULL
};
static const char *const role_codes[] = {
	"mother", "father", "parent", "legal-guardian", "caregiver", "sibling", "spouse", "child",
	NULL
};
static const char *const relation_codes[] = {
	"claimed", "verified", "disputed", "deceased", "unknown", NULL
};
static const char *const statement_codes[] = {
	"identity", "nationality", "consent", "custody", "tracing", "safety", NULL
};
static const char *const encoding_codes[] = {"hex", "base64", NULL};

/* A plain value, once. */
#define VALUE(b, n, k, content, codes, required, type, member) \
	{REPAT_BLOCK_##b, n, k, REPAT_CONTENT_##content, codes, REPAT_BLOCK_NONE, 1, required, \
	 offsetof(type, member), 0, 0}
/* A plain value, up to max times. */
#define VALUES(b, n, k, content, max, type, member, counter) \
	{REPAT_BLOCK_##b, n, k, REPAT_CONTENT_##content, NULL, REPAT_BLOCK_NONE, max, false, \
	 offsetof(type, member), offsetof(type, counter), sizeof(RepatConsularText)}
/* A block, up to max times. */
#define BLOCK(b, n, k, opens, max, required, type, member, counter, item) \
	{REPAT_BLOCK_##b, n, k, REPAT_CONTENT_GROUP, NULL, REPAT_BLOCK_##opens, max, required, \
	 offsetof(type, member), offsetof(type, counter), sizeof(item)}

static const RepatConsularRow rows[] = {
	VALUE(ROOT, "@id", "id", TEXT, NULL, false, RepatConsular, id),
	VALUE(ROOT, "@version", "version", CODE, version_codes, true, RepatConsular, version),
	BLOCK(ROOT, "attachment", "attachments", ATTACHMENT, REPAT_CONSULAR_ATTACHMENTS, false,
		  RepatConsular, attachments, attachment_count, RepatConsularAttachment),
	BLOCK(ROOT, "document", "document", DOCUMENT, 1, true,
		  RepatConsular, document, document_count, RepatConsularDocument),
	BLOCK(ROOT, "mrz", "mrz", MRZ, REPAT_CONSULAR_MRZS, false,
		  RepatConsular, mrzs, mrz_count, RepatConsularMrz),
	BLOCK(ROOT, "relation", "relations", RELATION, REPAT_CONSULAR_RELATIONS, false,
		  RepatConsular, relations, relation_count, RepatConsularRelation),
	BLOCK(ROOT, "seal", "seals", SEAL, REPAT_CONSULAR_SEALS, false,
		  RepatConsular, seals, seal_count, RepatConsularSeal),
	BLOCK(ROOT, "statement", "statements", STATEMENT, REPAT_CONSULAR_STATEMENTS, false,
		  RepatConsular, statements, statement_count, RepatConsularStatement),
	BLOCK(ROOT, "subject", "subject", SUBJECT, 1, true,
		  RepatConsular, subject, subject_count, RepatConsularSubject),

	VALUE(DOCUMENT, "copyOf", "copyOf", TEXT, NULL, false, RepatConsularDocument, copy_of),
	VALUE(DOCUMENT, "expires", "expires", DATE, NULL, false, RepatConsularDocument, expires),
	VALUE(DOCUMENT, "issued", "issued", DATE, NULL, false, RepatConsularDocument, issued),
	BLOCK(DOCUMENT, "issuer", "issuer", ISSUER, 1, false,
		  RepatConsularDocument, issuer, issuer_count, RepatConsularIssuer),
	BLOCK(DOCUMENT, "journey", "journey", JOURNEY, 1, false,
		  RepatConsularDocument, journey, journey_count, RepatConsularJourney),
	VALUE(DOCUMENT, "kind", "kind", CODE, kind_codes, true, RepatConsularDocument, kind),
	VALUE(DOCUMENT, "language", "language", TEXT, NULL, false, RepatConsularDocument, language),
	VALUE(DOCUMENT, "legalBasis", "legalBasis", TEXT, NULL, false,
		  RepatConsularDocument, legal_basis),
	VALUE(DOCUMENT, "number", "number", TEXT, NULL, false, RepatConsularDocument, number),
	VALUE(DOCUMENT, "validFrom", "validFrom", DATE, NULL, false,
		  RepatConsularDocument, valid_from),

	VALUE(ISSUER, "authority", "authority", TEXT, NULL, false, RepatConsularIssuer, authority),
	VALUE(ISSUER, "country", "country", COUNTRY, NULL, false, RepatConsularIssuer, country),
	VALUE(ISSUER, "officer", "officer", TEXT, NULL, false, RepatConsularIssuer, officer),
	VALUE(ISSUER, "place", "place", TEXT, NULL, false, RepatConsularIssuer, place),

	VALUE(JOURNEY, "@single", "single", BOOLEAN, NULL, false, RepatConsularJourney, single),
	VALUE(JOURNEY, "from", "from", TEXT, NULL, false, RepatConsularJourney, from),
	VALUE(JOURNEY, "to", "to", TEXT, NULL, false, RepatConsularJourney, to),
	VALUES(JOURNEY, "transit", "transit", TEXT, REPAT_CONSULAR_TRANSITS,
		   RepatConsularJourney, transit, transit_count),

	BLOCK(SUBJECT, "person", NULL, PERSON, 1, true,
		  RepatConsularSubject, person, person_count, RepatConsularPerson),

	VALUE(PERSON, "@id", "id", TEXT, NULL, false, RepatConsularPerson, id),
	BLOCK(PERSON, "birth", "birth", BIRTH, 1, false,
		  RepatConsularPerson, birth, birth_count, RepatConsularBirth),
	BLOCK(PERSON, "identifier", "identifiers", IDENTIFIER, REPAT_CONSULAR_IDENTIFIERS, false,
		  RepatConsularPerson, identifiers, identifier_count, RepatConsularIdentifier),
	BLOCK(PERSON, "name", "names", NAME, REPAT_CONSULAR_NAMES, false,
		  RepatConsularPerson, names, name_count, RepatConsularName),
	BLOCK(PERSON, "nationality", "nationalities", NATIONALITY, REPAT_CONSULAR_NATIONALITIES,
		  false, RepatConsularPerson, nationalities, nationality_count,
		  RepatConsularNationality),
	VALUE(PERSON, "sex", "sex", CODE, sex_codes, false, RepatConsularPerson, sex),

	VALUE(NAME, "@lang", "lang", TEXT, NULL, false, RepatConsularName, lang),
	VALUE(NAME, "@script", "script", SCRIPT, NULL, false, RepatConsularName, script),
	VALUE(NAME, "@type", "type", CODE, name_type_codes, false, RepatConsularName, type),
	VALUES(NAME, "family", "family", TEXT, REPAT_CONSULAR_NAME_PARTS,
		   RepatConsularName, family, family_count),
	VALUE(NAME, "full", "full", TEXT, NULL, false, RepatConsularName, full),
	VALUES(NAME, "given", "given", TEXT, REPAT_CONSULAR_NAME_PARTS,
		   RepatConsularName, given, given_count),
	VALUE(NAME, "matronymic", "matronymic", TEXT, NULL, false, RepatConsularName, matronymic),
	VALUE(NAME, "patronymic", "patronymic", TEXT, NULL, false, RepatConsularName, patronymic),

	VALUE(BIRTH, "country", "country", COUNTRY, NULL, false, RepatConsularBirth, country),
	BLOCK(BIRTH, "date", "date", DATE, 1, false,
		  RepatConsularBirth, date, date_count, RepatConsularDate),
	VALUE(BIRTH, "place", "place", TEXT, NULL, false, RepatConsularBirth, place),

	VALUE(DATE, "#text", "value", DATE, NULL, true, RepatConsularDate, value),
	VALUE(DATE, "@basis", "basis", CODE, basis_codes, false, RepatConsularDate, basis),
	VALUE(DATE, "@estimated", "estimated", BOOLEAN, NULL, false, RepatConsularDate, estimated),

	VALUE(NATIONALITY, "#text", "country", COUNTRY, NULL, true,
		  RepatConsularNationality, country),
	VALUE(NATIONALITY, "@since", "since", DATE, NULL, false, RepatConsularNationality, since),
	VALUE(NATIONALITY, "@status", "status", CODE, nationality_codes, false,
		  RepatConsularNationality, status),

	VALUE(IDENTIFIER, "#text", "value", TEXT, NULL, true, RepatConsularIdentifier, value),
	VALUE(IDENTIFIER, "@issuer", "issuer", TEXT, NULL, false, RepatConsularIdentifier, issuer),
	VALUE(IDENTIFIER, "@scheme", "scheme", TEXT, NULL, false, RepatConsularIdentifier, scheme),

	VALUE(RELATION, "@role", "role", CODE, role_codes, true, RepatConsularRelation, role),
	VALUE(RELATION, "@status", "status", CODE, relation_codes, false,
		  RepatConsularRelation, status),
	BLOCK(RELATION, "person", "person", PERSON, 1, false,
		  RepatConsularRelation, person, person_count, RepatConsularPerson),
	VALUE(RELATION, "reference", "reference", TEXT, NULL, false,
		  RepatConsularRelation, reference),

	VALUE(STATEMENT, "#text", "text", TEXT, NULL, true, RepatConsularStatement, text),
	VALUE(STATEMENT, "@by", "by", TEXT, NULL, false, RepatConsularStatement, by),
	VALUE(STATEMENT, "@kind", "kind", CODE, statement_codes, true,
		  RepatConsularStatement, kind),
	VALUE(STATEMENT, "@on", "on", DATE, NULL, false, RepatConsularStatement, on),

	{REPAT_BLOCK_MRZ, "line", NULL, REPAT_CONTENT_LINE, NULL, REPAT_BLOCK_NONE,
		REPAT_CONSULAR_MRZ_LINES, true, offsetof(RepatConsularMrz, text),
		offsetof(RepatConsularMrz, line_count), 0},

	VALUE(SEAL, "#text", "value", SEAL, NULL, true, RepatConsularSeal, value),
	VALUE(SEAL, "@encoding", "encoding", CODE, encoding_codes, true,
		  RepatConsularSeal, encoding),
	VALUE(SEAL, "@symbology", "symbology", TEXT, NULL, false, RepatConsularSeal, symbology),

	VALUE(ATTACHMENT, "mediaType", "mediaType", TEXT, NULL, false,
		  RepatConsularAttachment, media_type),
	VALUE(ATTACHMENT, "name", "name", TEXT, NULL, false, RepatConsularAttachment, name),
	VALUE(ATTACHMENT, "sha256", "sha256", SHA256, NULL, false,
		  RepatConsularAttachment, sha256),
	VALUE(ATTACHMENT, "size", "size", COUNT, NULL, false, RepatConsularAttachment, size)
};

#define ROWS (sizeof(rows) / sizeof(rows[0]))

const RepatConsularRow *
repat_consular_rows(RepatConsularBlock block, size_t *count)
{
	size_t		first = 0;
	size_t		end;

	while (first < ROWS && rows[first].block < block)
		first++;
	for (end = first; end < ROWS && rows[end].block == block; end++)
		;
	*count = end - first;
	return rows + first;
}

/*
 * Compares prefix and name with a row's name, as strcmp. The shortest name that
 * is the other's beginning comes first.
 */
static int
compare_name(char prefix, const char *name, size_t length, const char *row_name)
{
	size_t		row_length;
	int			difference;

	if (prefix != 0)
	{
		if (row_name[0] != prefix)
			return (unsigned char) prefix < (unsigned char) row_name[0] ? -1 : 1;
		row_name++;
	}
	row_length = strlen(row_name);
	difference = memcmp(name, row_name, length < row_length ? length : row_length);
	if (difference != 0 || length == row_length)
		return difference;
	return length < row_length ? -1 : 1;
}

const RepatConsularRow *
repat_consular_row(RepatConsularBlock block, char prefix, const char *name, size_t length)
{
	size_t		low = 0;
	size_t		high = ROWS;

	while (low < high)
	{
		size_t		middle = low + (high - low) / 2;
		int			difference = block < rows[middle].block ? -1 : block > rows[middle].block;

		if (difference == 0)
			difference = compare_name(prefix, name, length, rows[middle].name);
		if (difference == 0)
			return &rows[middle];
		if (difference < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return NULL;
}

size_t
repat_consular_row_bytes(const RepatConsularRow *row)
{
	return row->content == REPAT_CONTENT_SEAL
		? REPAT_CONSULAR_SEAL_BYTES : REPAT_CONSULAR_VALUE_BYTES;
}

bool
repat_consular_row_counted(const RepatConsularRow *row)
{
	return row->max > 1 || row->opens != REPAT_BLOCK_NONE;
}
