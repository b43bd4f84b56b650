#!/usr/bin/env bash
# Whether the tests would notice a rule that is gone: each rule of rule_def.h,
# and of what it includes, is taken out in turn, and the regress tests of its safeguard must fail,
# or safeguards/applies, which is about all of them.
#   src/tools/mutants.sh [NUMBER...]    the safeguards (all)
# One line a rule, "killed" or "SURVIVED"; ends with "N killed, N survived, N errors"
# and fails unless all were killed. A mutant that does not build, or a library
# that no longer works at all, is an error: neither says anything of the tests.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=src/tools/count.sh
. src/tools/count.sh
# shellcheck source=src/tools/stage.sh
. src/tools/stage.sh
rules=(include/repatriation/core/rule_def*.h)
# No rule makes this one fail: it shows that register and library work.
control=register/life
copy_tree
as mkdir -p "$work/out/results/safeguards" "$work/out/results/register"
start_cluster "$work/cluster"
mutant=$work/mutant log=$work/mutants.log
cp -a . "$mutant" || exit 2
mapfile -t readers < <(cd "$mutant" && grep -l '#include "repatriation/core/rule_def.h"' src/*/*.c)
[ ${#readers[@]} -gt 0 ] || { echo "mutants: nothing includes the rules" >&2; exit 2; }

tests_of() { # NUMBER: the tests of a safeguard, and when each applies; without any of its own, all its rules survive
    (cd sql && compgen -G "safeguards/sg$(printf %02d "$1")_*.sql" && echo safeguards/applies) | sed 's/\.sql$//'
}
regress() { # TEST...: runs them in the cluster; false unless the control and as many others ran
    as "$pgxs/src/test/regress/pg_regress" "${regress_options[@]}" --host="$PGHOST" --user=postgres \
        --inputdir="$work/tree" --outputdir="$work/out" "$control" "$@" >"$log" 2>&1
    grep -E "$passed_line" "$log" | grep -qF "$control" \
        && [ "$(grep -cE "$passed_line|$failed_line" "$log")" = $(($# + 1)) ]
}
build() { # [FILE LINE]: the library, without that line of that file, as the cluster's
    local f
    # As old as before, so that only what includes them is made again.
    cp -p "${rules[@]}" "$mutant/${rules[0]%/*}"
    for f in ${1:+"$1"}; do
        sed "$2d" "$f" >"$mutant/$f" && touch -r "$f" "$mutant/$f"
    done
    (cd "$mutant" && rm -f repatriation.so "${readers[@]/%.c/.o}" \
        && env -u MAKEFLAGS -u MFLAGS -u MAKELEVEL make -s PG_CONFIG="$PG_CONFIG" "${stage_flags[@]}" repatriation.so) >"$log" 2>&1 \
        && install -m 755 "$mutant/repatriation.so" "$work/stage$lib/repatriation.so"
}

# FILE LINE NUMBER KIND, FACT of each rule; they are one a line, or this could not take one out.
mapfile -t lines < <(grep -HnE '^REPAT_RULE\(' "${rules[@]}" | sed -nE 's/^([^:]*):([0-9]+):REPAT_RULE\(([0-9]+), (.*)\)$/\1 \2 \3 \4/p')
[ ${#lines[@]} = "$(cat "${rules[@]}" | grep -v '^ \*' | grep -c 'REPAT_RULE *(')" ] || { echo "mutants: cannot read the rules" >&2; exit 2; }
numbers=" $* "
started=$SECONDS killed=0 survived=0 errors=0 whole=()
for line in "${lines[@]}"; do
    read -r _ _ number _ <<<"$line"
    [ $# = 0 ] || [[ $numbers == *" $number "* ]] || continue
    mapfile -t -O ${#whole[@]} whole < <(tests_of "$number")
done
mapfile -t whole < <(printf '%s\n' "${whole[@]}" | sort -u)
if ! build || ! cp "$mutant/repatriation.so" "$work/whole.so" || ! regress "${whole[@]}" || grep -qE "$failed_line" "$log"; then
    cat "$log"
    echo "mutants: the tests do not pass with every rule in place" >&2
    exit 2
fi
for line in "${lines[@]}"; do
    read -r file at number rule <<<"$line"
    [ $# = 0 ] || [[ $numbers == *" $number "* ]] || continue
    mapfile -t tests < <(tests_of "$number")
    if [ ${#tests[@]} = 0 ]; then
        said=SURVIVED survived=$((survived + 1))
    elif ! build "$file" "$at" || cmp "$mutant/repatriation.so" "$work/whole.so" >"$log" || ! regress "${tests[@]}"; then
        said=ERROR errors=$((errors + 1))
        cat "$log"
    elif grep -qE "$failed_line" "$log"; then
        said=killed killed=$((killed + 1))
    else
        said=SURVIVED survived=$((survived + 1))
    fi
    printf '%-8s  %2d %s\n' "$said" "$number" "$rule"
done
echo "took $((SECONDS - started)) s"
echo "$killed killed, $survived survived, $errors errors"
[ $((survived + errors)) = 0 ] && [ "$killed" -gt 0 ]
