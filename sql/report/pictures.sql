-- Pictures and the report's page: well-formed, nothing fetched or run, escaped, told in words, and from the side that the language reads from.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
BEGIN;
\i :register
\i :return
SET LOCAL datestyle = 'ISO';
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'communicated'), pg_temp.travel(:'ref', 'handed_over');
SELECT pg_temp.child() AS refused \gset
SELECT pg_temp.travel(:'refused', 'identity_established');
SELECT pg_temp.move_step(:'refused', 'refused', grounds => '{security}');

SELECT casework_report.spark('{1,2,3,4,5,6,7,8}'), casework_report.spark('{5,5}') AS flat, casework_report.spark('{0,NULL,-2147483648,2147483647}') AS wide,
    casework_report.spark('{}') IS NULL AS empty;
SELECT casework_report.svg_data_uri('<svg>é</svg>');
SELECT casework_report.svg_data_uri(repeat('x', 200)) !~ '\s' AS one_line;

CREATE TABLE pg_temp.picture AS
SELECT 'flow' AS what, casework_report.flow_svg('2026-01-01', date '2999-12-31') AS svg
UNION ALL SELECT 'flow titled', casework_report.flow_svg('2026-01-01', date '2999-12-31', 'bid', E'<b>"&\x01')
UNION ALL SELECT 'flow of nothing', casework_report.flow_svg('1999-01-01', '1999-12-31')
UNION ALL SELECT 'workflow ' || v.workflow, casework_report.workflow_svg(v.workflow, v.version) FROM casework.workflow_version AS v
UNION ALL SELECT 'family', casework_report.family_svg(:'ref')
UNION ALL SELECT 'family of one', casework_report.family_svg(:'refused');
CREATE FUNCTION pg_temp.found(path text, of xml) RETURNS text[] BEGIN ATOMIC
    SELECT xpath(path, of, ARRAY[ARRAY['s', 'http://www.w3.org/2000/svg']])::text[]; END;
SELECT what, svg::xml IS DOCUMENT AS is_document, cardinality(pg_temp.found('/s:svg[@role="img" and @aria-label]/s:title', svg::xml)) AS titled,
    cardinality(pg_temp.found('//s:text', svg::xml)) > 0 AS has_words, svg !~* '<script|href|url\(|@import|\son[a-z]+=|<style' AS inert, svg ~* 'eriksson' AS names
FROM picture ORDER BY what;
SELECT pg_temp.found('/s:svg/s:title/text()', svg::xml) AS escaped FROM picture WHERE what = 'flow titled';
-- Every state and step of a workflow, by its numbers.
SELECT v.workflow, cardinality(pg_temp.found('//s:g/s:rect', p.svg::xml)) = (SELECT count(*) FROM casework.workflow_state s WHERE s.workflow = v.workflow AND s.version = v.version) AS all_states,
    cardinality(pg_temp.found('//s:path[@fill="none"]', p.svg::xml)) = (SELECT count(*) FROM casework.workflow_transition t WHERE t.workflow = v.workflow AND t.version = v.version AND t.from_state <> t.to_state) AS all_steps
FROM casework.workflow_version AS v JOIN picture AS p ON p.what = 'workflow ' || v.workflow ORDER BY 1;
SELECT pg_temp.found('//s:g/s:text[1]/text()', svg::xml) AS states_and_counts FROM picture WHERE what = 'flow';
SELECT pg_temp.found('//s:g/s:text/text()', svg::xml) @> ARRAY['aunt or uncle', 'verified both sides', 'child', :'ref'] AS family_told FROM picture WHERE what = 'family';
SELECT casework_report.workflow_svg('bid', 99) IS NULL AS no_version, casework_report.family_svg(make_case_ref('UTO', 1999, 1)) IS NULL AS no_case;

-- The page, in the languages that it has words in, and one that it has none in.
UPDATE casework.register SET authority_name = 'Office <b>&"for" children</b>';
CREATE TABLE pg_temp.page AS SELECT l.lang, casework_report.report_html('2026-01-01', date '2999-12-31', l.lang) AS html FROM unnest(ARRAY['en', 'fr', 'id', 'ar', 'ru', 'qaa']) AS l (lang);
SELECT lang, pg_temp.found('/html/@lang', x) || pg_temp.found('/html/@dir', x) AS attributes, (pg_temp.found('/html/body/header/h1/text()', x))[1] AS title,
    cardinality(pg_temp.found('//section/h2', x)) AS sections, cardinality(pg_temp.found('//table[not(caption)]', x)) AS tables_without_caption,
    cardinality(pg_temp.found('//th[not(@scope)]', x)) AS headings_without_scope, cardinality(pg_temp.found('//img[not(@alt) or @alt=""]', x)) AS images_without_words,
    cardinality(pg_temp.found('//tbody/tr[count(*) != count(../../thead/tr/th)]', x)) AS ragged_rows
FROM page, LATERAL (SELECT XMLPARSE(DOCUMENT substr(html, 17)) AS x) AS d ORDER BY lang;
SELECT lang, html LIKE '<!DOCTYPE html>%' AS page, html !~* '<script|\son[a-z]+="|<link|@import|url\(|src="(?!data:)' AS self_contained,
    html ~* '(https?:)?//(?!www\.w3\.org/2000/svg)[a-z]+\.[a-z]' AS addresses, position('<b>' IN html) = 0 AS escaped, html ~* 'eriksson' AS names
FROM page ORDER BY lang;
-- What it says is what the views say.
SELECT (pg_temp.found('//dd/text()', XMLPARSE(DOCUMENT substr(html, 17))))[1:5] AS figures FROM page WHERE lang = 'en';
SELECT convert_from(decode(split_part((pg_temp.found('//img/@src', XMLPARSE(DOCUMENT substr(html, 17))))[1], ',', 2), 'base64'), 'UTF8')
    = casework_report.timeline_svg(ARRAY[:'ref']::case_ref[], 'Two cases over time') AS picture_of_the_child FROM page WHERE lang = 'en';
-- Every word of the page has its label in each language.
SELECT l.language, count(*) = (SELECT count(*) FROM casework.code WHERE code_system = 'report_words') AS complete
FROM casework.code_label AS l WHERE l.code_system = 'report_words' GROUP BY 1 ORDER BY 1;
ROLLBACK;
