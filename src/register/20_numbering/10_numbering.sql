-- What repatriation.next_case_ref() counts and permutes with. Both tables are the
-- owner's alone: the counter says how many children were registered, the key in
-- which order.
CREATE TABLE casework.case_counter (
    issuer repatriation.country_code NOT NULL,
    year pg_catalog.int4 NOT NULL,
    last_number pg_catalog.int8 NOT NULL,
    CONSTRAINT case_counter_pkey PRIMARY KEY (issuer, year),
    CONSTRAINT case_counter_last_number_check
        CHECK (last_number OPERATOR(pg_catalog.>=) 1 AND last_number OPERATOR(pg_catalog.<=) 10000000)
);
COMMENT ON TABLE casework.case_counter IS
    'How many case references each issuer has given out in each year. Written by repatriation.next_case_ref() alone; setting a counter back gives numbers out twice.';
COMMENT ON COLUMN casework.case_counter.issuer IS 'Issuer of the references.';
COMMENT ON COLUMN casework.case_counter.year IS 'Year of the references.';
COMMENT ON COLUMN casework.case_counter.last_number IS
    'References given out so far, 1 to 10,000,000: before the permutation, so the true count.';
REVOKE ALL ON TABLE casework.case_counter FROM PUBLIC;

CREATE TABLE casework.numbering_key (
    only_row pg_catalog.bool NOT NULL DEFAULT true,
    key pg_catalog.bytea NOT NULL,
    CONSTRAINT numbering_key_pkey PRIMARY KEY (only_row),
    CONSTRAINT numbering_key_only_row_check CHECK (only_row),
    CONSTRAINT numbering_key_key_check CHECK (pg_catalog.octet_length(key) OPERATOR(pg_catalog.=) 16)
);
COMMENT ON TABLE casework.numbering_key IS
    'The secret that case numbers are permuted with: who has it can tell from references how many cases there are and in which order they came. One row, made with the register; another key gives numbers out twice.';
COMMENT ON COLUMN casework.numbering_key.only_row IS 'Always true, so that there is one row.';
COMMENT ON COLUMN casework.numbering_key.key IS
    'Sixteen bytes from the server''s strong random source, 122 bits of them random: a version 4 UUID, whose six fixed bits cost nothing here.';
REVOKE ALL ON TABLE casework.numbering_key FROM PUBLIC;
INSERT INTO casework.numbering_key (key)
    VALUES (pg_catalog.uuid_send(pg_catalog.gen_random_uuid()));
