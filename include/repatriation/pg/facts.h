/*
 * facts.h
 *	  Loading facts from the register.
 *
 * Layer: pg.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_PG_FACTS_H
#define REPAT_PG_FACTS_H

#include "utils/array.h"
#include "utils/date.h"
#include "utils/rel.h"
#include "utils/snapshot.h"
#include "utils/timestamp.h"

#include "repatriation/core/case_file.h"

/*
 * The cases of a case_ref[] that the caller may see, ascending, in the caller's
 * memory: what follows reads the tables past privileges and row security.
 */
extern int64 *repat_visible_cases(ArrayType *array, int *nrefs);

/* What is done with case number "which" of those asked for. */
typedef void (*RepatFileVisitor) (const RepatCaseFile *file, int which, void *arg);

/*
 * Read what the sources name of each case by the newest snapshot, past privileges
 * and row security, and visit the cases in the order given. A file lives as long
 * as its visit. "now" is the moment of the judgement.
 */
extern void repat_files_visit(const int64 *cases, int ncases, uint64 sources, const DateADT *as_of,
							  TimestampTz now, RepatFileVisitor visit, void *arg);

/*
 * Load the facts in "asked" of the cases into out[0..ncases-1], by the newest
 * snapshot and past privileges and row security: the caller answers for who
 * learns them. With as_of, the steps still open are taken to happen on that day, the
 * act "ahead" among them (NULL: whichever act is next);
 * NULL takes the cases as recorded. Facts that were not asked for are unknown,
 * and so are all of a case that does not exist; "exist" says that all do.
 */
extern void repat_facts_load(const int64 *cases, int ncases, const RepatFactSet *asked,
							 const DateADT *as_of, const char *ahead, bool exist,
							 RepatCaseFacts *out);

/* The day of a moment in the register's time zone. */
extern DateADT repat_register_day(TimestampTz at);

/*
 * The index whose first column is that one and that holds every row, and the
 * comparison it is searched by; InvalidOid if there is none.
 */
extern Oid	repat_find_index(Relation rel, AttrNumber column, FmgrInfo *equal);

/* Read into each file, in "reading", what the professionals named in its rows are trained in, and for whom they work. */
extern void repat_read_training(RepatCaseFile *files, int nfiles, Snapshot snapshot,
								MemoryContext reading);

/* The same of what siblings with a case of their own do while the child moves; of moments, without their days. */
extern void repat_read_siblings(RepatCaseFile *files, int nfiles, Snapshot snapshot,
								MemoryContext reading);

/*
 * Lock these cases, ascending, and those of siblings of their children, all in the
 * order of their numbers. The caller acts as the owner of the register.
 */
extern void repat_siblings_lock(const int64 *cases, int ncases);

#endif
