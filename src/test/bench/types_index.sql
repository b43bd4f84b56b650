-- A million births as partial_date and as daterange, and a register with one calendar.
SELECT setseed(0.25);
CREATE TABLE born AS
    SELECT t::repatriation.partial_date AS v FROM partial_date_text;
CREATE TABLE born_range AS SELECT v::daterange AS v FROM born;
CREATE TABLE birth AS
    SELECT d::repatriation.partial_date AS v, d::timestamp AS d FROM (SELECT t::date AS d FROM date_text) AS b;
VACUUM (FREEZE, ANALYZE) born, born_range, birth;
-- Every tenth day of nine years: what lies within the month from it.
CREATE FUNCTION ours_within() RETURNS bigint LANGUAGE plpgsql SET enable_seqscan = off SET enable_bitmapscan = off AS $$
DECLARE
    n bigint := 0;
    d date;
BEGIN
    FOR d IN SELECT date '2005-01-01' + k * 10 FROM generate_series(0, 320) AS k LOOP
        n := n + (SELECT count(*) FROM born WHERE v OPERATOR(repatriation.<@) daterange(d, d + 30)::repatriation.partial_date);
    END LOOP;
    RETURN n;
END;
$$;
CREATE FUNCTION range_within() RETURNS bigint LANGUAGE plpgsql SET enable_seqscan = off SET enable_bitmapscan = off AS $$
DECLARE
    n bigint := 0;
    d date;
BEGIN
    FOR d IN SELECT date '2005-01-01' + k * 10 FROM generate_series(0, 320) AS k LOOP
        n := n + (SELECT count(*) FROM born_range WHERE v <@ daterange(d, d + 30));
    END LOOP;
    RETURN n;
END;
$$;
SELECT FROM repatriation.create_register(country => 'UTO', authority => 'Bench');
INSERT INTO casework.workday_calendar VALUES ('uto', 'UTO', 'Bench');
INSERT INTO casework.workday_week VALUES ('uto', '1990-01-01', '{1,2,3,4,5}', 'law');
INSERT INTO casework.holiday (calendar, day, title)
    SELECT 'uto', make_date(y, m, 6), 'Holiday' FROM generate_series(1990, 2040) AS y, generate_series(1, 12) AS m;
CREATE TABLE some_day AS SELECT date '2000-01-01' + n * 3 AS d FROM generate_series(1, 3000) AS n;
-- As one would write it: the days that follow, without weekends and holidays.
CREATE FUNCTION series_working_days(from_day date, n integer) RETURNS date LANGUAGE sql STABLE AS $$
    SELECT d::date FROM generate_series(from_day + 1, from_day + 2 * n + 30, interval '1 day') AS d
    WHERE extract(isodow FROM d) < 6 AND NOT EXISTS (SELECT FROM casework.holiday AS h WHERE h.calendar = 'uto' AND h.day = d::date)
    ORDER BY d OFFSET n - 1 LIMIT 1
$$;
VACUUM (FREEZE, ANALYZE) some_day;
ANALYZE casework.holiday;
DO $$
BEGIN
    IF EXISTS (SELECT FROM some_day WHERE repatriation.add_working_days(d, 30, 'uto') <> series_working_days(d, 30)) THEN
        RAISE 'the working days differ';
    END IF;
END;
$$;
