-- :rows hearings over :cases cases, each case once a round, as they happened.
\set file :files '/views.' :cases
COPY (
    SELECT repatriation.make_case_ref('UTO', 2026, 1 + n % :cases), '2026-02-01'::timestamptz,
        '2026-02-02'::timestamptz + n * interval '1 second', 'play'
    FROM generate_series(0, :rows - 1) AS n
) TO :'file';
