-- :rows hearings over :cases cases, in no order: references say nothing of when a case came.
\set file :files '/views.' :cases
SELECT setseed(0.5);
COPY (
    SELECT repatriation.make_case_ref('UTO', 2026, 1 + floor(random() * :cases)::integer), '2026-02-01'::timestamptz,
        '2026-02-02'::timestamptz + n * interval '1 second', 'play'
    FROM generate_series(0, :rows - 1) AS n
) TO :'file';
