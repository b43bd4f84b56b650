-- Which safeguard looks at which acts: the blocking ones of the register's acts.
DO $do$
DECLARE
    t record;
BEGIN
    FOR t IN
        SELECT x.table_name, x.event, string_agg(x.condition, ' OR ') AS condition, s.number::integer
        FROM (VALUES
            ('child_case', 'INSERT', 'NEW.treated_as_adult_since IS NOT NULL', '1'),
            ('child_case', 'UPDATE', 'NEW.treated_as_adult_since IS DISTINCT FROM OLD.treated_as_adult_since', '1'),
            ('child_case', 'UPDATE', 'NEW.owner_id IS DISTINCT FROM OLD.owner_id', '10'),
            ('person', 'UPDATE', 'NEW.birth IS DISTINCT FROM OLD.birth', '1 32'),
            ('person', 'UPDATE', 'NEW.sex IS DISTINCT FROM OLD.sex', '32'),
            ('guardian_appointment', 'INSERT', 'true', '10'),
            ('guardian_appointment', 'UPDATE', 'NEW.valid_until IS DISTINCT FROM OLD.valid_until', '9 10'),
            ('child_case', 'UPDATE', 'NEW.victim_status_since IS DISTINCT FROM OLD.victim_status_since', '5'),
            ('assessment', 'INSERT', 'NEW.completed_on IS NOT NULL', '9 10 16 19'),
            ('assessment', 'UPDATE', 'NEW.completed_on IS DISTINCT FROM OLD.completed_on', '9 10 16 19'),
            ('service', 'INSERT', 'true', '13'),
            ('panel_member', 'INSERT', 'true', '10'),
            ('association', 'INSERT', 'true', '3'),
            ('association_evidence', 'UPDATE', 'true', '3'),
            ('victimisation', 'INSERT', 'true', '4')
        ) AS x (table_name, event, condition, numbers)
        CROSS JOIN LATERAL regexp_split_to_table(x.numbers, ' ') AS s (number)
        GROUP BY x.table_name, x.event, s.number
        UNION ALL
        SELECT x.table_name, 'UPDATE',
            format('NEW.state <> OLD.state AND NEW.state IN (%s)', string_agg(quote_literal(x.state), ', ')), s.number::integer
        FROM (VALUES
            ('determination', 'information_gathering', '10'),
            ('determination', 'report_drafted', '6 16'),
            ('determination', 'supervisor_reviewed', '6 16 19'),
            ('determination', 'panel_scheduled', '16 17 19'),
            ('determination', 'in_session', '9 10 17 18'),
            ('determination', 'decided', '5 6 9 10 14 16 17 18 19 20 21'),
            ('determination', 'communicated', '7'),
            ('determination', 'in_implementation', '7'),
            ('movement', 'nationality_confirmed', '32'),
            ('movement', 'best_interests_cleared', '5 6 15 27'),
            ('movement', 'reception_agreed', '34'),
            ('movement', 'documents_issued', '15 26 27 34'),
            ('movement', 'travel_authorised', '6 9 10 15 23 25 26 27 34'),
            ('movement', 'departed', '1 3 4 5 6 7 9 10 14 15 16 17 18 19 20 21 23 25 26 27 32 34'),
            ('movement', 'handed_over', '26 34'),
            ('movement', 'refused', '28'),
            ('movement', 'refused_final', '28')
        ) AS x (table_name, state, numbers)
        CROSS JOIN LATERAL regexp_split_to_table(x.numbers, ' ') AS s (number)
        GROUP BY x.table_name, s.number
    LOOP
        EXECUTE format('CREATE TRIGGER s_%s_%s AFTER %s ON casework.%I FOR EACH ROW WHEN (%s) EXECUTE FUNCTION twin.safeguard_%s()',
            lpad(t.number::text, 2, '0'), lower(t.event), t.event, t.table_name, t.condition, t.number);
    END LOOP;
END
$do$;

-- And which warns of which.
DO $do$
DECLARE
    t record;
BEGIN
    FOR t IN
        SELECT x.table_name, x.event, x.condition, x.act, s.number
        FROM (VALUES
            ('assessment', 'INSERT', 'NEW.completed_on IS NOT NULL', 'assessment:completed', '8 22 46'),
            ('assessment', 'UPDATE', 'NEW.completed_on IS DISTINCT FROM OLD.completed_on', 'assessment:completed', '8 22 46'),
            ('service', 'INSERT', 'true', 'service:started', '24')
        ) AS x (table_name, event, condition, act, numbers)
        CROSS JOIN LATERAL regexp_split_to_table(x.numbers, ' ') AS s (number)
        UNION ALL
        SELECT x.table_name, 'UPDATE', format('NEW.state <> OLD.state AND NEW.state = %L', x.state),
            CASE x.table_name WHEN 'determination' THEN 'bid:' ELSE 'movement:' END || x.state, s.number
        FROM (VALUES
            ('determination', 'report_drafted', '46'),
            ('determination', 'in_session', '46'),
            ('determination', 'decided', '22 24'),
            ('determination', 'communicated', '23'),
            ('determination', 'in_implementation', '23'),
            ('determination', 'review_open', '22'),
            ('movement', 'documents_issued', '23'),
            ('movement', 'travel_authorised', '24')
        ) AS x (table_name, state, numbers)
        CROSS JOIN LATERAL regexp_split_to_table(x.numbers, ' ') AS s (number)
    LOOP
        EXECUTE format('CREATE TRIGGER w_%s_%s AFTER %s ON casework.%I FOR EACH ROW WHEN (%s) EXECUTE FUNCTION twin.warning_%s(%L)',
            lpad(t.number, 2, '0'), replace(t.act, ':', '_') || '_' || lower(t.event), t.event, t.table_name, t.condition, t.number, t.act);
    END LOOP;
END
$do$;
