CREATE FUNCTION casework_report.html_table(caption text, headings text[], rows jsonb, nothing text) RETURNS xml
LANGUAGE sql STABLE
BEGIN ATOMIC
SELECT xmlelement(NAME section, xmlelement(NAME h2, html_table.caption),
    CASE WHEN jsonb_array_length(coalesce(html_table.rows, '[]')) = 0 THEN xmlelement(NAME p, html_table.nothing)
    ELSE xmlelement(NAME table, xmlelement(NAME caption, html_table.caption),
        xmlelement(NAME thead, xmlelement(NAME tr, (SELECT xmlagg(xmlelement(NAME th, xmlattributes('col' AS scope), h.heading) ORDER BY h.n)
            FROM unnest(html_table.headings) WITH ORDINALITY AS h (heading, n)))),
        xmlelement(NAME tbody, (SELECT xmlagg(xmlelement(NAME tr, (SELECT xmlagg(
                CASE WHEN c.n = 1 THEN xmlelement(NAME th, xmlattributes('row' AS scope), xmlelement(NAME bdi, coalesce(c.value #>> '{}', '–')))
                     WHEN jsonb_typeof(c.value) = 'number' THEN xmlelement(NAME td, xmlattributes('number' AS class), xmlelement(NAME bdi, xmlattributes('ltr' AS dir), c.value #>> '{}'))
                     ELSE xmlelement(NAME td, xmlelement(NAME bdi, coalesce(c.value #>> '{}', '–'))) END ORDER BY c.n)
            FROM jsonb_array_elements(r.value) WITH ORDINALITY AS c (value, n))) ORDER BY r.n)
            FROM jsonb_array_elements(html_table.rows) WITH ORDINALITY AS r (value, n)))) END);
END;
COMMENT ON FUNCTION casework_report.html_table(text, text[], jsonb, text) IS 'A part of a page: heading and table, rows as an array of arrays, the first of each a heading of its row; the last argument where there are none. All text is escaped.';
REVOKE ALL ON FUNCTION casework_report.html_table(text, text[], jsonb, text) FROM PUBLIC;

-- One file: nothing is fetched, nothing runs. Sides are those of the language, so that
-- a page that reads from right to left needs no other rules; pictures keep theirs.
CREATE FUNCTION casework_report.report_html(from_on date, to_on date, lang text DEFAULT 'en') RETURNS text
LANGUAGE sql STABLE
BEGIN ATOMIC
WITH word AS (
    SELECT jsonb_object_agg(c.code, casework_report.label('report_words', c.code, report_html.lang)) AS w FROM casework.code AS c WHERE c.code_system = 'report_words'
), figure (place, word, number) AS (
    SELECT 1, 'identified', count(*) FROM casework_report.cases AS c WHERE c.identified_on BETWEEN report_html.from_on AND report_html.to_on
    UNION ALL SELECT 2, 'open_cases', count(*) FROM casework_report.cases AS c WHERE c.is_open
    UNION ALL SELECT 3, 'decisions', count(*) FROM casework.determination AS d CROSS JOIN casework.register AS z
        WHERE (d.decided_at AT TIME ZONE z.zone)::date BETWEEN report_html.from_on AND report_html.to_on
    UNION ALL SELECT 4, 'handed_over', count(DISTINCT m.case_ref) FROM casework_report.movements AS m WHERE m.handed_over_on BETWEEN report_html.from_on AND report_html.to_on
    UNION ALL SELECT 5, 'refusals', count(*) FROM casework_report.movements AS m WHERE m.refused_on BETWEEN report_html.from_on AND report_html.to_on
    UNION ALL SELECT 6, 'late', count(*) FROM casework_report.duties AS d WHERE d.state = 'overdue'
), period AS (
    SELECT to_char(report_html.from_on, 'YYYY-MM-DD') || ' – ' || to_char(report_html.to_on, 'YYYY-MM-DD') AS days
)
SELECT '<!DOCTYPE html>' || E'\n' || xmlserialize(CONTENT xmlelement(NAME html,
    xmlattributes(report_html.lang AS lang, CASE WHEN split_part(report_html.lang, '-', 1) IN ('ar', 'fa', 'he', 'ur', 'ps', 'dv', 'ckb') THEN 'rtl' ELSE 'ltr' END AS dir),
    E'\n', xmlelement(NAME head, xmlelement(NAME meta, xmlattributes('utf-8' AS charset)),
        xmlelement(NAME meta, xmlattributes('viewport' AS name, 'width=device-width, initial-scale=1' AS content)),
        xmlelement(NAME title, word.w ->> 'title' || ': ' || period.days),
        xmlelement(NAME style, ':root{color-scheme:light}body{font:16px/1.5 system-ui,"Noto Sans","Noto Sans Arabic","DejaVu Sans",sans-serif;color:#1f2933;background:#fff;max-width:68rem;margin:0 auto;padding:1.5rem}'
            'header{border-block-end:4px solid #0b5c8a;margin-block-end:1.5rem}h1{margin:0;font-size:2rem}h2{font-size:1.25rem;margin:2rem 0 .5rem;color:#0b3d5c}'
            'dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:1rem;margin:0}dl div{background:#eef4f8;border-radius:.5rem;padding:.75rem 1rem;border-inline-start:4px solid #0b5c8a}'
            'dt{font-size:.9rem;color:#3e4c59}dd{margin:0;font-size:2rem;font-weight:700}table{border-collapse:collapse;inline-size:100%}caption{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}'
            'th,td{text-align:start;padding:.35rem .75rem;border-block-end:1px solid #cbd2d9;vertical-align:top}thead th{background:#0b3d5c;color:#fff}tbody th{font-weight:600}td.number{font-variant-numeric:tabular-nums}'
            'bdi{unicode-bidi:isolate}figure{margin:0;overflow-x:auto;direction:ltr}svg,img{max-width:100%;height:auto}.note{color:#7a1f1f;font-weight:600}'
            '@media print{@page{size:A4;margin:15mm}body{padding:0;max-width:none;font-size:11pt}section,figure,tr{break-inside:avoid}thead{display:table-header-group}}')),
    E'\n', xmlelement(NAME body,
        xmlelement(NAME header, xmlelement(NAME h1, word.w ->> 'title'),
            xmlelement(NAME p, z.authority_name || ' · ' || (word.w ->> 'period') || ' ', xmlelement(NAME bdi, xmlattributes('ltr' AS dir), period.days)),
            xmlelement(NAME p, xmlattributes('note' AS class), word.w ->> 'internal')),
        E'\n', xmlelement(NAME main,
            xmlelement(NAME dl, (SELECT xmlagg(xmlelement(NAME div, xmlelement(NAME dt, word.w ->> f.word), xmlelement(NAME dd, f.number)) ORDER BY f.place) FROM figure AS f)),
            E'\n', casework_report.html_table(word.w ->> 'stuck', ARRAY[word.w ->> 'case', word.w ->> 'stage', word.w ->> 'days'],
                (SELECT jsonb_agg(jsonb_build_array(s.case_ref, casework_report.label(s.workflow || '_state', s.state, report_html.lang), s.days) ORDER BY s.days DESC, s.stuck_key)
                 FROM (SELECT * FROM casework_report.stuck_cases AS k ORDER BY k.days DESC, k.stuck_key LIMIT 10) AS s), word.w ->> 'none'),
            E'\n', casework_report.html_table(word.w ->> 'due', ARRAY[word.w ->> 'case', word.w ->> 'what', word.w ->> 'day', word.w ->> 'days'],
                (SELECT jsonb_agg(jsonb_build_array(d.case_ref, casework_report.label(d.kind, d.what, report_html.lang), to_char(d.due_on, 'YYYY-MM-DD'), d.days_left) ORDER BY d.due_on, d.due_key)
                 FROM (SELECT * FROM casework_report.coming_due AS k ORDER BY k.due_on, k.due_key LIMIT 10) AS d), word.w ->> 'none'),
            E'\n', casework_report.html_table(word.w ->> 'decisions', ARRAY[word.w ->> 'option', word.w ->> 'decisions', word.w ->> 'children'],
                (SELECT jsonb_agg(jsonb_build_array(casework_report.label('durable_option', o.option, report_html.lang), o.decisions, o.children) ORDER BY o.decisions DESC, o.option)
                 FROM casework_report.decisions_by_option AS o), word.w ->> 'none'),
            E'\n', casework_report.html_table(word.w ->> 'returns', ARRAY[word.w ->> 'state', word.w ->> 'age', word.w ->> 'care', word.w ->> 'children', word.w ->> 'days'],
                (SELECT jsonb_agg(jsonb_build_array(r.from_state_code, r.age_band, casework_report.label('care_arrangement', r.care_arrangement, report_html.lang), r.children, r.median_days) ORDER BY r.children DESC, r.group_key)
                 FROM casework_report.returns_by_group AS r), word.w ->> 'none'),
            E'\n', casework_report.html_table(word.w ->> 'refusals', ARRAY[word.w ->> 'ground', word.w ->> 'refusals', word.w ->> 'children'],
                (SELECT jsonb_agg(jsonb_build_array(casework_report.label('refusal_ground', r.ground, report_html.lang), r.refusals, r.children) ORDER BY r.refusals DESC, r.ground)
                 FROM casework_report.refusals_by_reason AS r), word.w ->> 'none'),
            E'\n', casework_report.html_table(word.w ->> 'stages', ARRAY[word.w ->> 'stage', word.w ->> 'entered', word.w ->> 'there_now', word.w ->> 'days'],
                (SELECT jsonb_agg(jsonb_build_array(casework_report.label(s.workflow || '_state', s.state, report_html.lang), s.entered, s.there_now, s.median_days) ORDER BY s.workflow, s.entered DESC, s.state)
                 FROM casework_report.stage_days AS s), word.w ->> 'none'),
            E'\n', xmlelement(NAME section, xmlelement(NAME h2, word.w ->> 'flow'), xmlelement(NAME figure,
                XMLPARSE(CONTENT casework_report.flow_svg(report_html.from_on, report_html.to_on, 'movement', (word.w ->> 'flow') || E' \u2066' || period.days || E'\u2069')))),
            E'\n', casework_report.html_table(word.w ->> 'safeguards', ARRAY[word.w ->> 'what', word.w ->> 'checks', word.w ->> 'children', word.w ->> 'warned', word.w ->> 'tolerated'],
                (SELECT jsonb_agg(jsonb_build_array(g.safeguard || ' ' || casework_report.label('safeguard', g.slug, report_html.lang), g.checks, g.cases, g.warned, g.tolerated) ORDER BY g.safeguard)
                 FROM casework_report.safeguards_at_work AS g WHERE g.checks > 0), word.w ->> 'none'),
            E'\n', xmlelement(NAME section, xmlelement(NAME h2, word.w ->> 'timeline'), xmlelement(NAME figure,
                -- As an image: the rules that are in it would hold for the whole page.
                xmlelement(NAME img, xmlattributes(casework_report.svg_data_uri(casework_report.timeline_svg(
                    (SELECT array_agg(m.case_ref::repatriation.case_ref ORDER BY m.case_ref)
                     FROM (SELECT k.case_ref, max(k.handed_over_on) AS day FROM casework_report.movements AS k
                           WHERE k.handed_over_on BETWEEN report_html.from_on AND report_html.to_on GROUP BY k.case_ref ORDER BY 2 DESC, 1 LIMIT 2) AS m),
                    word.w ->> 'timeline')) AS src, word.w ->> 'timeline' AS alt)))))), E'\n') AS text)
FROM word CROSS JOIN period CROSS JOIN casework.register AS z;
END;
COMMENT ON FUNCTION casework_report.report_html(date, date, text) IS
    'The report of a period as one page that can be printed: key figures, what waits longest, what comes due, decisions, returns and refusals, the days in each stage, the steps of returns as a picture, safeguards at work, and the last two cases over time. Fetches nothing and runs nothing. lang: language of the labels, and the side that the page begins on. Small numbers and references are told: for internal use. Reads with the caller''s rights.';
REVOKE ALL ON FUNCTION casework_report.report_html(date, date, text) FROM PUBLIC;
