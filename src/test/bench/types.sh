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
