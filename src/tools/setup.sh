#!/usr/bin/env bash
# Install what this machine lacks (Debian packages), or say in one line what is
# missing. Quiet when nothing is.
#   src/tools/setup.sh [fuzz|lint|docs]    what goes beyond building and testing
set -uo pipefail
PG_CONFIG=${PG_CONFIG:-pg_config}
goal=${1:-}
have() { command -v "$1" >/dev/null 2>&1; }
# The server's major version: what PG_CONFIG says, what is installed, what this Debian has.
major() {
    local found
    found=$("$PG_CONFIG" --version 2>/dev/null | sed -nE 's/^PostgreSQL ([0-9]+).*/\1/p')
    [ -n "$found" ] || found=$(printf '%s\n' /usr/lib/postgresql/*/bin/postgres | sed -nE 's|.*/([0-9]+)/bin/.*|\1|p' | sort -n | tail -1)
    [ -n "$found" ] || found=$(apt-cache depends postgresql 2>/dev/null | sed -nE 's/.*Depends: postgresql-([0-9]+)$/\1/p' | tail -1)
    echo "${found:-15}"
}
links_fuzzer() {
    echo 'int LLVMFuzzerTestOneInput(const void *d, unsigned long n) { return d == 0 && n != 0; }' \
        | "$1" -fsanitize=fuzzer,address,undefined -x c - -o /dev/null 2>/dev/null
}
need=()
lacking() {
    local v clang rt
    need=()
    v=$(major)
    have gcc || need+=(gcc)
    [ -f /usr/include/stdio.h ] || need+=(libc6-dev)
    have make || need+=(make)
    { have "$PG_CONFIG" && [ -x "$("$PG_CONFIG" --bindir 2>/dev/null)/initdb" ] && [ -x "$("$PG_CONFIG" --bindir)/psql" ] \
        && [ -f "$("$PG_CONFIG" --sharedir)/extension/pgcrypto.control" ]; } || need+=("postgresql-$v")
    { have "$PG_CONFIG" && [ -f "$("$PG_CONFIG" --includedir-server 2>/dev/null)/postgres.h" ] \
        && [ -f "$("$PG_CONFIG" --pgxs)" ]; } || need+=("postgresql-server-dev-$v")
    [ -f /usr/include/libxml2/libxml/parser.h ] || need+=(libxml2-dev)
    [ -f /usr/include/openssl/evp.h ] || need+=(libssl-dev)
    # A bare Debian has a perl without its modules and prove.
    have prove || need+=(perl)
    # A test of documents asks both: the schema for partners, and what the server opens.
    have xmllint || need+=(libxml2-utils)
    have strace || need+=(strace)
    perl -MIPC::Run -e 1 2>/dev/null || need+=(libipc-run-perl)
    case $goal in
    fuzz)
        clang=$(src/tools/clang.sh)
        if ! links_fuzzer "${clang:-false}"; then
            rt=$("${clang:-false}" -dumpversion 2>/dev/null | cut -d. -f1)
            [ -n "$clang" ] && [ -n "$rt" ] || { need+=(clang); rt=; }
            need+=("libclang-rt-${rt:+$rt-}dev")
        fi
        ;;
    lint)
        have cppcheck || need+=(cppcheck)
        have clang-tidy || need+=(clang-tidy)
        ;;
    docs)
        have dot || need+=(graphviz)
        ;;
    esac
}
cd "$(dirname "$0")/../.." || exit 1
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
log=$(mktemp)
# The server's package would make and start a system cluster: for this run, and
# where none is installed yet, its own configuration says no.
hush=/etc/postgresql-common/createcluster.d/repatriation-setup.conf
cleanup() {
    rm -f "$log"
    [ ! -f "$hush" ] || "${as[@]}" rm -f "$hush"
    [ ! -d "${hush%/*}" ] || "${as[@]}" rmdir --ignore-fail-on-non-empty "${hush%/*}"
}
trap cleanup EXIT
"${as[@]}" mkdir -p "${hush%/*}" && echo "create_main_cluster = false" | "${as[@]}" tee "$hush" >/dev/null
give_up() {
    tail -5 "$log" >&2
    echo "missing: ${need[*]} ($1)" >&2
    exit 1
}
"${as[@]}" apt-get update -qq >"$log" 2>&1 || give_up "apt-get update failed"
# Only now is it known which major version this Debian has.
lacking
echo "installing: ${need[*]}"
"${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${need[@]}" \
    </dev/null >"$log" 2>&1 || give_up "apt-get could not install them"
lacking
if [ ${#need[@]} -ne 0 ]; then
    echo "missing: ${need[*]} (installed, but not found through PG_CONFIG=$PG_CONFIG)" >&2
    exit 1
fi
