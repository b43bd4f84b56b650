/*
 * docmap.c
 *	  Profiles beside documents: which nodes a path takes, whose facts are whose, what it
 *	  may cost, and libxml2 out of memory at every place.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "repatriation/xml/docmap_xml.h"
#include "xml/memory.h"

static RepatDocmap map;
static RepatConsular record;
static char arena[REPAT_DOCMAP_ARENA];
static RepatXmlTree tree;
static RepatDocmapView view;
static bool matched;

#define HEAD "profile\tt\t1\nroot\t*\t*\nnamespace\tu\turn:u*\nidentity\tid\nidentity\tref\n"

/* Reads a document by a profile, from a copy of exactly its length. */
static RepatXmlReason
read_by(const char *definition, const char *document, size_t length)
{
	RepatXmlReader reader = {NULL};
	RepatXmlRefusal refusal = {REPAT_XML_READ, 0};
	char	   *copy = malloc(length + 1);
	char	   *space;

	matched = false;
	if (copy == NULL || repat_docmap_compile(definition, strlen(definition), &map, NULL) != REPAT_OK)
		abort();
	memcpy(copy, document, length);
	refusal.reason = repat_xml_scan(copy, length, &refusal.line);
	if (refusal.reason == REPAT_XML_READ)
	{
		space = malloc(repat_xml_tree_space(copy, length));
		if (space == NULL)
			abort();
		refusal = repat_xml_tree_read(&reader, copy, length, space, &tree);
		if (refusal.reason == REPAT_XML_READ)
			matched = repat_docmap_view(&view, &map, &tree);
		if (matched)
			refusal.reason = repat_docmap_fill(&view, &record, arena);
		repat_xml_close(&reader);
		free(space);
	}
	free(copy);
	return refusal.reason;
}

static bool
is(const RepatConsularText *text, const char *wanted)
{
	return text->state != REPAT_CONSULAR_ABSENT && text->length == strlen(wanted) &&
		memcmp(arena + text->at, wanted, text->length) == 0;
}

/* Whether a path, from the root, takes a value; "" for none. */
static bool
takes(const char *path, const char *document, const char *wanted)
{
	char		definition[1024];

	(void) snprintf(definition, sizeof(definition),
					HEAD "field\t1\t0\tdocument/number\t%s\ttrim\t-\t0\n", path);
	if (read_by(definition, document, strlen(document)) != REPAT_XML_READ || !matched)
		return false;
	return wanted[0] == '\0' ? record.document.number.state == REPAT_CONSULAR_ABSENT
		: is(&record.document.number, wanted);
}

#define DOCUMENT "<r xmlns='urn:u:9' xmlns:v='urn:v'><a>1</a><a k='x'>2</a><v:a>3</v:a><b><a>4</a>" \
	"<c>y</c></b><b><a>5</a><c>z</c></b><d> 6<e>7</e>8<!-- 9 --><![CDATA[&]]> </d></r>"

static void
check_paths(void)
{
	CHECK(takes("/u:r/u:a", DOCUMENT, "1"));
	CHECK(takes("/u:r/u:a[2]", DOCUMENT, "2"));
	CHECK(takes("/u:r/u:a[3]", DOCUMENT, ""));
	CHECK(takes("/u:r/u:a[@k='x']", DOCUMENT, "2"));
	CHECK(takes("/u:r/u:a[@k='x'][1]", DOCUMENT, "2"));
	CHECK(takes("/u:r/u:a[2][@k='x']", DOCUMENT, "2"));
	CHECK(takes("/u:r/u:a/@k", DOCUMENT, "x"));
	CHECK(takes("/u:r/u:b[u:c='z']/u:a", DOCUMENT, "5"));
	CHECK(takes("/u:r/*[u:c]/u:a", DOCUMENT, "4"));
	CHECK(takes("//u:b[2]/u:a", DOCUMENT, "5"));
	CHECK(takes("//u:e", DOCUMENT, "7"));
	CHECK(takes("/u:r/u:d", DOCUMENT, "678&"));
	CHECK(takes("/u:r/u:d/text()", DOCUMENT, "6"));
	CHECK(takes("/u:r/u:none | /u:r/u:b/u:c", DOCUMENT, "y"));
	CHECK(takes("/r/a", DOCUMENT, ""));
	CHECK(takes("/u:a", DOCUMENT, ""));
	CHECK(takes("/u:r/u:r", DOCUMENT, ""));
	CHECK(takes("/*", DOCUMENT, "1234y5z 678&"));
	CHECK(takes("/u:r/@k", "<r xmlns='urn:u' k='&amp;#38; &lt;'/>", "&#38; <"));
	/* Text after an element is not the element's. */
	CHECK(takes("/u:r/u:a", "<r xmlns='urn:u'><a>1</a>2</r>", "1"));
	/* Another namespace, or none: the profile is not for it. */
	CHECK(!takes("/u:r", "<r xmlns='urn:v'/>", "") && !matched);
	CHECK(!takes("/u:r", "<r/>", "") && !matched);
}

#define PERSON HEAD "group\t1\t0\tsubject/person\t//u:subject | //*[u:n]\t-\n" \
	"field\t2\t1\tsubject/person/name/full\tu:n\ttrim\tr\t0\n" \
	"field\t3\t1\tsubject/person/birth/date\tu:b\tdate:partial\t-\t0\n" \
	"field\t4\t1\tsubject/person/sex\tu:s\tcode:sex\t-\t0\ncode\tsex\tw\tF\n"

static RepatXmlReason
read_person(const char *body)
{
	char		document[2048];

	(void) snprintf(document, sizeof(document), "<r xmlns='urn:u'>%s</r>", body);
	return read_by(PERSON, document, strlen(document));
}

static bool
found(RepatConsularFindingCode code)
{
	size_t		i;

	for (i = 0; i < record.finding_count; i++)
		if (record.findings[i].code == code)
			return true;
	return false;
}

static void
check_persons(void)
{
	const RepatConsularPerson *person = &record.subject.person;

	/* Elements are one person where an identity says so, in whatever order, and only there. */
	CHECK(read_person("<x ref='#P'><b>2011</b></x><p id='P'><n>Liora</n></p><y ref='P'><s>w</s></y>") == REPAT_XML_READ);
	CHECK(is(&person->names[0].full, "Liora") && is(&person->birth.date.value, "2011") && is(&person->sex, "F"));
	CHECK(record.finding_count == 0);
	CHECK(read_person("<x ref='Q'><b>2011</b></x><p id='P'><n>Liora</n></p><y><s>w</s></y>") == REPAT_XML_READ);
	CHECK(is(&person->names[0].full, "Liora") && person->birth_count == 0 &&
		  person->sex.state == REPAT_CONSULAR_ABSENT);
	/* The first alternative that says something comes first, also through a reference. */
	CHECK(read_person("<p id='A'><n>Ada</n></p><p id='P'><n>Liora</n></p><subject ref='P'/>") == REPAT_XML_READ);
	CHECK(is(&person->names[0].full, "Liora") && !found(REPAT_FINDING_OTHER_PERSONS));
	/* Of several the one of whom most is said, the first of equals; and it is found. */
	CHECK(read_person("<p><n>Ada</n></p><p><n>Liora</n><b>2011</b></p><p><n>Teo</n><b>2013</b></p>") == REPAT_XML_READ);
	CHECK(is(&person->names[0].full, "Liora") && found(REPAT_FINDING_OTHER_PERSONS));
	CHECK(read_person("<p><n>Ada</n><n>Eva</n></p>") == REPAT_XML_READ && found(REPAT_FINDING_SEVERAL_VALUES));
	/* A code without translation stays as printed, even where it reads like one of ours. */
	CHECK(read_person("<p><n>Ada</n><s>M</s></p>") == REPAT_XML_READ);
	CHECK(is(&person->sex, "M") && person->sex.state == REPAT_CONSULAR_PRINTED && found(REPAT_FINDING_UNKNOWN_CODE));
	CHECK(read_person("<p><n>Ada</n><b>31.12.2011</b></p>") == REPAT_XML_READ);
	CHECK(person->birth.date.value.state == REPAT_CONSULAR_PRINTED && found(REPAT_FINDING_INVALID_DATE));
	CHECK(read_person("<p><n> </n></p>") == REPAT_XML_READ && found(REPAT_FINDING_NO_PERSON));
	CHECK(record.subject_count == 0);
	CHECK(read_person("<subject><b>2011</b></subject>") == REPAT_XML_READ && found(REPAT_FINDING_MISSING_VALUE));
}

/* Copies text without its NUL; its length. */
static size_t
put(char *target, const char *text)
{
	memcpy(target, text, strlen(text));
	return strlen(text);
}

/* head, then count units, then tail; the caller frees. */
static char *
filled(const char *head, const char *unit, size_t count, const char *tail)
{
	char	   *document = malloc(strlen(head) + count * strlen(unit) + strlen(tail) + 1);
	char	   *p = document;
	size_t		i;

	if (document == NULL)
		abort();
	p += put(p, head);
	for (i = 0; i < count; i++)
		p += put(p, unit);
	p += put(p, tail);
	*p = '\0';
	return document;
}

/* Work is bounded, whatever the profile asks of the document: refused, or read. */
static void
check_cost(void)
{
	static const char *const profiles[] = {
		HEAD "group\t1\t0\trelation\t//u:a\tm\ngroup\t2\t1\trelation/person\t//u:a\t-\n"
		"field\t3\t2\trelation/person/name/full\t//u:a\ttrim\t-\t0\n",
		HEAD "group\t1\t0\tsubject/person\t//u:a[u:a='x'] | //u:a[@id='y'] | //u:a[u:b]\t-\n"
		"field\t2\t1\tsubject/person/sex\tu:a/u:a/u:a | //u:b\ttrim\t-\t0\n",
		HEAD "field\t1\t0\tdocument/number\t/u:r/u:a/u:a/u:a\ttrim\tr\t0\n"
	};
	char	   *documents[3];
	size_t		i;
	size_t		k;

	documents[0] = filled("<r xmlns='urn:u'>", "<a id='1'>x</a>", 19999, "</r>");
	documents[1] = filled("<r xmlns='urn:u'>", "<a ref='1'><a id='1'><a/></a></a>", 6600, "</r>");
	documents[2] = filled("<r xmlns='urn:u'>", "<a><a><a><a><b>x</b></a></a></a></a>", 3900, "</r>");
	for (i = 0; i < 3; i++)
		for (k = 0; k < 3; k++)
		{
			RepatXmlReason reason = read_by(profiles[i], documents[k], strlen(documents[k]));

			CHECK(reason == REPAT_XML_READ || reason == REPAT_XML_TOO_MUCH_WORK ||
				  reason == REPAT_XML_TOO_LARGE);
			CHECK(reason != REPAT_XML_READ || view.work >= 0);
			/* What one value holds is gone through before it is counted: once at most. */
			CHECK(view.work > -2 * (long) tree.count - 2);
		}
	for (k = 0; k < 3; k++)
		free(documents[k]);
}

/* Out of memory at each allocation of libxml2's, once or from then on. */
static void
check_memory(void)
{
	static const char document[] = "<r xmlns='urn:u' xmlns:q='urn:v'><p id='P'><n>Liora &amp; Sanne</n></p>"
		"<q:x ref='#P'><b xmlns='urn:u'>2011</b></q:x><?pi x?></r>";
	long		baseline;
	long		total;
	long		n;
	int			once;

	CHECK(read_by(PERSON, document, strlen(document)) == REPAT_XML_READ);
	CHECK(is(&record.subject.person.birth.date.value, "2011"));
	baseline = living;
	allocations = 0;
	CHECK(read_by(PERSON, document, strlen(document)) == REPAT_XML_READ);
	total = allocations;
	CHECK(total > 10 && living == baseline);
	for (once = 0; once <= 1; once++)
		for (n = 1; n <= total; n++)
		{
			RepatXmlReason reason;

			fail_once = once != 0;
			allocations = 0;
			fail_at = n;
			reason = read_by(PERSON, document, strlen(document));
			fail_at = 0;
			CHECK(allocations >= n && living == baseline);
			CHECK(reason == REPAT_XML_NO_MEMORY ||
				  (fail_once && (reason != REPAT_XML_READ ||
								 is(&record.subject.person.birth.date.value, "2011"))));
		}
	CHECK(read_by(PERSON, document, strlen(document)) == REPAT_XML_READ);
}

int
main(void)
{
	size_t		i;

	if (!test_memory())
		return 2;
	for (i = 0; repat_docmap_shipped(i) != NULL; i++)
		CHECK(repat_docmap_compile(repat_docmap_shipped(i), strlen(repat_docmap_shipped(i)), &map, NULL) == REPAT_OK);
	CHECK(i == 4);
	check_paths();
	check_persons();
	check_cost();
	check_memory();
	return check_report();
}
