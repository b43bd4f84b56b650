/*
 * partial_date_ops.c
 *	  Questions to a partial date: bounds, form and relations.
 *
 * Layer: pg. Glue over core/partial_date.h. Ordering and hashing are not here:
 * the stored word is an int8 in the intended order, and the install script uses
 * the server's own int8 functions for it.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "fmgr.h"
#include "utils/builtins.h"

#include "repatriation/pg/partial_date.h"

#define ARG(n) PG_GETARG_PARTIAL_DATE(n)

PG_FUNCTION_INFO_V1(repat_earliest);
PG_FUNCTION_INFO_V1(repat_latest);
PG_FUNCTION_INFO_V1(repat_width);
PG_FUNCTION_INFO_V1(repat_is_exact);
PG_FUNCTION_INFO_V1(repat_is_uncertain);
PG_FUNCTION_INFO_V1(repat_is_approximate);
PG_FUNCTION_INFO_V1(repat_has_unspecified);
PG_FUNCTION_INFO_V1(repat_date_precision);
PG_FUNCTION_INFO_V1(repat_partial_date_overlaps);
PG_FUNCTION_INFO_V1(repat_partial_date_contains);
PG_FUNCTION_INFO_V1(repat_partial_date_contained_by);
PG_FUNCTION_INFO_V1(repat_partial_date_contains_date);
PG_FUNCTION_INFO_V1(repat_date_contained_by);
PG_FUNCTION_INFO_V1(repat_partial_date_before);
PG_FUNCTION_INFO_V1(repat_partial_date_after);
PG_FUNCTION_INFO_V1(repat_partial_date_same);

/* earliest(partial_date) returns date */
Datum
repat_earliest(PG_FUNCTION_ARGS)
{
	PG_RETURN_DATEADT(repat_first_date(ARG(0)));
}

/* latest(partial_date) returns date */
Datum
repat_latest(PG_FUNCTION_ARGS)
{
	PG_RETURN_DATEADT(repat_last_date(ARG(0)));
}

/* width(partial_date) returns int: days between the bounds, both counted; NULL if one is open. */
Datum
repat_width(PG_FUNCTION_ARGS)
{
	RepatPartialDate value = ARG(0);

	if (!repat_partial_date_has_first(value) || !repat_partial_date_has_last(value))
		PG_RETURN_NULL();
	PG_RETURN_INT32(repat_partial_date_last(value) - repat_partial_date_first(value) + 1);
}

/* is_exact(partial_date) returns boolean */
Datum
repat_is_exact(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(repat_partial_date_is_exact(ARG(0)));
}

/* is_uncertain(partial_date) returns boolean */
Datum
repat_is_uncertain(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(repat_partial_date_is_uncertain(ARG(0)));
}

/* is_approximate(partial_date) returns boolean */
Datum
repat_is_approximate(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(repat_partial_date_is_approximate(ARG(0)));
}

/* has_unspecified(partial_date) returns boolean */
Datum
repat_has_unspecified(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(repat_partial_date_has_unspecified(ARG(0)));
}

/* date_precision(partial_date) returns text */
Datum
repat_date_precision(PG_FUNCTION_ARGS)
{
	const char *name = "range";

	switch (repat_partial_date_precision(ARG(0)))
	{
		case REPAT_FORM_YEAR:
			name = "year";
			break;
		case REPAT_FORM_MONTH:
			name = "month";
			break;
		case REPAT_FORM_DAY:
			name = "day";
			break;
		case REPAT_FORM_OPEN:
		case REPAT_FORM_UNKNOWN:
			break;
	}
	PG_RETURN_TEXT_P(cstring_to_text(name));
}

/* partial_date && partial_date */
Datum
repat_partial_date_overlaps(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(repat_partial_date_overlap(ARG(0), ARG(1)));
}

/* partial_date @> partial_date */
Datum
repat_partial_date_contains(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(repat_partial_date_contain(ARG(0), ARG(1)));
}

/* partial_date <@ partial_date */
Datum
repat_partial_date_contained_by(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(repat_partial_date_contain(ARG(1), ARG(0)));
}

/* partial_date @> date */
Datum
repat_partial_date_contains_date(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(repat_contains_date(ARG(0), PG_GETARG_DATEADT(1)));
}

/* date <@ partial_date */
Datum
repat_date_contained_by(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(repat_contains_date(ARG(1), PG_GETARG_DATEADT(0)));
}

/* partial_date << partial_date */
Datum
repat_partial_date_before(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(repat_partial_date_precede(ARG(0), ARG(1)));
}

/* partial_date >> partial_date */
Datum
repat_partial_date_after(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(repat_partial_date_precede(ARG(1), ARG(0)));
}

/* partial_date ~= partial_date */
Datum
repat_partial_date_same(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(repat_partial_date_same_bounds(ARG(0), ARG(1)));
}
