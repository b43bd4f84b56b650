-- casework_report.case_steps() and timeline_svg(): one lane a case, days of acts, no identity data.
\set SHOW_CONTEXT never
BEGIN;
SET LOCAL search_path = repatriation, pg_catalog;
-- Settings of the session that must not show in a picture.
SET LOCAL timezone = 'Asia/Tokyo';
SET LOCAL datestyle = 'SQL, DMY';
SET LOCAL extra_float_digits = -3;
SET LOCAL client_min_messages = warning;

-- Neither schema is taken over from somebody else.
SAVEPOINT clean;
CREATE SCHEMA casework_report;
SELECT repatriation.create_register('UTO', 'Authority', 'America/New_York');
ROLLBACK TO clean;
SELECT repatriation.create_register('UTO', 'Authority', 'America/New_York');
SELECT obj_description('casework_report'::regnamespace) IS NOT NULL AS commented,
    has_schema_privilege('public', 'casework_report', 'usage') AS for_everybody;
SELECT proname, has_function_privilege('public', oid, 'execute') AS for_everybody, obj_description(oid) IS NOT NULL AS commented
FROM pg_proc WHERE pronamespace = 'casework_report'::regnamespace ORDER BY proname;

-- Two cases; the second has little in it, the third is not asked for.
SELECT next_case_ref('UTO', 2026) AS one \gset
SELECT next_case_ref('UTO', 2026) AS two \gset
SELECT next_case_ref('UTO', 2026) AS three \gset
SELECT ARRAY[:'two', :'one'] AS both \gset
INSERT INTO casework.agency (agency_id, name, sector) VALUES (1, 'Agency Quillfeather', 'child_protection');
INSERT INTO casework.professional (professional_id, agency_id, login, discipline)
SELECT n, 1, 'login_quillfeather_' || n, 'social_work' FROM generate_series(1, 3) AS n;
INSERT INTO casework.child_case (case_ref, identified_on, separation_status, separation_since, owner_id) VALUES
    (:'one', '2026-01-02', 'unaccompanied', '2026-01-02', 1),
    (:'two', '2026-01-02', 'with_both_parents', '2026-01-02', 1),
    (:'three', '2025-01-01', 'with_both_parents', '2025-01-01', 1);
INSERT INTO casework.person (person_id, case_ref, is_subject, birth) VALUES (11, :'one', true, '2015'), (12, :'two', true, '2016');
INSERT INTO casework.person_name (case_ref, person_id, full_name, source) VALUES (:'one', 11, 'Quillfeather', 'Quillfeather');
-- Half past eleven in the evening in the register's zone is the next day in UTC and in this session.
INSERT INTO casework.document_claim (case_ref, person_id, kind, document_number, check_state, source, received_at) VALUES
    (:'one', 11, 'birth-certificate', 'QUILLFEATHER1', 'absent', 'Quillfeather', '2026-01-05 23:30 America/New_York'),
    (:'one', 11, 'Quillfeather', 'QUILLFEATHER2', 'bad', 'Quillfeather', '2026-01-05 23:40 America/New_York');
UPDATE casework.document_claim SET verdict = 'rejected', verdict_by = 2, verdict_reason = 'Quillfeather' WHERE check_state = 'bad';
INSERT INTO casework.guardian_appointment (case_ref, professional_id, appointed_by, valid_from) VALUES (:'one', 3, 'Quillfeather', '2026-01-04');
INSERT INTO casework.views (case_ref, outcome, prepared_at, heard_at, means, means_tried) VALUES
    (:'one', 'heard', '2026-01-06 00:00Z', '2026-01-07 15:00Z', 'drawing', NULL),
    (:'two', 'declined', NULL, '2026-01-07 15:00Z', NULL, 'play');
-- A draft has no day yet; a step without a day in the record is no step of the picture.
INSERT INTO casework.assessment (case_ref, kind, state, author_id) VALUES (:'two', 'bia', 'pending_interview', 1);
INSERT INTO casework.movement (case_ref, requested_on, requested_by, from_state_code, to_state_code) VALUES (:'one', '2026-01-03', 'Quillfeather', 'XXX', 'UTO');
UPDATE casework.movement SET state = 'identity_established';
INSERT INTO casework.nationality_claim (case_ref, state_code, basis, decision, decided_by, decided_on)
    SELECT case_ref, to_state_code, 'birth', 'confirmed', 'Registry', '2026-01-08' FROM casework.movement;
UPDATE casework.movement SET state = 'nationality_confirmed', confirmed_on = '2026-01-09';
INSERT INTO casework.service (case_ref, kind, agency_id, starts_on, goal) VALUES (:'two', 'health', 1, '2026-01-08', 'Quillfeather');

SELECT CASE s.case_ref WHEN :'one' THEN 1 ELSE 2 END AS number, to_char(s.day, 'YYYY-MM-DD') AS day, s.kind, s.label, s.act
FROM casework_report.case_steps(:'both') AS s ORDER BY 1, s.day, s.seq;

-- The picture: one document, lanes in the order asked for, a heading that is escaped.
CREATE TEMPORARY TABLE picture AS
SELECT casework_report.timeline_svg(:'both', E'A <b>"heading"</b> & more\x01') AS svg;
CREATE TEMPORARY VIEW found AS
SELECT q.what, (xpath(q.path, XMLPARSE(DOCUMENT p.svg), ARRAY[ARRAY['s', 'http://www.w3.org/2000/svg']]))::text[] AS values
FROM picture AS p CROSS JOIN (VALUES
    ('title', '/s:svg/s:title/text()'), ('role', '/s:svg/@role'), ('labelled by', '/s:svg/@aria-labelledby'),
    ('ids', '//@id'), ('description', '/s:svg/s:desc/text()'),
    ('lanes', '//s:text[@class="c"]/text()'),
    ('days', '//s:text[@class="d"]/text()'), ('gaps', '//s:text[@class="s g"]/text()'),
    ('steps', '//s:g[s:path[@stroke]]/s:text/text()'), ('places', '//s:g[s:path[@stroke]]/@transform'),
    ('numbers', '//s:g[s:path[@stroke]]/s:g/s:title/text()'),
    ('explained', '//s:g[s:rect[@class="b"] and count(s:text) = 2]/s:text[1]/text()')) AS q (what, path);
SELECT what, values FROM found WHERE what NOT IN ('lanes', 'places', 'steps') ORDER BY what;
SELECT values = ARRAY[:'two', :'one'] AS lanes_in_order FROM found WHERE what = 'lanes';
SELECT cardinality(f.values) AS steps, (SELECT count(*) FROM casework_report.case_steps(:'both')) AS wanted,
    (SELECT count(DISTINCT p) FROM found AS g CROSS JOIN unnest(g.values) AS p WHERE g.what = 'places') AS places
FROM found AS f WHERE f.what = 'steps';
-- No identity data, no scripts, nothing from outside.
SELECT position('quillfeather' IN lower(svg)) = 0 AS no_names, svg !~* 'script|href|url\(|@import|<image|\son[a-z]+=' AS inert,
    (SELECT count(*) FROM regexp_matches(svg, '://', 'g')) AS addresses, position(:'three' IN svg) = 0 AS only_those_asked_for
FROM picture;

-- Nothing asked for, nothing there, asked for twice.
SELECT v.svg IS DOCUMENT AS is_document,
    (xpath('count(//s:text[@class="c"])', v.svg, ARRAY[ARRAY['s', 'http://www.w3.org/2000/svg']]))[1]::text AS lanes
FROM (VALUES (casework_report.timeline_svg('{}')::xml), (casework_report.timeline_svg(NULL)::xml),
             (casework_report.timeline_svg(ARRAY[make_case_ref('UTO', 1999, 1)])::xml),
             (casework_report.timeline_svg(ARRAY[:'one', :'one']::case_ref[])::xml)) AS v (svg);

SELECT repatriation.drop_register('Authority');
SELECT count(*) AS schemas FROM pg_namespace WHERE nspname LIKE 'casework%';
ROLLBACK;
