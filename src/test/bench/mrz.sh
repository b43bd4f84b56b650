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
# From text to all fields of a passport, beside a parser in PL/pgSQL and, where it can
# be had, beside npm's: each line the processor seconds for as many passports.
passports=100000
sql mrz -v passports=$passports -f "$here/mrz_plpgsql.sql"
line mrz.plpgsql "text to fields, 100,000 TD3: PL/pgSQL" s 0.015
for rep in $(seq "$reps"); do
    measure mrz.plpgsql floor "$rep" "$(timed mrz "SELECT count(t) FROM passport")"
    measure mrz.plpgsql ours "$rep" "$(timed mrz "SELECT count(repatriation.mrz_fields(t::repatriation.mrz)) FROM passport")"
    measure mrz.plpgsql baseline "$rep" "$(timed mrz "SELECT count(plain_fields(t)) FROM passport")"
done
peer=$work/peer
mkdir "$peer"
if command -v node >/dev/null && command -v npm >/dev/null && (cd "$peer" && echo '{"private": true}' >package.json &&
        timeout 60 npm install --silent --no-audit --no-fund mrz@5.0.2) >/dev/null 2>&1; then
    line mrz.npm "text to mrz, 100,000 TD3: npm mrz 5.0.2" s 0.0333
    for rep in $(seq "$reps"); do
        measure mrz.npm floor "$rep" "$(timed mrz "SELECT count(t) FROM passport")"
        measure mrz.npm ours "$rep" "$(timed mrz "SELECT count(repatriation.mrz_fields(t::repatriation.mrz)) FROM passport")"
        # The floor is the scan's; the peer has none, so it is given it.
        measure mrz.npm baseline "$rep" "$(awk -v t="$(node "$here/mrz_peer.mjs" "$peer" $passports)" \
            -v f="$(timed mrz "SELECT count(t) FROM passport")" 'BEGIN {print t + f}')"
    done
else
    echo "bench: mrz.npm: no node, or the npm package mrz could not be had: not measured" >&2
fi
