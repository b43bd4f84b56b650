\set ECHO none
-- src/test/regress/liberty.sql: functions that bring one invented boy validly
-- through a deprivation of liberty, on fixed days. They go with the session, and
-- with those of return.sql, which come first.
--
-- Days: apprehended 2 March 2026 at 08:00 UTC, before the authority at 20:00, held
-- from the 3rd, reviewed the 16th and the 30th, charged the 20th, in court the
-- 24th, decided on 10 April, measure from the 13th.
--
-- SPDX-License-Identifier: PostgreSQL

-- A boy of sixteen, with his mother.
CREATE FUNCTION pg_temp.youth(birth repatriation.partial_date DEFAULT '2009-03-15', basis text DEFAULT 'document')
RETURNS repatriation.case_ref LANGUAGE plpgsql AS $$
DECLARE
    ref repatriation.case_ref := repatriation.next_case_ref('UTO', 2026);
BEGIN
    INSERT INTO casework.child_case (case_ref, identified_on, separation_status, located_in, owner_id)
    VALUES (ref, '2026-01-05', 'with_one_parent', 'XXA', 1);
    INSERT INTO casework.person (case_ref, is_subject, birth, birth_basis, sex) VALUES (ref, true, birth, basis, 'M');
    RETURN ref;
END $$;

-- The first hour: where, since when, with whom, and nothing else.
CREATE FUNCTION pg_temp.apprehend(ref repatriation.case_ref, at timestamptz DEFAULT '2026-03-02 08:00Z', company text DEFAULT 'alone')
RETURNS void BEGIN ATOMIC
    INSERT INTO casework.liberty_episode (case_ref, place_kind, agency_id, started_at, population, is_foreign)
    VALUES (ref, 'police_cell', 5, at, company, true);
END;

-- The open episode of a case, or its last one.
CREATE FUNCTION pg_temp.episode(ref repatriation.case_ref) RETURNS bigint LANGUAGE sql BEGIN ATOMIC
    SELECT max(e.liberty_episode_id) FROM casework.liberty_episode AS e WHERE e.case_ref = ref;
END;

-- What has to be on file before a child is held.
CREATE FUNCTION pg_temp.justify(ref repatriation.case_ref, ground text DEFAULT 'secure_appearance', until date DEFAULT '2026-06-01')
RETURNS void BEGIN ATOMIC
    UPDATE casework.liberty_episode AS e SET legal_authority = 'Child Justice Act, section 12', order_reference = 'Order 31',
        grounds = ARRAY[ground], necessity = 'He left two open placements.', decided_individually = true, planned_end_on = until,
        shortest_period_reason = 'The hearing is the earliest that the court has.', held_for = 'justice'
    WHERE e.case_ref = ref AND e.liberty_episode_id = pg_temp.episode(ref);
    INSERT INTO casework.liberty_alternative (case_ref, liberty_episode_id, kind, considered_on, rejected_because)
    VALUES (ref, pg_temp.episode(ref), 'open_facility', '2026-03-02', 'He left two of them within a day.');
END;

CREATE FUNCTION pg_temp.event(ref repatriation.case_ref, what text, at timestamptz, until date DEFAULT NULL, answers bigint DEFAULT NULL)
RETURNS bigint LANGUAGE sql BEGIN ATOMIC
    INSERT INTO casework.liberty_event (case_ref, liberty_episode_id, kind, happened_at, body, reference, postponed_to, answers_id,
        excluded_because, appropriate_adult)
    VALUES (ref, pg_temp.episode(ref), what, at, 'Child-justice court', 'No. 1', until, answers,
        CASE what WHEN 'parents_excluded' THEN 'best_interests' END, CASE what WHEN 'parents_excluded' THEN 'Youth worker' END)
    RETURNING liberty_event_id;
END;

-- A contact with justice as somebody alleged to have broken the law; with everything that a charge needs.
CREATE FUNCTION pg_temp.allege(ref repatriation.case_ref, conduct repatriation.partial_date DEFAULT '2025-11', charged date DEFAULT NULL)
RETURNS bigint LANGUAGE sql BEGIN ATOMIC
    INSERT INTO casework.justice_contact (case_ref, capacity, offence_basis, conduct_on, diversion_decision, diversion_reasons,
        diversion_decided_on, forum, charge_grounds, victim_status_put_on, recruitment_put_on, charged_on)
    VALUES (ref, 'victim_and_alleged', 'Criminal Code, section 9', conduct, 'not_diverted', 'He denies the act.', '2026-03-10',
        'child_justice_court', '{own_conduct}', '2026-03-10', '2026-03-10', charged)
    RETURNING justice_contact_id;
END;

-- One step of the machine, at its hour or at another.
CREATE FUNCTION pg_temp.liberty_step(ref repatriation.case_ref, step text, at timestamptz DEFAULT NULL)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    moment timestamptz := coalesce(at, CASE step WHEN 'brought_before_authority' THEN '2026-03-02 20:00Z' WHEN 'held' THEN '2026-03-03 07:00Z'
        WHEN 'charged' THEN '2026-03-20 10:00Z' WHEN 'adjudicated' THEN '2026-04-10 10:00Z' WHEN 'measure_running' THEN '2026-04-13 09:00Z'
        WHEN 'release_due' THEN '2026-05-02 00:00Z' ELSE '2026-05-30 10:00Z' END::timestamptz);
BEGIN
    UPDATE casework.liberty_episode AS e SET state = step,
        justice_contact_id = CASE step WHEN 'charged' THEN (SELECT max(j.justice_contact_id) FROM casework.justice_contact AS j
            WHERE j.case_ref = ref) ELSE e.justice_contact_id END,
        brought_at = CASE step WHEN 'brought_before_authority' THEN moment ELSE e.brought_at END,
        held_at = CASE step WHEN 'held' THEN moment ELSE e.held_at END,
        charged_at = CASE step WHEN 'charged' THEN moment ELSE e.charged_at END,
        adjudicated_at = CASE step WHEN 'adjudicated' THEN moment ELSE e.adjudicated_at END,
        measure_at = CASE step WHEN 'measure_running' THEN moment ELSE e.measure_at END,
        release_due_at = CASE step WHEN 'release_due' THEN moment ELSE e.release_due_at END,
        released_at = CASE step WHEN 'released' THEN moment ELSE e.released_at END,
        ended_at = CASE step WHEN 'ended' THEN moment ELSE e.ended_at END
    WHERE e.case_ref = ref AND e.liberty_episode_id = pg_temp.episode(ref);
END $$;

-- Take an episode on to a state, doing in time what the clocks ask for.
CREATE FUNCTION pg_temp.deprive(ref repatriation.case_ref, upto text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    path constant text[] := ARRAY['apprehended', 'brought_before_authority', 'held', 'charged', 'adjudicated', 'measure_running', 'ended'];
    step text;
BEGIN
    FOREACH step IN ARRAY path[1 : array_position(path, upto)] LOOP
        IF step = 'apprehended' THEN
            PERFORM pg_temp.apprehend(ref);
            CONTINUE;
        ELSIF step = 'held' THEN
            PERFORM pg_temp.justify(ref);
        ELSIF step = 'charged' THEN
            PERFORM pg_temp.event(ref, 'review', '2026-03-16 10:00Z'), pg_temp.allege(ref, charged => '2026-03-20');
        ELSIF step = 'adjudicated' THEN
            PERFORM pg_temp.event(ref, 'court_hearing', '2026-03-24 10:00Z'), pg_temp.event(ref, 'review', '2026-03-30 10:00Z');
        END IF;
        PERFORM pg_temp.liberty_step(ref, step);
    END LOOP;
    RETURN (SELECT e.state FROM casework.liberty_episode AS e WHERE e.case_ref = ref AND e.liberty_episode_id = pg_temp.episode(ref));
END $$;

-- The calendar of the case on a moment, without the clocks of other subjects.
CREATE FUNCTION pg_temp.clocks(ref repatriation.case_ref, at timestamptz,
    OUT duty text, OUT state text, OUT since_on date, OUT due_on date, OUT due_at timestamptz, OUT done_on date)
RETURNS SETOF record LANGUAGE sql BEGIN ATOMIC
    SELECT d.duty, d.state, d.since_on, d.due_on, d.due_at, d.done_on FROM repatriation.duties(ARRAY[ref], at) AS d
    WHERE d.safeguard IN (11, 40) ORDER BY d.due_on, d.due_at, d.duty;
END;
\set ECHO all
