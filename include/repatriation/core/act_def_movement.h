/*
 * act_def_movement.h
 *	  Guarded acts about movement, family and papers.
 *
 * Layer: core. Included by act_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
REPAT_ACT("movement:nationality_confirmed", movement, ENTER, "nationality_confirmed",
		  G(32), 0, PASSES)
REPAT_ACT("movement:best_interests_cleared", movement, ENTER,
		  "best_interests_cleared", G(6) | G(15) | G(27), 0, STANDS)
REPAT_ACT("movement:documents_issued", movement, ENTER, "documents_issued",
		  G(15) | G(26) | G(27), G(23), STANDS)
REPAT_ACT("movement:travel_authorised", movement, ENTER, "travel_authorised",
		  G(6) | G(9) | G(10) | G(15) | G(23) | G(25) | G(26) | G(27), G(24), STANDS)
REPAT_ACT("movement:departed", movement, ENTER, "departed",
		  G(1) | G(6) | G(7) | G(9) | G(10) | G(14) | G(15) | G(16) | G(17) | G(18) | G(19) | G(20) | G(21) | G(23) | G(25) | G(26) | G(27) | G(32), 0, STANDS)
REPAT_ACT("movement:handed_over", movement, ENTER, "handed_over", G(26), 0, STANDS)
REPAT_ACT("movement:refused", movement, ENTER, "refused", G(28), 0, STANDS)
REPAT_ACT("movement:refused_final", movement, ENTER, "refused_final", G(28), 0, STANDS)
REPAT_ACT("evacuation:begun", evacuation, INSERT, "", 0, G(24), PASSES)
