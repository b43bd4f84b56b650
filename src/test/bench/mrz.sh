# shellcheck shell=bash disable=SC2154
# Sourced by bench.sh: machine-readable zones read in a second, the scan taken off.
new_database mrz
zones=500000
sql mrz -v zones=$zones -f "$here/mrz.sql"
line mrz.fields "mrz_fields(): full parses" /s 500000
line mrz.valid "mrz_valid(): all check digits" /s 500000
for rep in $(seq "$reps"); do
    scan=$(timed mrz "SELECT count(m) FROM zone")
    for function in fields valid; do
        took=$(timed mrz "SELECT count(repatriation.mrz_$function(m)) FROM zone")
        measure mrz.$function ours "$rep" "$(awk -v n=$zones -v t="$took" -v s="$scan" 'BEGIN {print n / (t - s)}')"
    done
done
