#!/usr/bin/env bash
# The demo: takes two siblings home in a private throw-away cluster, by the SQL of
# docs/examples/demo, and leaves pictures and lists in demo-output/. Exits with 0
# only if both are handed over to child protection, each refusal on the way was
# the expected one, and the sweep finds nothing.
set -euo pipefail
cd "$(dirname "$0")/../.."
out=$PWD/demo-output
started=$(date +%s%N)
since() { # NANOSECONDS: seconds since then, with two digits behind the point
    local ms=$((($(date +%s%N) - $1) / 10000000))
    printf '%d.%02d s' $((ms / 100)) $((ms % 100))
}
# shellcheck source=src/tools/stage.sh
. src/tools/stage.sh
echo "built and staged in $(since "$started")"
at=$(date +%s%N)
start_cluster "$work/demo"
echo "private server of PostgreSQL $ver started in $(since "$at")"

# The client runs as the caller, so that files are read and written with the caller's rights.
unset PGDATABASE PGPORT PGUSER PGOPTIONS PGSERVICE
export PGHOST
run() { # DATABASE USER [OPTION...]
    local database=$1 user=$2
    shift 2
    "$bin/psql" -X -q -v ON_ERROR_STOP=1 -d "$database" -U "$user" "$@"
}

# What a DBA does once: the extension, and a role to own the register, which is no superuser.
run postgres postgres -c 'CREATE DATABASE demo' -c 'CREATE ROLE ministry LOGIN'
at=$(date +%s%N)
run demo postgres -c 'SET client_min_messages = warning' -c 'CREATE EXTENSION repatriation CASCADE'
echo "extension created in $(since "$at")"
run demo postgres -c 'GRANT CREATE ON DATABASE demo TO ministry' -c 'GRANT USAGE ON SCHEMA repatriation TO ministry' \
    -c 'GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA repatriation TO ministry'
at=$(date +%s%N)
run demo ministry -o /dev/null -c "SELECT repatriation.create_register(country => 'UTO', authority => 'Demo', demo => true)"
echo "register created in $(since "$at")"

mkdir -p "$out"
files=(report.html report.ar.html report.id.html timeline.svg flow.svg family.svg checklist.txt refusals.txt ledger.csv)
rm -f "${files[@]/#/$out/}"
steps=()
for step in docs/examples/demo/[0-9]*.sql; do
    steps+=(-f "$step")
done
at=$(date +%s%N)
status=0
run demo ministry -v out="$out" "${steps[@]}" 2>&1 |
    sed -u -E -e '/^LOCATION: /d' -e 's/^psql:[^ ]*: (ERROR: )/\1/' |
    tee "$work/story.log" | fold -s -w 110 || status=$?
[ "$status" = 0 ] || { echo "demo: the story did not end well" >&2; exit 1; }
# A refusal in the log runs from its heading to its constraint.
sed -n '/^Refusal [0-9]/,/^CONSTRAINT NAME: /p' "$work/story.log" | sed '/^CONSTRAINT NAME: /G' >"$out/refusals.txt"
echo "two children taken home in $(since "$at"), $(grep -c '^Refusal ' "$out/refusals.txt") refusals on the way"
echo
echo "Look at:"
for file in "${files[@]}"; do
    [ -s "$out/$file" ] || { echo "demo: $file was not written" >&2; exit 1; }
    echo "  demo-output/$file"
done
echo "demo: done in $(since "$started")"
