/*
 * consular_xml.h
 *	  From the bytes of a consular document to the consular record.
 *
 * Layer: xml.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_XML_CONSULAR_XML_H
#define REPAT_XML_CONSULAR_XML_H

#include "repatriation/core/consular.h"
#include "repatriation/xml/xml.h"

/* Bytes of space that repat_consular_read needs for this document. */
extern size_t repat_consular_space(const uint8_t *bytes, size_t length);

/*
 * Reads a document into record, whose texts lie in space (size bytes, at least
 * repat_consular_space). The record holds nothing of use unless the refusal's
 * reason is REPAT_XML_READ. The caller closes reader afterwards, also when it
 * was interrupted by a jump.
 */
extern RepatXmlRefusal repat_consular_read(RepatXmlReader *reader, const uint8_t *bytes,
										   size_t length, RepatConsular *record, char *space,
										   size_t size);

#endif
