-- A mapping profile is used once a second person has approved it and its samples give what they should.
CREATE FUNCTION casework.docmap_publish() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    failed text;
BEGIN
    IF NEW.status <> 'published' THEN
        RETURN NEW;
    END IF;
    NEW.published_at := COALESCE(NEW.published_at, now());
    -- What came with the extension is what it came as, and has been reviewed with it.
    IF EXISTS (SELECT FROM repatriation.docmap_shipped() AS s
               WHERE s.docmap_profile = NEW.docmap_profile AND s.version = NEW.version AND s.definition = NEW.definition) THEN
        RETURN NEW;
    END IF;
    IF NOT EXISTS (SELECT FROM casework.docmap_approval AS a
                   WHERE a.docmap_profile = NEW.docmap_profile AND a.version = NEW.version AND a.approved_by <> NEW.made_by) THEN
        RAISE EXCEPTION 'mapping profile is not approved by a second person'
            USING ERRCODE = 'RP112', HINT = 'Another person than its maker enters an approval into casework.docmap_approval.';
    END IF;
    NEW.definition := casework.docmap_definition(NEW.docmap_profile, NEW.version);
    PERFORM repatriation.docmap_valid(NEW.definition);
    IF NOT EXISTS (SELECT FROM casework.docmap_test AS t
                   WHERE t.docmap_profile = NEW.docmap_profile AND t.version = NEW.version) THEN
        RAISE EXCEPTION 'mapping profile has no sample document'
            USING ERRCODE = 'RP112', HINT = 'Enter one, of an invented person, with what it should give, into casework.docmap_test.';
    END IF;
    UPDATE casework.docmap_test AS t SET tested_at = now()
    WHERE t.docmap_profile = NEW.docmap_profile AND t.version = NEW.version;
    SELECT string_agg(t.name, ', ' ORDER BY t.name) INTO failed FROM casework.docmap_test AS t
    WHERE t.docmap_profile = NEW.docmap_profile AND t.version = NEW.version AND t.result <> 'passed';
    IF failed IS NOT NULL THEN
        RAISE EXCEPTION 'mapping profile does not give what its samples should'
            USING ERRCODE = 'RP112', DETAIL = 'Failed: ' || failed || '.', HINT = 'Compare with repatriation.docmap_parse().';
    END IF;
    RETURN NEW;
END $$;
COMMENT ON FUNCTION casework.docmap_publish() IS
    'Trigger before insert or update of each row of casework.docmap_profile: a profile is published only with the approval of a person other than its maker, if it compiles, and if each of its sample documents, at least one, gives what it should; then its text is kept with it. Raises RP112.';

CREATE FUNCTION casework.docmap_approve() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        RAISE EXCEPTION 'an approval never changes' USING ERRCODE = 'RP112';
    END IF;
    UPDATE casework.docmap_profile AS p SET status = 'published'
    WHERE p.docmap_profile = NEW.docmap_profile AND p.version = NEW.version;
    RETURN NULL;
END $$;
COMMENT ON FUNCTION casework.docmap_approve() IS
    'Trigger after insert or update of each row of casework.docmap_approval: publishes the profile, or raises what stands against it.';

CREATE FUNCTION casework.docmap_test() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    NEW.tested_at := now();
    NEW.result := 'failed';
    BEGIN
        IF repatriation.docmap_parse(NEW.document, casework.docmap_definition(NEW.docmap_profile, NEW.version)) @> NEW.expected THEN
            NEW.result := 'passed';
        END IF;
    EXCEPTION WHEN SQLSTATE 'RP110' OR SQLSTATE 'RP111' OR SQLSTATE 'RP112' THEN
        -- A draft need not be whole yet.
        NEW.result := 'failed';
    END;
    RETURN NEW;
END $$;
COMMENT ON FUNCTION casework.docmap_test() IS
    'Trigger before insert or update of each row of casework.docmap_test: reads the sample by its profile as that stands, and records whether the result contains what is expected.';

CREATE FUNCTION casework.docmap_retest() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE casework.docmap_test AS t SET tested_at = now()
    WHERE t.docmap_profile = NEW.docmap_profile AND t.version = NEW.version;
    RETURN NULL;
END $$;
COMMENT ON FUNCTION casework.docmap_retest() IS
    'Trigger after a row of a mapping profile was written: reads the profile''s samples again.';

REVOKE ALL ON FUNCTION casework.docmap_publish() FROM PUBLIC;
REVOKE ALL ON FUNCTION casework.docmap_approve() FROM PUBLIC;
REVOKE ALL ON FUNCTION casework.docmap_test() FROM PUBLIC;
REVOKE ALL ON FUNCTION casework.docmap_retest() FROM PUBLIC;
