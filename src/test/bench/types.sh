# shellcheck shell=bash disable=SC2154
# Sourced by bench.sh: loading, indexing, reading and writing our types beside
# types of the server of the same width and number of digits. int8_word is int8
# with the very words that partial_date stores, so that both sort the same keys.
new_database types
sql types -f "$here/types.sql"
while read -r type base target; do
    id=types.${type}/$base
    line "$id.copy" "COPY FROM: $type / $base" s "$target"
    line "$id.btree" "build of a btree: $type / $base" s "$target"
    line "$id.in" "input function: $type / $base" s "$target"
    line "$id.out" "output function: $type / $base" s "$target"
done <"$here/types.list"
# What the types and their functions cost beside the server's means for the same.
sql types -f "$here/types_index.sql"
line types.day_in "input of a day: partial_date / date" s 0.5
line types.gist "sorted build of GiST: partial_date / daterange" s 0.15
line types.gist_size "size of that index: partial_date / daterange" kB 0.30
line types.gist_within "what lies within a month, by that index: partial_date / daterange" s 0.25
line types.is_child "is_child() / extract(year from age())" s 0.32
line types.working_days "add_working_days(d, 30) / generate_series" s 0.02
pair() { # ID REP OURS BASELINE: the seconds of two statements
    measure "$1" ours "$2" "$(timed types "$3")"
    measure "$1" baseline "$2" "$(timed types "$4")"
}
for rep in $(seq "$reps"); do
    pair types.day_in "$rep" "SELECT count(t::partial_date) FROM date_text" "SELECT count(t::date) FROM date_text"
    sql types -c "DROP INDEX IF EXISTS born_gist, born_range_gist"
    pair types.gist "$rep" "CREATE INDEX born_gist ON born USING gist (v)" "CREATE INDEX born_range_gist ON born_range USING gist (v)"
    measure types.gist_size ours "$rep" "$(sql types -c "SELECT pg_relation_size('born_gist') / 1024.0")"
    measure types.gist_size baseline "$rep" "$(sql types -c "SELECT pg_relation_size('born_range_gist') / 1024.0")"
    pair types.gist_within "$rep" "SELECT ours_within()" "SELECT range_within()"
    pair types.is_child "$rep" "SELECT count(*) FROM birth WHERE is_child(v, '2026-01-01')" \
        "SELECT count(*) FROM birth WHERE extract(year FROM age(timestamp '2026-01-01', d)) < 18"
    # A hundred times as often, so that there is something to measure.
    measure types.working_days ours "$rep" "$(timed types "SELECT count(add_working_days(d, 30, 'uto')) FROM some_day, generate_series(1, 100)" | awk '{print $1 / 100}')"
    measure types.working_days baseline "$rep" "$(timed types "SELECT count(series_working_days(d, 30)) FROM some_day")"
done
for rep in $(seq "$reps"); do
    while read -r type base target; do
        id=types.${type}/$base
        for variant in ours baseline; do
            t=$type
            [ $variant = ours ] || t=$base
            sql types -c "DROP INDEX IF EXISTS ${t}_idx" -c "TRUNCATE ${t}_loaded"
            measure "$id.copy" $variant "$rep" "$(timed types "COPY ${t}_loaded FROM '$files/$t'")"
            measure "$id.btree" $variant "$rep" "$(timed types "CREATE INDEX ${t}_idx ON ${t}_loaded (v)")"
            measure "$id.in" $variant "$rep" "$(timed types "SELECT count(t::${t%_word}) FROM ${t}_text")"
            measure "$id.out" $variant "$rep" "$(timed types "SELECT count(v::text) FROM ${t}_loaded")"
        done
    done <"$here/types.list"
done
