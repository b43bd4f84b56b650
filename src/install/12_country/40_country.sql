-- Known codes. Bare codes alone: what a country is called differs by language and by
-- who speaks. The rows are the extension's; a release may add some, nobody else does,
-- so they are not dumped with a database.
CREATE TABLE repatriation.country (
    code repatriation.country_code NOT NULL,
    alpha2 pg_catalog.text COLLATE pg_catalog."C",
    kind pg_catalog.text COLLATE pg_catalog."C" NOT NULL,
    CONSTRAINT country_pkey PRIMARY KEY (code),
    CONSTRAINT country_alpha2_form_check CHECK (alpha2 OPERATOR(pg_catalog.~) '^[A-Z]{2}$'),
    CONSTRAINT country_alpha2_iso_check CHECK (alpha2 IS NOT NULL OR kind OPERATOR(pg_catalog.<>) 'iso'),
    CONSTRAINT country_kind_check
        CHECK (kind OPERATOR(pg_catalog.=) ANY ('{iso,icao,withdrawn,specimen}'::pg_catalog.text[]))
);
COMMENT ON TABLE repatriation.country IS
    'Codes of countries and of other issuers and nationalities that documents carry: ISO 3166-1, and ICAO Doc 9303-3, section 5. Shipped rows only. A code that is not here has the right form but is unknown.';
COMMENT ON COLUMN repatriation.country.code IS 'The code: ISO 3166-1 alpha-3, or ICAO''s.';
COMMENT ON COLUMN repatriation.country.alpha2 IS
    'Two-letter code of the same, NULL if it has none or had one that has been given to another since. Unique among rows of kind iso.';
COMMENT ON COLUMN repatriation.country.kind IS
    'iso: a current ISO 3166-1 code. icao: a code that ICAO adds, for organisations, for stateless persons and refugees, and for kinds of nationality. withdrawn: no longer in ISO 3166-1, but in old documents. specimen: Utopia, in samples only and never in a true case.';
CREATE UNIQUE INDEX country_alpha2_iso_key ON repatriation.country (alpha2)
    WHERE kind OPERATOR(pg_catalog.=) 'iso';
COMMENT ON INDEX repatriation.country_alpha2_iso_key IS
    'One current country for each two-letter code.';
REVOKE ALL ON TABLE repatriation.country FROM PUBLIC;
GRANT SELECT ON TABLE repatriation.country TO PUBLIC;

-- ISO 3166-1: 249 countries and territories.
INSERT INTO repatriation.country (code, alpha2, kind) VALUES
    ('ABW', 'AW', 'iso'), ('AFG', 'AF', 'iso'), ('AGO', 'AO', 'iso'), ('AIA', 'AI', 'iso'), ('ALA', 'AX', 'iso'), ('ALB', 'AL', 'iso'),
    ('AND', 'AD', 'iso'), ('ARE', 'AE', 'iso'), ('ARG', 'AR', 'iso'), ('ARM', 'AM', 'iso'), ('ASM', 'AS', 'iso'), ('ATA', 'AQ', 'iso'),
    ('ATF', 'TF', 'iso'), ('ATG', 'AG', 'iso'), ('AUS', 'AU', 'iso'), ('AUT', 'AT', 'iso'), ('AZE', 'AZ', 'iso'), ('BDI', 'BI', 'iso'),
    ('BEL', 'BE', 'iso'), ('BEN', 'BJ', 'iso'), ('BES', 'BQ', 'iso'), ('BFA', 'BF', 'iso'), ('BGD', 'BD', 'iso'), ('BGR', 'BG', 'iso'),
    ('BHR', 'BH', 'iso'), ('BHS', 'BS', 'iso'), ('BIH', 'BA', 'iso'), ('BLM', 'BL', 'iso'), ('BLR', 'BY', 'iso'), ('BLZ', 'BZ', 'iso'),
    ('BMU', 'BM', 'iso'), ('BOL', 'BO', 'iso'), ('BRA', 'BR', 'iso'), ('BRB', 'BB', 'iso'), ('BRN', 'BN', 'iso'), ('BTN', 'BT', 'iso'),
    ('BVT', 'BV', 'iso'), ('BWA', 'BW', 'iso'), ('CAF', 'CF', 'iso'), ('CAN', 'CA', 'iso'), ('CCK', 'CC', 'iso'), ('CHE', 'CH', 'iso'),
    ('CHL', 'CL', 'iso'), ('CHN', 'CN', 'iso'), ('CIV', 'CI', 'iso'), ('CMR', 'CM', 'iso'), ('COD', 'CD', 'iso'), ('COG', 'CG', 'iso'),
    ('COK', 'CK', 'iso'), ('COL', 'CO', 'iso'), ('COM', 'KM', 'iso'), ('CPV', 'CV', 'iso'), ('CRI', 'CR', 'iso'), ('CUB', 'CU', 'iso'),
    ('CUW', 'CW', 'iso'), ('CXR', 'CX', 'iso'), ('CYM', 'KY', 'iso'), ('CYP', 'CY', 'iso'), ('CZE', 'CZ', 'iso'), ('DEU', 'DE', 'iso'),
    ('DJI', 'DJ', 'iso'), ('DMA', 'DM', 'iso'), ('DNK', 'DK', 'iso'), ('DOM', 'DO', 'iso'), ('DZA', 'DZ', 'iso'), ('ECU', 'EC', 'iso'),
    ('EGY', 'EG', 'iso'), ('ERI', 'ER', 'iso'), ('ESH', 'EH', 'iso'), ('ESP', 'ES', 'iso'), ('EST', 'EE', 'iso'), ('ETH', 'ET', 'iso'),
    ('FIN', 'FI', 'iso'), ('FJI', 'FJ', 'iso'), ('FLK', 'FK', 'iso'), ('FRA', 'FR', 'iso'), ('FRO', 'FO', 'iso'), ('FSM', 'FM', 'iso'),
    ('GAB', 'GA', 'iso'), ('GBR', 'GB', 'iso'), ('GEO', 'GE', 'iso'), ('GGY', 'GG', 'iso'), ('GHA', 'GH', 'iso'), ('GIB', 'GI', 'iso'),
    ('GIN', 'GN', 'iso'), ('GLP', 'GP', 'iso'), ('GMB', 'GM', 'iso'), ('GNB', 'GW', 'iso'), ('GNQ', 'GQ', 'iso'), ('GRC', 'GR', 'iso'),
    ('GRD', 'GD', 'iso'), ('GRL', 'GL', 'iso'), ('GTM', 'GT', 'iso'), ('GUF', 'GF', 'iso'), ('GUM', 'GU', 'iso'), ('GUY', 'GY', 'iso'),
    ('HKG', 'HK', 'iso'), ('HMD', 'HM', 'iso'), ('HND', 'HN', 'iso'), ('HRV', 'HR', 'iso'), ('HTI', 'HT', 'iso'), ('HUN', 'HU', 'iso'),
    ('IDN', 'ID', 'iso'), ('IMN', 'IM', 'iso'), ('IND', 'IN', 'iso'), ('IOT', 'IO', 'iso'), ('IRL', 'IE', 'iso'), ('IRN', 'IR', 'iso'),
    ('IRQ', 'IQ', 'iso'), ('ISL', 'IS', 'iso'), ('ISR', 'IL', 'iso'), ('ITA', 'IT', 'iso'), ('JAM', 'JM', 'iso'), ('JEY', 'JE', 'iso'),
    ('JOR', 'JO', 'iso'), ('JPN', 'JP', 'iso'), ('KAZ', 'KZ', 'iso'), ('KEN', 'KE', 'iso'), ('KGZ', 'KG', 'iso'), ('KHM', 'KH', 'iso'),
    ('KIR', 'KI', 'iso'), ('KNA', 'KN', 'iso'), ('KOR', 'KR', 'iso'), ('KWT', 'KW', 'iso'), ('LAO', 'LA', 'iso'), ('LBN', 'LB', 'iso'),
    ('LBR', 'LR', 'iso'), ('LBY', 'LY', 'iso'), ('LCA', 'LC', 'iso'), ('LIE', 'LI', 'iso'), ('LKA', 'LK', 'iso'), ('LSO', 'LS', 'iso'),
    ('LTU', 'LT', 'iso'), ('LUX', 'LU', 'iso'), ('LVA', 'LV', 'iso'), ('MAC', 'MO', 'iso'), ('MAF', 'MF', 'iso'), ('MAR', 'MA', 'iso'),
    ('MCO', 'MC', 'iso'), ('MDA', 'MD', 'iso'), ('MDG', 'MG', 'iso'), ('MDV', 'MV', 'iso'), ('MEX', 'MX', 'iso'), ('MHL', 'MH', 'iso'),
    ('MKD', 'MK', 'iso'), ('MLI', 'ML', 'iso'), ('MLT', 'MT', 'iso'), ('MMR', 'MM', 'iso'), ('MNE', 'ME', 'iso'), ('MNG', 'MN', 'iso'),
    ('MNP', 'MP', 'iso'), ('MOZ', 'MZ', 'iso'), ('MRT', 'MR', 'iso'), ('MSR', 'MS', 'iso'), ('MTQ', 'MQ', 'iso'), ('MUS', 'MU', 'iso'),
    ('MWI', 'MW', 'iso'), ('MYS', 'MY', 'iso'), ('MYT', 'YT', 'iso'), ('NAM', 'NA', 'iso'), ('NCL', 'NC', 'iso'), ('NER', 'NE', 'iso'),
    ('NFK', 'NF', 'iso'), ('NGA', 'NG', 'iso'), ('NIC', 'NI', 'iso'), ('NIU', 'NU', 'iso'), ('NLD', 'NL', 'iso'), ('NOR', 'NO', 'iso'),
    ('NPL', 'NP', 'iso'), ('NRU', 'NR', 'iso'), ('NZL', 'NZ', 'iso'), ('OMN', 'OM', 'iso'), ('PAK', 'PK', 'iso'), ('PAN', 'PA', 'iso'),
    ('PCN', 'PN', 'iso'), ('PER', 'PE', 'iso'), ('PHL', 'PH', 'iso'), ('PLW', 'PW', 'iso'), ('PNG', 'PG', 'iso'), ('POL', 'PL', 'iso'),
    ('PRI', 'PR', 'iso'), ('PRK', 'KP', 'iso'), ('PRT', 'PT', 'iso'), ('PRY', 'PY', 'iso'), ('PSE', 'PS', 'iso'), ('PYF', 'PF', 'iso'),
    ('QAT', 'QA', 'iso'), ('REU', 'RE', 'iso'), ('ROU', 'RO', 'iso'), ('RUS', 'RU', 'iso'), ('RWA', 'RW', 'iso'), ('SAU', 'SA', 'iso'),
    ('SDN', 'SD', 'iso'), ('SEN', 'SN', 'iso'), ('SGP', 'SG', 'iso'), ('SGS', 'GS', 'iso'), ('SHN', 'SH', 'iso'), ('SJM', 'SJ', 'iso'),
    ('SLB', 'SB', 'iso'), ('SLE', 'SL', 'iso'), ('SLV', 'SV', 'iso'), ('SMR', 'SM', 'iso'), ('SOM', 'SO', 'iso'), ('SPM', 'PM', 'iso'),
    ('SRB', 'RS', 'iso'), ('SSD', 'SS', 'iso'), ('STP', 'ST', 'iso'), ('SUR', 'SR', 'iso'), ('SVK', 'SK', 'iso'), ('SVN', 'SI', 'iso'),
    ('SWE', 'SE', 'iso'), ('SWZ', 'SZ', 'iso'), ('SXM', 'SX', 'iso'), ('SYC', 'SC', 'iso'), ('SYR', 'SY', 'iso'), ('TCA', 'TC', 'iso'),
    ('TCD', 'TD', 'iso'), ('TGO', 'TG', 'iso'), ('THA', 'TH', 'iso'), ('TJK', 'TJ', 'iso'), ('TKL', 'TK', 'iso'), ('TKM', 'TM', 'iso'),
    ('TLS', 'TL', 'iso'), ('TON', 'TO', 'iso'), ('TTO', 'TT', 'iso'), ('TUN', 'TN', 'iso'), ('TUR', 'TR', 'iso'), ('TUV', 'TV', 'iso'),
    ('TWN', 'TW', 'iso'), ('TZA', 'TZ', 'iso'), ('UGA', 'UG', 'iso'), ('UKR', 'UA', 'iso'), ('UMI', 'UM', 'iso'), ('URY', 'UY', 'iso'),
    ('USA', 'US', 'iso'), ('UZB', 'UZ', 'iso'), ('VAT', 'VA', 'iso'), ('VCT', 'VC', 'iso'), ('VEN', 'VE', 'iso'), ('VGB', 'VG', 'iso'),
    ('VIR', 'VI', 'iso'), ('VNM', 'VN', 'iso'), ('VUT', 'VU', 'iso'), ('WLF', 'WF', 'iso'), ('WSM', 'WS', 'iso'), ('YEM', 'YE', 'iso'),
    ('ZAF', 'ZA', 'iso'), ('ZMB', 'ZM', 'iso'), ('ZWE', 'ZW', 'iso');

-- ICAO Doc 9303-3, section 5. XXA, XXB, XXC and XXX are nationalities, and so, as a
-- rule, are GBD to GBS; IAO signs master lists.
INSERT INTO repatriation.country (code, alpha2, kind) VALUES
    ('D', 'DE', 'icao'), ('EUE', NULL, 'icao'), ('RKS', 'KS', 'icao'), ('IAO', NULL, 'icao'),
    ('GBD', NULL, 'icao'), ('GBN', NULL, 'icao'), ('GBO', NULL, 'icao'), ('GBP', NULL, 'icao'), ('GBS', NULL, 'icao'),
    ('UNO', 'UN', 'icao'), ('UNA', NULL, 'icao'), ('UNK', NULL, 'icao'),
    ('XXA', NULL, 'icao'), ('XXB', NULL, 'icao'), ('XXC', NULL, 'icao'), ('XXX', NULL, 'icao'),
    ('XBA', NULL, 'icao'), ('XCC', NULL, 'icao'), ('XCE', NULL, 'icao'), ('XCO', NULL, 'icao'), ('XDC', NULL, 'icao'),
    ('XEC', NULL, 'icao'), ('XES', NULL, 'icao'), ('XIM', NULL, 'icao'), ('XMP', NULL, 'icao'), ('XOM', NULL, 'icao'),
    ('XPO', NULL, 'icao');

-- Withdrawn from ISO 3166-1; ANT and NTZ are still in ICAO's list. ROM, which gave way
-- to ROU, is unverified: ISO 3166-3 does not list it.
INSERT INTO repatriation.country (code, alpha2, kind) VALUES
    ('ANT', NULL, 'withdrawn'), ('BUR', NULL, 'withdrawn'), ('CSK', NULL, 'withdrawn'), ('DDR', NULL, 'withdrawn'),
    ('NTZ', NULL, 'withdrawn'), ('ROM', NULL, 'withdrawn'), ('SCG', NULL, 'withdrawn'), ('SUN', NULL, 'withdrawn'),
    ('TMP', NULL, 'withdrawn'), ('YMD', NULL, 'withdrawn'), ('YUG', NULL, 'withdrawn'), ('ZAR', NULL, 'withdrawn');

INSERT INTO repatriation.country (code, alpha2, kind) VALUES ('UTO', 'UT', 'specimen');
