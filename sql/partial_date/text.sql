-- The text and the bytes of a partial date: canonical, fixed, independent of every setting.
SELECT am.amname, opc.opcname, amvalidate(opc.oid)
FROM pg_opclass opc JOIN pg_am am ON am.oid = opc.opcmethod
WHERE opc.opcintype = 'repatriation.partial_date'::regtype ORDER BY 1, 2;
SET search_path = repatriation, public;

-- The stored meaning never changes: these bytes are in files and on disk.
CREATE TABLE pinned (written text, hex text);
INSERT INTO pinned SELECT t, encode(partial_date_send(t::partial_date), 'hex') FROM unnest(ARRAY[
    '0000-01-01', '9999-12-31', '2000-01-01', '2008-02-29', '1985-04-12', '1985-04', '1985', '0000',
    '2014', '2014-XX-XX', '2014?', '2014~', '2014%', '2004-06-11%', '2004-06~-11', '?2004-06-~11',
    '2004?-%06', '201X', 'XXXX-02-29', '1985-0X-31', '2014-1X-05?', 'XXXX',
    '[1667..1760]', '[..1760-12-03]', '[1760-12..]', '[2004-06-11%..2004-06-12~]',
    '1964/2008', '2004-06?/..', '../1985~', '1985-04/', '/1985-04-12']) t;
SELECT written, hex, written::partial_date AS canonical FROM pinned;

-- What is written reads back as the same value.
SELECT count(*) FILTER (WHERE written::partial_date = written::partial_date::text::partial_date) = count(*) AS fixed_point
FROM pinned;

-- No setting changes how a value reads or is written, so a dump can be restored anywhere.
SELECT provolatile FROM pg_proc WHERE oid IN (
    'partial_date_in(cstring)'::regprocedure, 'partial_date_out(partial_date)'::regprocedure,
    'partial_date_recv(internal)'::regprocedure, 'partial_date_send(partial_date)'::regprocedure);
CREATE VIEW drifted AS
    SELECT written FROM pinned
    WHERE encode(partial_date_send(written::partial_date), 'hex') <> hex
        OR encode(partial_date_send(written::partial_date::text::partial_date), 'hex') <> hex;
SET DateStyle = 'German, DMY';
SET TimeZone = 'Pacific/Kiritimati';
SET lc_time = 'C';
SELECT * FROM drifted;
SELECT '2014-05-06'::partial_date, date '2014-05-06'::partial_date;
SET DateStyle = 'SQL, MDY';
SET TimeZone = 'Pacific/Niue';
SELECT * FROM drifted;
SELECT '2014-05-06'::partial_date, date '2014-05-06'::partial_date;
RESET DateStyle;
RESET TimeZone;
RESET lc_time;

-- Immutable input: expressions of it can be indexed, generated and partitioned by.
CREATE TABLE said (words text, value partial_date GENERATED ALWAYS AS (words::text::partial_date) STORED);
CREATE INDEX ON said ((earliest(value)));
INSERT INTO said VALUES ('2014-05'), ('201X');
SELECT * FROM said ORDER BY value;
CREATE TABLE born (value partial_date) PARTITION BY RANGE (value);
CREATE TABLE born_before PARTITION OF born FOR VALUES FROM (MINVALUE) TO ('2000-01-01');
CREATE TABLE born_after PARTITION OF born FOR VALUES FROM ('2000-01-01') TO (MAXVALUE);
INSERT INTO born VALUES ('1999'), ('2000'), ('[..2010]');
SELECT tableoid::regclass, value FROM born ORDER BY value;

-- Refusals: what state, where, why; never the text itself.
CREATE FUNCTION refusal(input text) RETURNS TABLE (state text, message text, detail text, hint text)
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM input::partial_date;
    state := 'accepted';
    RETURN NEXT;
EXCEPTION WHEN OTHERS THEN
    GET STACKED DIAGNOSTICS state = RETURNED_SQLSTATE, message = MESSAGE_TEXT,
        detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
    IF length(input) > 3 AND position(input IN message || detail || hint) > 0 THEN
        message := 'the input was echoed';
    END IF;
    RETURN NEXT;
END $$;
\x on
\t on
SELECT input, refusal.* FROM unnest(ARRAY[
    '', '12/05/2014', '14', '2014-5', ' 2014-05', '2014-05 ', '2014??', '1998..2001', '[1998..2001',
    '2014-13', '2014-02-30', '1985-02-3X', 'XXX1-02-29', '2005/2004', '[2014-05..2014-04]',
    '{2004,2005}', '[1998,2001]', '2001-21', '-0044', '2014-05-06T12:00', '1950S2', '201X/2020',
    '2004?-06/2005', '../..', '/', repeat('2', 100000)]) WITH ORDINALITY AS t (input, n),
    LATERAL refusal(input) WHERE length(input) < 100 OR state <> '22007' ORDER BY n;
\t off
\x off
DROP TABLE pinned, said, born CASCADE;
DROP FUNCTION refusal;
