-- A zone has two digits of a year. The century is taken as of a day that the caller
-- names, so that these functions are immutable: a birth date keeps its meaning.
CREATE FUNCTION repatriation.mrz_birth_date(zone repatriation.mrz, as_of pg_catalog.date)
    RETURNS repatriation.partial_date
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_mrz_birth_date';
COMMENT ON FUNCTION repatriation.mrz_birth_date(repatriation.mrz, pg_catalog.date) IS
    'Birth date in a zone, in the latest century in which it is not after as_of (pass the day of issue, or of reading). Unknown parts make it YYYY-MM or YYYY. NULL when it is blank, does not exist, or has a day without a month or a month without a year. Raises 22008 for an as_of outside the years 1900 to 9899. See mrz_birth_date_other().';

CREATE FUNCTION repatriation.mrz_birth_date_other(zone repatriation.mrz, as_of pg_catalog.date)
    RETURNS repatriation.partial_date
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_mrz_birth_date_other';
COMMENT ON FUNCTION repatriation.mrz_birth_date_other(repatriation.mrz, pg_catalog.date) IS
    'The other birth date that the same zone can mean: a century before mrz_birth_date(), when its holder would be at most 120 years old on as_of; else NULL. A child of two and an adult of 102 have the same zone. Raises 22008 for an as_of outside the years 1900 to 9899.';

CREATE FUNCTION repatriation.mrz_expiry_date(zone repatriation.mrz, as_of pg_catalog.date)
    RETURNS repatriation.partial_date
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_mrz_expiry_date';
COMMENT ON FUNCTION repatriation.mrz_expiry_date(repatriation.mrz, pg_catalog.date) IS
    'Expiry date in a zone, in a visa the last day of validity: in the century that puts its year from 50 before that of as_of to 49 after. NULL when it is blank or does not exist. The old French identity card (FRA-ID) prints none: there it is the month of issue ten years on, or fifteen for an adult''s card of 2014 and later, and NULL when the card does not tell whether its holder was of age. Raises 22008 for an as_of outside the years 1900 to 9899.';

CREATE FUNCTION repatriation.mrz_issue_date(zone repatriation.mrz, as_of pg_catalog.date)
    RETURNS repatriation.partial_date
    LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'repat_mrz_issue_date';
COMMENT ON FUNCTION repatriation.mrz_issue_date(repatriation.mrz, pg_catalog.date) IS
    'Year and month of issue in a zone, the latest not after as_of: of the old French identity card (FRA-ID), the one format that has them. NULL for any other, and when they do not exist. Raises 22008 for an as_of outside the years 1900 to 9899.';
