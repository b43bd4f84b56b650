#!/usr/bin/env bash
# Install what this machine lacks to build, run and test (Debian packages), or
# say in one line what is missing. Quiet when nothing is.
set -uo pipefail
PG_CONFIG=${PG_CONFIG:-pg_config}
have() { command -v "$1" >/dev/null 2>&1; }
major=$("$PG_CONFIG" --version 2>/dev/null | sed -E 's/^PostgreSQL ([0-9]+).*/\1/')
need=()
lacking() {
    need=()
    major=$("$PG_CONFIG" --version 2>/dev/null | sed -E 's/^PostgreSQL ([0-9]+).*/\1/')
    major=${major:-15}
    have gcc || need+=(gcc libc6-dev)
    have make || need+=(make)
    { have "$PG_CONFIG" && [ -x "$("$PG_CONFIG" --bindir)/initdb" ] && [ -x "$("$PG_CONFIG" --bindir)/psql" ] \
        && [ -f "$("$PG_CONFIG" --sharedir)/extension/pgcrypto.control" ]; } || need+=("postgresql-$major")
    { have "$PG_CONFIG" && [ -f "$("$PG_CONFIG" --includedir-server)/postgres.h" ] \
        && [ -f "$("$PG_CONFIG" --pgxs)" ]; } || need+=("postgresql-server-dev-$major")
    [ -f /usr/include/libxml2/libxml/parser.h ] || need+=(libxml2-dev)
    have perl || need+=(perl)
    perl -MIPC::Run -e 1 2>/dev/null || need+=(libipc-run-perl)
}
lacking
[ ${#need[@]} -eq 0 ] && exit 0
if ! have apt-get; then
    echo "missing: ${need[*]} (no apt-get here: install their equivalents by hand)" >&2
    exit 1
fi
as=()
if [ "$(id -u)" != 0 ]; then
    if have sudo && sudo -n true 2>/dev/null; then
        as=(sudo)
    else
        echo "missing: ${need[*]} (run as root or with sudo: apt-get install ${need[*]})" >&2
        exit 1
    fi
fi
echo "installing: ${need[*]}"
log=$(mktemp)
export DEBIAN_FRONTEND=noninteractive
# A package script must not start the system's own cluster for us.
if ! { "${as[@]}" apt-get update -qq && "${as[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "${need[@]}"; } >"$log" 2>&1; then
    tail -5 "$log" >&2
    echo "missing: ${need[*]} (apt-get could not install them)" >&2
    rm -f "$log"
    exit 1
fi
rm -f "$log"
lacking
if [ ${#need[@]} -ne 0 ]; then
    echo "missing: ${need[*]} (installed, but not found through PG_CONFIG=$PG_CONFIG)" >&2
    exit 1
fi
