/*
 * consular_writer.h
 *	  Fills the consular record by the vocabulary's table, one element after another.
 *
 * Layer: xml. The reader of our own vocabulary and the mapping profiles both write
 * through it, so that every document gives a record of one shape, with the same
 * limits and the same findings.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_XML_CONSULAR_WRITER_H
#define REPAT_XML_CONSULAR_WRITER_H

#include "repatriation/core/consular_vocabulary.h"
#include "repatriation/xml/xml.h"

/* The vocabulary nests 5 deep: relation, person, birth and date below the root. */
#define REPAT_CONSULAR_FRAMES 5

/* An open element of the vocabulary. */
typedef struct RepatConsularFrame
{
	const RepatConsularRow *row;	/* NULL for the root */
	RepatConsularBlock block;		/* of its children and attributes, or none */
	char	   *base;				/* of that block's structure */
	const RepatConsularRow *text;	/* the row that takes its text, or NULL */
	char	   *text_base;
	size_t		path_length;
	int			line;
} RepatConsularFrame;

/*
 * A record being written. The arena is filled from the front; the value that is
 * being written is its last part.
 */
typedef struct RepatConsularWriter
{
	RepatConsular *record;
	char	   *arena;
	size_t		used;
	size_t		size;
	size_t		value;				/* where the open value begins */
	RepatConsularFrame frames[REPAT_CONSULAR_FRAMES];
	int			depth;				/* of frames in use */
	bool		printed;			/* the open value is not what it should be, whatever its form */
	bool		mapped;				/* by a profile: what is missing is the profile's to say */
	char		path[REPAT_CONSULAR_PATH_BYTES];
} RepatConsularWriter;

/* The innermost open element. */
static inline RepatConsularFrame *
repat_consular_top(RepatConsularWriter *writer)
{
	return &writer->frames[writer->depth - 1];
}

/* Clears record and writer; texts go to arena, size bytes of the caller's. */
extern void repat_consular_begin(RepatConsularWriter *writer, RepatConsular *record, char *arena,
								 size_t size);

/* True if the innermost element has as many of a row as it may have. */
extern bool repat_consular_full(RepatConsularWriter *writer, const RepatConsularRow *row);

/* Opens the root, for which row is NULL, or an element that the innermost one may have. */
extern RepatXmlReason repat_consular_open(RepatConsularWriter *writer, const RepatConsularRow *row,
										  int line);

/*
 * An attribute of the innermost element. encoded: as libxml2 keeps values, see
 * repat_xml_attribute_copy.
 */
extern RepatXmlReason repat_consular_attribute(RepatConsularWriter *writer,
											   const RepatConsularRow *row, const char *value,
											   size_t length, bool encoded);

/* Adds to the text of the innermost element, which must take one. */
extern RepatXmlReason repat_consular_text(RepatConsularWriter *writer, const char *text,
										  size_t length);

/* Closes the innermost element, and finds what it should have and has not. */
extern void repat_consular_close(RepatConsularWriter *writer);

/* Adds a finding about a row of the innermost element; NULL: about the element itself. */
extern void repat_consular_note(RepatConsularWriter *writer, RepatConsularFindingCode code,
								const RepatConsularRow *row, int line);

#endif
