/*
 * instrument.h
 *	  Full names of the instruments that norms and settings cite.
 *
 * Layer: core. String literals, so that citations are put together by the
 * compiler: a table row says REPAT_AT(GC12, "paragraph 45"). ASCII only: the
 * texts go into databases of any encoding. A name never holds a paragraph.
 *
 * The joint General Comments carry two numbers: No. 3 (2017) of the Committee on
 * Migrant Workers is No. 22 of the Committee on the Rights of the Child, No. 4 is
 * No. 23; they are written 3/22 and 4/23.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#ifndef REPAT_CORE_INSTRUMENT_H
#define REPAT_CORE_INSTRUMENT_H

/* Treaties */
#define REPAT_INSTRUMENT_CRC "Convention on the Rights of the Child"
#define REPAT_INSTRUMENT_OPAC \
	"Optional Protocol to the Convention on the Rights of the Child on the involvement of " \
	"children in armed conflict"
#define REPAT_INSTRUMENT_VCCR "Vienna Convention on Consular Relations"

/* The Committee on the Rights of the Child: General Comments, then views */
#define REPAT_INSTRUMENT_CRC_COMMITTEE "Committee on the Rights of the Child"
#define REPAT_INSTRUMENT_GC6 REPAT_INSTRUMENT_CRC_COMMITTEE ", General Comment No. 6 (2005)"
#define REPAT_INSTRUMENT_GC10 \
	REPAT_INSTRUMENT_CRC_COMMITTEE ", General Comment No. 10 (2007, replaced by No. 24)"
#define REPAT_INSTRUMENT_GC12 REPAT_INSTRUMENT_CRC_COMMITTEE ", General Comment No. 12 (2009)"
#define REPAT_INSTRUMENT_GC14 REPAT_INSTRUMENT_CRC_COMMITTEE ", General Comment No. 14 (2013)"
#define REPAT_INSTRUMENT_GC24 REPAT_INSTRUMENT_CRC_COMMITTEE ", General Comment No. 24 (2019)"
#define REPAT_INSTRUMENT_JOINT \
	"Committee on Migrant Workers and " REPAT_INSTRUMENT_CRC_COMMITTEE ", Joint General Comment "
#define REPAT_INSTRUMENT_JGC3 REPAT_INSTRUMENT_JOINT "3/22 (2017)"
#define REPAT_INSTRUMENT_JGC4 REPAT_INSTRUMENT_JOINT "4/23 (2017)"
#define REPAT_INSTRUMENT_NBF \
	REPAT_INSTRUMENT_CRC_COMMITTEE ", N.B.F. v. Spain, CRC/C/79/D/11/2017"
#define REPAT_INSTRUMENT_SBFRANCE \
	REPAT_INSTRUMENT_CRC_COMMITTEE ", S.B. et al. v. France, CRC/C/89/D/77/2019, 79/2019 and " \
	"109/2019"
#define REPAT_INSTRUMENT_FINLAND \
	REPAT_INSTRUMENT_CRC_COMMITTEE ", views on a communication against Finland, " \
	"CRC/C/91/D/100/2019"

/* Courts */
#define REPAT_INSTRUMENT_HFFRANCE \
	"European Court of Human Rights (Grand Chamber), H.F. and Others v. France, " \
	"nos. 24384/19 and 44234/20, 14 September 2022"

/* The General Assembly and the Economic and Social Council */
#define REPAT_INSTRUMENT_ALTCARE "Guidelines for the Alternative Care of Children (A/RES/64/142)"
#define REPAT_INSTRUMENT_CHILDRES \
	"General Assembly resolution on the rights of the child (A/RES/71/177)"
#define REPAT_INSTRUMENT_BEIJING \
	"Standard Minimum Rules for the Administration of Juvenile Justice (Beijing Rules, " \
	"A/RES/40/33)"
#define REPAT_INSTRUMENT_HAVANA \
	"Rules for the Protection of Juveniles Deprived of their Liberty (Havana Rules, A/RES/45/113)"
#define REPAT_INSTRUMENT_ECOSOC \
	"Guidelines on Justice in Matters involving Child Victims and Witnesses of Crime (ECOSOC " \
	"resolution 2005/20)"

/* Regional and political texts */
#define REPAT_INSTRUMENT_BALI20 "Bali Call for Action (2020)"
#define REPAT_INSTRUMENT_BALI24 "Bali Conclusions (2024)"
#define REPAT_INSTRUMENT_NEUCHATEL \
	"Global Counterterrorism Forum, Neuchatel Memorandum on Good Practices for Juvenile Justice " \
	"in a Counterterrorism Context (2016)"
#define REPAT_INSTRUMENT_PARIS \
	"Paris Principles on Children Associated with Armed Forces or Armed Groups (2007)"

/* UNHCR */
#define REPAT_INSTRUMENT_BID08 \
	"UNHCR Guidelines on Determining the Best Interests of the Child (2008)"
#define REPAT_INSTRUMENT_BID11 \
	"UNHCR Field Handbook for the Implementation of the Guidelines on Determining the Best " \
	"Interests of the Child (2011)"
#define REPAT_INSTRUMENT_BIP21 "UNHCR Best Interests Procedure Guidelines (2021)"
#define REPAT_INSTRUMENT_BIP21_BID08 REPAT_INSTRUMENT_BIP21 "; " REPAT_INSTRUMENT_BID08
#define REPAT_INSTRUMENT_BIP21_BID08_BID11 \
	REPAT_INSTRUMENT_BIP21_BID08 "; " REPAT_INSTRUMENT_BID11
#define REPAT_INSTRUMENT_TOOLBOX "UNHCR Best Interests Procedure Toolbox"
#define REPAT_INSTRUMENT_EMERGENCY "UNHCR Emergency Handbook"

/* Documents */
#define REPAT_INSTRUMENT_ICAO "ICAO Doc 9303"

#endif
