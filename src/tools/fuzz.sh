#!/usr/bin/env bash
# Fuzz the parsers for a while, under ASan and UBSan; ends with "N passed, N failed".
#   src/tools/fuzz.sh [SECONDS] [NAME...]    SECONDS a target (20), NAME as in src/test/fuzz/NAME.c
# An input that breaks a target is kept in build/fuzz.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit 2
seconds=20
case ${1:-} in [0-9]*) seconds=$1; shift ;; esac
names=("$@")
[ ${#names[@]} -gt 0 ] || mapfile -t names < <(cd src/test/fuzz && ls -- *.c | sed 's/\.c$//')
clang=$(src/tools/clang.sh)
[ -n "$clang" ] || { echo "missing: clang" >&2; exit 2; }
work=$(mktemp -d -t repatriation.XXXXXX)
trap 'rm -rf "$work"' EXIT
mkdir -p build/fuzz "$work/core" "$work/xml" "$work/crypto"
xml_cflags=$(pkg-config --cflags libxml-2.0 2>/dev/null || echo -I/usr/include/libxml2)
flags="-std=c99 -D_POSIX_C_SOURCE=200809L -g -O1 -Iinclude $xml_cflags
    -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer"
for layer in core xml crypto; do
    for f in src/"$layer"/*.c; do
        [ -f "$f" ] || continue
        # shellcheck disable=SC2086
        "$clang" $flags -fsanitize=fuzzer-no-link -c "$f" -o "$work/$layer/$(basename "$f" .c).o" || exit 2
    done
done
pass=0 fail=0
for n in "${names[@]}"; do
    source=src/test/fuzz/$n.c objects=("$work"/core/*.o) libs=() options=()
    if grep -q '#include "repatriation/xml/' "$source"; then
        objects+=("$work"/xml/*.o) libs+=(-lxml2)
    fi
    if grep -q '#include "repatriation/crypto/' "$source"; then
        objects+=("$work"/crypto/*.o) libs+=(-lcrypto)
    fi
    # shellcheck disable=SC2086
    if ! "$clang" $flags -fsanitize=fuzzer "$source" "${objects[@]}" "${libs[@]}" -o "$work/$n"; then
        echo "fuzz $n: does not build"
        fail=$((fail + 1))
        continue
    fi
    # The corpus grows in a copy, so that the tree stays as it is.
    mkdir -p "$work/corpus/$n"
    [ ! -d "src/test/fuzz/corpus/$n" ] || cp -r "src/test/fuzz/corpus/$n/." "$work/corpus/$n"
    [ ! -f "src/test/fuzz/$n.dict" ] || options+=("-dict=src/test/fuzz/$n.dict")
    if "$work/$n" "${options[@]}" "-max_total_time=$seconds" -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
            "-artifact_prefix=build/fuzz/$n-" "$work/corpus/$n" </dev/null >"$work/$n.log" 2>&1; then
        runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$work/$n.log")
    else
        runs=0
        grep -vE '^#[0-9]+|^stat::|^INFO:' "$work/$n.log" | head -60
    fi
    if [ "${runs:-0}" -gt 0 ]; then
        echo "fuzz $n: $runs runs in $seconds s"
        pass=$((pass + 1))
    else
        echo "fuzz $n: FAILED"
        fail=$((fail + 1))
    fi
done
echo "$pass passed, $fail failed"
[ "$fail" = 0 ]
