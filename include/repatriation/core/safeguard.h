/*
 * safeguard.h
 *	  The catalogue of safeguards, and their judgement of a case's facts.
 *
 * Layer: core. One definition, four uses: the guard, the checklist, the sweep
 * and the documentation all read safeguard_def.h, rule_def.h and act_def.h.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_SAFEGUARD_H
#define REPAT_CORE_SAFEGUARD_H

#include "repatriation/core/facts.h"
#include "repatriation/core/status.h"

typedef enum RepatMode
{
	REPAT_BLOCK,				/* refuses the write */
	REPAT_WARN,					/* stores a warning with it */
	REPAT_DUTY					/* sets a date */
} RepatMode;

typedef enum RepatOverride
{
	REPAT_OVERRIDE_NONE,		/* non-derogable */
	REPAT_OVERRIDE_REASONED		/* named authority, reason, expiry; never by who asks */
} RepatOverride;

typedef enum RepatVerdict
{
	REPAT_MET,
	REPAT_UNMET,
	REPAT_UNKNOWN,
	REPAT_NOT_APPLICABLE
} RepatVerdict;

typedef struct RepatSafeguard
{
	int			number;			/* nn of SQLSTATE RP4nn; final */
	const char *slug;			/* CONSTRAINT of a refusal; final */
	RepatMode	mode;
	RepatOverride override;
	bool		in_emergency;	/* whether the emergency lane reaches it */
	const char *title;			/* what the record lacks */
	const char *remedy;			/* full sentences */
} RepatSafeguard;

/* A set of safeguards: bit n stands for number n, 1 to 63. */
typedef uint64_t RepatSafeguardSet;

#define REPAT_SAFEGUARD_BIT(n) (UINT64_C(1) << (n))

/* The safeguards in ascending number; *count tells how many. */
extern const RepatSafeguard *repat_safeguards(int *count);

/* The safeguard of that number, or NULL. */
extern const RepatSafeguard *repat_safeguard_find(int number);

/* All of them, as a set. */
extern RepatSafeguardSet repat_safeguard_all(void);

/* What a judgement is for; it decides which rules speak. */
typedef enum RepatOccasion
{
	REPAT_AT_ACT,				/* an act is done: REFUTES, ASKS, DOUBTS */
	REPAT_AFTERWARDS,			/* what was done still holds: REFUTES alone */
	REPAT_IN_REVIEW,			/* what was done is looked at again: all but ASKS */
	REPAT_IN_ADVANCE,			/* a checklist: all but WARNS, so that it knows what applies */
	REPAT_TO_WARN				/* an act is done that it warns of: as at the act, and WARNS */
} RepatOccasion;

/* Add to *facts what the rules of these safeguards ask for on the occasion. */
extern void repat_safeguard_needs(RepatSafeguardSet set, RepatOccasion occasion,
								  RepatFactSet *facts);

/* Add to *facts what these safeguards ask of an act that rewrites a person's record. */
extern void repat_safeguard_rewrites(RepatSafeguardSet acts, RepatTable table, RepatFactSet *facts);

/* What a statement did to a table, as far as facts are concerned. */
typedef enum RepatChange
{
	REPAT_NO_CHANGE,			/* only columns that no fact reads */
	REPAT_ROWS_ADDED,
	REPAT_ROWS_CHANGED
} RepatChange;

/*
 * Take from *facts what the change to the table cannot raise, but keep what an act
 * ASKS. "untouched" are the facts that read none of the columns that were changed:
 * of them those stay that the acts' own safeguards look at.
 */
extern void repat_safeguard_narrow(RepatSafeguardSet acts, RepatTable table, RepatChange change,
								   const RepatFactSet *untouched, RepatFactSet *facts);

/* What the facts say of all safeguards; what is in none of the sets is met. */
typedef struct RepatVerdicts
{
	RepatSafeguardSet unmet;
	RepatSafeguardSet unknown;
	RepatSafeguardSet idle;		/* they do not apply */
} RepatVerdicts;

/* Judge every safeguard by the facts that were asked for; the others do not speak. */
extern void repat_safeguard_judge_all(const RepatCaseFacts *facts, const RepatFactSet *asked,
									  RepatOccasion occasion, RepatVerdicts *verdicts);

/* The verdict on one of those judged. */
extern RepatVerdict repat_verdict_on(const RepatVerdicts *verdicts, int number);

/* Judge one safeguard; where several are asked of the same facts, judge all at once. */
extern RepatVerdict repat_safeguard_judge(int number, const RepatCaseFacts *facts,
										  const RepatFactSet *asked, RepatOccasion occasion);

/* The safeguards of a set that are unmet or, at an act or to warn, unknown. */
extern RepatSafeguardSet repat_safeguard_failing(RepatSafeguardSet set, const RepatCaseFacts *facts,
												 const RepatFactSet *asked,
												 RepatOccasion occasion);

/*
 * Walk the facts for which the safeguard is unmet or unknown. Start with
 * *cursor = 0; returns false when there are no more.
 */
extern bool repat_safeguard_lacks(int number, const RepatCaseFacts *facts, const RepatFactSet *asked,
								  int *cursor, RepatFact *fact);

/* Whether a rule of the safeguard says that the fact refutes it for ever. */
extern bool repat_safeguard_is_refuted_by(int number, RepatFact fact);

/* Word for a verdict: met, unmet, unknown, not applicable. */
extern const char *repat_verdict_name(RepatVerdict verdict);

/* Word for a mode: block, warn, duty. */
extern const char *repat_mode_name(RepatMode mode);

/* Word for an override class: none, reasoned. */
extern const char *repat_override_name(RepatOverride override);

#endif
