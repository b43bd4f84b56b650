#!/usr/bin/env bash
# The server's tests on several major versions of PostgreSQL, each in a throw-away
# Debian root of its own under build/matrix; nothing is installed on this machine.
#   src/tools/matrix.sh [VERSION...]    the versions (15 17 18)
# Needs root and mmdebstrap. One line a version, "15: N passed, N failed" or what
# is missing; fails unless each of them ran and passed. Logs and roots stay for
# the next run; MATRIX=DIR keeps them elsewhere, MIRROR=URL is Debian's archive.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit 2
versions=("$@")
[ ${#versions[@]} -gt 0 ] || versions=(15 17 18)
base=${MATRIX:-$PWD/build/matrix}
mkdir -p "$base" || exit 2
mirror=${MIRROR:-$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Component: main' 2>/dev/null | grep -v security | head -1)}

suite_of() { # VERSION: the Debian release that has it
    case $1 in
        15) echo bookworm ;;
        17) echo trixie ;;
        18) echo forky ;;
    esac
}
make_root() { # VERSION SUITE ROOT
    # Of the server's development package only headers and PGXS are needed, not its compilers.
    # shellcheck disable=SC2016
    mmdebstrap --quiet --variant=minbase --aptopt='Acquire::Check-Valid-Until "false"' \
        --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*' \
        --dpkgopt='path-exclude=/usr/share/locale/*' \
        --include="postgresql-$1,libxml2-dev,libssl-dev,gcc,libc6-dev,make,libipc-run-perl,perl" \
        --customize-hook='chroot "$1" sh -c "cd /root && apt-get -qq download postgresql-server-dev-'"$1"' \
            && dpkg --force-depends -i postgresql-server-dev-*.deb && rm postgresql-server-dev-*.deb"' \
        "$2" "$3" "deb $mirror $2 main"
}
failed=0
say() { echo "$1: $2"; }
for v in "${versions[@]}"; do
    suite=$(suite_of "$v") root=$base/$v log=$base/$v.log
    reason=
    if [ -z "$suite" ]; then
        reason="missing: no Debian release is known to have it"
    elif [ "$(id -u)" != 0 ]; then
        reason="missing: making its root needs root"
    elif [ ! -x "$root/usr/lib/postgresql/$v/bin/postgres" ] || [ ! -f "$root/usr/include/postgresql/$v/server/postgres.h" ]; then
        if ! command -v mmdebstrap >/dev/null; then
            reason="missing: mmdebstrap (apt-get install mmdebstrap)"
        elif rm -rf "$root"; ! make_root "$v" "$suite" "$root" >"$log" 2>&1; then
            reason="missing: its root could not be made from $suite, see $log"
        fi
    fi
    if [ -n "$reason" ]; then
        say "$v" "$reason"
        failed=$((failed + 1))
        continue
    fi
    rm -rf "$root/src" && mkdir "$root/src"
    tar --exclude=./.git --exclude=./build --exclude=./demo-output --exclude='*.o' --exclude='*.so' -cf - . | tar -C "$root/src" -xf -
    # Its own processes and mounts: what the tests start ends with them.
    unshare -m -p -f --mount-proc="$root/proc" chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 \
        PG_CONFIG="/usr/lib/postgresql/$v/bin/pg_config" sh -c 'cd /src && src/tools/test.sh regress isolation tap' >"$log" 2>&1
    rc=$?
    counts=$(grep -E '^[0-9]+ passed, [0-9]+ failed$' "$log" | tail -1)
    say "$v" "${counts:-nothing ran, see $log}"
    if [ "$rc" != 0 ] || [ -z "$counts" ]; then
        failed=$((failed + 1))
        [ -z "$counts" ] || say "$v" "see $log"
    fi
done
echo "matrix: $((${#versions[@]} - failed)) of ${#versions[@]} versions passed"
[ "$failed" = 0 ]
