-- What is left: the sweep over the whole register, the ledger, a picture.
\echo '== 11. Sweep and reports'

-- Every safeguard over every case, every trigger, every link of the ledger; rows are findings.
SELECT * FROM repatriation.verify_register();
SELECT count(*) AS findings FROM repatriation.verify_register() \gset
CALL pg_temp.expect('0', :'findings');

SELECT l.act, count(*) AS rows FROM casework.ledger AS l
WHERE l.act LIKE 'movement:%' GROUP BY l.act ORDER BY min(l.seq);

\set file :out '/ledger.csv'
COPY (SELECT case_ref, seq, recorded_at, actor, act, table_name, row_id, encode(entry_hash, 'hex') AS entry_hash
      FROM casework.ledger ORDER BY case_ref, seq) TO STDOUT WITH (FORMAT csv, HEADER)
\g :file

\set file :out '/timeline.svg'
\pset format unaligned
\pset tuples_only on
SELECT casework_report.timeline_svg(:'siblings', 'Two siblings on their way home')
\g :file
SELECT (now() AT TIME ZONE zone)::date AS today FROM casework.register \gset
\set file :out '/flow.svg'
SELECT casework_report.flow_svg('2025-01-01', :'today')
\g :file
\set file :out '/family.svg'
SELECT casework_report.family_svg(:'liora')
\g :file
\set file :out '/report.html'
SELECT casework_report.report_html('2025-01-01', :'today', 'en')
\g :file
\set file :out '/report.ar.html'
SELECT casework_report.report_html('2025-01-01', :'today', 'ar')
\g :file
\set file :out '/report.id.html'
SELECT casework_report.report_html('2025-01-01', :'today', 'id')
\g :file
\pset tuples_only off
\pset format aligned
