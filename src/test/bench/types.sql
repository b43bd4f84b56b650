-- A million values of each type as text, as a file in :files, and an empty table to
-- load it into. Written once; the orders are random, the numbers of 19 digits.
SELECT setseed(0.5);
CREATE TABLE case_ref_text AS
    SELECT repatriation.make_case_ref('UTO', 2000 + (random() * 30)::integer, (random() * 9999999)::integer)::text AS t
    FROM generate_series(1, 1000000);
CREATE TABLE int8_text AS
    SELECT (1000000000000000000 + (random() * 8e18)::int8)::text AS t FROM generate_series(1, 1000000);
CREATE TABLE uuid_text AS
    SELECT gen_random_uuid()::text AS t FROM generate_series(1, 1000000);
CREATE TABLE date_text AS
    SELECT (date '2000-01-01' + (random() * 9000)::integer)::text AS t FROM generate_series(1, 1000000);
-- As in registers of births: most known to the day, some to the month or year.
CREATE TABLE partial_date_text AS
    SELECT CASE WHEN n % 10 < 7 THEN t WHEN n % 10 < 9 THEN left(t, 7) ELSE left(t, 4) END AS t
    FROM (SELECT t, row_number() OVER () AS n FROM date_text) AS d;
CREATE TABLE int8_word_text AS
    SELECT (('x' || encode(repatriation.partial_date_send(t::repatriation.partial_date), 'hex'))::bit(64)::int8)::text AS t
    FROM partial_date_text;
\set file :files '/case_ref'
COPY case_ref_text TO :'file';
\set file :files '/int8'
COPY int8_text TO :'file';
\set file :files '/int8_word'
COPY int8_word_text TO :'file';
\set file :files '/uuid'
COPY uuid_text TO :'file';
\set file :files '/date'
COPY date_text TO :'file';
\set file :files '/partial_date'
COPY partial_date_text TO :'file';
CREATE TABLE case_ref_loaded (v repatriation.case_ref);
CREATE TABLE int8_loaded (v int8);
CREATE TABLE int8_word_loaded (v int8);
CREATE TABLE uuid_loaded (v uuid);
CREATE TABLE date_loaded (v date);
CREATE TABLE partial_date_loaded (v repatriation.partial_date);
VACUUM (FREEZE, ANALYZE) case_ref_text, int8_text, int8_word_text, uuid_text, date_text, partial_date_text;
