-- Safeguard 18: a panel that sits can decide.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
-- Passes: three members of three disciplines, child protection among them, undertakings signed.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'panel_scheduled');
SELECT * FROM pg_temp.verdict(:'ref', 18);
SELECT pg_temp.determine(:'ref', 'in_session');
SELECT * FROM pg_temp.verdict(:'ref', 18);

-- Refuses: nobody; two; a third who is absent; one discipline; nobody from child protection.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'panel_scheduled');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.bid_step($1, 'in_session')$$);
SELECT pg_temp.seat(:'ref', pg_temp.bid(:'ref'), who) FROM generate_series(3, 4) AS who \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.bid_step($1, 'in_session')$$);
SELECT pg_temp.seat(:'ref', pg_temp.bid(:'ref'), 5) \g /dev/null
UPDATE casework.panel_member SET is_present = false WHERE case_ref = :'ref' AND professional_id = 5;
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.bid_step($1, 'in_session')$$);
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'panel_scheduled');
SELECT pg_temp.seat(:'ref', pg_temp.bid(:'ref'), who) FROM unnest(ARRAY[3, 10, 12]) AS who \g /dev/null
UPDATE casework.panel_member SET discipline = 'social_work' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.bid_step($1, 'in_session')$$);
UPDATE casework.panel_member SET discipline = 'law', sector = 'justice' WHERE case_ref = :'ref' AND professional_id = 3;
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.bid_step($1, 'in_session')$$);
-- A member with a conflict of interest, who then stands aside; an undertaking signed the day after.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'panel_scheduled');
SELECT pg_temp.seat(:'ref', pg_temp.bid(:'ref'), who) FROM generate_series(3, 5) AS who \g /dev/null
UPDATE casework.panel_member SET conflict_of_interest = 'Knows the family.' WHERE case_ref = :'ref' AND professional_id = 5;
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.bid_step($1, 'in_session')$$);
UPDATE casework.panel_member SET is_recused = true WHERE case_ref = :'ref' AND professional_id = 5;
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.bid_step($1, 'in_session')$$);
SELECT pg_temp.seat(:'ref', pg_temp.bid(:'ref'), 10, signed => '2026-02-21') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.bid_step($1, 'in_session')$$);

-- Unknown: an undertaking without a day is not signed.
UPDATE casework.panel_member SET undertaking_on = NULL WHERE case_ref = :'ref' AND professional_id = 10;
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.bid_step($1, 'in_session')$$);
UPDATE casework.panel_member SET undertaking_on = '2026-02-20' WHERE case_ref = :'ref' AND professional_id = 10;
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.bid_step($1, 'in_session')$$);

-- Later knowledge: a stricter quorum judges later panels alone; but the panel that sat is not changed.
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.setting SET value = 5, changed_at = '2026-03-01 00:00Z', changed_by = 'w2' WHERE setting = 'panel_quorum'$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'decided', '{panel}')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.panel_member SET is_present = false WHERE case_ref = $1 AND professional_id = 4$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.panel_member SET undertaking_on = '2026-02-21' WHERE case_ref = $1 AND professional_id = 4$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.panel_member SET sector = 'ngo' WHERE case_ref = $1 AND professional_id = 3$$);
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'panel_scheduled');
SELECT pg_temp.seat(:'ref', pg_temp.bid(:'ref'), who) FROM generate_series(3, 5) AS who \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.determination SET state = 'in_session', session_on = '2026-03-01' WHERE case_ref = $1$$);

-- No way around: MERGE.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'panel_scheduled');
SELECT * FROM pg_temp.attempt(:'ref', $$MERGE INTO casework.determination AS d USING (SELECT $1 AS ref) AS s ON d.case_ref = s.ref
    WHEN MATCHED THEN UPDATE SET state = 'in_session', session_on = '2026-02-20'$$);
-- A member sits for the sector of the agency: that of a security body is not hidden behind another word, nor a quorum made of words.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'panel_scheduled');
SELECT pg_temp.seat(:'ref', pg_temp.bid(:'ref'), who) FROM generate_series(3, 5) AS who \g /dev/null
INSERT INTO casework.panel_member (case_ref, determination_id, professional_id, sector, discipline, undertaking_on, is_chair)
VALUES (:'ref', pg_temp.bid(:'ref'), 7, 'justice', 'law', '2026-02-12', true);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'in_session', omit => '{panel}')$$);
UPDATE casework.panel_member SET is_recused = true WHERE case_ref = :'ref' AND professional_id = 7;
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.determine($1, 'in_session', omit => '{panel}')$$);
ROLLBACK;
