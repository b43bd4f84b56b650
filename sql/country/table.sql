-- Table country: the shipped codes, counted, readable by all and writable by none.
SELECT kind, count(*), count(alpha2) AS with_alpha2, count(DISTINCT alpha2) AS different
FROM repatriation.country GROUP BY kind ORDER BY kind;
-- every pair of ISO 3166-1, pinned by a digest
SELECT bool_and(length(code::text) = 3) AS three_letters,
    encode(sha256(string_agg(code::text || alpha2, ' ' ORDER BY code::text COLLATE "C")::bytea), 'hex') AS pairs
FROM repatriation.country WHERE kind = 'iso';
SELECT code, alpha2, kind FROM repatriation.country WHERE kind <> 'iso' ORDER BY code USING OPERATOR(repatriation.<);
SELECT code, alpha2 FROM repatriation.country
WHERE code::text IN ('DEU', 'IDN', 'IRQ', 'KAZ', 'PSE', 'SSD', 'SYR', 'XKX') ORDER BY code::text;
-- one meaning for each current alpha-2
SELECT code FROM repatriation.country WHERE alpha2 = 'DE' AND kind = 'iso';

-- rights: everybody reads, nobody writes, nothing is dumped
SELECT privilege, has_table_privilege('public', 'repatriation.country', privilege)
FROM unnest('{SELECT,INSERT,UPDATE,DELETE,TRUNCATE,REFERENCES,TRIGGER}'::text[]) AS privilege;
SELECT coalesce('repatriation.country'::regclass = ANY (extconfig), false) AS dumped
FROM pg_extension WHERE extname = 'repatriation';

-- every object of the rooms country and case_ref has a comment
SELECT pg_describe_object(classid, objid, objsubid) AS uncommented
FROM pg_depend
WHERE refclassid = 'pg_extension'::regclass AND deptype = 'e'
    AND refobjid = (SELECT oid FROM pg_extension WHERE extname = 'repatriation')
    AND obj_description(objid, classid::regclass::name) IS NULL
    AND pg_describe_object(classid, objid, objsubid) ~ 'country|case_ref|issuer|ref_year|ref_number|check_digits'
    AND pg_describe_object(classid, objid, objsubid) !~ '^type .*\[\]$|^type repatriation.country$';
SELECT attname AS uncommented FROM pg_attribute
WHERE attrelid = 'repatriation.country'::regclass AND attnum > 0 AND col_description(attrelid, attnum) IS NULL;
