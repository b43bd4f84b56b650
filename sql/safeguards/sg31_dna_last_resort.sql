-- Safeguard 31: a sample of the child is the last resort, with consent, for one purpose, and has an end.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
CREATE FUNCTION pg_temp.sample(ref repatriation.case_ref, omit text DEFAULT '') RETURNS bigint LANGUAGE sql BEGIN ATOMIC
    INSERT INTO casework.dna_sample (case_ref, other_evidence, child_consented_on, laboratory, destroy_by)
    VALUES (ref, CASE WHEN omit <> 'evidence' THEN 'Papers burnt; the aunt''s word alone.' END,
        CASE WHEN omit <> 'consent' THEN date '2026-01-19' END, CASE WHEN omit <> 'laboratory' THEN 'Institute' END,
        CASE omit WHEN 'end' THEN NULL WHEN 'late' THEN date '2026-07-20' ELSE date '2026-07-19' END) RETURNING dna_sample_id;
END;
CREATE FUNCTION pg_temp.take(ref repatriation.case_ref) RETURNS void BEGIN ATOMIC
    UPDATE casework.dna_sample AS s SET taken_on = '2026-01-20' WHERE s.case_ref = ref AND s.taken_on IS NULL;
END;

-- Passes: everything is on record when the sample is taken; preparing one needs nothing.
SELECT pg_temp.child() AS ref \gset
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.dna_sample (case_ref, voided_at, void_reason) VALUES ($1, now(), 'Papers were found.')$$);
SELECT * FROM pg_temp.verdict(:'ref', 31);
SELECT pg_temp.sample(:'ref') > 0 AS prepared;
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.take($1)$$);
SELECT * FROM pg_temp.verdict(:'ref', 31);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.dna_sample SET result = 'link_confirmed', resulted_on = '2026-02-20' WHERE case_ref = $1 AND taken_on IS NOT NULL$$);
-- Duty: destroyed by the day that the row names; more time cannot be granted.
SELECT duty, state, since_on, due_on FROM repatriation.duties(ARRAY[:'ref'::repatriation.case_ref], '2026-07-20 12:00Z') WHERE safeguard = 31;
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.duty_extension (case_ref, duty, row_id, extended_to, reason, asked_by, granted_by) VALUES ($1, 'dna_destruction', 2, '2027-01-01', 'x', 1, 2)$$);
UPDATE casework.dna_sample SET destroyed_on = '2026-07-01' WHERE case_ref = :'ref' AND taken_on IS NOT NULL;
SELECT state, done_on FROM repatriation.duties(ARRAY[:'ref'::repatriation.case_ref], '2026-07-20 12:00Z') WHERE safeguard = 31;

-- Refuses: each part left out; unknown is not given.
SELECT pg_temp.child() AS ref \gset
INSERT INTO casework.dna_sample (case_ref, taken_on) VALUES (:'ref', '2026-01-20');
SELECT part, a.* FROM unnest(ARRAY['evidence', 'consent', 'laboratory', 'end', 'late']) AS part,
    pg_temp.attempt(:'ref', format('SELECT pg_temp.sample($1, %L), pg_temp.take($1)', part)) AS a;
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.dna_sample (case_ref, other_evidence) VALUES ($1, ' ')$$);
-- The guardian's consent may stand for the child's: of a guardian appointed on the day, not against the child, nor unasked, and not after the event.
SELECT guardian_appointment_id AS guardian FROM casework.guardian_appointment WHERE case_ref = :'ref' \gset
SELECT pg_temp.sample(:'ref', 'consent') > 0 AS prepared;
INSERT INTO casework.guardian_appointment (case_ref, professional_id, appointed_by, valid_from, valid_until)
    VALUES (:'ref', 12, 'Family court', '2025-01-01', '2026-01-05') RETURNING guardian_appointment_id AS former \gset
SELECT w.what, a.* FROM (VALUES ('agreed after it', date '2026-01-21', :guardian, 'false'), ('nobody appointed', '2026-01-19', NULL, 'false'),
        ('appointed before', '2026-01-19', :former, 'false'), ('not yet appointed', '2026-01-05', :guardian, 'false'),
        ('the child objects', '2026-01-19', :guardian, 'true'), ('nobody asked the child', '2026-01-19', :guardian, 'NULL'),
        ('the child was asked', '2026-01-19', :guardian, 'false')) AS w (what, agreed, by, objects),
    pg_temp.attempt(:'ref', format('UPDATE casework.dna_sample SET guardian_consented_on = %L, guardian_appointment_id = %L, child_objects = %s, taken_on = ''2026-01-20'' WHERE case_ref = $1',
        w.agreed, w.by, w.objects)) AS a;
-- No other purpose exists; who takes the list off the table meets the safeguard.
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.dna_sample SET purpose = 'investigation' WHERE case_ref = $1$$);
SAVEPOINT whole;
ALTER TABLE casework.dna_sample DROP CONSTRAINT dna_sample_purpose_check;
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.dna_sample SET purpose = 'investigation' WHERE case_ref = $1$$);
ROLLBACK TO whole;

-- No way around: taken in order, then loosened; void and restore.
SELECT what, a.* FROM (VALUES ('other_evidence = NULL'), ('guardian_consented_on = NULL, guardian_appointment_id = NULL'), ('guardian_consented_on = ''2026-01-05'''),
        (format('guardian_appointment_id = %s', :former)), ('laboratory = NULL'),
        ('destroy_by = ''2026-12-31'''), ('destroy_by = NULL'), ('taken_on = ''2026-01-18''')) AS w (what),
    pg_temp.attempt(:'ref', format('UPDATE casework.dna_sample SET %s WHERE case_ref = $1', what)) AS a;
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.dna_sample (case_ref, taken_on, voided_at, void_reason) VALUES ($1, '2026-01-20', now(), 'x')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.dna_sample SET voided_at = NULL, void_reason = NULL WHERE case_ref = $1 AND voided_at IS NOT NULL$$);

-- The guardian's term moved off the day of consent is found by the sweep, and refused once something stands.
SAVEPOINT whole;
UPDATE casework.guardian_appointment SET valid_from = '2026-01-20' WHERE case_ref = :'ref' AND guardian_appointment_id = :guardian;
SELECT * FROM pg_temp.verdict(:'ref', 31);
ROLLBACK TO whole;

-- Later knowledge: after departure an objection is recorded; from then on there is nothing but to destroy the sample.
SELECT pg_temp.determine(:'ref', 'decided'), pg_temp.travel(:'ref', 'departed');
SELECT * FROM pg_temp.attempt(:'ref', format('UPDATE casework.guardian_appointment SET valid_from = ''2026-01-20'' WHERE case_ref = $1 AND guardian_appointment_id = %s', :guardian));
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.dna_sample SET child_objects = true WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.dna_sample SET destroy_by = '2026-05-01' WHERE case_ref = $1 AND voided_at IS NULL$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.dna_sample SET destroyed_on = '2026-04-01' WHERE case_ref = $1 AND voided_at IS NULL$$);
-- The nationality is not confirmed on a sample to which the child objects; withdrawn, it stands in nobody's way.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.travel(:'ref', 'identity_established');
SELECT pg_temp.sample(:'ref') \g /dev/null
SELECT pg_temp.take(:'ref') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.dna_sample SET child_objects = true WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'nationality_confirmed')$$);
UPDATE casework.dna_sample SET voided_at = now(), void_reason = 'The child objects.' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'nationality_confirmed')$$);
ROLLBACK;
