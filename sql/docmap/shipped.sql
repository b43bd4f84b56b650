-- NIEM, FHIR, eCH and eIDAS give the same shape, by the profiles that come with the extension, with a register and without.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
CREATE TEMPORARY TABLE sample (name text, document text);
INSERT INTO sample VALUES
-- Facts of one person in two elements that an identity ties; the parent comes first in the message, the child is the subject.
('niem 3', '<m:Response xmlns:m="urn:m" xmlns:nc="http://release.niem.gov/niem/niem-core/3.0/" xmlns:s="http://release.niem.gov/niem/structures/3.0/" xmlns:j="http://release.niem.gov/niem/domains/jxdm/5.0/" xmlns:h="http://release.niem.gov/niem/domains/humanServices/3.0/">
<nc:Person s:id="P1"><nc:PersonName><nc:PersonGivenName>Ada</nc:PersonGivenName><nc:PersonSurName>Morvande</nc:PersonSurName></nc:PersonName></nc:Person>
<nc:Person s:id="P2"><nc:PersonBirthDate><nc:DateTime>2011-09-14T00:00:00</nc:DateTime></nc:PersonBirthDate><nc:PersonName><nc:PersonSurName>Morvande</nc:PersonSurName><nc:PersonGivenName>Liora</nc:PersonGivenName><nc:PersonMiddleName>Sanne</nc:PersonMiddleName></nc:PersonName></nc:Person>
<m:More s:ref="P2"><j:PersonSexCode>F</j:PersonSexCode><nc:PersonCitizenshipISO3166Alpha2Code>CH</nc:PersonCitizenshipISO3166Alpha2Code><nc:PersonCitizenshipFIPS10-4Code>IZ</nc:PersonCitizenshipFIPS10-4Code></m:More>
<h:ParentChildAssociation><h:Child s:ref="P2"/><h:Parent s:ref="P1"/></h:ParentChildAssociation></m:Response>'),
('niem 6', '<m xmlns:nc="https://docs.oasis-open.org/niemopen/ns/model/niem-core/6.0/"><nc:Person><nc:PersonBirthDate><nc:Date>2011-09-14</nc:Date></nc:PersonBirthDate><nc:PersonName><nc:PersonGivenName>Liora</nc:PersonGivenName><nc:PersonSurName>Morvande</nc:PersonSurName></nc:PersonName><nc:PersonSexText>Female</nc:PersonSexText></nc:Person></m>'),
('niem 2', '<m xmlns:nc="http://niem.gov/niem/niem-core/2.0"><Officer/><nc:Person><nc:PersonName><nc:PersonFullName>Liora Morvande</nc:PersonFullName></nc:PersonName><nc:PersonSexCode>Z</nc:PersonSexCode></nc:Person></m>'),
('fhir', '<Bundle xmlns="http://hl7.org/fhir"><entry><resource><Patient><id value="p"/><extension url="http://hl7.org/fhir/StructureDefinition/patient-nationality"><extension url="code"><valueCodeableConcept><coding><code value="CHE"/></coding></valueCodeableConcept></extension></extension><identifier><system value="urn:s"/><value value="17"/></identifier><name><use value="official"/><family value="Morvande"/><given value="Liora"/><given value="Sanne"/></name><gender value="female"/><birthDate value="2011-09"/><contact><relationship><coding><code value="MTH"/></coding></relationship><name><family value="Morvande"/><given value="Ada"/></name></contact></Patient></resource></entry></Bundle>'),
('ech-0044 in ech-0045', '<v:voterDelivery xmlns:v="http://www.ech.ch/xmlns/eCH-0045/4" xmlns:i="http://www.ech.ch/xmlns/eCH-0044/4"><v:voterList><v:voter><v:person><v:swiss><v:swissDomesticPerson><v:personIdentification><i:vn>7560000000002</i:vn><i:localPersonId><i:personIdCategory>veka.id</i:personIdCategory><i:personId>5</i:personId></i:localPersonId><i:officialName>Morvande</i:officialName><i:firstName>Liora Sanne</i:firstName><i:sex>2</i:sex><i:dateOfBirth><i:yearMonth>2011-09</i:yearMonth></i:dateOfBirth></v:personIdentification></v:swissDomesticPerson></v:swiss></v:person></v:voter></v:voterList></v:voterDelivery>'),
('ech-0011', '<p:delivery xmlns:p="http://www.ech.ch/xmlns/eCH-0011/8" xmlns:i="http://www.ech.ch/xmlns/eCH-0044/4" xmlns:c="http://www.ech.ch/xmlns/eCH-0008/3"><p:person><p:personIdentification><i:vn>7560000000002</i:vn><i:officialName>Old</i:officialName></p:personIdentification><p:nameData><p:officialName>Morvande</p:officialName><p:firstName>Liora</p:firstName><p:originalName>Sanne</p:originalName></p:nameData><p:birthData><p:dateOfBirth><i:yearMonthDay>2011-09-14</i:yearMonthDay></p:dateOfBirth><p:placeOfBirth><p:foreignCountry><p:country><c:countryId>8207</c:countryId><c:countryIdISO2>FR</c:countryIdISO2></p:country><p:town>Lyon</p:town></p:foreignCountry></p:placeOfBirth><p:sex>2</p:sex></p:birthData><p:nationalityData><p:nationalityStatus>2</p:nationalityStatus><p:countryInfo><p:country><c:countryIdISO2>CH</c:countryIdISO2></p:country><p:nationalityValidFrom>2012-01-01</p:nationalityValidFrom></p:countryInfo></p:nationalityData></p:person></p:delivery>'),
('eidas', '<s:AttributeStatement xmlns:s="urn:oasis:names:tc:SAML:2.0:assertion" xmlns:e="http://eidas.europa.eu/attributes/naturalperson"><s:Attribute Name="http://eidas.europa.eu/attributes/naturalperson/CurrentFamilyName"><s:AttributeValue>Onasis</s:AttributeValue><s:AttributeValue e:LatinScript="false">Ωνασης</s:AttributeValue></s:Attribute><s:Attribute Name="http://eidas.europa.eu/attributes/naturalperson/CurrentGivenName"><s:AttributeValue>Sara</s:AttributeValue></s:Attribute><s:Attribute Name="http://eidas.europa.eu/attributes/naturalperson/DateOfBirth"><s:AttributeValue>2011-09-14</s:AttributeValue></s:Attribute><s:Attribute Name="http://eidas.europa.eu/attributes/naturalperson/Gender"><s:AttributeValue>Female</s:AttributeValue></s:Attribute></s:AttributeStatement>'),
('fhir, nobody', '<Observation xmlns="http://hl7.org/fhir"><status value="final"/></Observation>'),
('unknown', '<a/>');
CREATE VIEW pg_temp.parsed AS SELECT name, repatriation.consular_parse(convert_to(document, 'UTF8')) AS d FROM sample;
SELECT name, d#>>'{profile,name}' AS profile, jsonb_path_query_array(d, '$.subject.names[*].family[*]') AS family, jsonb_path_query_array(d, '$.subject.names[*].given[*]') AS given,
    d#>>'{subject,birth,date,value}' AS born, d#>>'{subject,sex}' AS sex, jsonb_path_query_array(d, '$.subject.nationalities[*].country') AS nationalities,
    jsonb_path_query_array(d, '$.findings[*].code') AS findings
FROM pg_temp.parsed ORDER BY name COLLATE "C";
SELECT name, d#>'{subject,names}' AS names, d#>'{subject,birth}' AS birth, d#>'{subject,identifiers}' AS identifiers, d->'relations' AS relations FROM pg_temp.parsed WHERE name IN ('ech-0011', 'fhir', 'ech-0044 in ech-0045') ORDER BY name;
-- A document that has a layout is not read by another one's profile, unless asked.
SELECT repatriation.consular_parse(convert_to(document, 'UTF8'), 'ech-0044')#>'{findings}' FROM sample WHERE name = 'fhir';
CREATE TEMPORARY TABLE alone AS SELECT * FROM pg_temp.parsed;
BEGIN;
\i :register
-- With a register its rows say the same, which are those texts, line by line.
SELECT count(*) FILTER (WHERE a.d = p.d) AS same, count(*) FROM alone AS a JOIN pg_temp.parsed AS p USING (name);
SELECT p.docmap_profile, p.status, regexp_count(p.definition, E'\n') AS lines,
    (SELECT array_agg(l ORDER BY l COLLATE "C") FROM string_to_table(p.definition, E'\n') AS l)
        = (SELECT array_agg(l ORDER BY l COLLATE "C") FROM string_to_table(casework.docmap_definition(p.docmap_profile, p.version), E'\n') AS l) AS same,
    repatriation.docmap_valid(casework.docmap_definition(p.docmap_profile, p.version)) AS valid
FROM casework.docmap_profile AS p ORDER BY 1;
ROLLBACK;
