# shellcheck shell=bash disable=SC2154
# Sourced by bench.sh: the sweep, over 20,000 cases and over ten times as many. The
# ratio is of the times a case: 1 is linear. Tells the time and the memory as well.
small=20000 large=200000
for cases in $small $large; do
    new_register verify_$cases
    sql verify_$cases -v cases=$cases -f "$here/verify.sql"
done
line verify.case "verify_register(), a case of 200,000 / of 20,000" us 1.3
for rep in $(seq "$reps"); do
    for cases in $small $large; do
        variant=ours
        [ $cases = $large ] || variant=baseline
        result=$(sql verify_$cases -v cases=$cases -f "$here/verify_run.sql")
        measure verify.case $variant "$rep" "${result%% *}"
        [ "$rep" != 1 ] || echo "bench: verify_register() over $cases cases: ${result#* }" >&2
    done
done
