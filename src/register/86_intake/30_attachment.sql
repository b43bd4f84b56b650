-- Attachments come as OpenPGP messages and stay so. Keys are given for the moment
-- of reading and kept nowhere: pass them as parameters of a statement, so that no
-- log holds them.
CREATE FUNCTION casework.receive_attachment(ref repatriation.case_ref, attachment_id bigint, message bytea, source text)
RETURNS text LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, repatriation, pg_temp AS $receive$
DECLARE
    recipient text;
BEGIN
    -- pgcrypto reads the head of the message: what is no such message is refused here.
    EXECUTE format('SELECT %s($1)', (SELECT p.oid::regproc FROM pg_proc AS p JOIN pg_extension AS e ON e.extname = 'pgcrypto'
        WHERE p.proname = 'pgp_key_id' AND p.pronamespace = e.extnamespace)) INTO recipient USING message;
    UPDATE casework.document_attachment AS a
    SET message = receive_attachment.message, message_source = receive_attachment.source, message_received_at = now()
    WHERE a.case_ref = ref AND a.document_attachment_id = attachment_id AND a.message IS NULL AND a.announced_digest IS NOT NULL;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'no attachment that could be received was announced under that number'
            USING ERRCODE = 'no_data_found', HINT = 'It may have come already, or its document gave no digest to know it by.';
    END IF;
    RETURN recipient;
END;
$receive$;
COMMENT ON FUNCTION casework.receive_attachment(repatriation.case_ref, bigint, bytea, text) IS
    'Store the OpenPGP message in which an announced attachment came, once, and return the key id of its recipient. message: binary, encrypted to a public key or by a passphrase. Errors: 39000 no OpenPGP message (as pgcrypto says), P0002 nothing announced under that number, or received already.';
REVOKE ALL ON FUNCTION casework.receive_attachment(repatriation.case_ref, bigint, bytea, text) FROM PUBLIC;

CREATE FUNCTION casework.open_attachment(ref repatriation.case_ref, attachment_id bigint, secret_key bytea, passphrase text DEFAULT '')
RETURNS bytea LANGUAGE plpgsql STABLE SET search_path = pg_catalog, repatriation, pg_temp AS $open$
DECLARE
    item casework.document_attachment;
    content bytea;
BEGIN
    SELECT a.* INTO item FROM casework.document_attachment AS a
    WHERE a.case_ref = ref AND a.document_attachment_id = attachment_id AND a.message IS NOT NULL;
    IF item.message IS NULL THEN
        RAISE EXCEPTION 'no attachment came under that number' USING ERRCODE = 'no_data_found';
    END IF;
    EXECUTE format('SELECT %s.pgp_pub_decrypt_bytea($1, $2, $3)', (SELECT e.extnamespace::regnamespace FROM pg_extension AS e WHERE e.extname = 'pgcrypto'))
        INTO content USING item.message, secret_key, passphrase;
    IF sha256(content) <> item.announced_digest THEN
        RAISE EXCEPTION 'the attachment is not the one that its document announced'
            USING ERRCODE = 'RP113', HINT = 'Ask the sender for document and attachment again.';
    END IF;
    RETURN content;
END;
$open$;
COMMENT ON FUNCTION casework.open_attachment(repatriation.case_ref, bigint, bytea, text) IS
    'The content of an attachment that came, decrypted by the secret key (binary; passphrase: the key''s), once its SHA-256 is the one that the document announced. Nothing is stored. Errors: P0002 none came under that number, 39000 wrong key or corrupt message (as pgcrypto says), RP113 it is not the attachment that was announced.';
REVOKE ALL ON FUNCTION casework.open_attachment(repatriation.case_ref, bigint, bytea, text) FROM PUBLIC;
