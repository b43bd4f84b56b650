-- Who takes part: agencies, and professionals known by login and discipline.
\echo
\echo '== 1. Agencies and professionals'

INSERT INTO casework.agency (name, sector, state_code) VALUES
    ('Child Protection Service of Utopia', 'child_protection', 'UTO'),
    ('Consular Service of Utopia', 'consular', 'UTO'),
    ('Guardianship Office of Utopia', 'justice', 'UTO'),
    ('Children''s Hospital of Utopia City', 'health', 'UTO'),
    ('School Board of Utopia City', 'education', 'UTO');

INSERT INTO casework.professional (agency_id, login, discipline)
SELECT a.agency_id, p.login, p.discipline
FROM (VALUES
    ('Child Protection Service of Utopia', 'caseworker', 'social_work'),
    ('Child Protection Service of Utopia', 'supervisor', 'social_work'),
    ('Child Protection Service of Utopia', 'chair', 'social_work'),
    ('Consular Service of Utopia', 'consul', 'consular_service'),
    ('Guardianship Office of Utopia', 'guardian', 'law'),
    ('Children''s Hospital of Utopia City', 'psychologist', 'psychology'),
    ('Children''s Hospital of Utopia City', 'paediatrician', 'medicine'),
    ('School Board of Utopia City', 'teacher', 'education')) AS p (agency, login, discipline)
JOIN casework.agency AS a ON a.name = p.agency;

-- Who interviews children and who decides is trained for it (safeguard 46).
INSERT INTO casework.training (professional_id, topic, completed_on, valid_until, provider)
SELECT p.professional_id, t.topic, '2024-06-01', '2029-05-31', 'School of Social Work of Utopia'
FROM casework.professional AS p CROSS JOIN (VALUES ('child_interviewing'), ('best_interests_procedure')) AS t (topic);

-- Their keys, as variables :caseworker, :supervisor and so on.
SELECT format('SELECT %s', string_agg(format('%s AS %I', professional_id, login), ', '))
FROM casework.professional \gset keys_
:keys_format \gset
SELECT agency_id AS child_protection FROM casework.agency WHERE sector = 'child_protection' \gset

SELECT a.sector, string_agg(p.login, ', ' ORDER BY p.professional_id) AS professionals
FROM casework.agency AS a JOIN casework.professional AS p USING (agency_id)
GROUP BY a.agency_id, a.sector ORDER BY a.agency_id;
