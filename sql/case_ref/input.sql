-- case_ref: what input tolerates, what it refuses, and what refusals never say.
SET search_path = repatriation, public;
-- every spelling of one reference, Arabic-Indic, Persian and fullwidth digits among
-- them, and the marks that right-to-left text adds
SELECT spelling = 'UTO-2024-0012345-82' AS canonical, spelling::case_ref
FROM unnest(ARRAY[
    'UTO-2024-0012345-82', 'uto-2024-0012345-82', 'UTO2024001234582', 'UTO 2024 0012345 82', 'Uto/2024.0012345 82', 'UTO2024-001234582',
    E'UTO-\u0662\u0660\u0662\u0664-\u0660\u0660\u0661\u0662\u0663\u0664\u0665-\u0668\u0662',
    E'UTO-\u06F2\u06F0\u06F2\u06F4-\u06F0\u06F0\u06F1\u06F2\u06F3\u06F4\u06F5-\u06F8\u06F2',
    E'UTO-\uFF12\uFF10\uFF12\uFF14-\uFF10\uFF10\uFF11\uFF12\uFF13\uFF14\uFF15-\uFF18\uFF12',
    E'UTO-\u0662024-0\uFF1012345-\u06F82',
    E'\u200FUTO-2024-0012345-82\u200E', E'\u202AUTO\u202C-2024-\u202B0012345\u202C-82', E'\u202DUTO20\u202E24001234582',
    E'\u2066UTO\u2069-\u20672024\u2069-\u20680012345\u2069-82', E'UTO-2024-0012345-8\u200E2', E'\u061CUTO-2024-0012345-82'
    ]) AS spelling;

CREATE FUNCTION pg_temp.refusal(value text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    code text; message text; detail text; hint text; said text;
BEGIN
    PERFORM value::repatriation.case_ref;
    RETURN 'accepted';
EXCEPTION WHEN OTHERS THEN
    GET STACKED DIAGNOSTICS code = RETURNED_SQLSTATE, message = MESSAGE_TEXT,
        detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
    said := replace(concat_ws(' | ', message, detail, hint), 'AAA-YYYY-NNNNNNN-CC', '');
    IF value <> '' AND strpos(said, value) > 0 OR strpos(said, '0012345') > 0 OR strpos(said, '82') > 0 THEN
        RETURN 'the message tells too much';
    END IF;
    RETURN concat_ws(' | ', code, message, detail);
END $$;
SELECT pg_temp.refusal(value)
FROM unnest(ARRAY['', 'UTO', 'UT-2024-0012345-82', 'UTO--2024-0012345-82', 'UTO-2024-0012345-8', 'UTO-2024-0012345-822',
    'UTO-2024-0012345-82 ', ' UTO-2024-0012345-82', 'U1O-2024-0012345-82', 'UTO-2O24-0012345-82', 'UTO_2024-0012345-82',
    'UTO-20-24-0012345-82', E'UTO\u22122024-0012345-82', E'UTO-2024-0012345-82\u0301', E'\u0423TO-2024-0012345-82',
    E'UTO-\u0966024-0012345-82', E'\u200F\u200F', repeat('9', 10000)]) AS value;
-- wrong check digits, one wrong digit, two exchanged: the right ones are not told
SELECT value, pg_temp.refusal(value)
FROM unnest(ARRAY['UTO-2024-0012345-83', 'UTO-2024-0012345-28', 'UTO-2024-0012346-82', 'UTO-2024-0012354-82', 'UTO-2042-0012345-82',
    'TUO-2024-0012345-82', 'UTO-2024-0012345-00', 'UTO-2024-0012345-01', 'UTO-2024-0012345-99']) AS value;
-- as a client sees it
SELECT 'UTO-2024-0012345-28'::case_ref;
SELECT 'UTO-2024-OO12345-82'::case_ref;
-- right check digits of years that have no bits
SELECT value, pg_temp.refusal(value) FROM unnest(ARRAY['UTO-1899-0000001-42', 'UTO-3948-0000001-22', 'UTO-1900-0000001-34']) AS value;

-- of all hundred endings one is accepted
SELECT count(*) FILTER (WHERE pg_temp.refusal('UTO-2024-0012344-' || lpad(ending::text, 2, '0')) = 'accepted') AS accepted,
    count(*) FILTER (WHERE pg_temp.refusal('UTO-2024-0012344-' || lpad(ending::text, 2, '0')) LIKE '22P02 | check digits%') AS refused
FROM generate_series(0, 99) AS ending;

-- where the server has soft errors, input uses them
DO $$
DECLARE
    soft boolean := true;
BEGIN
    IF current_setting('server_version_num')::int >= 160000 THEN
        EXECUTE 'SELECT pg_input_is_valid(''UTO-2024-0012345-82'', ''repatriation.case_ref'')
            AND NOT pg_input_is_valid(''UTO-2024-0012345-28'', ''repatriation.case_ref'')' INTO soft;
    END IF;
    ASSERT soft;
END $$;
