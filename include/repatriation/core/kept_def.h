/*
 * kept_def.h
 *	  Columns of case tables that keep the value they were inserted with.
 *
 * Layer: core. There is deliberately no include guard: the includer defines
 *
 *	  REPAT_KEPT(table, column, hint)
 *
 * includes this file, and undefines it. What was known at an act is judged by
 * these, so that a change would rewrite it; hint says what to do instead.
 * Beside them, recorded_at keeps its value in every table that has it.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
REPAT_KEPT(child_case, separation_status,
		   "Insert a row into separation_period: status, since which day, and the source.")
REPAT_KEPT(child_case, separation_since,
		   "Insert a row into separation_period: status, since which day, and the source.")
REPAT_KEPT(child_case, opened_at, "It tells since when the case is on record.")
REPAT_KEPT(separation_period, status, "Insert another row for the same day; the later one counts.")
REPAT_KEPT(separation_period, since, "Insert another row; the later one counts.")
REPAT_KEPT(person, is_subject, "The child of a case stays the same: open a case for another child.")
REPAT_KEPT(document, content_digest, "Void the document, and receive the right one.")
REPAT_KEPT(document, parsed, "Void the document, and receive the right one.")
REPAT_KEPT(document, source, "Void the document, and receive it again.")
REPAT_KEPT(document, received_at, "Void the document, and receive it again.")
REPAT_KEPT(document_attachment, announced_digest, "It is what the document announces.")
