-- Seals of ICAO's own: read, verified with the certificate that circulates for them, and refused with any bit changed.
-- Source: ICAO Doc 9303-8 (2026), Appendix B, worked example of an emergency travel document; the certificate UTTS 5B is the one
-- that circulates with it in open implementations of BSI TR-03137.
\pset format unaligned
\pset tuples_only on
\set etd '\\xdc03d9c5d9cac8a73a995d913a7d9c575e030230bab3d2b3c549cd1da93c5bd458135c6f57fc133c133c133c6b38208a4d0d4a32b0c11ae6268427153f7c453c133c1345ff4039034e85da183c1cc0d3ac16732d7ee2c20d7aef7b381c0ae509f10a97890d511c3c47b94807a4d0f67ce9083a7f206f04fb35afdb8ab9658a93327a4e0ee6ed'
SELECT decode('MIIBuDCCAT6gAwIBAgIBWzAKBggqhkjOPQQDAjA+MQswCQYDVQQGEwJVVDEQMA4GA1UEChMHdHNlbmdlcjEQMA4GA1UECxMHc2VhbGdlbjELMAkGA1UEAxMCVFMwHhcN
MjAwNjEwMDcxNTAwWhcNMzAwNjEwMDcxNTAwWjA+MQswCQYDVQQGEwJVVDEQMA4GA1UEChMHdHNlbmdlcjEQMA4GA1UECxMHc2VhbGdlbjELMAkGA1UEAxMCVFMwWjAU
BgcqhkjOPQIBBgkrJAMDAggBAQcDQgAECBMqckOzzMKcJxCXCByWpynu+465NjDlNkmOm3zhztJdaKeJ2TvvOcBHFcWtORXSgcB1TswIUIv2ZofvxjDfiKMsMCowCQYD
VR0TBAIwADAdBgNVHQ4EFgQUrca6/HbUmqLZL/rOk9cQM4MsbpYwCgYIKoZIzj0EAwIDaAAwZQIxAIf4XIqjMmWe1+wwuLYWUzUxWPXuaEHEXDuY/R8U8DZiA8k0E2x0
RDmPf+01kwAgNAIwepUJBSY1wPrO64OwCtVtNFpI6a+bfifBMBtcR8NHqR5GQiNVEXTfup+FvtojUPRS', 'base64') AS certificate \gset
SELECT jsonb_pretty(repatriation.vds_parse(:'etd'));
SELECT jsonb_pretty(repatriation.vds_verify(:'etd', :'certificate', '2026-11-22'));
SELECT * FROM repatriation.vds_certificate(:'certificate');
-- Each bit of message and signature, changed alone, is told by one word or another.
CREATE TEMP TABLE flipped AS
SELECT bit, repatriation.vds_verify(set_bit(:'etd'::bytea, bit, 1 - get_bit(:'etd'::bytea, bit)), :'certificate', '2026-11-22') AS v
FROM generate_series(0, 8 * length(:'etd'::bytea) - 1) AS bit;
SELECT CASE WHEN bit < 144 THEN 'header' WHEN bit < 544 THEN 'message' WHEN bit < 560 THEN 'marker and length' ELSE 'signature' END AS part, count(*) AS bits,
    count(*) FILTER (WHERE v->>'status' = 'INVALID') AS invalid, count(*) FILTER (WHERE v->>'trust' = 'high fraud potential') AS high,
    count(*) FILTER (WHERE v->'checks'->>'signature' = 'passed') AS passed
FROM flipped GROUP BY 1 ORDER BY min(bit);
SELECT v->>'sub_indication', count(*) FROM flipped GROUP BY 1 ORDER BY 1;
SELECT count(*) AS wrong_in_signature_other_than_its_word FROM flipped WHERE bit >= 560 AND v->'sub_indications' <> '["INVALID_SIGNATURE"]';
-- Bytes after the signature belong to the symbol.
SELECT v->>'status', v->'findings' FROM repatriation.vds_verify(:'etd'::bytea || '\x8100', :'certificate', '2026-11-22') AS v;
-- On whatever day: the certificate ends on 2030-06-10 and began on 2020-06-10.
SELECT d, v->>'status', v->>'sub_indication', v->>'trust', v->'checks'->>'valid_when_signed', v->'checks'->>'valid_as_of', v->'remarks' ? 'not_yet_valid'
FROM unnest(ARRAY['2020-06-09', '2020-06-10', '2030-06-10', '2030-06-11']::date[]) AS d, repatriation.vds_verify(:'etd', :'certificate', d) AS v;
SELECT repatriation.vds_verify(:'etd', :'certificate', 'infinity');
-- Cut off anywhere: told, never an error.
SELECT count(*), count(*) FILTER (WHERE v->>'status' = 'INVALID' AND v->'sub_indications' ? CASE n WHEN 0 THEN 'READ_ERROR' ELSE 'WRONG_FORMAT' END) AS told
FROM generate_series(0, length(:'etd'::bytea) - 1) AS n, repatriation.vds_verify(substr(:'etd'::bytea, 1, n), :'certificate', '2026-11-22') AS v;
-- No certificate, in DER and nothing else.
SELECT repatriation.vds_verify(:'etd', '', '2026-11-22');
SELECT repatriation.vds_verify(:'etd', :'certificate'::bytea || '\x00', '2026-11-22');
SELECT repatriation.vds_verify(:'etd', substr(:'certificate'::bytea, 1, 200), '2026-11-22');
SELECT repatriation.vds_certificate(decode(repeat('30', 20000), 'hex'));
