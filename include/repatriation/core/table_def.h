/*
 * table_def.h
 *	  The register's tables that belong to a case.
 *
 * Layer: core. REPAT_TABLE(name, id_column, workflow): id_column is the column
 * that the ledger records as row_id ("" where the case is the row), workflow
 * the machine that moves the table's state column ("" for none).
 *
 * SPDX-License-Identifier: PostgreSQL
 */

/* person */
REPAT_TABLE(child_case, "", "")
REPAT_TABLE(separation_period, "separation_period_id", "")
REPAT_TABLE(person, "person_id", "")
REPAT_TABLE(person_name, "person_name_id", "")
REPAT_TABLE(document_claim, "document_claim_id", "")

/* views */
REPAT_TABLE(guardian_appointment, "guardian_appointment_id", "")
REPAT_TABLE(views, "views_id", "")

/* determination */
REPAT_TABLE(assessment, "assessment_id", "")
REPAT_TABLE(assessment_element, "assessment_id", "")
REPAT_TABLE(service, "service_id", "")
REPAT_TABLE(determination, "determination_id", "bid")
REPAT_TABLE(determination_element, "determination_id", "")
REPAT_TABLE(determination_option, "option_id", "")
REPAT_TABLE(option_effect, "option_id", "")
REPAT_TABLE(determination_ground, "ground_id", "")
REPAT_TABLE(panel_member, "panel_member_id", "")
REPAT_TABLE(panel_vote, "panel_member_id", "")

/* movement */
REPAT_TABLE(family_link, "family_link_id", "")
REPAT_TABLE(movement, "movement_id", "movement")
REPAT_TABLE(evacuation, "evacuation_id", "")

/* care */

/* liberty */

/* data */
REPAT_TABLE(duty_extension, "duty_extension_id", "")
REPAT_TABLE(emergency_action, "emergency_action_id", "")
REPAT_TABLE(override, "override_id", "")
REPAT_TABLE(violation_log, "violation_log_id", "")
REPAT_TABLE(safeguard_warning, "safeguard_warning_id", "")
