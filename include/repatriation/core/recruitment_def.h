/*
 * recruitment_def.h
 *	  The words for how a child was recruited: what was done to the child.
 *
 * Layer: core. There is deliberately no include guard: the includer
 * (recruitment.c) defines REPAT_MEANS(word) and REPAT_METHOD(word), includes this
 * file, and undefines them. Bali Call for Action 2020, paragraph 1: recruitment is
 * recruitment whatever the age, the consent or the designation of the group; so
 * there is no word here for a child who agreed, came by itself, or was old enough.
 *
 * SPDX-License-Identifier: PostgreSQL
 */

/* Means that the recruiter used. */
REPAT_MEANS(force)
REPAT_MEANS(threat)
REPAT_MEANS(deception)
REPAT_MEANS(inducement)
REPAT_MEANS(abuse_of_vulnerability)
REPAT_MEANS(abuse_of_authority)
REPAT_MEANS(grooming)
REPAT_MEANS(unspecified)

/* Ways by which the child was reached. */
REPAT_METHOD(by_relative)
REPAT_METHOD(by_peer)
REPAT_METHOD(at_school)
REPAT_METHOD(in_community)
REPAT_METHOD(at_religious_place)
REPAT_METHOD(at_checkpoint_or_raid)
REPAT_METHOD(online_contact)
REPAT_METHOD(born_or_raised_there)
REPAT_METHOD(unspecified)
