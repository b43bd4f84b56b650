/*
 * docmap_shipped.c
 *	  The mapping profiles that come with the extension.
 *
 * Layer: core. NIEM core 2 to 6; HL7 FHIR Patient and RelatedPerson; eCH-0044 and
 * eCH-0011, also within eCH-0045; eIDAS attributes of a natural person. Public
 * vocabularies, each read as far as it tells who somebody is. The register copies
 * these into its docmap tables, where a ministry switches them off or replaces them.
 * A profile that has been published never changes: a better one gets a new version.
 *
 * SPDX-License-Identifier: PostgreSQL
 */
#include "repatriation/core/docmap.h"

#define PROFILE(name, version) "profile\t" name "\t" version "\n"
#define ROOT(local, pattern) "root\t" local "\t" pattern "\n"
#define SPACE(prefix, pattern) "namespace\t" prefix "\t" pattern "\n"
#define IDENTITY(attribute) "identity\t" attribute "\n"
#define GROUP(number, part_of, target, path, flags) \
	"group\t" number "\t" part_of "\t" target "\t" path "\t" flags "\n"
#define FIELD(number, part_of, target, path, transform, flags) \
	"field\t" number "\t" part_of "\t" target "\t" path "\t" transform "\t" flags "\t0\n"
#define CONST(number, part_of, target, value) \
	"field\t" number "\t" part_of "\t" target "\t\tconst:" value "\t-\t0\n"
#define CODE(list, source, target) "code\t" list "\t" source "\t" target "\n"

#define PERSON "subject/person"
#define NAME "subject/person/name"
#define BIRTH "subject/person/birth"
#define NATIONALITY "subject/person/nationality"
#define IDENTIFIER "subject/person/identifier"

/* Sex as most registers write it, in words, letters and either case. */
#define SEXES \
	CODE("sex", "M", "M") CODE("sex", "F", "F") CODE("sex", "X", "X") CODE("sex", "U", "U") \
	CODE("sex", "male", "M") CODE("sex", "female", "F") CODE("sex", "other", "X") \
	CODE("sex", "unknown", "U") CODE("sex", "Male", "M") CODE("sex", "Female", "F") \
	CODE("sex", "MALE", "M") CODE("sex", "FEMALE", "F") CODE("sex", "Unspecified", "X") \
	CODE("sex", "Unknown", "U") CODE("sex", "UNKNOWN", "U")

/* FIPS 10-4 codes of countries that are not those of ISO 3166-1; what is not here is found. */
#define FIPS(source, target) CODE("fips10-4", source, target)
#define FIPS_CODES \
	FIPS("AE", "ARE") FIPS("AF", "AFG") FIPS("AG", "DZA") FIPS("AJ", "AZE") FIPS("AL", "ALB") \
	FIPS("AM", "ARM") FIPS("AR", "ARG") FIPS("AS", "AUS") FIPS("AU", "AUT") FIPS("BA", "BHR") \
	FIPS("BE", "BEL") FIPS("BG", "BGD") FIPS("BK", "BIH") FIPS("BO", "BLR") FIPS("BR", "BRA") \
	FIPS("BU", "BGR") FIPS("CA", "CAN") FIPS("CE", "LKA") FIPS("CH", "CHN") FIPS("CI", "CHL") \
	FIPS("CO", "COL") FIPS("CU", "CUB") FIPS("DA", "DNK") FIPS("DR", "DOM") FIPS("EG", "EGY") \
	FIPS("EI", "IRL") FIPS("ET", "ETH") FIPS("EZ", "CZE") FIPS("FI", "FIN") FIPS("FR", "FRA") \
	FIPS("GG", "GEO") FIPS("GM", "DEU") FIPS("GR", "GRC") FIPS("HA", "HTI") FIPS("HR", "HRV") \
	FIPS("HU", "HUN") FIPS("IC", "ISL") FIPS("ID", "IDN") FIPS("IN", "IND") FIPS("IR", "IRN") \
	FIPS("IS", "ISR") FIPS("IT", "ITA") FIPS("IZ", "IRQ") FIPS("JA", "JPN") FIPS("JO", "JOR") \
	FIPS("KE", "KEN") FIPS("KG", "KGZ") FIPS("KS", "KOR") FIPS("KU", "KWT") FIPS("KZ", "KAZ") \
	FIPS("LE", "LBN") FIPS("LO", "SVK") FIPS("LY", "LBY") FIPS("MK", "MKD") FIPS("MO", "MAR") \
	FIPS("MU", "OMN") FIPS("MV", "MDV") FIPS("MX", "MEX") FIPS("MY", "MYS") FIPS("NI", "NGA") \
	FIPS("NL", "NLD") FIPS("NO", "NOR") FIPS("NZ", "NZL") FIPS("PE", "PER") FIPS("PK", "PAK") \
	FIPS("PL", "POL") FIPS("PO", "PRT") FIPS("QA", "QAT") FIPS("RI", "SRB") FIPS("RO", "ROU") \
	FIPS("RP", "PHL") FIPS("RS", "RUS") FIPS("SA", "SAU") FIPS("SF", "ZAF") FIPS("SO", "SOM") \
	FIPS("SP", "ESP") FIPS("SU", "SDN") FIPS("SW", "SWE") FIPS("SY", "SYR") FIPS("SZ", "CHE") \
	FIPS("TD", "TTO") FIPS("TH", "THA") FIPS("TI", "TJK") FIPS("TS", "TUN") FIPS("TU", "TUR") \
	FIPS("TX", "TKM") FIPS("UK", "GBR") FIPS("UP", "UKR") FIPS("US", "USA") FIPS("UZ", "UZB") \
	FIPS("VE", "VEN") FIPS("VM", "VNM") FIPS("YM", "YEM")

/*
 * NIEM: persons stand anywhere in messages of any name, under names of any
 * extension ("x"), and their facts may lie in several elements that ids tie
 * together. A child of whom a message says so comes first.
 */
static const char niem[] =
	PROFILE("niem-core", "1")
	ROOT("*", "*")
	SPACE("nc", "http://niem.gov/niem/niem-core/*")
	SPACE("nc", "http://release.niem.gov/niem/niem-core/*")
	SPACE("nc", "https://docs.oasis-open.org/niemopen/ns/model/niem-core/*")
	SPACE("s", "http://niem.gov/niem/structures/*")
	SPACE("s", "http://release.niem.gov/niem/structures/*")
	SPACE("s", "https://docs.oasis-open.org/niemopen/ns/model/structures/*")
	SPACE("x", "*")
	IDENTITY("s:id")
	IDENTITY("s:ref")
	IDENTITY("s:uri")
	GROUP("1", "0", PERSON, "//x:ParentChildAssociation/x:Child | //*[x:PersonName]"
		  " | //*[x:PersonBirthDate]", "-")
	GROUP("2", "1", NAME, "x:PersonName", "m")
	FIELD("3", "2", NAME "/@type", "x:PersonNameCategoryCode", "code:name-type", "-")
	FIELD("4", "2", NAME "/full", "nc:PersonFullName", "trim", "-")
	FIELD("5", "2", NAME "/given", "nc:PersonGivenName | nc:PersonMiddleName", "trim", "m")
	FIELD("6", "2", NAME "/family", "nc:PersonSurName", "trim", "m")
	GROUP("7", "1", NAME, "x:PersonAlternateName", "m")
	CONST("8", "7", NAME "/@type", "alias")
	FIELD("9", "7", NAME "/full", "nc:PersonFullName", "trim", "-")
	FIELD("10", "7", NAME "/given", "nc:PersonGivenName | nc:PersonMiddleName", "trim", "m")
	FIELD("11", "7", NAME "/family", "nc:PersonSurName", "trim", "m")
	GROUP("12", "1", NAME, "x:PersonName[nc:PersonMaidenName]", "m")
	CONST("13", "12", NAME "/@type", "birth")
	FIELD("14", "12", NAME "/family", "nc:PersonMaidenName", "trim", "m")
	FIELD("15", "1", "subject/person/sex", "x:PersonSexCode | x:PersonSexText"
		  " | /*/x:AdditionalChildInformation/x:PersonSexCode", "code:sex", "-")
	FIELD("16", "1", BIRTH "/date", "nc:PersonBirthDate/nc:Date"
		  " | nc:PersonBirthDate/nc:DateTime | nc:PersonBirthDate/*"
		  " | /*/x:AdditionalChildInformation/nc:PersonBirthDate/nc:Date", "date:partial", "-")
	FIELD("17", "1", BIRTH "/place", "nc:PersonBirthLocation/x:LocationAddress/x:StructuredAddress/"
		  "x:LocationCityName | nc:PersonBirthLocation/x:Address/x:LocationCityName"
		  " | x:PersonBirthPlaceText", "trim", "-")
	GROUP("18", "1", NATIONALITY, "nc:PersonCitizenshipISO3166Alpha3Code"
		  " | nc:PersonCitizenshipText | nc:PersonNationalityText | nc:PersonNationalityCode", "m")
	FIELD("19", "18", NATIONALITY, ".", "country:alpha3", "-")
	GROUP("20", "1", NATIONALITY, "nc:PersonCitizenshipISO3166Alpha2Code"
		  " | nc:PersonNationalityISO3166Alpha2Code", "m")
	FIELD("21", "20", NATIONALITY, ".", "country:alpha2", "-")
	GROUP("22", "1", NATIONALITY, "nc:PersonCitizenshipFIPS10-4Code | x:PersonCitizenshipCode"
		  " | nc:PersonNationalityFIPS10-4Code", "m")
	FIELD("23", "22", NATIONALITY, ".", "code:fips10-4", "-")
	GROUP("24", "1", IDENTIFIER, "nc:PersonPassportIdentification", "m")
	CONST("25", "24", IDENTIFIER "/@scheme", "passport")
	FIELD("26", "24", IDENTIFIER, "nc:IdentificationID", "trim", "-")
	GROUP("27", "1", IDENTIFIER, "nc:PersonOtherIdentification", "m")
	FIELD("28", "27", IDENTIFIER "/@scheme", "nc:IdentificationCategoryText", "trim", "-")
	FIELD("29", "27", IDENTIFIER "/@issuer", "nc:IdentificationSourceText"
		  " | nc:IdentificationJurisdictionText", "trim", "-")
	FIELD("30", "27", IDENTIFIER, "nc:IdentificationID", "trim", "-")
	GROUP("31", "1", IDENTIFIER, "nc:PersonSSNIdentification", "m")
	CONST("32", "31", IDENTIFIER "/@scheme", "ssn")
	FIELD("33", "31", IDENTIFIER, "nc:IdentificationID", "trim", "-")
	CODE("name-type", "provided", "official") CODE("name-type", "legal", "official")
	CODE("name-type", "primary", "official") CODE("name-type", "alias", "alias")
	CODE("name-type", "nickname", "alias") CODE("name-type", "birth", "birth")
	CODE("name-type", "maiden", "birth") CODE("name-type", "religious", "religious")
	SEXES FIPS_CODES;

#define NATIONALITY_URL "http://hl7.org/fhir/StructureDefinition/patient-nationality"
#define CITIZENSHIP_URL "http://hl7.org/fhir/StructureDefinition/patient-citizenship"
#define BIRTH_PLACE_URL "http://hl7.org/fhir/StructureDefinition/patient-birthPlace"

/* FHIR: values are attributes; the resource may stand alone or in a bundle. */
static const char fhir[] =
	PROFILE("hl7-fhir", "1")
	ROOT("*", "http://hl7.org/fhir")
	SPACE("f", "http://hl7.org/fhir")
	GROUP("1", "0", PERSON, "//f:Patient | //f:RelatedPerson | //f:Person", "-")
	GROUP("2", "1", NAME, "f:name", "m")
	FIELD("3", "2", NAME "/@type", "f:use/@value", "code:name-use", "-")
	FIELD("4", "2", NAME "/full", "f:text/@value", "trim", "-")
	FIELD("5", "2", NAME "/family", "f:family/@value", "trim", "m")
	FIELD("6", "2", NAME "/given", "f:given/@value", "trim", "m")
	FIELD("7", "1", "subject/person/@id", "f:id/@value", "trim", "-")
	FIELD("8", "1", "subject/person/sex", "f:gender/@value", "code:sex", "-")
	FIELD("9", "1", BIRTH "/date", "f:birthDate/@value", "date:partial", "-")
	FIELD("10", "1", BIRTH "/place", "f:extension[@url='" BIRTH_PLACE_URL "']/f:valueAddress/"
		  "f:city/@value | f:extension[@url='" BIRTH_PLACE_URL "']/f:valueAddress/f:text/@value",
		  "trim", "-")
	FIELD("11", "1", BIRTH "/country", "f:extension[@url='" BIRTH_PLACE_URL "']/f:valueAddress/"
		  "f:country/@value", "country:alpha2", "-")
	GROUP("12", "1", NATIONALITY, "f:extension[@url='" NATIONALITY_URL "']"
		  " | f:extension[@url='" CITIZENSHIP_URL "']", "m")
	FIELD("13", "12", NATIONALITY, "f:extension[@url='code']/f:valueCodeableConcept/f:coding/"
		  "f:code/@value | f:extension[@url='code']/f:valueCodeableConcept/f:text/@value"
		  " | f:valueCodeableConcept/f:coding/f:code/@value", "country:alpha2", "-")
	FIELD("14", "12", NATIONALITY "/@since", "f:extension[@url='period']/f:valuePeriod/"
		  "f:start/@value", "date:partial", "-")
	GROUP("15", "1", IDENTIFIER, "f:identifier", "m")
	FIELD("16", "15", IDENTIFIER "/@scheme", "f:system/@value", "trim", "-")
	FIELD("17", "15", IDENTIFIER, "f:value/@value", "trim", "-")
	GROUP("18", "0", "relation", "//f:Patient/f:contact", "m")
	FIELD("19", "18", "relation/@role", "f:relationship/f:coding/f:code/@value"
		  " | f:relationship/f:text/@value", "code:relationship", "-")
	GROUP("20", "18", "relation/person", ".", "-")
	GROUP("21", "20", "relation/person/name", "f:name", "m")
	FIELD("22", "21", "relation/person/name/full", "f:text/@value", "trim", "-")
	FIELD("23", "21", "relation/person/name/family", "f:family/@value", "trim", "m")
	FIELD("24", "21", "relation/person/name/given", "f:given/@value", "trim", "m")
	FIELD("25", "20", "relation/person/sex", "f:gender/@value", "code:sex", "-")
	CODE("name-use", "official", "official") CODE("name-use", "maiden", "birth")
	CODE("name-use", "usual", "alias") CODE("name-use", "nickname", "alias")
	CODE("name-use", "anonymous", "alias") CODE("name-use", "old", "alias")
	CODE("name-use", "temp", "alias")
	CODE("relationship", "MTH", "mother") CODE("relationship", "NMTH", "mother")
	CODE("relationship", "FTH", "father") CODE("relationship", "NFTH", "father")
	CODE("relationship", "PRN", "parent") CODE("relationship", "NPRN", "parent")
	CODE("relationship", "GUARD", "legal-guardian") CODE("relationship", "SIB", "sibling")
	CODE("relationship", "BRO", "sibling") CODE("relationship", "SIS", "sibling")
	CODE("relationship", "SPS", "spouse") CODE("relationship", "HUSB", "spouse")
	CODE("relationship", "WIFE", "spouse") CODE("relationship", "CHILD", "child")
	CODE("relationship", "SON", "child") CODE("relationship", "DAU", "child")
	SEXES;

/* eCH: a person of eCH-0011, or a bare identification of eCH-0044, in whatever message. */
static const char ech[] =
	PROFILE("ech-0044", "1")
	ROOT("*", "*")
	SPACE("p", "http://www.ech.ch/xmlns/eCH-0011/*")
	SPACE("i", "http://www.ech.ch/xmlns/eCH-0044/*")
	SPACE("x", "*")
	GROUP("1", "0", PERSON, "//*[p:nameData] | //*[i:officialName]", "-")
	GROUP("2", "1", NAME, ".", "-")
	CONST("3", "2", NAME "/@type", "official")
	FIELD("4", "2", NAME "/family", "p:nameData/p:officialName | i:officialName", "trim", "-")
	FIELD("5", "2", NAME "/given", "p:nameData/p:firstName | i:firstName", "trim", "-")
	GROUP("6", "1", NAME, ".", "-")
	CONST("7", "6", NAME "/@type", "birth")
	FIELD("8", "6", NAME "/family", "p:nameData/p:originalName | i:originalName", "trim", "-")
	GROUP("9", "1", NAME, ".", "-")
	CONST("10", "9", NAME "/@type", "alias")
	FIELD("11", "9", NAME "/full", "p:nameData/p:aliasName", "trim", "-")
	GROUP("12", "1", NAME, "p:nameData/p:nameOnForeignPassport"
		  " | p:nameData/p:nameOnPassport", "-")
	CONST("13", "12", NAME "/@type", "travel-document")
	FIELD("14", "12", NAME "/family", "p:name", "trim", "-")
	FIELD("15", "12", NAME "/given", "p:firstName", "trim", "-")
	FIELD("16", "1", "subject/person/sex", "p:birthData/p:sex | i:sex"
		  " | p:personIdentification/i:sex", "code:sex", "-")
	FIELD("17", "1", BIRTH "/date", "p:birthData/p:dateOfBirth | i:dateOfBirth"
		  " | p:personIdentification/i:dateOfBirth", "date:partial", "-")
	FIELD("18", "1", BIRTH "/place", "p:birthData/p:placeOfBirth/p:swissTown/x:municipality/"
		  "x:municipalityName | p:birthData/p:placeOfBirth/p:swissTown/x:municipalityName"
		  " | p:birthData/p:placeOfBirth/p:foreignCountry/p:town", "trim", "-")
	FIELD("19", "1", BIRTH "/country", "p:birthData/p:placeOfBirth/p:foreignCountry/p:country/"
		  "x:countryIdISO2", "country:alpha2", "-")
	GROUP("20", "1", NATIONALITY, "p:nationalityData/p:countryInfo | p:nationality", "m")
	FIELD("21", "20", NATIONALITY, "p:country/x:countryIdISO2", "country:alpha2", "-")
	FIELD("22", "20", NATIONALITY "/@since", "p:nationalityValidFrom", "date:partial", "-")
	GROUP("23", "1", IDENTIFIER, "p:personIdentification/i:vn | i:vn", "-")
	CONST("24", "23", IDENTIFIER "/@scheme", "vn")
	CONST("25", "23", IDENTIFIER "/@issuer", "CHE")
	FIELD("26", "23", IDENTIFIER, ".", "trim", "-")
	GROUP("27", "1", IDENTIFIER, "p:personIdentification/i:localPersonId | i:localPersonId"
		  " | p:personIdentification/i:otherPersonId | i:otherPersonId", "m")
	FIELD("28", "27", IDENTIFIER "/@scheme", "i:personIdCategory", "trim", "-")
	FIELD("29", "27", IDENTIFIER, "i:personId", "trim", "-")
	CODE("sex", "1", "M") CODE("sex", "2", "F") CODE("sex", "3", "U");

#define EIDAS(name) \
	"//a:Attribute[@Name='http://eidas.europa.eu/attributes/naturalperson/" name "']"

/* eIDAS: SAML attributes, named by addresses; a second value may be transliterated. */
static const char eidas[] =
	PROFILE("eidas", "1")
	ROOT("*", "urn:oasis:names:tc:SAML:2.0:*")
	SPACE("a", "urn:oasis:names:tc:SAML:2.0:assertion")
	SPACE("e", "http://eidas.europa.eu/attributes/naturalperson")
	GROUP("1", "0", PERSON, "/*", "-")
	GROUP("2", "1", NAME, ".", "-")
	CONST("3", "2", NAME "/@type", "official")
	FIELD("4", "2", NAME "/family", EIDAS("CurrentFamilyName") "/a:AttributeValue[1]", "trim", "-")
	FIELD("5", "2", NAME "/given", EIDAS("CurrentGivenName") "/a:AttributeValue[1]", "trim", "-")
	GROUP("6", "1", NAME, ".", "-")
	CONST("7", "6", NAME "/@type", "official")
	FIELD("8", "6", NAME "/family",
		  EIDAS("CurrentFamilyName") "/a:AttributeValue[@e:LatinScript='false']", "trim", "-")
	FIELD("9", "6", NAME "/given",
		  EIDAS("CurrentGivenName") "/a:AttributeValue[@e:LatinScript='false']", "trim", "-")
	GROUP("10", "1", NAME, ".", "-")
	CONST("11", "10", NAME "/@type", "birth")
	FIELD("12", "10", NAME "/full", EIDAS("BirthName") "/a:AttributeValue[1]", "trim", "-")
	FIELD("13", "1", BIRTH "/date", EIDAS("DateOfBirth") "/a:AttributeValue", "date:partial", "-")
	FIELD("14", "1", BIRTH "/place", EIDAS("PlaceOfBirth") "/a:AttributeValue[1] | "
		  EIDAS("TownOfBirth") "/a:AttributeValue[1]", "trim", "-")
	FIELD("15", "1", BIRTH "/country", EIDAS("CountryOfBirth") "/a:AttributeValue",
		  "country:alpha2", "-")
	FIELD("16", "1", "subject/person/sex", EIDAS("Gender") "/a:AttributeValue", "code:sex", "-")
	GROUP("17", "1", NATIONALITY, EIDAS("Nationality") "/a:AttributeValue", "m")
	FIELD("18", "17", NATIONALITY, ".", "country:alpha2", "-")
	GROUP("19", "1", IDENTIFIER, EIDAS("PersonIdentifier") "/a:AttributeValue", "-")
	CONST("20", "19", IDENTIFIER "/@scheme", "eidas")
	FIELD("21", "19", IDENTIFIER, ".", "trim", "-")
	SEXES;

const char *
repat_docmap_shipped(size_t number)
{
	static const char *const shipped[] = {fhir, eidas, ech, niem};

	return number < sizeof(shipped) / sizeof(shipped[0]) ? shipped[number] : NULL;
}
