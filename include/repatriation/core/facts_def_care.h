/*
 * facts_def_care.h
 *	  Facts about care.
 *
 * Layer: core. Included by facts_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */

/* placement */
REPAT_FACT(placements, T(placement), "placements")
REPAT_FACT(placements_overdue, T(placement) | U(placement_review) | SETTINGS | NOW,
		   "running placements for which two review periods passed without a review")
REPAT_FACT(placements_not_continued, T(placement) | T(placement_review) | NOW,
		   "running placements of which the last review decided anything but that they continue")
REPAT_FACT(removals_by_poverty, T(placement), "placements whose only grounds are material poverty")
REPAT_FACT(returns_refused_by_poverty, T(placement_review) | T(movement),
		   "refusals of a return whose only grounds are material poverty")
REPAT_FACT(permanent_placements_early, T(placement) | T(tracing_request),
		   "adoptions or kafala before the search for the family was exhausted, or while one was open")
REPAT_FACT(permanent_placements_opposed, T(placement),
		   "adoptions or kafala that the child or a parent opposes, or of which nobody asked them")
REPAT_FACT(residential_under_three, T(child_case) | T(person) | T(placement),
		   "running residential placements of a child who was, or may have been, under three")
REPAT_FACT(siblings_apart, T(placement) | U(determination),
		   "running placements apart from siblings, or not known to be with them, without a decided determination")
REPAT_FACT(removals_unbounded, T(placement),
		   "running placements after a removal without a planned end or a day of review")
REPAT_FACT(placements_parting, T(placement) | T(family_link) | U(determination),
		   "placements away from a parent at the same place without a decision on separation and its basis")
REPAT_FACT(placements_parents_unknown, T(placement) | T(family_link),
		   "placements while it is not known whether a parent is at the same place")
