-- Safeguard 43: data about a child go where they were meant to go, and no further.
\getenv abs_srcdir PG_ABS_SRCDIR
\set register :abs_srcdir '/src/test/regress/register.sql'
\set return :abs_srcdir '/src/test/regress/return.sql'
\set ON_ERROR_ROLLBACK on
BEGIN;
\i :register
\i :return
\set SHOW_CONTEXT never
-- Identity and schooling to the school, on the guardian's consent; with what differs.
CREATE FUNCTION pg_temp.consent(ref repatriation.case_ref, recipients text[] DEFAULT '{education}', fields text[] DEFAULT '{identity,education}')
RETURNS bigint LANGUAGE sql BEGIN ATOMIC
    INSERT INTO casework.consent (case_ref, professional_id, capacity, purpose, recipients, fields, valid_from, valid_until)
    VALUES (ref, 6, 'guardian', 'School place', recipients, fields, '2026-02-01', '2026-06-30') RETURNING consent_id;
END;
CREATE FUNCTION pg_temp.share(ref repatriation.case_ref, differs jsonb DEFAULT '{}') RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    r casework.disclosure;
BEGIN
    r := jsonb_populate_record(NULL::casework.disclosure, jsonb_build_object('case_ref', ref, 'purpose', 'education', 'purpose_note', 'School place',
        'recipient_kind', 'education', 'recipient_agency_id', 3, 'fields', jsonb_build_array('identity', 'education'), 'legal_basis', 'public_task',
        'shared_on', '2026-03-01', 'shared_by', 1, 'expires_on', '2026-12-31', 'is_publication', false, 'identifies_child', true,
        'to_state_of_origin', false, 'recorded_at', now()) || differs);
    r.disclosure_id := nextval(pg_get_serial_sequence('casework.disclosure', 'disclosure_id'));
    INSERT INTO casework.disclosure VALUES (r.*);
END $$;
-- Not applicable: a child of whom nothing was disclosed.
SELECT v.* FROM pg_temp.child() AS c (ref), LATERAL pg_temp.verdict(c.ref, 43) AS v;
-- Passes: on a public task; on a consent that covers it; a publication that identifies nobody; investigators by court order or clearance.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.consent(:'ref') AS consent \gset
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.share($1)$$);
SELECT * FROM pg_temp.attempt(:'ref', format($$SELECT pg_temp.share($1, '{"legal_basis": "consent", "consent_id": %s}')$$, :consent));
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.share($1, '{"is_publication": true, "recipient_kind": "public", "recipient_agency_id": null, "purpose": "publication", "identifies_child": false}')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.share($1, '{"recipient_kind": "police", "recipient_agency_id": 5, "purpose": "investigation", "fields": ["victim_statement"], "court_order_ref": "Court 4"}')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.share($1, '{"recipient_kind": "security_service", "recipient_agency_id": 6, "purpose": "public_security", "fields": ["assessment"], "cleared_by": 2, "cleared_on": "2026-03-01"}')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.share($1, '{"recipient_kind": "consular", "recipient_agency_id": 7, "purpose": "documentation", "to_state_of_origin": true, "asylum_checked_on": "2026-03-01"}')$$);
SELECT * FROM pg_temp.verdict(:'ref', 43);

-- What a disclosure must have, it has, or it is none: purpose, recipient, fields, basis, end.
SELECT missing, a.code, a."constraint" FROM (VALUES ('{"purpose": null}'), ('{"purpose_note": " "}'), ('{"recipient_agency_id": null}'), ('{"recipient_kind": null}'),
        ('{"fields": []}'), ('{"fields": [null]}'), ('{"fields": ["everything"]}'), ('{"legal_basis": null}'), ('{"legal_basis": "consent"}'),
        ('{"legal_basis": "court_order"}'), ('{"expires_on": null}'), ('{"expires_on": "infinity"}'), ('{"expires_on": "2026-02-28"}'),
        ('{"cleared_by": 1, "cleared_on": "2026-03-01"}'), ('{"is_publication": true}')) AS v (missing),
    LATERAL pg_temp.attempt(:'ref', format('SELECT pg_temp.share($1, %L)', missing)) AS a;

-- Refuses: what a consent does not cover; protection data for investigation; immigration enforcement; biometric data but for a family link;
-- a publication that identifies the child, or may.
SELECT pg_temp.share(:'ref', '{"recipient_kind": "security_service", "recipient_agency_id": 6, "fields": ["psychosocial"]}');
SELECT why, a.code, a."constraint", a.lacks FROM (VALUES
        ('a field more', format('{"legal_basis": "consent", "consent_id": %s, "fields": ["identity", "health"]}', :consent)),
        ('another recipient', format('{"legal_basis": "consent", "consent_id": %s, "recipient_kind": "health", "recipient_agency_id": 2}', :consent)),
        ('a day late', format('{"legal_basis": "consent", "consent_id": %s, "shared_on": "2026-07-01"}', :consent)),
        ('a day early', format('{"legal_basis": "consent", "consent_id": %s, "shared_on": "2026-01-31"}', :consent)),
        ('police', '{"recipient_kind": "police", "recipient_agency_id": 5, "fields": ["identity", "victim_statement"]}'),
        ('cleared a day later', '{"recipient_kind": "police", "recipient_agency_id": 5, "fields": ["assessment"], "cleared_by": 2, "cleared_on": "2026-03-02"}'),
        ('a court, for investigation', '{"recipient_kind": "court", "recipient_agency_id": 4, "purpose": "investigation", "fields": ["assessment"]}'),
        ('immigration', '{"purpose": "immigration_enforcement", "court_order_ref": "Court 4"}'),
        ('fingerprints', '{"fields": ["biometric"]}'),
        ('publication', '{"is_publication": true, "recipient_kind": "public", "recipient_agency_id": null, "purpose": "publication"}'),
        ('publication, nobody looked', '{"is_publication": true, "recipient_kind": "public", "recipient_agency_id": null, "purpose": "publication", "identifies_child": null}')) AS v (why, differs),
    LATERAL pg_temp.attempt(:'ref', format('SELECT pg_temp.share($1, %L)', differs)) AS a;

-- The State of origin: never while asylum is claimed, nor where that, or whether it is the State of origin, is not known.
SELECT why, a.code, a.lacks FROM (VALUES ('no check', '{"to_state_of_origin": true}'), ('check a day later', '{"to_state_of_origin": true, "asylum_checked_on": "2026-03-02"}'),
        ('not known whether', '{"to_state_of_origin": null}')) AS v (why, differs),
    LATERAL pg_temp.attempt(:'ref', format('SELECT pg_temp.share($1, %L)', differs)) AS a;
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.share(:'ref', '{"to_state_of_origin": true, "asylum_checked_on": "2026-03-01"}') \g /dev/null
UPDATE casework.child_case SET asylum_claimed_on = '2026-03-10' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.share($1, '{"shared_on": "2026-03-09", "to_state_of_origin": true, "asylum_checked_on": "2026-03-09"}')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.share($1, '{"shared_on": "2026-03-10", "to_state_of_origin": true, "asylum_checked_on": "2026-03-09"}')$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.share($1, '{"shared_on": "2026-03-10", "to_state_of_origin": false}')$$);
UPDATE casework.child_case SET asylum_decided_on = '2026-03-20' WHERE case_ref = :'ref';
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.share($1, '{"shared_on": "2026-03-20", "to_state_of_origin": true, "asylum_checked_on": "2026-03-20"}')$$);

-- Later knowledge: a claim of an earlier day, also while a decision stands; consent withdrawn. What is withdrawn covers nothing more.
SELECT pg_temp.child() AS ref \gset
SELECT pg_temp.consent(:'ref') AS consent \gset
SELECT pg_temp.share(:'ref', format('{"legal_basis": "consent", "consent_id": %s, "to_state_of_origin": true, "asylum_checked_on": "2026-03-01"}', :consent)::jsonb) \g /dev/null
SELECT pg_temp.determine(:'ref', 'decided');
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.child_case SET asylum_claimed_on = '2026-02-01' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.consent SET withdrawn_at = '2026-03-02 09:00Z' WHERE case_ref = $1$$);
SELECT * FROM pg_temp.attempt(:'ref', format($$SELECT pg_temp.share($1, '{"legal_basis": "consent", "consent_id": %s, "shared_on": "2026-03-02"}')$$, :consent));
-- A disclosure of which one learns that it should not have been is recalled with its reason; then others go on.
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.share($1)$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.disclosure SET voided_at = now(), void_reason = 'Recalled: asylum was claimed.' WHERE case_ref = $1 AND to_state_of_origin$$);
SELECT * FROM pg_temp.attempt(:'ref', $$SELECT pg_temp.share($1)$$);
SELECT * FROM pg_temp.attempt(:'ref', $$UPDATE casework.disclosure SET voided_at = NULL, void_reason = NULL WHERE case_ref = $1$$);

-- No override, and no way around: a lawful row that is widened, turned to another recipient or published afterwards.
SELECT pg_temp.child() AS ref \gset
SELECT * FROM pg_temp.attempt(:'ref', $$INSERT INTO casework.override (case_ref, safeguard, act, authority, reference, reason, asked_by, granted_by, expires_at)
    VALUES ($1, 43, 'disclosure:made', 'Family court', 'Order 9', 'Why.', 1, 2, now() + interval '7 days')$$);
SELECT pg_temp.share(:'ref', '{"fields": ["assessment"], "recipient_kind": "court", "recipient_agency_id": 4, "purpose": "court_proceedings"}') \g /dev/null
SELECT change, a.code FROM (VALUES ('fields = ''{biometric}'''), ('recipient_kind = ''police'''), ('purpose = ''immigration_enforcement'''),
        ('is_publication = true, recipient_kind = ''public'', purpose = ''publication'''), ('to_state_of_origin = true'), ('to_state_of_origin = NULL')) AS v (change),
    LATERAL pg_temp.attempt(:'ref', format('UPDATE casework.disclosure SET %s WHERE case_ref = $1', change)) AS a;
SELECT pg_temp.consent(:'ref') AS consent \gset
SELECT pg_temp.share(:'ref', format('{"legal_basis": "consent", "consent_id": %s}', :consent)::jsonb) \g /dev/null
SELECT pg_temp.consent(:'ref', '{health}') AS other \gset
SELECT what, a.code FROM (VALUES ('another consent', format('consent_id = %s', :other)), ('a later day', 'shared_on = ''2026-08-01'''), ('a sooner end', 'expires_on = ''2026-11-30''')) AS v (what, change),
    LATERAL pg_temp.attempt(:'ref', format('UPDATE casework.disclosure SET %s WHERE case_ref = $1 AND legal_basis = ''consent''', change)) AS a;
ROLLBACK;
