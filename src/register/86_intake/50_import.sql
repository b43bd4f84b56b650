CREATE FUNCTION casework.import_one(inbox_id bigint, import_id integer) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, repatriation, pg_temp AS $one$
DECLARE
    item casework.document_inbox;
    ref repatriation.case_ref;
    result record;
    step text := 'case_ref';
    known text;
    at_fault text;
    message text;
    code text;
BEGIN
    SELECT b.* INTO STRICT item FROM casework.document_inbox AS b WHERE b.document_inbox_id = inbox_id;
    ref := item.case_ref::repatriation.case_ref;
    IF ref IS NULL OR NOT EXISTS (SELECT FROM casework.child_case AS c WHERE c.case_ref = ref) THEN
        RAISE EXCEPTION 'there is no such case' USING ERRCODE = 'foreign_key_violation';
    END IF;
    step := 'document';
    IF item.document IS NULL THEN
        RAISE EXCEPTION 'there is no document' USING ERRCODE = 'not_null_violation';
    END IF;
    PERFORM consular_parse(item.document);
    step := NULL;
    SELECT r.* INTO STRICT result FROM casework.receive_documents(ARRAY[ref], ARRAY[item.document], ARRAY[item.source], ARRAY[item.received_at]) AS r;
    UPDATE casework.document_inbox AS b
    SET state = CASE WHEN result.is_new THEN 'received' ELSE 'repeated' END, document_import_id = import_id,
        document_id = result.document_id, document = NULL
    WHERE b.document_inbox_id = inbox_id;
EXCEPTION WHEN OTHERS THEN
    GET STACKED DIAGNOSTICS code = RETURNED_SQLSTATE, message = MESSAGE_TEXT, known = COLUMN_NAME, at_fault = CONSTRAINT_NAME;
    -- The server's own troubles are no fault of a document: they end the run, which can be taken up again.
    IF left(code, 2) IN ('08', '25', '40', '53', '54', '55', '57', '58', 'XX') THEN
        RAISE;
    END IF;
    UPDATE casework.document_inbox AS b
    SET state = 'rejected', document_import_id = import_id, sqlstate = code, reason = message,
        field = coalesce(step, nullif(known, ''), nullif(at_fault, ''))
    WHERE b.document_inbox_id = inbox_id;
END;
$one$;
COMMENT ON FUNCTION casework.import_one(bigint, integer) IS 'Part of casework.import_documents(): deal with one row of the inbox, and keep why it was rejected.';
REVOKE ALL ON FUNCTION casework.import_one(bigint, integer) FROM PUBLIC;

CREATE FUNCTION casework.import_batch(inbox_ids bigint[], import_id integer) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, repatriation, pg_temp AS $batch$
DECLARE
    item record;
BEGIN
    -- All in one statement; where one is refused, one by one, in the order of cases, in which heads are locked.
    BEGIN
        UPDATE casework.document_inbox AS b
        SET state = CASE WHEN r.is_new THEN 'received' ELSE 'repeated' END, document_import_id = import_id,
            document_id = r.document_id, document = NULL
        FROM (SELECT array_agg(i.document_inbox_id ORDER BY i.document_inbox_id) AS ids, array_agg(i.case_ref::case_ref ORDER BY i.document_inbox_id) AS refs,
                  array_agg(i.document ORDER BY i.document_inbox_id) AS documents, array_agg(i.source ORDER BY i.document_inbox_id) AS sources,
                  array_agg(i.received_at ORDER BY i.document_inbox_id) AS moments
              FROM casework.document_inbox AS i WHERE i.document_inbox_id = ANY (inbox_ids)) AS a
        CROSS JOIN LATERAL casework.receive_documents(a.refs, a.documents, a.sources, a.moments) AS r
        WHERE b.document_inbox_id = a.ids[r.n];
        RETURN;
    EXCEPTION WHEN OTHERS THEN
        IF left(SQLSTATE, 2) IN ('08', '25', '53', '54', '55', '57', '58', 'XX') THEN
            RAISE;
        END IF;
    END;
    FOR item IN SELECT i.document_inbox_id FROM casework.document_inbox AS i
                WHERE i.document_inbox_id = ANY (inbox_ids) ORDER BY i.case_ref COLLATE "C", i.document_inbox_id LOOP
        PERFORM casework.import_one(item.document_inbox_id, import_id);
    END LOOP;
END;
$batch$;
COMMENT ON FUNCTION casework.import_batch(bigint[], integer) IS 'Part of casework.import_documents(): deal with some rows of the inbox.';
REVOKE ALL ON FUNCTION casework.import_batch(bigint[], integer) FROM PUBLIC;

-- A procedure that commits cannot pin its search path: every name and operator is qualified.
CREATE PROCEDURE casework.import_documents(batch_size integer DEFAULT 1000, INOUT import_id integer DEFAULT NULL, INOUT received bigint DEFAULT NULL,
    INOUT repeated bigint DEFAULT NULL, INOUT rejected bigint DEFAULT NULL, INOUT seconds numeric DEFAULT NULL)
LANGUAGE plpgsql AS $import$
DECLARE
    ids pg_catalog.int8[];
BEGIN
    IF batch_size IS NULL OR batch_size OPERATOR(pg_catalog.<) 1 OR batch_size OPERATOR(pg_catalog.>) 100000 THEN
        RAISE EXCEPTION 'a batch has 1 to 100000 documents' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    INSERT INTO casework.document_import (waiting)
    SELECT pg_catalog.count(*) FROM casework.document_inbox AS b WHERE b.state OPERATOR(pg_catalog.=) 'waiting'
    RETURNING document_import_id INTO import_id;
    COMMIT;
    LOOP
        -- Held by the batch: casework.import_progress tells by it that the run is alive.
        PERFORM pg_catalog.pg_advisory_xact_lock(21074, import_id);
        SELECT pg_catalog.array_agg(w.document_inbox_id) INTO ids
        FROM (SELECT b.document_inbox_id FROM casework.document_inbox AS b WHERE b.state OPERATOR(pg_catalog.=) 'waiting'
              ORDER BY b.document_inbox_id LIMIT batch_size FOR UPDATE SKIP LOCKED) AS w;
        EXIT WHEN ids IS NULL;
        PERFORM casework.import_batch(ids, import_id);
        UPDATE casework.document_import AS i
        SET received = i.received OPERATOR(pg_catalog.+) d.received, repeated = i.repeated OPERATOR(pg_catalog.+) d.repeated,
            rejected = i.rejected OPERATOR(pg_catalog.+) d.rejected, reported_at = pg_catalog.clock_timestamp()
        FROM (SELECT pg_catalog.count(*) FILTER (WHERE b.state OPERATOR(pg_catalog.=) 'received') AS received,
                  pg_catalog.count(*) FILTER (WHERE b.state OPERATOR(pg_catalog.=) 'repeated') AS repeated,
                  pg_catalog.count(*) FILTER (WHERE b.state OPERATOR(pg_catalog.=) 'rejected') AS rejected
              FROM casework.document_inbox AS b WHERE b.document_inbox_id OPERATOR(pg_catalog.=) ANY (ids)) AS d
        WHERE i.document_import_id OPERATOR(pg_catalog.=) import_id;
        COMMIT;
    END LOOP;
    UPDATE casework.document_import AS i SET ended_at = pg_catalog.clock_timestamp()
    WHERE i.document_import_id OPERATOR(pg_catalog.=) import_id
    RETURNING i.received, i.repeated, i.rejected,
        pg_catalog.round(EXTRACT(epoch FROM i.ended_at OPERATOR(pg_catalog.-) i.started_at)::pg_catalog.numeric, 3)
    INTO received, repeated, rejected, seconds;
    COMMIT;
END;
$import$;
COMMENT ON PROCEDURE casework.import_documents(integer, integer, bigint, bigint, bigint, numeric) IS
    'Receive all documents that wait in casework.document_inbox, batch_size (1 to 100000) at a time, each batch in a transaction of its own. Other sessions see how it goes in casework.import_progress. A run that was cut off loses nothing that it committed: called again, it goes on with what waits; two sessions may run at once and share the work. A document that is refused is kept in the inbox with SQLSTATE, field and reason; casework.import_summary counts them. Returns the run, its counts and its seconds. Errors: 22023 batch_size, 2D000 called within a transaction.';
REVOKE ALL ON PROCEDURE casework.import_documents(integer, integer, bigint, bigint, bigint, numeric) FROM PUBLIC;
