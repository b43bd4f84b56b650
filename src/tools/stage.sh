# shellcheck shell=bash disable=SC2034  # its variables are read by the tools that source it
# Sourced by the tools that need a server: builds the extension, stages it in a
# folder of its own (nothing goes into the system's directories) and defines
#   $work      throw-away folder, removed at exit unless KEEP is set
#   $bin       the server's binaries        $ver   its major version
#   $pgxs      its test tools               $conf  settings that find the staged extension
#   as CMD...  run as a user that initdb accepts
#   copy_tree  copies the tree to $work/tree, for the test tools to read and write
#   $regress_options    what both of them are always told
# With SANITIZE set the library is built for ASan and UBSan, "${preload[@]}"
# before a command makes both work in its server, and asan_reports prints what they found.
PG_CONFIG=${PG_CONFIG:-pg_config}
bin=$("$PG_CONFIG" --bindir)
lib=$("$PG_CONFIG" --pkglibdir)
share=$("$PG_CONFIG" --sharedir)
ver=$("$PG_CONFIG" --version | sed -E 's/^PostgreSQL ([0-9]+).*/\1/')
pgxs=$(cd "$(dirname "$("$PG_CONFIG" --pgxs)")/../.." && pwd)
work=$(mktemp -d -t repatriation.XXXXXX)
chmod 755 "$work"
[ -n "${KEEP:-}" ] || trap 'rm -rf "$work"' EXIT
if [ "$(id -u)" = 0 ]; then
    as() { runuser -u postgres -- env -u PGDATABASE -u PGHOST -u PGPORT -u PGUSER HOME="$work" "$@"; }
else
    as() { env -u PGDATABASE -u PGHOST -u PGPORT -u PGUSER "$@"; }
fi
stage_flags=(with_llvm=no)
preload=()
asan_reports() { :; }
if [ -n "${SANITIZE:-}" ]; then
    stage_flags+=("EXTRA_CFLAGS=-O1 -fsanitize=address,undefined -fno-sanitize-recover=undefined -U_FORTIFY_SOURCE"
        "EXTRA_LDFLAGS=-fsanitize=address,undefined")
    # A constructor of one of the server's libraries takes the locale lock and allocates;
    # were that ASan's first allocation, its own start would wait for the lock for ever.
    # A library that is initialised first allocates before. -O0 keeps the pair of calls.
    echo '#include <stdlib.h>
__attribute__((constructor)) static void first(void) {free(malloc(1));}' >"$work/first.c"
    gcc -O0 -shared -fPIC -Wl,-z,initfirst -o "$work/first.so" "$work/first.c" || exit 2
    preload=(env LD_PRELOAD="$(gcc -print-file-name=libasan.so) $(gcc -print-file-name=libubsan.so) $work/first.so"
        ASAN_OPTIONS="detect_leaks=0:abort_on_error=1:log_path=$work/asan/report"
        UBSAN_OPTIONS="print_stacktrace=1:log_path=$work/asan/report")
    # ASan writes where log_path says, UBSan to the server's log.
    asan_reports() {
        cat "$work"/asan/report* 2>/dev/null
        grep -hA20 ': runtime error: ' "$work"/out_*/log/postmaster.log 2>/dev/null
    }
    mkdir "$work/asan"
fi
# A make that runs this tool must not hand its own flags and jobs down.
if ! env -u MAKEFLAGS -u MFLAGS -u MAKELEVEL make -s -j"$(nproc)" PG_CONFIG="$PG_CONFIG" "${stage_flags[@]}" \
        all install DESTDIR="$work/stage" >"$work/build.log" 2>&1; then
    cat "$work/build.log" >&2
    echo "the extension does not build" >&2
    exit 2
fi
conf=$work/temp.conf
{
    echo "dynamic_library_path = '$work/stage$lib:\$libdir'"
    if [ "$ver" -ge 18 ]; then
        echo "extension_control_path = '$work/stage$share:\$system'"
    else
        echo "extension_destdir = '$work/stage'"
    fi
    echo "fsync = off"
    echo "max_prepared_transactions = 10"
} >"$conf"
mkdir -p "$work/out"
[ "$(id -u)" != 0 ] || chown -R postgres: "$work"
# Without what the build left, and the server's user's own.
copy_tree() {
    as mkdir -p "$work/tree"
    tar --exclude=./.git --exclude=./build --exclude=./demo-output --exclude='*.o' --exclude='*.so' -cf - . | tar -C "$work/tree" -xf -
    [ "$(id -u)" != 0 ] || chown -R postgres: "$work/tree"
}
regress_options=(--bindir="$bin" --load-extension=pgcrypto --load-extension=repatriation --encoding=UTF8 --no-locale
    --dbname=contrib_regression)
# start_cluster DIR [SETTING...]: initdb and start a private server there; sets PGHOST.
start_cluster() {
    local dir=$1 setting
    shift
    as mkdir -p "$dir/socket"
    as "$bin/initdb" -D "$dir/data" --no-locale --encoding=UTF8 -U postgres -A trust >"$work/initdb.log" 2>&1 \
        || { cat "$work/initdb.log" >&2; exit 2; }
    cat "$conf" >>"$dir/data/postgresql.conf"
    for setting in "listen_addresses = ''" "unix_socket_directories = '$dir/socket'" "$@"; do
        echo "$setting" >>"$dir/data/postgresql.conf"
    done
    as "$bin/pg_ctl" -D "$dir/data" -l "$dir/server.log" -w start >/dev/null \
        || { cat "$dir/server.log" >&2; exit 2; }
    cluster=$dir
    trap 'as "$bin/pg_ctl" -D "$cluster/data" -m immediate stop >/dev/null 2>&1; [ -n "${KEEP:-}" ] || rm -rf "$work"' EXIT
    PGHOST=$dir/socket
}
