#!/usr/bin/env bash
# Every test, against a throw-away server; ends with "N passed, N failed".
#   src/tools/test.sh [check|unit|regress|isolation|tap]... [-- TEST...]
# After --, the tests to run of the named kind (room/name for regress).
# With SANITIZE set, the server's tests run with the library under ASan and UBSan.
# With RESULTS=DIR, what the regress and isolation tests printed is kept there.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit 2
src=$PWD
# shellcheck source=src/tools/count.sh
. src/tools/count.sh
kinds=() only=()
while [ $# -gt 0 ]; do
    case $1 in
        --) shift; only=("$@"); break ;;
        check|unit|regress|isolation|tap) kinds+=("$1") ;;
        *) echo "unknown kind of test: $1" >&2; exit 2 ;;
    esac
    shift
done
[ ${#kinds[@]} -gt 0 ] || kinds=(check unit regress isolation tap)
pass=0 fail=0 rc=0 started=$SECONDS
tally() { # PASSED FAILED: a kind that ran nothing has failed
    pass=$((pass + $1)) fail=$((fail + $2))
    [ "$2" = 0 ] || rc=1
    [ $(($1 + $2)) -gt 0 ] || { echo "$kind: ran no test"; fail=$((fail + 1)); rc=1; }
}
from_log() { # LOG: counts of the lines in it
    local o n
    o=$(grep -cE "$passed_line" "$1")
    n=$(grep -cE "$failed_line" "$1")
    tally "$o" "$n"
}
staged=
need_stage() {
    [ -z "$staged" ] || return 0
    # shellcheck source=src/tools/stage.sh
    . "$src/src/tools/stage.sh"
    copy_tree
    staged=yes
}
for kind in "${kinds[@]}"; do
    echo "== $kind"
    case $kind in
    check)
        log=$(mktemp)
        src/tools/check.sh | tee "$log"
        from_log "$log"
        rm -f "$log"
        ;;
    unit)
        log=$(mktemp)
        src/tools/unit.sh "${only[@]}" | tee "$log" || rc=1
        counts=$(sed -n 's/^unit: \([0-9]*\) passed, \([0-9]*\) failed$/\1 \2/p' "$log")
        rm -f "$log"
        # shellcheck disable=SC2086
        tally ${counts:-0 0}
        ;;
    regress|isolation)
        need_stage
        if [ "$kind" = regress ]; then
            tool=$pgxs/src/test/regress/pg_regress in=$work/tree
            names=$(cd sql && ls -- */*.sql | sed 's/\.sql$//')
            for d in sql/*/; do as mkdir -p "$work/out_$kind/results/$(basename "$d")"; done
        else
            tool=$pgxs/src/test/isolation/pg_isolation_regress in=$work/tree/src/test/isolation
            names=$(cd src/test/isolation/specs 2>/dev/null && ls -- *.spec | sed 's/\.spec$//')
        fi
        [ ${#only[@]} -eq 0 ] || names=${only[*]}
        # shellcheck disable=SC2086
        (cd "$work" && as "${preload[@]}" "$tool" --temp-instance="$work/inst_$kind" --temp-config="$conf" \
            "${regress_options[@]}" --inputdir="$in" --outputdir="$work/out_$kind" $names) >"$work/$kind.log" 2>&1 || rc=1
        grep -vE '^((CREATE|ALTER) (DATABASE|EXTENSION)$|ok |test .*\.\.\. ok)' "$work/$kind.log" | grep -v '^$'
        from_log "$work/$kind.log"
        found=$(asan_reports)
        [ -z "$found" ] || { printf '%s\n' "$found" | head -200; echo "sanitizer: reports above"; fail=$((fail + 1)); }
        [ -s "$work/out_$kind/regression.diffs" ] && cat "$work/out_$kind/regression.diffs"
        [ -z "${RESULTS:-}" ] || { rm -rf "${RESULTS:?}/$kind"; mkdir -p "$RESULTS"; cp -r "$work/out_$kind/results" "$RESULTS/$kind"; }
        ;;
    tap)
        need_stage
        files=$(cd src/test/tap && ls -- *.pl)
        [ ${#only[@]} -eq 0 ] || files=${only[*]}
        # shellcheck disable=SC2086
        (cd "$work/tree/src/test/tap" && as env TESTDIR="$work/out" TEMP_CONFIG="$conf" \
            REPAT_TREE="$work/tree" PG_REGRESS="$pgxs/src/test/regress/pg_regress" PGPORT=65432 PATH="$bin:$PATH" \
            prove -v -I "$pgxs/src/test/perl" -I . $files) >"$work/tap.log" 2>&1 || { rc=1; grep -vE '^ok ' "$work/tap.log"; }
        from_log "$work/tap.log"
        ;;
    esac
done
echo "took $((SECONDS - started)) s"
echo "$pass passed, $fail failed"
[ "$fail" = 0 ] && [ "$rc" = 0 ]
