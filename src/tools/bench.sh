#!/usr/bin/env bash
# What we cost beside a baseline, measured side by side in a throw-away cluster:
#   src/tools/bench.sh [types|mrz|consular|write|copy|verify]...
# Prints a table; says "over" where a ratio misses its target, and still exits 0:
# a machine's mood is no defect. Fails only where something could not be measured.
# src/test/bench/README.md says what each line means. BENCH_REPS: repetitions (5).
set -euo pipefail
cd "$(dirname "$0")/../.."
known=(types mrz consular write copy verify)
for group in "$@"; do
    [[ " ${known[*]} " == *" $group "* ]] || { echo "bench: unknown group: $group (there are: ${known[*]})" >&2; exit 2; }
done
[ $# -gt 0 ] || set -- "${known[@]}"
# shellcheck disable=SC2034 # the groups' scripts use it
reps=${BENCH_REPS:-5}
here=$PWD/src/test/bench
# shellcheck source=src/tools/stage.sh
. src/tools/stage.sh
start_cluster "$work/cluster" "autovacuum = off" "jit = off" "max_parallel_workers_per_gather = 0" \
    "synchronous_commit = off" "shared_buffers = 512MB" "max_wal_size = 8GB" "checkpoint_timeout = 1h" \
    "timezone = 'UTC'" "maintenance_work_mem = 256MB"
export PGHOST PGUSER=postgres
files=$work/files
as mkdir "$files"
lines=$work/lines measured=$work/measured
: >"$lines"
: >"$measured"

sql() { # DATABASE ARGUMENT...: psql, bare values, stops at the first error
    psql -qXAt -v ON_ERROR_STOP=1 -v files="$files" -d "$@" </dev/null
}
line() { # ID WHAT UNIT TARGET ("" for none): a line of the table
    printf '%s\t%s\t%s\t%s\n' "$1" "$2" "$3" "${4:-\\N}" >>"$lines"
}
measure() { # ID VARIANT REP VALUE: variants are ours, baseline, and floor, which is taken off both
    printf '%s\t%s\t%s\t%s\n' "$@" >>"$measured"
}
new_database() { # NAME: with the extension, and timed(statement) to run a statement and return its seconds
    sql postgres -c "CREATE DATABASE $1" -c "ALTER DATABASE $1 SET search_path = repatriation, public" \
        -c "ALTER DATABASE $1 SET client_min_messages = warning"
    sql "$1" -c 'CREATE EXTENSION repatriation CASCADE' -f "$here/timed.sql"
}
new_register() { # NAME: a database with an empty register
    new_database "$1"
    sql "$1" -c "SELECT FROM repatriation.create_register(country => 'UTO', authority => 'Bench')" >/dev/null
}
timed() { # DATABASE STATEMENT: seconds
    sql "$1" -v statement="$2" -c 'CHECKPOINT' -f "$here/run_timed.sql"
}

for group in "$@"; do
    echo "bench: $group" >&2
    # shellcheck source=/dev/null
    . "$here/$group.sh"
done
psql -qX -v ON_ERROR_STOP=1 -d postgres -f "$here/result.sql" \
    -c "\\copy line (id, what, unit, target) FROM '$lines'" -c "\\copy measured FROM '$measured'" -f "$here/report.sql"
