# shellcheck shell=bash disable=SC2154
# Group "statistics" of src/tools/bench.sh: counting a million children by State, sex
# and age, and counts that may be published beside plain ones.
line statistics.bands 'country x sex x age band, beside the same with age()' s 0.42
line statistics.protected 'protected counts beside plain ones' s 2.0
new_database statistics
sql statistics -c "CREATE TABLE child AS
    SELECT repatriation.make_case_ref('UTO', 2000, n) AS ref, repatriation.make_case_ref('UTO', 1999, n / 3) AS family,
        (n::bigint * 7919 % 50)::integer AS country, n % 3 AS sex, b AS day, b::text::repatriation.partial_date AS birth
    FROM generate_series(1, 1000000) AS n, LATERAL (SELECT date '2006-01-01' + (n::bigint * 104729 % 7000)::integer AS b) AS d
    ORDER BY hashint4(n)" -c "ANALYZE child"
bands="repatriation.age_band(birth, '2025-06-01', '{5,12,15,18}')"
by_age="width_bucket(extract(year FROM age(date '2025-06-01', day))::integer, '{5,12,15,18}')"
counted() { # BAND COUNT: the report, of which every figure is used
    echo "SET LOCAL work_mem = '512MB'; SELECT sum(n) FROM (SELECT country, sex, $1 AS band, $2 AS n FROM child GROUP BY 1, 2, 3) AS r"
}
[ "$(sql statistics -c "SELECT count(*) FROM child WHERE $bands IS DISTINCT FROM $by_age AND to_char(day, 'MMDD') <> '0229'")" = 0 ] ||
    { echo "bench: statistics: the bands differ" >&2; exit 1; }
for ((rep = 1; rep <= reps; rep++)); do
    measure statistics.bands ours "$rep" "$(timed statistics "$(counted "$bands" 'count(*)')")"
    measure statistics.bands baseline "$rep" "$(timed statistics "$(counted "$by_age" 'count(*)')")"
    measure statistics.protected ours "$rep" "$(timed statistics "$(counted "$bands" "repatriation.protected(ref, family, '\\x000102030405060708090a0b0c0d0e0f')")")"
    measure statistics.protected baseline "$rep" "$(timed statistics "$(counted "$bands" 'count(*)')")"
done
