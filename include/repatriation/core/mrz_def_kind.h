/*
 * mrz_def_kind.h
 *	  Document codes and the kinds of document that they stand for.
 *
 * Layer: core. ICAO Doc 9303-4, 4.4 (passports), 9303-8 (PE and PU), 9303-5 and -6
 * (cards); AE stands for the European Union's emergency travel document in Directive
 * (EU) 2019/997. Until 2026 the second letter of a passport was its issuer's choice,
 * so a code that is not here is none the less in order.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#define REPAT_MRZ_KINDS(KIND) \
	KIND("P<", "passport") \
	KIND("PP", "passport") \
	KIND("PE", "emergency_travel_document") \
	KIND("PU", "emergency_travel_document") \
	KIND("AE", "emergency_travel_document") \
	KIND("PD", "diplomatic_passport") \
	KIND("PO", "official_passport") \
	KIND("PR", "refugee_passport") \
	KIND("PT", "alien_passport") \
	KIND("PS", "stateless_passport") \
	KIND("PL", "laissez_passer") \
	KIND("PM", "military_passport") \
	KIND("IP", "passport_card") \
	KIND("AC", "crew_member_certificate") \
	KIND("ID", "identity_card")
