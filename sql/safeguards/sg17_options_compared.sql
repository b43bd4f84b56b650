-- Safeguard 17: realistic options are compared before a panel is called.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
-- Passes: three options, one family-based, one not to return now; no return among them, no "not now" needed.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'supervisor_reviewed');
SELECT * FROM pg_temp.verdict(:'ref', 17);
SELECT pg_temp.determine(:'ref', 'panel_scheduled');
SELECT * FROM pg_temp.verdict(:'ref', 17);
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'supervisor_reviewed');
SELECT pg_temp.option(:'ref', pg_temp.bid(:'ref'), 'local_integration', true), pg_temp.option(:'ref', pg_temp.bid(:'ref'), 'resettlement', true) \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.bid_step($1, 'panel_scheduled')$$);

-- Refuses: no option, one option, one without all its effects, none in a family, return without "not now".
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'supervisor_reviewed');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.bid_step($1, 'panel_scheduled')$$);
SELECT pg_temp.option(:'ref', pg_temp.bid(:'ref'), 'repatriation_alone', false, without => 'health') AS alone \gset
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.bid_step($1, 'panel_scheduled')$$);
SELECT pg_temp.option(:'ref', pg_temp.bid(:'ref'), 'resettlement', true) \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.bid_step($1, 'panel_scheduled')$$);
INSERT INTO casework.option_effect (case_ref, determination_id, option_id, element, short_term) VALUES (:'ref', pg_temp.bid(:'ref'), :alone, 'health', 'None.');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.bid_step($1, 'panel_scheduled')$$);
SELECT pg_temp.option(:'ref', pg_temp.bid(:'ref'), 'stay_pending', false) \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.bid_step($1, 'panel_scheduled')$$);

-- Unknown: whether an option is in a family must be said; why none is may be said instead.
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.option($1, pg_temp.bid($1), 'maintain_arrangement', NULL)$$);
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'supervisor_reviewed');
SELECT pg_temp.option(:'ref', pg_temp.bid(:'ref'), 'repatriation_alone', false), pg_temp.option(:'ref', pg_temp.bid(:'ref'), 'stay_pending', false) \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.bid_step($1, 'panel_scheduled')$$);
UPDATE casework.determination SET no_family_option_reason = 'No kin was found.' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.bid_step($1, 'panel_scheduled')$$);

-- Later knowledge: an effect is described better; but compared options do not become others.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided');
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.option_effect SET long_term = 'Seen a year later.' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.determination_option SET is_family_based = false WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.determination_option SET kind = 'resettlement' WHERE case_ref = $1 AND kind = 'stay_pending'$$);
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.determination_option (case_ref, determination_id, kind, is_family_based, summary)
    VALUES ($1, pg_temp.bid($1), 'resettlement', true, 'Never compared.')$$);

-- No way around: a writable CTE that adds bare options in the very statement that calls the panel.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'supervisor_reviewed');
SELECT * FROM pg_temp.attempt(:'ref', $$WITH o AS (INSERT INTO casework.determination_option (case_ref, determination_id, kind, is_family_based, summary)
        SELECT $1, pg_temp.bid($1), k, true, 'Text.' FROM unnest(ARRAY['repatriation_to_kin', 'stay_pending']) AS k RETURNING option_id)
    UPDATE casework.determination SET state = 'panel_scheduled', scheduled_on = '2026-02-10' WHERE case_ref = $1$$);

-- After the session an option comes with its effects in one statement, or not at all: what the statement leaves is judged.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'in_session');
SELECT what, a.* FROM (VALUES ('all effects', ''), ('without one', 'WHERE e <> ''health'''), ('no effects', 'WHERE false')) AS w (what, which),
    pg_temp.attempt(:'ref', format($$WITH o AS (INSERT INTO casework.determination_option (case_ref, determination_id, kind, is_family_based, summary)
    VALUES ($1, pg_temp.bid($1), 'resettlement', true, 'A cousin.') RETURNING case_ref, determination_id, option_id)
    INSERT INTO casework.option_effect (case_ref, determination_id, option_id, element, short_term)
    SELECT o.case_ref, o.determination_id, o.option_id, e, 'What it would mean.' FROM o, pg_temp.elements() AS e %s$$, which)) AS a;
ROLLBACK;
