-- Clearance, reception, guardianship at home, travel papers.
\echo '== 8. Preparation'

UPDATE casework.movement AS m SET state = 'best_interests_cleared', cleared_on = '2026-01-19', determination_id = d.determination_id
FROM casework.determination AS d WHERE d.case_ref = m.case_ref AND m.case_ref = ANY (:'siblings');
\set child :liora
\set paper `base64 < docs/examples/best-interests-report.xml`
\set source 'secretary of the panel'
\set received '2026-01-19 17:00'
\ir claim.sql

-- Who receives the children, where, and what waits for them.
UPDATE casework.movement SET state = 'reception_agreed', receiver_person_id = :aunt, receiver_agency_id = :child_protection,
    receiver_agreed_on = '2026-01-22', receiver_is_able = true, handover_point = 'Family room, Utopia City airport',
    health_check_on = '2026-02-13', school_place = 'Two places, School Board of Utopia City',
    psychosocial_contact = 'Children''s Hospital, outpatient service', care_arrangement = 'kinship', care_place = 'The aunt''s household',
    care_arranged_on = '2026-01-22', care_is_secure = true, escort = 'known_professional'
WHERE case_ref = ANY (:'siblings');

-- From February the aunt is guardian, by order of a court; the first guardian hands over.
\set child :teo
\set paper `base64 < docs/examples/custody-order.xml`
\set source 'family court'
\set received '2026-01-26 12:00'
\ir claim.sql
INSERT INTO casework.guardian_appointment (case_ref, person_id, appointed_by, valid_from)
SELECT ref, :aunt, 'Family Court of Utopia City', '2026-02-01' FROM unnest(:'siblings'::case_ref[]) AS ref;
UPDATE casework.guardian_appointment SET valid_until = '2026-01-31' WHERE case_ref = ANY (:'siblings') AND professional_id = :guardian;

-- Liora has no passport any more: the embassy issues a single sheet for the journey.
\set child :liora
\set paper `base64 < docs/examples/etd-liora-td2.xml`
\set source 'embassy'
\set received '2026-02-03 09:00'
\ir claim.sql
UPDATE casework.movement SET state = 'documents_issued', documents_issued_on = '2026-02-03' WHERE case_ref = ANY (:'siblings');
