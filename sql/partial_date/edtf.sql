-- Every example of the Extended Date/Time Format (EDTF) Specification, Library of Congress, 4 February 2019,
-- https://www.loc.gov/standards/datetime/ : validity and level of all, days of all that have some.
SET search_path = repatriation, public;
SET DateStyle = 'ISO';
CREATE TABLE example (level int, feature text, t text, first text, last text);
INSERT INTO example VALUES
    (0, 'date', '1985-04-12', '1985-04-12', '1985-04-12'),
    (0, 'date', '1985-04', '1985-04-01', '1985-04-30'),
    (0, 'date', '1985', '1985-01-01', '1985-12-31'),
    (0, 'date and time', '1985-04-12T23:20:30', '1985-04-12', '1985-04-12'),
    (0, 'date and time', '1985-04-12T23:20:30Z', '1985-04-12', '1985-04-12'),
    (0, 'date and time', '1985-04-12T23:20:30-04', '1985-04-12', '1985-04-12'),
    (0, 'date and time', '1985-04-12T23:20:30+04:30', '1985-04-12', '1985-04-12'),
    (0, 'time interval', '1964/2008', '1964-01-01', '2008-12-31'),
    (0, 'time interval', '2004-06/2006-08', '2004-06-01', '2006-08-31'),
    (0, 'time interval', '2004-02-01/2005-02-08', '2004-02-01', '2005-02-08'),
    (0, 'time interval', '2004-02-01/2005-02', '2004-02-01', '2005-02-28'),
    (0, 'time interval', '2004-02-01/2005', '2004-02-01', '2005-12-31'),
    (0, 'time interval', '2005/2006-02', '2005-01-01', '2006-02-28'),
    (1, 'letter-prefixed year', 'Y170000002', NULL, NULL),
    (1, 'letter-prefixed year', 'Y-170000002', NULL, NULL),
    (1, 'season', '2001-21', NULL, NULL),
    (1, 'qualification', '1984?', '1984-01-01', '1984-12-31'),
    (1, 'qualification', '2004-06~', '2004-06-01', '2004-06-30'),
    (1, 'qualification', '2004-06-11%', '2004-06-11', '2004-06-11'),
    (1, 'unspecified from the right', '201X', '2010-01-01', '2019-12-31'),
    (1, 'unspecified from the right', '20XX', '2000-01-01', '2099-12-31'),
    (1, 'unspecified from the right', '2004-XX', '2004-01-01', '2004-12-31'),
    (1, 'unspecified from the right', '1985-04-XX', '1985-04-01', '1985-04-30'),
    (1, 'unspecified from the right', '1985-XX-XX', '1985-01-01', '1985-12-31'),
    (1, 'open end', '1985-04-12/..', '1985-04-12', NULL),
    (1, 'open end', '1985-04/..', '1985-04-01', NULL),
    (1, 'open end', '1985/..', '1985-01-01', NULL),
    (1, 'open start', '../1985-04-12', NULL, '1985-04-12'),
    (1, 'open start', '../1985-04', NULL, '1985-04-30'),
    (1, 'open start', '../1985', NULL, '1985-12-31'),
    (1, 'unknown end', '1985-04-12/', '1985-04-12', NULL),
    (1, 'unknown end', '1985-04/', '1985-04-01', NULL),
    (1, 'unknown end', '1985/', '1985-01-01', NULL),
    (1, 'unknown start', '/1985-04-12', NULL, '1985-04-12'),
    (1, 'unknown start', '/1985-04', NULL, '1985-04-30'),
    (1, 'unknown start', '/1985', NULL, '1985-12-31'),
    (1, 'negative year', '-1985', '1986-01-01 BC', '1986-12-31 BC'),
    (2, 'exponential year', 'Y-17E7', NULL, NULL),
    (2, 'significant digits', '1950S2', '1900-01-01', '1999-12-31'),
    (2, 'significant digits', 'Y171010000S3', NULL, NULL),
    (2, 'significant digits', 'Y3388E2S3', '338000-01-01', '338999-12-31'),
    (2, 'sub-year grouping', '2001-34', '2001-04-01', '2001-06-30'),
    (2, 'one of a set', '[1667,1668,1670..1672]', '1667-01-01', '1672-12-31'),
    (2, 'one of a set', '[..1760-12-03]', NULL, '1760-12-03'),
    (2, 'one of a set', '[1760-12..]', '1760-12-01', NULL),
    (2, 'one of a set', '[1760-01,1760-02,1760-12..]', '1760-01-01', NULL),
    (2, 'one of a set', '[1667,1760-12]', '1667-01-01', '1760-12-31'),
    (2, 'one of a set', '[..1984]', NULL, '1984-12-31'),
    (2, 'all of a set', '{1667,1668,1670..1672}', '1667-01-01', '1672-12-31'),
    (2, 'all of a set', '{1960,1961-12}', '1960-01-01', '1961-12-31'),
    (2, 'all of a set', '{..1984}', NULL, '1984-12-31'),
    (2, 'group qualification', '2004-06~-11', '2004-06-11', '2004-06-11'),
    (2, 'group qualification', '2004?-06-11', '2004-06-11', '2004-06-11'),
    (2, 'qualified component', '?2004-06-~11', '2004-06-11', '2004-06-11'),
    (2, 'qualified component', '2004-%06-11', '2004-06-11', '2004-06-11'),
    (2, 'unspecified digit', '156X-12-25', '1560-12-25', '1569-12-25'),
    (2, 'unspecified digit', '15XX-12-25', '1500-12-25', '1599-12-25'),
    (2, 'unspecified digit', 'XXXX-12-XX', '0001-12-01 BC', '9999-12-31'),
    (2, 'unspecified digit', '1XXX-XX', '1000-01-01', '1999-12-31'),
    (2, 'unspecified digit', '1XXX-12', '1000-12-01', '1999-12-31'),
    (2, 'unspecified digit', '1984-1X', '1984-10-01', '1984-12-31'),
    (2, 'interval', '2004-06-~01/2004-06-~20', '2004-06-01', '2004-06-20'),
    (2, 'interval', '2004-06-XX/2004-07-03', '2004-06-01', '2004-07-03');
SELECT level, count(*) AS examples, count(*) FILTER (WHERE edtf_valid(t)) AS valid, count(*) FILTER (WHERE edtf_level(t) = level) AS of_the_level,
    count(*) FILTER (WHERE edtf_bounds(t) IS NOT DISTINCT FROM
        CASE WHEN first IS NOT NULL OR last IS NOT NULL THEN daterange(first::date, last::date, '[]') END) AS of_the_days
FROM example GROUP BY level ORDER BY level;
SELECT t, edtf_level(t), edtf_bounds(t) FROM example
WHERE (edtf_level(t) = level AND edtf_bounds(t) IS NOT DISTINCT FROM CASE WHEN first IS NOT NULL OR last IS NOT NULL THEN daterange(first::date, last::date, '[]') END) IS NOT TRUE;

-- Those within the type's profile have the same bounds as its values; the others are refused.
CREATE FUNCTION pg_temp.as_value(t text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
    RETURN t::partial_date::text;
EXCEPTION WHEN feature_not_supported THEN
    RETURN SQLSTATE;
END;
$$;
SELECT t, pg_temp.as_value(t) AS value, pg_temp.as_value(t)::partial_date::daterange = edtf_bounds(t) AS same_days FROM example WHERE pg_temp.as_value(t) <> '0A000' ORDER BY t COLLATE "C";
SELECT level, feature, string_agg(t, ' ' ORDER BY t COLLATE "C") AS refused FROM example WHERE pg_temp.as_value(t) = '0A000' GROUP BY level, feature ORDER BY level, feature COLLATE "C";

-- What is not EDTF.
SELECT t, edtf_valid(t), edtf_level(t) FROM unnest(ARRAY['', '85', '1985-4-12', '1985-04-31', '1985-13', '1985-04-12T24:00:00', '1985-04-12T23:20',
    '1985-04T23:20:30', '1985-04-12t23:20:30', '1985/1984', '2001-42', '2001-20', 'Y1985', 'Y0170000002', 'y170000002', '-0000', '1985??', '?-1985', '1985-0x', '198x',
    '[1667, 1668]', '[1667', '[]', '[..]', '{1985..1984}', '[1667..,1668]', '[1667,..1668]', '1985-02-3X', '1984-2X', '/', '..', '1985/..x', '1950S', '1950S0', 'Y17E', '1985-04-12/T']) AS t
WHERE edtf_valid(t) OR edtf_level(t) IS NOT NULL;
SELECT edtf_bounds('1985-04-31');
SELECT edtf_bounds('1985-04-12T23:60:00');
SELECT edtf_bounds('1985/1984');
SELECT edtf_bounds('[1667, 1668]');
-- Years before 0000, beyond the calendar, and at the ends of the server's.
SELECT t, edtf_level(t), edtf_bounds(t) FROM unnest(ARRAY['-0004-02-29', '-000X', '-0001/0001', '-19XX-02-29', 'Y-47130', '-4712', '-4713-11-24', '-4713-11-23', 'Y5874897', 'Y5874896',
    'Y5874898', 'Y1E999999999999', '-1950S2', '2001-24/2003', '2001-40', '2001-39', '2001-21?', '../..', '201X-06/2014']) AS t;
