/*
 * case_file_care.h
 *	  Columns that facts read, of tables about care.
 *
 * Layer: core. Included by case_file.h, which says what the kinds mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_CASE_FILE_CARE_H
#define REPAT_CORE_CASE_FILE_CARE_H

/* These tables, with the name of their rows' struct. */
#define REPAT_FILE_TABLES_care(T)

#endif
