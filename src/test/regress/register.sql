\set ECHO none
-- src/test/regress/register.sql: a register of an invented State, made in the
-- transaction that the test has open, with one agency and at least one
-- professional of every sector under fixed numbers, so that tests can name them.
--
-- professional 1 writes reports, 2 supervises, 3 to 5 sit on panels, 6 is a
-- lawyer and the guardian, 7 screens for security, 8 works for the interior.
--
-- SPDX-License-Identifier: PostgreSQL
SET LOCAL search_path = repatriation, public;
SELECT repatriation.create_register('UTO', 'Demo authority', 'UTC', true) \g /dev/null
INSERT INTO casework.agency (agency_id, name, sector, state_code) VALUES
    (1, 'Child protection', 'child_protection', 'UTO'), (2, 'Health', 'health', 'UTO'),
    (3, 'Schools', 'education', 'UTO'), (4, 'Courts', 'justice', 'UTO'),
    (5, 'Interior', 'interior', 'UTO'), (6, 'Security', 'security', 'UTO'),
    (7, 'Consulates', 'consular', 'UTO'), (8, 'Civil registry', 'civil_registry', 'UTO'),
    (9, 'Legal aid', 'ngo', 'UTO'), (10, 'Field office', 'un', NULL),
    (11, 'Village council', 'community', 'UTO');
INSERT INTO casework.professional (professional_id, agency_id, login, discipline) VALUES
    (1, 1, 'w1', 'social_work'), (2, 1, 'w2', 'social_work'), (3, 1, 'w3', 'social_work'),
    (4, 2, 'w4', 'psychology'), (5, 3, 'w5', 'education'), (6, 9, 'w6', 'law'),
    (7, 6, 'w7', 'security'), (8, 5, 'w8', 'administration'), (9, 7, 'w9', 'consular_service'),
    (10, 4, 'w10', 'law'), (11, 8, 'w11', 'administration'), (12, 10, 'w12', 'social_work'),
    (13, 11, 'w13', 'other');
INSERT INTO casework.training (professional_id, topic, completed_on, provider)
    SELECT p.professional_id, t.topic, '2025-01-01', 'School of social work'
    FROM casework.professional AS p, unnest(ARRAY['child_interviewing', 'best_interests_procedure']) AS t (topic);
\set ECHO all
