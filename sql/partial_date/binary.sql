-- A binary value is checked whole: no forged bytes make an impossible value.
SET search_path = repatriation, public;

-- There is no SQL surface for receive but COPY, so the test writes a COPY file by hand:
-- signature, flags, header extension, one field of eight bytes, trailer.
CREATE FUNCTION receive(word bytea) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    file text := current_setting('data_directory') || '/repatriation_receive.bin';
    object oid;
    value text;
BEGIN
    object := lo_from_bytea(0, '\x5047434f50590aff0d0a000000000000000000'::bytea || '\x000100000008' || word || '\xffff');
    PERFORM lo_export(object, file), lo_unlink(object);
    CREATE TEMP TABLE received (value partial_date);
    EXECUTE format('COPY received FROM %L (FORMAT binary)', file);
    SELECT r.value::text INTO value FROM received r;
    DROP TABLE received;
    RETURN value;
EXCEPTION WHEN invalid_binary_representation THEN
    RETURN SQLSTATE || ' ' || SQLERRM;
END $$;

-- A word from its fields, as the layout has them, with the sign bit turned for storing.
CREATE FUNCTION word(first int8, last int8, form int8) RETURNS bytea LANGUAGE sql IMMUTABLE AS
    $$ SELECT int8send(((first << 42) | (last << 20) | form) # (1::int8 << 63)) $$;

-- What is sent is received.
SELECT t AS sent, receive(partial_date_send(t::partial_date)) AS received
FROM unnest(ARRAY['2014', '2004?-06-~11', 'XXXX-02-29', '[..1760-12-03]', '2004-06%/']) t;

-- 735600 is 2014-01-01 and 735964 is 2014-12-31 (days from 0000-01-01, plus one); form 32768 is a year.
SELECT what, receive(w) FROM (VALUES
    ('the year 2014, for comparison',   word(735600, 735964, 32768)),
    ('all bits clear',                  '\x0000000000000000'),
    ('all bits set',                    '\xffffffffffffffff'),
    ('latest before earliest',          word(735964, 735600, 32768)),
    ('not all of the year',             word(735600, 735963, 32768)),
    ('a year from 2 January',           word(735601, 735964, 32768)),
    ('no precision',                    word(735600, 735964, 0)),
    ('reserved bit of a date',          word(735600, 735964, 32769)),
    ('uncertain month of a year',       word(735600, 735964, 32768 + 8192)),
    ('masked month of a year',          word(735600, 735964, 32768 + 16)),
    ('kind 1, season',                  word(735600, 735964, 131072 + 32768)),
    ('kind 7',                          word(735600, 735964, 917504 + 32768)),
    ('day after 9999-12-31',            word(3652426, 3652426, 98304)),
    ('open start of a date',            word(0, 735964, 32768)),
    ('interval, for comparison',        word(735600, 735964, 393216 + 16384 + 2048)),
    ('mask on an interval',             word(735600, 735964, 393216 + 16384 + 2048 + 16)),
    ('interval, latest before earliest', word(735964, 735600, 393216 + 49152 + 6144)),
    ('interval open on both sides',     word(0, 4194303, 393216)),
    ('interval without end forms',      word(735600, 735964, 393216)),
    ('qualified open end',              word(735600, 4194303, 393216 + 16384 + 128)),
    ('end form 5',                      word(735600, 735964, 393216 + 16384 + 10240)),
    ('one-of with an unknown end',      word(735600, 4194303, 262144 + 16384 + 8192)))
    AS forged (what, w);
DROP FUNCTION receive, word;
