/*
 * case_file_liberty.h
 *	  Columns that facts read, of tables about liberty and justice.
 *
 * Layer: core. Included by case_file.h, which says what the kinds mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_CASE_FILE_LIBERTY_H
#define REPAT_CORE_CASE_FILE_LIBERTY_H

/* These tables, with the name of their rows' struct. */
#define REPAT_FILE_TABLES_liberty(T)

#endif
