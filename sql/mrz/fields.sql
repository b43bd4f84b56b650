-- The fields of every format, one function each and all in one row.
CREATE TEMP TABLE zone (id text PRIMARY KEY, m repatriation.mrz NOT NULL);
INSERT INTO zone VALUES
('TD3', E'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10'),
('TD2', E'I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6'),
('TD1', E'I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<'),
('MRV-A', E'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C<3UTO6908061F9406236ZE184226B<<<<<<<'),
('MRV-B', E'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL898902C<3UTO6908061F9406236ZE184226'),
('optional', E'I<UTOD231458907ABC<DEF<<<<<<<<\n7408122F1204159UTO<GHI<<<<<<<0\nERIKSSON<<ANNA<MARIA<<<<<<<<<<'),
('long', E'C<UTOD23145890<7349<<XY<Z<<<<<\n7408122M1204159D<<<<<<<<<<<<<6\nVAN<DER<MUSTER<<HANS<PETER<JOA'),
('refugee', (rpad('PRUTOMUSTER', 44, '<') || rpad('<<<<<<<<<<XXB19', 44, '<'))::repatriation.mrz),
('odd', (rpad('X<<<<<<ANNA<B0B<<CARLA<<<<<<<<<KKKC', 44, '<') || rpad('A<B<C<D<E1<<<741340XQ990000', 44, '<'))::repatriation.mrz);
SELECT id, repatriation.mrz_format(m) AS format, repatriation.mrz_document_code(m) AS code, repatriation.mrz_issuer(m) AS issuer,
    repatriation.mrz_nationality(m) AS nationality, repatriation.mrz_number(m) AS number, repatriation.mrz_sex(m) AS sex,
    repatriation.mrz_optional(m, 1) AS optional_1, repatriation.mrz_optional(m, 2) AS optional_2 FROM zone ORDER BY id COLLATE "C";
SELECT id, repatriation.mrz_primary(m) AS "primary", repatriation.mrz_secondary(m) AS secondary, repatriation.mrz_name_truncated(m) AS truncated
FROM zone ORDER BY id COLLATE "C";
SELECT id, n FROM zone, generate_series(-1, 4) n WHERE n NOT IN (1, 2) AND repatriation.mrz_optional(m, n) IS NOT NULL;
-- Sex: M, F, X as printed, U for filler.
SELECT c AS printed, repatriation.mrz_sex(overlay(m::text PLACING c FROM 66)::repatriation.mrz) AS sex
FROM zone, unnest(ARRAY['M', 'F', 'X', '<', 'U', '1']) c WHERE id = 'TD3';
-- One row has what the single functions give.
SELECT bool_and((f.format, f.document_code, f.issuer, f.nationality, f.document_number, f.primary_identifier, f.secondary_identifier,
        f.name_truncated, f.sex, f.optional_1, f.optional_2, f.valid)
    IS NOT DISTINCT FROM (repatriation.mrz_format(m), repatriation.mrz_document_code(m), repatriation.mrz_issuer(m), repatriation.mrz_nationality(m),
        repatriation.mrz_number(m), repatriation.mrz_primary(m), repatriation.mrz_secondary(m), repatriation.mrz_name_truncated(m),
        repatriation.mrz_sex(m), repatriation.mrz_optional(m, 1), repatriation.mrz_optional(m, 2), repatriation.mrz_valid(m))) AS fields,
    bool_and((f.document_number_check, f.birth_date_check, f.expiry_date_check, f.personal_number_check, f.composite_check, f.document_number_variant)
    IS NOT DISTINCT FROM (c.states[1], c.states[2], c.states[3], c.personal, c.composite, c.variant)) AS checks
FROM zone, repatriation.mrz_fields(m) f, LATERAL (
    SELECT array_agg(state) AS states, max(variant) AS variant, max(state) FILTER (WHERE field = 'personal_number') AS personal,
        max(state) FILTER (WHERE field = 'composite') AS composite FROM repatriation.mrz_checks(m)) c;
SELECT id, f.birth_date, f.expiry_date, f.valid, f.findings FROM zone, repatriation.mrz_fields(m) f ORDER BY id COLLATE "C";
-- As an expression, too.
SELECT repatriation.mrz_fields(m) FROM zone WHERE id IN ('TD3', 'long') ORDER BY id COLLATE "C";
-- Labels of every function of the room.
SELECT p.proname, provolatile, proparallel, proisstrict, proleakproof FROM pg_proc p
WHERE pronamespace = 'repatriation'::regnamespace AND proname LIKE 'mrz%' ORDER BY p.proname;
SELECT count(*) AS without_comment FROM pg_proc p
WHERE pronamespace = 'repatriation'::regnamespace AND proname LIKE 'mrz%' AND obj_description(oid, 'pg_proc') IS NULL;
