-- The twin that promises what the register promises: once something irreversible
-- was done in a case, no later write may take away what it rested on. Every
-- safeguard is asked again on each table whose rows it reads.
DO $do$
DECLARE
    t record;
BEGIN
    FOR t IN
        SELECT s.number, x.table_name
        FROM (VALUES
            (1, 'child_case person'),
            (3, 'association association_evidence'),
            (4, 'victimisation'),
            (6, 'determination views movement'),
            (7, 'determination'),
            (9, 'child_case assessment determination movement guardian_appointment'),
            (10, 'guardian_appointment child_case panel_member assessment determination family_link'),
            (13, 'service assessment'),
            (14, 'person determination'),
            (15, 'child_case movement family_link determination'),
            (16, 'assessment assessment_element determination determination_element'),
            (17, 'determination determination_option option_effect'),
            (18, 'determination panel_member'),
            (19, 'assessment determination panel_member panel_vote'),
            (20, 'determination determination_ground panel_member'),
            (21, 'determination determination_element determination_option views'),
            (23, 'movement determination determination_review family_link document_claim views assessment determination_option'),
            (25, 'child_case movement assessment determination determination_option views'),
            (26, 'movement'),
            (27, 'movement family_link determination'),
            (28, 'movement'),
            (34, 'movement family_link')
        ) AS s (number, tables)
        CROSS JOIN LATERAL regexp_split_to_table(s.tables, ' ') AS x (table_name)
    LOOP
        EXECUTE format('CREATE TRIGGER z_%s AFTER INSERT OR UPDATE ON casework.%I FOR EACH ROW EXECUTE FUNCTION twin.safeguard_%s(''evidence'')',
            lpad(t.number::text, 2, '0'), t.table_name, t.number);
    END LOOP;
END
$do$;
