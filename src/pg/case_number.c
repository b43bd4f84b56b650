/*
 * case_number.c
 *	  next_case_ref(): the next reference of an issuer and year.
 *
 * Layer: pg. Takes a number from the register's counter, reads the register's key and
 * lets the core turn both into a reference. Counter and key belong to the register's
 * owner and nobody else may see them, since they tell how many children there are and
 * in which order they came: the statement runs as that owner, its text is constant and
 * every name in it qualified. Must never print or return the key or the counter.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "catalog/namespace.h"
#include "catalog/pg_class.h"
#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "fmgr.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/syscache.h"

#include "repatriation/core/case_number.h"
#include "repatriation/core/case_ref.h"
#include "repatriation/pg/compat.h"
#include "repatriation/pg/report.h"

PG_FUNCTION_INFO_V1(repat_next_case_ref);

/*
 * The issuer comes as text so that the plan, kept for the session, depends on no
 * type's OID: the extension may be dropped and created again meanwhile.
 */
static const char take_number[] =
	"INSERT INTO casework.case_counter AS counter (issuer, year, last_number)"
	" VALUES ($1::repatriation.country_code, $2, 1)"
	" ON CONFLICT (issuer, year) DO UPDATE"
	" SET last_number = counter.last_number OPERATOR(pg_catalog.+) 1"
	" WHERE counter.last_number OPERATOR(pg_catalog.<) " CppAsString2(REPAT_CASE_REF_NUMBERS)
	" RETURNING counter.last_number, (SELECT secret.key FROM casework.numbering_key AS secret)";

/* The owner of a table of the register; InvalidOid if there is no such table. */
static Oid
register_table_owner(const char *name)
{
	Oid			schema = get_namespace_oid("casework", true);
	Oid			table = OidIsValid(schema) ? get_relname_relid(name, schema) : InvalidOid;
	HeapTuple	tuple = SearchSysCache1(RELOID, ObjectIdGetDatum(table));
	Oid			owner = InvalidOid;

	if (HeapTupleIsValid(tuple))
	{
		Form_pg_class form = (Form_pg_class) GETSTRUCT(tuple);

		if (form->relkind == RELKIND_RELATION)
			owner = form->relowner;
		ReleaseSysCache(tuple);
	}
	return owner;
}

/*
 * Take the next number of issuer and year and read the key, as the current user.
 * The counter's row stays locked until the transaction ends, and a rollback gives
 * the number back: no gaps, at the price of one writer per issuer and year.
 */
static void
take(RepatCountry issuer, int32 year, int64 *last_number, uint8 key[REPAT_CASE_NUMBER_KEY])
{
	static SPIPlanPtr plan = NULL;
	char		issuer_text[REPAT_COUNTRY_BUFFER];
	Datum		arguments[2];
	Datum		secret;
	bytea	   *bytes = NULL;
	bool		isnull;

	if (SPI_connect() != SPI_OK_CONNECT)
		elog(ERROR, "SPI_connect failed");
	if (plan == NULL)
	{
		Oid			types[] = {TEXTOID, INT4OID};
		SPIPlanPtr	fresh = SPI_prepare(take_number, lengthof(types), types);

		if (fresh == NULL || SPI_keepplan(fresh) != 0)
			elog(ERROR, "could not prepare: %s", SPI_result_code_string(SPI_result));
		plan = fresh;
	}
	(void) repat_country_format(issuer, issuer_text);
	arguments[0] = CStringGetTextDatum(issuer_text);
	arguments[1] = Int32GetDatum(year);
	if (SPI_execute_plan(plan, arguments, NULL, false, 0) != SPI_OK_INSERT_RETURNING)
		elog(ERROR, "could not take a number: %s", SPI_result_code_string(SPI_result));
	if (SPI_processed == 0)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("all case numbers of this issuer and year are used up"),
				 errdetail("An issuer has %d numbers in a year.", REPAT_CASE_REF_NUMBERS),
				 errhint("Look for a client that takes numbers without storing cases.")));
	*last_number = DatumGetInt64(SPI_getbinval(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 1,
											   &isnull));
	secret = SPI_getbinval(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 2, &isnull);
	if (!isnull)
		bytes = DatumGetByteaPP(secret);
	/* The table's check has it that the length is right, but checks can be dropped. */
	if (bytes == NULL || VARSIZE_ANY_EXHDR(bytes) != REPAT_CASE_NUMBER_KEY)
		ereport(ERROR,
				(errcode(ERRCODE_RP_REGISTER),
				 errmsg("the case register has no usable numbering key"),
				 errhint("Restore casework.numbering_key from the backup that the register came "
						 "from: with another key, numbers would be given out twice.")));
	memcpy(key, VARDATA_ANY(bytes), REPAT_CASE_NUMBER_KEY);
	if (SPI_finish() != SPI_OK_FINISH)
		elog(ERROR, "SPI_finish failed");
}

/* next_case_ref(issuer country_code, year int4) returns case_ref */
Datum
repat_next_case_ref(PG_FUNCTION_ARGS)
{
	RepatCountry issuer = PG_GETARG_INT16(0);
	int32		year = PG_GETARG_INT32(1);
	Oid			owner = register_table_owner("case_counter");
	RepatCaseRef ref = 0;
	RepatDiag	diag = {0, NULL, NULL};
	RepatStatus status;
	uint8		key[REPAT_CASE_NUMBER_KEY];
	int64		last_number;
	int32		number = 0;
	Oid			caller;
	int			context;

	if (!OidIsValid(owner) || !OidIsValid(register_table_owner("numbering_key")))
		ereport(ERROR,
				(errcode(ERRCODE_RP_REGISTER),
				 errmsg("there is no register in this database"),
				 errhint("Make one with repatriation.create_register().")));

	/* Refuse what no reference can be made of before a number is spent on it. */
	status = repat_case_ref_build(issuer, year, 0, &ref, &diag);
	if (status != REPAT_OK)
		repat_input_error(NULL, "case_ref", status, &diag);

	/* After an error, the end of the transaction or subtransaction switches back. */
	GetUserIdAndSecContext(&caller, &context);
	SetUserIdAndSecContext(owner, context | SECURITY_LOCAL_USERID_CHANGE | SECURITY_NOFORCE_RLS);
	take(issuer, year, &last_number, key);
	SetUserIdAndSecContext(caller, context);

	/* The counter counts from one, the permutation from zero. */
	status = repat_case_number(key, issuer, year, (int32) (last_number - 1), &number, &diag);
	if (status == REPAT_OK)
		status = repat_case_ref_build(issuer, year, number, &ref, &diag);
	if (status != REPAT_OK)
		repat_input_error(NULL, "case_ref", status, &diag);
	PG_RETURN_INT64(ref);
}
