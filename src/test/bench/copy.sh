# shellcheck shell=bash disable=SC2154
# Sourced by bench.sh: a million hearings loaded by COPY, over many cases and one
# for each case, with the guard and without it.
rows=1000000
for database in copy_ours copy_bare; do
    new_register $database
    sql $database -c "INSERT INTO casework.child_case (case_ref, identified_on)
        SELECT repatriation.make_case_ref('UTO', 2026, n), '2026-01-01' FROM generate_series(1, $rows) AS n" -c 'VACUUM ANALYZE'
    sql $database -f "$here/copy.sql"
done
sql copy_bare -f "$here/bare.sql"
for cases in 100000 $rows; do
    sql copy_ours -v rows=$rows -v cases="$cases" -f "$here/copy_file.sql"
done
line copy.100k "COPY of $rows views over 100,000 cases" s 2.5
line copy.1m "COPY of $rows views over 1,000,000 cases" s
for rep in $(seq "$reps"); do
    for cases in 100000 $rows; do
        id=copy.100k
        [ "$cases" = 100000 ] || id=copy.1m
        for variant in ours baseline; do
            database=copy_ours
            [ $variant = ours ] || database=copy_bare
            sql $database -c 'CALL bench.reset()' -c 'VACUUM casework.ledger_head'
            measure $id $variant "$rep" "$(timed $database \
                "COPY casework.views (case_ref, prepared_at, heard_at, means) FROM '$files/views.$cases'")"
            sql $database -c "SELECT bench.check_loaded($rows, '$variant' = 'ours')" >/dev/null
        done
    done
done
