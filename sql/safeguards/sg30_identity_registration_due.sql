-- Safeguard 30: birth registration and nationality have a date, and no child is found alien while a claim by descent is open.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
CREATE FUNCTION pg_temp.claim(ref repatriation.case_ref, how text DEFAULT 'descent_mother') RETURNS void BEGIN ATOMIC
    INSERT INTO casework.nationality_claim (case_ref, state_code, basis, evidence) VALUES (ref, 'UTO', how, 'The grandmother says so.');
END;
CREATE FUNCTION pg_temp.decide(ref repatriation.case_ref, what text) RETURNS void BEGIN ATOMIC
    UPDATE casework.nationality_claim AS n SET decision = what, decided_by = 'Ministry', decided_on = '2026-01-30', decision_reason = 'In full.' WHERE n.case_ref = ref;
END;
CREATE FUNCTION pg_temp.clocks(ref repatriation.case_ref) RETURNS TABLE (duty text, state text, since_on date, due_on date, done_on date) BEGIN ATOMIC
    SELECT d.duty, d.state, d.since_on, d.due_on, d.done_on FROM repatriation.duties(ARRAY[ref], '2026-02-04 12:00Z') AS d WHERE d.safeguard = 30 ORDER BY d.duty;
END;

-- Duty: thirty days from identification, or from arrival where its day is known.
SELECT pg_temp.child() AS ref \gset
SELECT * FROM pg_temp.clocks(:'ref');
SELECT state FROM repatriation.duties(ARRAY[:'ref'::repatriation.case_ref], '2026-02-05 12:00Z') WHERE safeguard = 30;
UPDATE casework.child_case SET arrived_on = '2026-01-10' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.clocks(:'ref');
-- In progress is not registered; a refusal of one claim while another is open is no decision.
INSERT INTO casework.birth_registration (case_ref, status, applied_on, source) VALUES (:'ref', 'in_progress', '2026-01-12', 'registry');
SELECT pg_temp.claim(:'ref'), pg_temp.decide(:'ref', 'refused'), pg_temp.claim(:'ref', 'descent_father') \g /dev/null
SELECT * FROM pg_temp.clocks(:'ref');
INSERT INTO casework.birth_registration (case_ref, status, state_code, registered_on, source) VALUES (:'ref', 'registered', 'UTO', '2026-02-02', 'registry');
SELECT pg_temp.decide(:'ref', 'confirmed');
SELECT * FROM pg_temp.clocks(:'ref');
-- More time, with reasons and two persons.
INSERT INTO casework.duty_extension (case_ref, duty, extended_to, reason, asked_by, granted_by)
VALUES (:'ref', 'birth_registration', '2026-03-10', 'The registry is closed.', 1, 2);
SELECT due_on FROM pg_temp.clocks(:'ref') WHERE duty = 'birth_registration';

-- Passes: the claim is decided; a nationality on other grounds stands in nobody's way.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.claim(:'ref'), pg_temp.decide(:'ref', 'refused') \g /dev/null
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.child_case SET nationality_status = 'stateless', non_national_since = '2026-02-01' WHERE case_ref = $1$$);

-- Refuses: open, or under appeal, through mother or father.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.claim(:'ref');
UPDATE casework.child_case SET non_national_since = '2026-02-01' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.nationality_claim SET basis = 'descent_father' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.child_case SET non_national_since = '2026-02-01' WHERE case_ref = $1$$);
SELECT pg_temp.decide(:'ref', 'appealed');
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.child_case SET non_national_since = '2026-02-01' WHERE case_ref = $1$$);
SELECT safeguard, state, lacks FROM casework.checklist(:'ref', 'case:non_national');
-- Finding the child to be a national is never refused.
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.child_case SET nationality_status = 'national' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.child_case SET non_national_since = '2026-02-01' WHERE case_ref = $1$$);

-- Unknown: nobody has looked at the parents.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.claim(:'ref', 'registration');
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.child_case SET non_national_since = '2026-02-01' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.nationality_claim (case_ref, state_code, decision) VALUES ($1, 'UTO', 'refused')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.nationality_claim (case_ref, state_code, decision, decided_by, decided_on) VALUES ($1, 'UTO', 'refused', 'Ministry', '2026-02-01')$$);

-- Later knowledge: a claim that appears after the finding is recorded, and the finding can be set aside and not taken up again.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.claim(:'ref'), pg_temp.decide(:'ref', 'refused') \g /dev/null
UPDATE casework.child_case SET non_national_since = '2026-02-01' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.claim($1, 'descent_father')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.child_case SET located_in = 'XXB' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.child_case SET non_national_since = '2026-02-02' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.child_case SET non_national_until = '2026-02-10' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.child_case SET non_national_until = NULL WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.child_case SET non_national_since = NULL, non_national_until = NULL WHERE case_ref = $1$$);
-- No way around: a case that begins with the finding; ON CONFLICT; the claim withdrawn without a reason.
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.child_case (case_ref, identified_on, non_national_since) SELECT repatriation.next_case_ref('UTO', 2026), '2026-01-05', '2026-01-06' WHERE $1 IS NOT NULL$$);
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.child_case (case_ref, identified_on) VALUES ($1, '2026-01-05') ON CONFLICT (case_ref) DO UPDATE SET non_national_since = '2026-02-01'$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.nationality_claim SET decision = 'withdrawn', decided_by = 'x', decided_on = '2026-02-01' WHERE case_ref = $1 AND decision = 'pending'$$);
-- A movement confirms a nationality that an authority decided on: refuses without a claim, unknown while it is open, and of another State.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.travel(:'ref', 'identity_established');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'nationality_confirmed', omit => '{nationality}')$$);
SELECT pg_temp.claim(:'ref', 'birth');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'nationality_confirmed', omit => '{nationality}')$$);
SELECT lacks FROM casework.next_steps(:'ref') WHERE act = 'movement:nationality_confirmed';
INSERT INTO casework.nationality_claim (case_ref, state_code, decision, decided_by, decided_on) VALUES (:'ref', 'XXB', 'confirmed', 'Ministry', '2026-02-01');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'nationality_confirmed', omit => '{nationality}')$$);
-- Passes; and a claim by descent that is still open elsewhere does not hold the child back.
SELECT pg_temp.decide(:'ref', 'confirmed');
SELECT pg_temp.claim(:'ref', 'descent_father');
SELECT verdict, lacks FROM casework.next_steps(:'ref') WHERE act = 'movement:nationality_confirmed';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'nationality_confirmed', omit => '{nationality}')$$);
-- Later knowledge: the claim proves void, and is recorded.
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.nationality_claim SET voided_at = now(), void_reason = 'Of a sibling.' WHERE case_ref = $1$$);
-- A child that is held to be an alien while a claim by descent is open does not leave either.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.determine(:'ref', 'decided'), pg_temp.travel(:'ref', 'travel_authorised');
SELECT pg_temp.claim(:'ref'), pg_temp.decide(:'ref', 'refused') \g /dev/null
UPDATE casework.child_case SET non_national_since = '2026-02-01' WHERE case_ref = :'ref';
SELECT pg_temp.claim(:'ref', 'descent_father');
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.travel($1, 'departed')$$);
ROLLBACK;
