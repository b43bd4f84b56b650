/*
 * consular_xml.c
 *	  Reading documents: limits, the memory given, and libxml2 out of memory.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "check.h"
#include "repatriation/xml/consular_xml.h"
#include "xml/memory.h"

static RepatConsular record;

/* Reads from a copy of exactly length bytes, into exactly the space it asks for. */
static RepatXmlRefusal
read_bytes(const char *bytes, size_t length)
{
	uint8_t    *copy = malloc(length > 0 ? length : 1);
	size_t		size = repat_consular_space((const uint8_t *) bytes, length);
	char	   *space = malloc(size > 0 ? size : 1);
	RepatXmlReader reader = {NULL};
	RepatXmlRefusal refusal;

	if (copy == NULL || space == NULL)
		abort();
	memcpy(copy, bytes, length);
	refusal = repat_consular_read(&reader, copy, length, &record, space, size);
	repat_xml_close(&reader);
	repat_xml_close(&reader);
	free(copy);
	free(space);
	return refusal;
}

static RepatXmlReason
reason(const char *document)
{
	return read_bytes(document, strlen(document)).reason;
}

#define ROOT "<consularDocument xmlns=\"urn:repatriation:consular-document:1\" version=\"1\">"
#define END "</consularDocument>"

/* head, then unit as often as fits into size bytes, then tail; the caller frees. */
static char *
filled(const char *head, const char *unit, const char *tail, size_t size)
{
	size_t		room = size - strlen(head) - strlen(tail);
	size_t		times = room / strlen(unit);
	char	   *document = malloc(size + 1);
	char	   *p;
	size_t		i;

	if (document == NULL)
		abort();
	memcpy(document, head, strlen(head));
	p = document + strlen(head);
	for (i = 0; i < times; i++, p += strlen(unit))
		memcpy(p, unit, strlen(unit));
	memcpy(p, tail, strlen(tail) + 1);
	return document;
}

static void
check_reasons(void)
{
	int			i;

	CHECK(reason(ROOT END) == REPAT_XML_READ);
	CHECK(record.finding_count == 2);
	CHECK(reason("") == REPAT_XML_EMPTY);
	CHECK(reason("<a/>") == REPAT_XML_ROOT);
	CHECK(reason(ROOT "<a/>" END) == REPAT_XML_UNKNOWN_ELEMENT);
	CHECK(reason("<!DOCTYPE a><a/>") == REPAT_XML_DOCTYPE);
	CHECK(read_bytes(ROOT "\0" END, sizeof(ROOT "\0" END) - 1).reason == REPAT_XML_CHARACTER);
	CHECK(read_bytes("\n\n<a></b>", 9).line == 3);
	for (i = REPAT_XML_READ + 1; i <= REPAT_XML_NO_MEMORY; i++)
	{
		CHECK(repat_xml_reason_text((RepatXmlReason) i)[0] != '\0');
		CHECK(repat_xml_status((RepatXmlReason) i) != REPAT_OK);
	}
	CHECK(repat_xml_status(REPAT_XML_READ) == REPAT_OK);
}

static void
check_attribute_copy(void)
{
	char		target[32];

	CHECK(repat_xml_attribute_copy(target, "a&#38;b", 7) == 3 && memcmp(target, "a&b", 3) == 0);
	CHECK(repat_xml_attribute_copy(target, "&#38;#38;", 9) == 5 &&
		  memcmp(target, "&#38;", 5) == 0);
	CHECK(repat_xml_attribute_copy(target, "&#38", 4) == 4);
	CHECK(repat_xml_attribute_copy(target, "", 0) == 0);
}

static void
check_space(void)
{
	static const char document[] = ROOT "<statement kind=\"safety\">x</statement>" END;
	char		space[sizeof(document)];
	RepatXmlReader reader = {NULL};

	/* Less space than asked for is refused, before anything is written. */
	CHECK(repat_consular_read(&reader, (const uint8_t *) document, sizeof(document) - 1, &record,
							  space, sizeof(document) - 2).reason == REPAT_XML_NO_MEMORY);
	CHECK(repat_consular_read(&reader, (const uint8_t *) document, sizeof(document) - 1, &record,
							  space, sizeof(document) - 1).reason == REPAT_XML_READ);
	repat_xml_close(&reader);
	CHECK(record.statement_count == 1 && record.statements[0].text.length == 1);
	CHECK(space[record.statements[0].text.at] == 'x');
	CHECK(repat_consular_space((const uint8_t *) "\xFE\xFF\0<", 4) == 12);
}

/* Large documents at the hard limit: bounded time even under the sanitizers. */
static void
check_cost(void)
{
	static const struct
	{
		const char *head;
		const char *unit;
		const char *tail;
		RepatXmlReason reason;
	}			documents[] = {
		{ROOT "<x xmlns=\"\" ", "a=\"\" ", "/>" END, REPAT_XML_TOO_MANY_ATTRIBUTES},
		{"", "<a>", "", REPAT_XML_TOO_DEEP},
		{ROOT, "<a xmlns=\"\"/>", END, REPAT_XML_TOO_MANY_ELEMENTS},
		{ROOT, "&a;", END, REPAT_XML_ENTITY},
		{ROOT "<a xmlns=\"\">", "]]>", "</a>" END, REPAT_XML_MALFORMED},
		{ROOT "<document><kind>", "x", "</kind></document>" END, REPAT_XML_TOO_LONG_VALUE},
		{ROOT "<x xmlns=\"\" a=\"", "&amp;", "\"/>" END, REPAT_XML_READ},
		{ROOT "<!--", "x", "-->" END, REPAT_XML_READ},
		{ROOT "<x xmlns=\"\"><![CDATA[", "x", "]]></x>" END, REPAT_XML_READ},
		{ROOT, "<?a?>", END, REPAT_XML_READ},
		{ROOT "<", "x", " xmlns=\"\"/>" END, REPAT_XML_TOO_LONG_NAME},
		{ROOT, "\r\n", END, REPAT_XML_READ},
	};
	size_t		i;

	for (i = 0; i < sizeof(documents) / sizeof(documents[0]); i++)
	{
		char	   *document = filled(documents[i].head, documents[i].unit, documents[i].tail,
									  REPAT_XML_HARD_BYTES);
		clock_t		start = clock();

		CHECK(reason(document) == documents[i].reason);
		CHECK(clock() - start < CLOCKS_PER_SEC);
		free(document);
	}
}

/* True if the last document read gave the same record, wherever its arena was. */
static bool
same_record(const RepatConsular *other)
{
	RepatConsular copy = record;

	copy.arena = other->arena;
	return memcmp(&copy, other, sizeof(copy)) == 0;
}

/*
 * libxml2 out of memory at each of its allocations in turn, for good and only
 * once. For good, the answer is that. Once, some releases do not notice, or take
 * it for a fault of the document; then it must be refused, or read whole. Nothing
 * stays behind.
 */
static void
check_allocations(void)
{
	static const char document[] =
		"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<?xml-stylesheet href=\"x\"?><!-- c -->"
		ROOT "<o:x xmlns:o=\"urn:o\" o:a=\"1\" b=\"2 &amp; 3\" xml:lang=\"en\"><o:y/></o:x>"
		"<statement kind=\"safety\" by=\"A &amp; B\" on=\"2026\">&lt;text&gt;<![CDATA[ more ]]>"
		"</statement><subject><person><name><given>A</given></name></person></subject>" END;
	static const char broken[] = ROOT "<subject></person></subject>" END;
	static RepatConsular whole;
	long		baseline;
	long		total;
	int			once;

	/* What libxml2 keeps for the process is there after a first round. */
	CHECK(reason(document) == REPAT_XML_READ);
	baseline = living;
	allocations = 0;
	CHECK(reason(document) == REPAT_XML_READ);
	total = allocations;
	whole = record;
	CHECK(total > 20 && living == baseline);
	for (once = 0; once <= 1; once++)
	{
		long		n;

		fail_once = once != 0;
		for (n = 1; n <= total; n++)
		{
			RepatXmlReason answer;

			allocations = 0;
			fail_at = n;
			answer = reason(document);
			fail_at = 0;
			CHECK(allocations >= n);
			CHECK(fail_once ? answer != REPAT_XML_READ || same_record(&whole)
				  : answer == REPAT_XML_NO_MEMORY);
			CHECK(living == baseline);
			allocations = 0;
			fail_at = n;
			answer = reason(broken);
			fail_at = 0;
			CHECK(answer == REPAT_XML_NO_MEMORY || answer == REPAT_XML_END_TAG ||
				  (fail_once && answer != REPAT_XML_READ));
			CHECK(living == baseline);
		}
	}
	CHECK(reason(document) == REPAT_XML_READ && same_record(&whole));
}

int
main(void)
{
	if (!test_memory())
		return 2;
	check_reasons();
	check_attribute_copy();
	check_space();
	check_cost();
	check_allocations();
	return check_report();
}
