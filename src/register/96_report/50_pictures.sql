CREATE FUNCTION casework_report.spark(numbers integer[]) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
BEGIN ATOMIC
SELECT string_agg(CASE WHEN n.number IS NULL THEN ' ' ELSE substr('▁▂▃▄▅▆▇█', 1 + (7 * (n.number::bigint - n.least) / greatest(n.most - n.least, 1))::integer, 1) END,
    '' ORDER BY n.place)
FROM (SELECT u.number, u.place, min(u.number::bigint) OVER () AS least, max(u.number::bigint) OVER () AS most
      FROM unnest(spark.numbers) WITH ORDINALITY AS u (number, place)) AS n;
END;
COMMENT ON FUNCTION casework_report.spark(integer[]) IS 'A row of bars for a terminal, one character a number: the lowest is the least of them, the highest the most; a blank for NULL. NULL for an empty list.';
REVOKE ALL ON FUNCTION casework_report.spark(integer[]) FROM PUBLIC;

CREATE FUNCTION casework_report.svg_data_uri(svg text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN 'data:image/svg+xml;base64,' || translate(encode(convert_to(svg, 'UTF8'), 'base64'), E'\n', '');
COMMENT ON FUNCTION casework_report.svg_data_uri(text) IS 'A picture as the address of an image: for tools that show images of a column.';
REVOKE ALL ON FUNCTION casework_report.svg_data_uri(text) FROM PUBLIC;

-- States below each other, in the order of the shortest way from the first ones; a
-- step to the next one goes straight down, one that skips states bends to the right,
-- one that goes back to the left. Arrowheads are paths and nothing has an id, so that
-- several pictures can stand in one page.
CREATE FUNCTION casework_report.graph_svg(title text, description text, nodes jsonb, edges jsonb) RETURNS text
LANGUAGE sql STABLE
BEGIN ATOMIC
WITH node AS (
    SELECT n.value ->> 'id' AS id, n.value ->> 'label' AS label, n.value ->> 'note' AS note, n.ordinality::integer AS place,
        36 + 58 * n.ordinality::integer AS y, coalesce((n.value ->> 'ends')::boolean, false) AS ends
    FROM jsonb_array_elements(graph_svg.nodes) WITH ORDINALITY AS n
), edge AS (
    SELECT a.place AS here, b.place AS there, a.y AS y1, b.y AS y2, coalesce((e.value ->> 'weight')::numeric, 0) AS weight, e.value ->> 'label' AS label,
        coalesce((e.value ->> 'dashed')::boolean, false) AS dashed, coalesce((e.value ->> 'final')::boolean, false) AS final
    FROM jsonb_array_elements(graph_svg.edges) AS e
    JOIN node AS a ON a.id = e.value ->> 'from'
    JOIN node AS b ON b.id = e.value ->> 'to'
    WHERE a.id <> b.id
), drawn AS (
    SELECT e.*, CASE WHEN e.final THEN '#b00020' ELSE '#0b5c8a' END AS colour,
        round(1.5 + 5 * e.weight / greatest(max(e.weight) OVER (), 1), 1) AS width,
        CASE WHEN e.there = e.here + 1 THEN 0 ELSE 20 + least(13 * abs(e.there - e.here), 210) END AS bend
    FROM edge AS e
), curve AS (
    SELECT d.*, CASE WHEN d.bend = 0 THEN 410 WHEN d.there > d.here THEN 540 ELSE 280 END AS x, CASE WHEN d.there > d.here THEN 1 ELSE -1 END AS side
    FROM drawn AS d
), size AS (
    SELECT coalesce(max(n.y), 60) + 44 AS height FROM node AS n
)
SELECT xmlserialize(CONTENT xmlelement(NAME svg,
    xmlattributes('http://www.w3.org/2000/svg' AS xmlns, 820 AS width, z.height AS height, '0 0 820 ' || z.height AS "viewBox", 'img' AS role,
        w.title AS "aria-label", 'ltr' AS direction),
    E'\n', xmlelement(NAME title, w.title), E'\n', xmlelement(NAME desc, w.description),
    E'\n', xmlelement(NAME rect, xmlattributes('100%' AS width, '100%' AS height, '#ffffff' AS fill)),
    E'\n', xmlelement(NAME text, xmlattributes(410 AS x, 40 AS y, 'middle' AS "text-anchor", 'sans-serif' AS "font-family", 18 AS "font-size", 600 AS "font-weight", '#1f2933' AS fill), w.title),
    (SELECT xmlagg(xmlelement(NAME g, E'\n',
            xmlelement(NAME path, xmlattributes(CASE WHEN c.bend = 0 THEN 'M410 ' || c.y1 + 20 || 'V' || c.y2 - 27
                ELSE 'M' || c.x || ' ' || c.y1 + 4 || 'C' || c.x + c.side * c.bend || ' ' || c.y1 + 4 || ' ' || c.x + c.side * c.bend || ' ' || c.y2 - 4 || ' '
                    || c.x + c.side * 8 || ' ' || c.y2 - 4 END AS d, 'none' AS fill, c.colour AS stroke, c.width AS "stroke-width",
                CASE WHEN c.dashed THEN '6 4' END AS "stroke-dasharray")),
            xmlelement(NAME path, xmlattributes(CASE WHEN c.bend = 0 THEN 'M404 ' || c.y2 - 29 || 'h12l-6 9z'
                ELSE 'M' || c.x || ' ' || c.y2 - 4 || 'l' || c.side * 10 || ' -5v10z' END AS d, c.colour AS fill)),
            CASE WHEN c.label IS NOT NULL THEN xmlelement(NAME text, xmlattributes(
                CASE WHEN c.bend = 0 THEN 420 ELSE c.x + c.side * (c.bend * 3 / 4 + 6) END AS x, (c.y1 + c.y2) / 2 + 4 AS y,
                CASE WHEN c.bend = 0 OR c.side > 0 THEN 'start' ELSE 'end' END AS "text-anchor", 'sans-serif' AS "font-family", 12 AS "font-size", '#1f2933' AS fill), c.label) END)
            ORDER BY c.here, c.there)
     FROM curve AS c),
    (SELECT xmlagg(xmlelement(NAME g, E'\n',
            xmlelement(NAME rect, xmlattributes(280 AS x, n.y - 20 AS y, 260 AS width, 40 AS height, 8 AS rx, '#f4f6f8' AS fill,
                CASE WHEN n.ends THEN '#1f2933' ELSE '#7b8794' END AS stroke, CASE WHEN n.ends THEN 2.5 ELSE 1.2 END AS "stroke-width")),
            xmlelement(NAME text, xmlattributes(410 AS x, CASE WHEN n.note IS NULL THEN n.y + 5 ELSE n.y - 2 END AS y, 'middle' AS "text-anchor", 'sans-serif' AS "font-family", 13 AS "font-size", 600 AS "font-weight", '#1f2933' AS fill), n.label),
            CASE WHEN n.note IS NOT NULL THEN xmlelement(NAME text, xmlattributes(410 AS x, n.y + 14 AS y, 'middle' AS "text-anchor", 'sans-serif' AS "font-family", 11 AS "font-size", '#3e4c59' AS fill), n.note) END)
            ORDER BY n.place)
     FROM node AS n), E'\n') AS text)
FROM size AS z
CROSS JOIN (SELECT regexp_replace(coalesce(graph_svg.title, ''), '[\x01-\x08\x0b\x0c\x0e-\x1f]', '', 'g') AS title,
    regexp_replace(coalesce(graph_svg.description, ''), '[\x01-\x08\x0b\x0c\x0e-\x1f]', '', 'g') AS description) AS w;
END;
COMMENT ON FUNCTION casework_report.graph_svg(text, text, jsonb, jsonb) IS
    'A picture of states and the steps between them. nodes: [{"id", "label", "note", "ends"}], from top to bottom; edges: [{"from", "to", "label", "weight", "dashed", "final"}], thicker with weight.';
REVOKE ALL ON FUNCTION casework_report.graph_svg(text, text, jsonb, jsonb) FROM PUBLIC;

-- The states of a version by their distance from where records begin.
CREATE FUNCTION casework_report.workflow_order(workflow text, version integer) RETURNS TABLE (state text, place bigint, is_final boolean)
LANGUAGE sql STABLE
BEGIN ATOMIC
WITH RECURSIVE reached AS (
    SELECT s.state, 0 AS distance FROM casework.workflow_state AS s
    WHERE s.workflow = workflow_order.workflow AND s.version = workflow_order.version AND s.is_initial
    UNION
    SELECT t.to_state, r.distance + 1 FROM reached AS r
    JOIN casework.workflow_transition AS t ON t.workflow = workflow_order.workflow AND t.version = workflow_order.version AND t.from_state = r.state
    WHERE r.distance < 40
)
SELECT s.state, row_number() OVER (ORDER BY (SELECT min(r.distance) FROM reached AS r WHERE r.state = s.state), s.is_final, s.state), s.is_final
FROM casework.workflow_state AS s
WHERE s.workflow = workflow_order.workflow AND s.version = workflow_order.version;
END;
COMMENT ON FUNCTION casework_report.workflow_order(text, integer) IS 'The states of a version of a workflow, those that are fewest steps from the first ones before others.';
REVOKE ALL ON FUNCTION casework_report.workflow_order(text, integer) FROM PUBLIC;

CREATE FUNCTION casework_report.workflow_svg(workflow text, version integer) RETURNS text
LANGUAGE sql STABLE
BEGIN ATOMIC
SELECT casework_report.graph_svg(v.title, 'States of the workflow ' || v.workflow || ', version ' || v.version || ', and the steps between them. Dashed: needs a reason. Red: no way back.',
    (SELECT jsonb_agg(jsonb_build_object('id', o.state, 'label', casework_report.label(v.workflow || '_state', o.state, casework_report.language()), 'ends', o.is_final,
        'note', b.records || coalesce(' · ' || b.safeguards, '')) ORDER BY o.place)
     FROM casework_report.workflow_order(v.workflow, v.version) AS o
     JOIN casework_report.workflow_boxes(v.workflow, v.version) AS b ON b.state = o.state),
    (SELECT coalesce(jsonb_agg(jsonb_build_object('from', t.from_state, 'to', t.to_state, 'dashed', t.requires_reason, 'final', t.is_irreversible)), '[]')
     FROM casework.workflow_transition AS t WHERE t.workflow = v.workflow AND t.version = v.version))
FROM casework.workflow_version AS v
WHERE v.workflow = workflow_svg.workflow AND v.version = workflow_svg.version;
END;
COMMENT ON FUNCTION casework_report.workflow_svg(text, integer) IS
    'A version of a workflow as a picture: states with the records that stand in them and the safeguards that judge who enters, and the steps between them. NULL for no such version. Reads with the caller''s rights.';
REVOKE ALL ON FUNCTION casework_report.workflow_svg(text, integer) FROM PUBLIC;

CREATE FUNCTION casework_report.flow_svg(from_on date, to_on date, workflow text DEFAULT 'movement', title text DEFAULT NULL) RETURNS text
LANGUAGE sql STABLE
BEGIN ATOMIC
WITH step AS (
    SELECT e.from_state, e.to_state, count(*) AS steps FROM casework_report.stage_events AS e
    WHERE e.workflow = flow_svg.workflow AND e.recorded_on BETWEEN flow_svg.from_on AND flow_svg.to_on GROUP BY 1, 2
), stands AS (
    SELECT e.to_state AS state, count(*) AS records FROM casework_report.stage_events AS e
    WHERE e.workflow = flow_svg.workflow AND e.recorded_on <= flow_svg.to_on AND (e.left_on IS NULL OR e.left_on > flow_svg.to_on) GROUP BY 1
), used AS (
    SELECT o.state, o.place, o.is_final FROM casework_report.workflow_order(flow_svg.workflow,
        (SELECT max(v.version) FROM casework.workflow_version AS v WHERE v.workflow = flow_svg.workflow AND v.status = 'published')) AS o
    WHERE o.state IN (SELECT s.to_state FROM step AS s UNION SELECT s.from_state FROM step AS s UNION SELECT s.state FROM stands AS s)
)
SELECT casework_report.graph_svg(coalesce(flow_svg.title, flow_svg.workflow || ', ' || to_char(flow_svg.from_on, 'YYYY-MM-DD') || ' – ' || to_char(flow_svg.to_on, 'YYYY-MM-DD')),
    (SELECT coalesce(sum(s.steps), 0) FROM step AS s) || ' steps. The number in a box is that of the records that stand there on the last day, that at an arrow that of the records that went that way.',
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', u.state, 'label', casework_report.label(flow_svg.workflow || '_state', u.state, casework_report.language()),
        'note', coalesce((SELECT s.records FROM stands AS s WHERE s.state = u.state), 0)::text, 'ends', u.is_final) ORDER BY u.place), '[]') FROM used AS u),
    (SELECT coalesce(jsonb_agg(jsonb_build_object('from', s.from_state, 'to', s.to_state, 'weight', s.steps, 'label', s.steps::text)), '[]') FROM step AS s WHERE s.from_state IS NOT NULL));
END;
COMMENT ON FUNCTION casework_report.flow_svg(date, date, text, text) IS
    'A picture of the steps that records took in a workflow from one day to another, both counted: how many went each way, and how many stand in each state on the last day. Small numbers are told: for internal use. Reads with the caller''s rights.';
REVOKE ALL ON FUNCTION casework_report.flow_svg(date, date, text, text) FROM PUBLIC;

CREATE FUNCTION casework_report.family_svg(ref repatriation.case_ref) RETURNS text
LANGUAGE sql STABLE
BEGIN ATOMIC
WITH relative AS (
    SELECT DISTINCT ON (coalesce(f.person_id::text, f.sibling_ref::text)) f.relation, f.vital_status, f.evidence_level, f.sibling_ref::text AS sibling,
        CASE WHEN f.relation IN ('grandparent') THEN 0 WHEN f.relation IN ('mother', 'father', 'parent', 'step_parent', 'aunt_or_uncle', 'caregiver') THEN 1
             WHEN f.relation IN ('child') THEN 3 ELSE 2 END AS generation
    FROM casework.family_of(family_svg.ref) AS f ORDER BY coalesce(f.person_id::text, f.sibling_ref::text), f.sibling_ref NULLS LAST
), everybody AS (
    SELECT r.*, false AS is_child FROM relative AS r
    UNION ALL SELECT NULL::text AS relation, 'alive' AS vital_status, NULL::text AS evidence_level, c.case_ref::text AS sibling, 2 AS generation, true AS is_child
    FROM casework.child_case AS c WHERE c.case_ref = family_svg.ref
), placed AS (
    SELECT e.*, count(*) OVER (PARTITION BY e.generation) AS beside,
        row_number() OVER (PARTITION BY e.generation ORDER BY e.is_child DESC, e.relation, e.sibling) AS place,
        dense_rank() OVER (ORDER BY e.generation) AS row_n
    FROM everybody AS e
), size AS (
    SELECT greatest(coalesce(max(p.beside), 1) * 220 + 40, 480) AS width, coalesce(max(p.row_n), 1) * 120 + 90 AS height FROM placed AS p
), box AS (
    SELECT p.*, z.width / 2 + 220 * (p.place - 1) - 110 * (p.beside - 1) AS x, 110 + 120 * (p.row_n - 1) AS y FROM placed AS p CROSS JOIN size AS z
)
SELECT xmlserialize(CONTENT xmlelement(NAME svg,
    xmlattributes('http://www.w3.org/2000/svg' AS xmlns, z.width AS width, z.height AS height, '0 0 ' || z.width || ' ' || z.height AS "viewBox", 'img' AS role,
        'Family of ' || k.sibling AS "aria-label", 'ltr' AS direction),
    E'\n', xmlelement(NAME title, 'Family of ' || k.sibling),
    E'\n', xmlelement(NAME desc, (SELECT count(*) FROM relative) || ' relatives and siblings with cases. Dashed: only claimed. No names.'),
    E'\n', xmlelement(NAME rect, xmlattributes('100%' AS width, '100%' AS height, '#ffffff' AS fill)),
    E'\n', xmlelement(NAME text, xmlattributes(z.width / 2 AS x, 40 AS y, 'middle' AS "text-anchor", 'sans-serif' AS "font-family", 18 AS "font-size", 600 AS "font-weight", '#1f2933' AS fill), k.sibling),
    (SELECT xmlagg(xmlelement(NAME path, xmlattributes(
            CASE WHEN b.y = k.y THEN 'M' || k.x || ' ' || k.y - 28 || 'C' || k.x || ' ' || k.y - 60 || ' ' || b.x || ' ' || k.y - 60 || ' ' || b.x || ' ' || b.y - 28
                 ELSE 'M' || k.x || ' ' || k.y || 'L' || b.x || ' ' || b.y END AS d, 'none' AS fill, '#7b8794' AS stroke, 2 AS "stroke-width",
            CASE WHEN b.evidence_level = 'claimed' THEN '6 4' END AS "stroke-dasharray")))
     FROM box AS b WHERE NOT b.is_child),
    (SELECT xmlagg(xmlelement(NAME g, E'\n',
            xmlelement(NAME rect, xmlattributes(b.x - 100 AS x, b.y - 28 AS y, 200 AS width, 56 AS height, 10 AS rx,
                CASE WHEN b.is_child THEN '#dceefb' WHEN b.vital_status = 'dead' THEN '#e4e7eb' ELSE '#f4f6f8' END AS fill, '#3e4c59' AS stroke,
                CASE WHEN b.is_child THEN 2.5 ELSE 1.2 END AS "stroke-width")),
            xmlelement(NAME text, xmlattributes(b.x AS x, b.y - 4 AS y, 'middle' AS "text-anchor", 'sans-serif' AS "font-family", 13 AS "font-size", 600 AS "font-weight", '#1f2933' AS fill),
                coalesce(replace(b.relation, '_', ' '), 'child') || CASE b.vital_status WHEN 'dead' THEN ' †' WHEN 'unknown' THEN ' ?' ELSE '' END),
            xmlelement(NAME text, xmlattributes(b.x AS x, b.y + 15 AS y, 'middle' AS "text-anchor", 'sans-serif' AS "font-family", 11 AS "font-size", '#3e4c59' AS fill),
                coalesce(b.sibling, replace(b.evidence_level, '_', ' '), '–'))) ORDER BY b.row_n, b.place)
     FROM box AS b), E'\n') AS text)
FROM size AS z JOIN box AS k ON k.is_child;
END;
COMMENT ON FUNCTION casework_report.family_svg(repatriation.case_ref) IS
    'A picture of casework.family_of(): the child, relatives by generation and siblings with cases of their own, how well each link is established, who is dead (†) and of whom that is not known (?). No names. NULL for a case that the caller may not see.';
REVOKE ALL ON FUNCTION casework_report.family_svg(repatriation.case_ref) FROM PUBLIC;
