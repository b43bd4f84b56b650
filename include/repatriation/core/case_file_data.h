/*
 * case_file_data.h
 *	  Columns that facts read, of tables about data and the end of a case.
 *
 * Layer: core. Included by case_file.h, which says what the kinds mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_CASE_FILE_DATA_H
#define REPAT_CORE_CASE_FILE_DATA_H

#define REPAT_COLUMNS_duty_extension(C, S) \
	C(S, WORD, duty) \
	C(S, ID, row_id) \
	C(S, DAY, extended_to)

/* These tables, with the name of their rows' struct. */
#define REPAT_FILE_TABLES_data(T) \
	T(duty_extension, RepatDutyExtension)

#endif
