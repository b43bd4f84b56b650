-- The picture of case_steps(): one lane a case, time runs down, one row a day.
-- Everything is placed by arithmetic: widths of text are estimated as 7.3 px a
-- character at 13 px, so that numbers that would not fit beside it go below.
CREATE FUNCTION casework_report.timeline_svg(refs repatriation.case_ref[], title text DEFAULT 'Cases over time')
RETURNS text
LANGUAGE sql STABLE
BEGIN ATOMIC
WITH lane AS (
    SELECT u.case_ref, 112 + 432 * (row_number() OVER (ORDER BY min(u.ordinal)) - 1) AS x
    FROM unnest(refs) WITH ORDINALITY AS u (case_ref, ordinal)
    JOIN casework.child_case c ON c.case_ref = u.case_ref
    GROUP BY u.case_ref
), guarded AS (
    SELECT a.act, count(*) AS numbers FROM repatriation.act_catalogue() a GROUP BY a.act
), step AS (
    SELECT l.x, s.case_ref, s.seq, s.day, s.kind, s.label, s.act, coalesce(g.numbers, 0) AS numbers,
        length(s.label) * 7.3 + coalesce(g.numbers, 0) * 23 > 376 AS is_tall
    FROM casework_report.case_steps(refs) s
    JOIN lane l ON l.case_ref::text = s.case_ref
    LEFT JOIN guarded g ON g.act = s.act
), stacked AS (
    SELECT s.*, coalesce(sum(CASE WHEN s.is_tall THEN 46 ELSE 27 END) OVER (PARTITION BY s.case_ref, s.day
        ORDER BY s.seq, s.act ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS above,
        CASE WHEN s.is_tall THEN 46 ELSE 27 END AS height
    FROM step s
), day_height AS (
    SELECT k.day, greatest(max(k.above + k.height), 36) + 8 AS height FROM stacked k GROUP BY k.day
), day_row AS (
    SELECT d.day, d.height, d.day - lag(d.day) OVER w AS days_since,
        150 + coalesce(sum(d.height) OVER (w ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS y
    FROM day_height d WINDOW w AS (ORDER BY d.day)
), placed AS (
    SELECT k.*, r.y + k.above + 5 AS y FROM stacked k JOIN day_row r ON r.day = k.day
), used AS (
    -- The safeguards to explain, in three columns.
    SELECT c.safeguard, c.slug, row_number() OVER (ORDER BY c.safeguard) - 1 AS place,
        ((count(*) OVER () + 2) / 3) AS per_column
    FROM repatriation.safeguard_catalogue() c
    WHERE c.safeguard IN (SELECT a.safeguard FROM repatriation.act_catalogue() a JOIN step s ON s.act = a.act)
), kinds AS (
    SELECT v.*, 36 + coalesce(sum(44 + 7.3 * length(v.meaning)) OVER (ORDER BY v.place
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS x
    FROM (VALUES
        (1, 'case', '#0072b2', 'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0z', 'Case and services'),
        (2, 'paper', '#6b7785', 'M-5-7h6l4 4v10h-10z', 'Papers'),
        (3, 'person', '#b0477f', 'M0-7.5L7.5 0L0 7.5L-7.5 0z', 'Guardian and views'),
        (4, 'assessment', '#b36b00', 'M0-7L7 5.5H-7z', 'Assessment'),
        (5, 'determination', '#d55e00', 'M-6-6h12v12h-12z', 'Determination'),
        (6, 'movement', '#00805d', 'M-7-6L0-2L7-6V2L0 7L-7 2z', 'Movement')) AS v (place, kind, colour, shape, meaning)
), size AS (
    SELECT greatest((SELECT count(*) FROM lane) * 432 + 136, 1000) AS width,
        (SELECT count(*) FROM lane) * 432 + 100 AS "right",
        coalesce((SELECT max(r.y + r.height) FROM day_row r), 170) AS bottom,
        coalesce((SELECT max(u.per_column) FROM used u), 0) AS legend_rows
)
SELECT xmlserialize(CONTENT xmlelement(NAME svg,
    xmlattributes('http://www.w3.org/2000/svg' AS xmlns, z.width AS width, z.bottom + 96 + 20 * z.legend_rows AS height,
        '0 0 ' || z.width || ' ' || z.bottom + 96 + 20 * z.legend_rows AS "viewBox",
        'img' AS role, 'timeline-title timeline-desc' AS "aria-labelledby"),
    E'\n', xmlelement(NAME title, xmlattributes('timeline-title' AS id), w.title),
    E'\n', xmlelement(NAME desc, xmlattributes('timeline-desc' AS id),
        (SELECT count(*) FROM lane) || ' cases, ' || (SELECT count(*) FROM step) || ' steps'
        || coalesce((SELECT ' from ' || to_char(min(s.day), 'YYYY-MM-DD') || ' to ' || to_char(max(s.day), 'YYYY-MM-DD') FROM step s HAVING count(*) > 0), '')
        || '. One lane a case, one row a day, time runs down. The numbers of a step are those of the safeguards that'
        || ' judged it before it was stored; one in a dashed box warns and does not refuse.'),
    E'\n', xmlelement(NAME style, 'text{font-family:system-ui,"Segoe UI","DejaVu Sans",Arial,sans-serif;font-size:13px;fill:#1f2933}'
        '.h{font-size:20px;font-weight:600}.c{font-size:15px;font-weight:600;font-family:ui-monospace,"DejaVu Sans Mono",monospace}'
        '.d{font-size:12px;font-weight:600;text-anchor:end}.s{font-size:11px;fill:#52606d}.g{text-anchor:end}'
        '.n{font-size:10.5px;text-anchor:middle}.b{fill:#fff;stroke:#7b8794}.w{fill:#fff;stroke:#b36b00;stroke-dasharray:3 2}'),
    E'\n', xmlelement(NAME rect, xmlattributes('100%' AS width, '100%' AS height, '#ffffff' AS fill)),
    E'\n', xmlelement(NAME text, xmlattributes('h' AS class, 24 AS x, 42 AS y), w.title),
    E'\n', xmlelement(NAME text, xmlattributes('s' AS class, 24 AS x, 64 AS y),
        'Steps by the day on record. Numbers: safeguards that judged the step before it was stored; one in a dashed box warns and does not refuse.'),
    -- Lanes: a band, the reference, the days that it took, a line from first to last step.
    (SELECT xmlagg(xmlelement(NAME g, E'\n',
            xmlelement(NAME rect, xmlattributes(l.x AS x, 84 AS y, 420 AS width, z.bottom - 80 AS height, 8 AS rx, '#f4f6f8' AS fill)),
            xmlelement(NAME text, xmlattributes('c' AS class, l.x + 16 AS x, 110 AS y), l.case_ref::text),
            xmlelement(NAME text, xmlattributes('s' AS class, l.x + 16 AS x, 130 AS y), p.steps || ' steps in ' || p.days || ' days'),
            xmlelement(NAME line, xmlattributes(l.x + 22 AS x1, p.y1 AS y1, l.x + 22 AS x2, p.y2 AS y2,
                '#b8c2cc' AS stroke, 2 AS "stroke-width")),
            E'\n') ORDER BY l.x)
     FROM lane l
     LEFT JOIN LATERAL (SELECT count(*) AS steps, coalesce(max(k.day) - min(k.day), 0) AS days,
            coalesce(min(k.y), 160) + 13 AS y1, coalesce(max(k.y), 160) + 13 AS y2
        FROM placed k WHERE k.x = l.x) p ON true),
    -- Days, and how many passed since the one before.
    (SELECT xmlagg(xmlelement(NAME g, E'\n',
            xmlelement(NAME line, xmlattributes(24 AS x1, r.y - 2 AS y1, z."right" AS x2, r.y - 2 AS y2, '#dde3e9' AS stroke)),
            xmlelement(NAME text, xmlattributes('d' AS class, 100 AS x, r.y + 22 AS y), to_char(r.day, 'YYYY-MM-DD')),
            CASE WHEN r.days_since IS NOT NULL THEN
                xmlelement(NAME text, xmlattributes('s g' AS class, 100 AS x, r.y + 37 AS y),
                    '+ ' || r.days_since || CASE WHEN r.days_since = 1 THEN ' day' ELSE ' days' END) END,
            E'\n') ORDER BY r.day)
     FROM day_row r),
    -- Steps: mark, label, numbers beside or below.
    (SELECT xmlagg(xmlelement(NAME g, xmlattributes('translate(' || p.x + 22 || ' ' || p.y + 13 || ')' AS transform), E'\n',
            xmlelement(NAME path, xmlattributes(v.shape AS d, v.colour AS fill, '#ffffff' AS stroke, '1.5' AS "stroke-width")),
            xmlelement(NAME text, xmlattributes(18 AS x, 5 AS y), p.label),
            (SELECT xmlagg(xmlelement(NAME g, xmlattributes('translate(' || n.x || ' ' || n.y || ')' AS transform),
                    xmlelement(NAME title, n.safeguard || ' ' || n.slug || CASE n.mode WHEN 'warn' THEN ' (warns)' ELSE '' END),
                    xmlelement(NAME rect, xmlattributes(CASE n.mode WHEN 'warn' THEN 'w' ELSE 'b' END AS class,
                        20 AS width, 15 AS height, 4 AS rx)),
                    xmlelement(NAME text, xmlattributes('n' AS class, 10 AS x, '11.3' AS y), n.safeguard)) ORDER BY n.safeguard)
             FROM (SELECT a.safeguard, a.mode, c.slug, CASE WHEN p.is_tall THEN 12 ELSE -7 END AS y,
                      CASE WHEN p.is_tall THEN 18 ELSE 388 - 23 * p.numbers END
                      + 23 * (row_number() OVER (ORDER BY a.safeguard) - 1) AS x
                   FROM repatriation.act_catalogue() a
                   JOIN repatriation.safeguard_catalogue() c ON c.safeguard = a.safeguard
                   WHERE a.act = p.act) n),
            E'\n') ORDER BY p.x, p.y)
     FROM placed p JOIN kinds v ON v.kind = p.kind),
    -- Legend.
    (SELECT xmlagg(xmlelement(NAME g, xmlattributes('translate(' || v.x || ' ' || z.bottom + 34 || ')' AS transform), E'\n',
            xmlelement(NAME path, xmlattributes(v.shape AS d, v.colour AS fill)),
            xmlelement(NAME text, xmlattributes(14 AS x, 5 AS y), v.meaning), E'\n') ORDER BY v.place)
     FROM kinds v),
    (SELECT xmlagg(xmlelement(NAME g, xmlattributes('translate(' || 26 + 320 * (u.place / u.per_column) || ' '
                || z.bottom + 62 + 20 * (u.place % u.per_column) || ')' AS transform), E'\n',
            xmlelement(NAME rect, xmlattributes('b' AS class, 20 AS width, 15 AS height, 4 AS rx)),
            xmlelement(NAME text, xmlattributes('n' AS class, 10 AS x, '11.3' AS y), u.safeguard),
            xmlelement(NAME text, xmlattributes(28 AS x, 12 AS y), replace(u.slug, '_', ' ')), E'\n') ORDER BY u.place)
     FROM used u),
    E'\n') AS text)
FROM size z
-- Characters that XML cannot hold are left out.
CROSS JOIN (SELECT regexp_replace(coalesce(timeline_svg.title, ''), '[\x01-\x08\x0b\x0c\x0e-\x1f]', '', 'g') AS title) w;
END;
COMMENT ON FUNCTION casework_report.timeline_svg(repatriation.case_ref[], text) IS
    'A picture of cases over time as one SVG document: one lane a case in the order asked for, one row a day, the steps of casework_report.case_steps() with the numbers of the safeguards that judge each act (repatriation.act_catalogue()). Shows references and no identity data; no scripts, no outside resources. title: heading, escaped. Cases that the caller may not see are left out.';
REVOKE ALL ON FUNCTION casework_report.timeline_svg(repatriation.case_ref[], text) FROM PUBLIC;
