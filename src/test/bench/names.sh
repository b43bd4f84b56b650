# shellcheck shell=bash disable=SC2154
# Sourced by bench.sh: name_similarity() and operator %~ beside pg_trgm on the same names,
# and, where DATA names a folder with lists of spellings, how well they tell names apart.
# Needs pg_trgm in the server. Without DATA the names are made up of syllables.
new_database names
sql names -c 'CREATE EXTENSION pg_trgm' -v data="${DATA:-}" -c 'CREATE TABLE word (name text NOT NULL)'
if [ -n "${DATA:-}" ]; then
    for list in t1 t2; do
        tail -n +2 "$DATA/${list}_vocabulary.tsv" | cut -f 1 | sed 's/\\/ /g' >"$work/$list"
        psql -qX -d names -c "\\copy word FROM '$work/$list'"
    done
else
    sql names -f "$here/names_made.sql"
fi
sql names -f "$here/names.sql"
line names.similarity "name_similarity / pg_trgm similarity, names of one part" s 0.50
line names.whole "name_similarity / pg_trgm similarity, names of two and three parts" s
line names.probe "GIN %~ / GIN pg_trgm % at 0.3, a name sought among 200,000" s 0.30
line names.build "build of that index" s
line names.recall "recall of the index among pairs that name_similarity takes for alike" share 0.95
for rep in $(seq "$reps"); do
    for pair in similarity:word_pair whole:whole_pair; do
        id=names.${pair%%:*} table=${pair##*:}
        measure "$id" floor "$rep" "$(timed names "SELECT count(a), count(b) FROM $table")"
        measure "$id" ours "$rep" "$(timed names "SELECT count(a), count(b), count(repatriation.name_similarity(a, b)) FROM $table")"
        measure "$id" baseline "$rep" "$(timed names "SELECT count(a), count(b), count(similarity(a, b)) FROM $table")"
    done
    sql names -c 'DROP INDEX IF EXISTS person_ours, person_trgm'
    measure names.build ours "$rep" "$(timed names 'CREATE INDEX person_ours ON person USING gin (name repatriation.gin_name_ops)')"
    measure names.build baseline "$rep" "$(timed names 'CREATE INDEX person_trgm ON person USING gin (name gin_trgm_ops)')"
    measure names.probe ours "$rep" "$(timed names 'SELECT count(*) FROM sought AS s JOIN person AS p ON p.name OPERATOR(repatriation.%~) s.name')"
    measure names.probe baseline "$rep" "$(timed names 'SELECT count(*) FROM sought AS s JOIN person AS p ON p.name % s.name')"
done
measure names.recall ours 1 "$(sql names -c "SELECT round(avg((a OPERATOR(repatriation.%~) b)::int), 4) FROM word_pair
    WHERE repatriation.name_similarity(a, b) >= 0.7")"
if [ -n "${DATA:-}" ]; then
    ${CC:-cc} -std=c99 -O2 -Iinclude "$here/name_measure.c" src/core/name*.c -o "$work/name_measure"
    tell() { # ID WHAT F1 RECALL: targets of both, empty for none; reads name_measure's first line
        local what f1 at recall keys
        IFS=$'\t' read -r what f1 at recall keys
        line "$1.f1" "best F1: $2" share "$3"
        measure "$1.f1" ours 1 "$f1"
        line "$1.recall" "recall at precision 0.8: $2" share "$4"
        measure "$1.recall" ours 1 "$recall"
        line "$1.keys" "recall of the search keys where F1 is best: $2" share 0.95
        measure "$1.keys" ours 1 "$keys"
    }
    tell names.t1 "Latin spellings" 0.76 0.66 < <("$work/name_measure" vocabulary "$DATA/t1_vocabulary.tsv" "$DATA/t1_positive_pairs.tsv")
    tell names.t2 "Latin spellings of Arabic names" 0.68 0.54 < <("$work/name_measure" vocabulary "$DATA/t2_vocabulary.tsv" "$DATA/t2_positive_pairs.tsv")
    tell names.ar "Arabic and Latin" 0.70 "" < <("$work/name_measure" cross "$DATA/cross_ar_latin.tsv")
    tell names.ru "Russian and Latin" 0.86 "" < <("$work/name_measure" cross "$DATA/cross_ru_latin.tsv")
    tell names.he "Hebrew and Latin" "" "" < <("$work/name_measure" cross "$DATA/cross_he_latin.tsv")
fi
