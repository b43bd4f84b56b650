CREATE FUNCTION casework.revoked_on(country text, serial text, as_of date) RETURNS date
LANGUAGE sql STABLE PARALLEL UNSAFE
BEGIN ATOMIC
SELECT CASE WHEN last.is_revoked THEN last.since END
FROM (SELECT r.is_revoked, r.since
      FROM casework.trust_revocation AS r
      WHERE r.country = revoked_on.country AND r.serial = revoked_on.serial AND r.since <= revoked_on.as_of
      ORDER BY r.since DESC, r.trust_revocation_id DESC
      LIMIT 1) AS last;
END;
COMMENT ON FUNCTION casework.revoked_on(text, text, date) IS
    'Day since which certificates of that country and serial number are revoked, as it stands on the day as_of; NULL where they are not.';
REVOKE ALL ON FUNCTION casework.revoked_on(text, text, date) FROM PUBLIC;

CREATE FUNCTION casework.vds_check(seal bytea, as_of date) RETURNS jsonb
LANGUAGE sql STABLE PARALLEL UNSAFE
BEGIN ATOMIC
SELECT judged.verdict
FROM (
    SELECT c.trust_certificate_id, repatriation.vds_judgement(vds_check.seal, c.certificate,
        -- An authority speaks for its own State.
        ARRAY(SELECT a.certificate FROM casework.trust_anchor AS a
              WHERE a.country = pg_catalog.left(n.signer, 2) AND casework.revoked_on(a.country, a.serial, vds_check.as_of) IS NULL),
        casework.revoked_on(pg_catalog.left(n.signer, 2), n.serial, vds_check.as_of), vds_check.as_of) AS verdict
    FROM repatriation.vds_signer(vds_check.seal) AS n
    LEFT JOIN casework.trust_certificate AS c ON c.signer = n.signer AND c.serial = n.serial) AS judged
-- A State may issue a number twice: the certificate that the seal was signed with is the one that is meant.
ORDER BY judged.verdict ->> 'status' DESC, judged.verdict -> 'checks' ->> 'signature' DESC, judged.verdict -> 'checks' ->> 'chain' DESC,
    judged.trust_certificate_id DESC
LIMIT 1;
END;
COMMENT ON FUNCTION casework.vds_check(bytea, date) IS
    'Whether a visible digital seal is to be trusted on the day as_of, as repatriation.vds_verify() says it: with the certificate that it names, from trust_certificate (none: UNKNOWN_CERTIFICATE), which an authority of trust_anchor must have issued (else UNTRUSTED_CERTIFICATE) and trust_revocation not revoke (REVOKED_CERTIFICATE). A verdict on a paper: it changes no record, and a paper that is not trusted does not make a child less of one. Bytes that are no seal are READ_ERROR or WRONG_FORMAT, never an error.';
REVOKE ALL ON FUNCTION casework.vds_check(bytea, date) FROM PUBLIC;
