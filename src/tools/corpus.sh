#!/usr/bin/env bash
# Read a folder of real and of hostile documents, none of which belongs to this tree:
#   src/tools/corpus.sh FOLDER
# FOLDER/xml/FORMAT/*.xml: documents of other layouts; what each says about a person.
# FOLDER/xml-hostile with VERDICTS.tsv (file, whether it has a DOCTYPE, what another
# parser says): refused, or else read. Says time and memory of the worst; exits with 1 if
# a document is misjudged: a person's fact that it states is not given, a hostile one is
# read or a well-formed one refused.
set -euo pipefail
if ! { [ $# = 1 ] && [ -d "$1/xml" ] && [ -f "$1/xml-hostile/VERDICTS.tsv" ]; }; then
    echo "usage: src/tools/corpus.sh FOLDER, with FOLDER/xml and FOLDER/xml-hostile/VERDICTS.tsv" >&2
    exit 2
fi
corpus=$(cd "$1" && pwd)
cd "$(dirname "$0")/../.."
# shellcheck source=src/tools/stage.sh disable=SC2154
. src/tools/stage.sh
# shellcheck disable=SC2154 # stage.sh sets it
start_cluster "$work/cluster" "jit = off"
unset PGDATABASE PGPORT PGUSER PGOPTIONS PGSERVICE
export PGHOST
# The server reads a copy: the folder itself may be the caller's alone.
# shellcheck disable=SC2154 # stage.sh sets it
mkdir "$work/corpus" && cp -r "$corpus/xml" "$corpus/xml-hostile" "$work/corpus" && chmod -R a+rX "$work/corpus"
"$bin/psql" -X -q -v ON_ERROR_STOP=1 -U postgres -d postgres -c 'SET client_min_messages = warning' \
    -c 'CREATE EXTENSION repatriation CASCADE' -o /dev/null \
    -c "SELECT repatriation.create_register(country => 'UTO', authority => 'Corpus', demo => true)"
result=$("$bin/psql" -X -q -v ON_ERROR_STOP=1 -U postgres -d postgres -v corpus="$work/corpus" -f src/tools/corpus.sql)
printf '%s\n' "$result"
printf '%s\n' "$result" | grep -q '^0 misjudged$'
