#!/usr/bin/env bash
# Write the install script of one version: the fragments of src/install in
# file-name order, with the fragments of src/register put where
# create_register() asks for them.
#   src/tools/assemble.sh VERSION > repatriation--VERSION.sql
set -euo pipefail
export LC_ALL=C
version=$1
cd "$(dirname "$0")/../.."
cat <<HEAD
/* repatriation $version: written by the build from src/install and src/register. */
\\echo Use "CREATE EXTENSION repatriation CASCADE" to load this file. \\quit
HEAD
for f in src/install/*/*.sql; do
    printf '\n/* %s */\n' "$f"
    while IFS= read -r line || [ -n "$line" ]; do
        if [ "$line" = "--@register-fragments@" ]; then
            for r in src/register/*/*.sql; do
                printf '\n/* %s */\n' "$r"
                cat "$r"
            done
        else
            printf '%s\n' "${line//@version@/$version}"
        fi
    done < "$f"
done
