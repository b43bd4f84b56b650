/*
 * act_def_data.h
 *	  Guarded acts about data and the end of a case.
 *
 * Layer: core. Included by act_def.h, which says what the columns mean.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
REPAT_ACT("emergency:declared", emergency_action, INSERT, "", 0, G(24), PASSES)
REPAT_ACT("disclosure:made", disclosure, INSERT, "", G(43), 0, PASSES)
REPAT_ACT("disclosure:widened", disclosure, UPDATE, "fields", G(43), 0, PASSES)
REPAT_ACT("disclosure:redirected", disclosure, UPDATE, "recipient_kind", G(43), 0, PASSES)
REPAT_ACT("disclosure:repurposed", disclosure, UPDATE, "purpose", G(43), 0, PASSES)
REPAT_ACT("disclosure:rebased", disclosure, UPDATE, "legal_basis", G(43), 0, PASSES)
REPAT_ACT("disclosure:reconsented", disclosure, UPDATE, "consent_id", G(43), 0, PASSES)
REPAT_ACT("disclosure:redated", disclosure, UPDATE, "shared_on", G(43), 0, PASSES)
REPAT_ACT("disclosure:published", disclosure, UPDATE, "is_publication", G(43), 0, PASSES)
REPAT_ACT("disclosure:identifying", disclosure, UPDATE, "identifies_child", G(43), 0, PASSES)
REPAT_ACT("disclosure:to_origin", disclosure, UPDATE, "to_state_of_origin", G(43), 0, PASSES)
REPAT_ACT("disclosure:order_changed", disclosure, UPDATE, "court_order_ref", G(43), 0, PASSES)
REPAT_ACT("disclosure:clearance_changed", disclosure, UPDATE, "cleared_on", G(43), 0, PASSES)
REPAT_ACT("disclosure:unvoided", disclosure, UPDATE, "voided_at", G(43), 0, PASSES)
