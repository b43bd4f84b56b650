#!/usr/bin/env bash
# Unit tests of src/core, src/xml and src/crypto without a server, under ASan and UBSan.
#   src/tools/unit.sh [NAME...]      NAME as in src/test/unit/NAME.c
set -uo pipefail
cd "$(dirname "$0")/../.." || exit 2
out=build/unit objects=
mkdir -p "$out"
xml_cflags=$(pkg-config --cflags libxml-2.0 2>/dev/null || echo -I/usr/include/libxml2)
flags="-std=c99 -D_POSIX_C_SOURCE=200809L -g -O1 -Wall -Wextra -Werror -Wvla -Iinclude -Isrc/test/unit $xml_cflags
    -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer"
pass=0 fail=0
build() { # SOURCE OBJECT
    # shellcheck disable=SC2086
    [ "$2" -nt "$1" ] && [ -z "$(find include src/core src/xml src/crypto -name '*.h' -newer "$2" 2>/dev/null)" ] \
        || gcc $flags -c "$1" -o "$2"
}
for f in src/core/*.c src/xml/*.c src/crypto/*.c; do
    [ -f "$f" ] || continue
    o=$out/$(echo "$f" | tr / _).o
    build "$f" "$o" || exit 2
    objects+=" $o"
done
names=("$@")
[ ${#names[@]} -gt 0 ] || mapfile -t names < <(cd src/test/unit && ls -- *.c | sed 's/\.c$//')
# One is built and run for each processor at a time; what they said is read afterwards.
export flags out objects
one() {
    # shellcheck disable=SC2086
    gcc $flags "src/test/unit/$1.c" $objects -lxml2 -lcrypto -lm -o "$out/$1" >"$out/$1.log" 2>&1 \
        && "$out/$1" >"$out/$1.log" 2>&1
    echo $? >"$out/$1.status"
}
export -f one
printf '%s\n' "${names[@]}" | xargs -P "$(nproc)" -I{} bash -c 'one {}'
for n in "${names[@]}"; do
    if [ "$(cat "$out/$n.status")" = 0 ]; then
        p=$(sed -n 's/^\([0-9]*\) passed, \([0-9]*\) failed$/\1/p' "$out/$n.log" | tail -1)
        pass=$((pass + ${p:-0}))
        [ "${p:-0}" -gt 0 ] || { echo "unit $n: ran no check"; fail=$((fail + 1)); }
    else
        cat "$out/$n.log" 2>/dev/null
        echo "unit $n: FAILED"
        fail=$((fail + 1))
    fi
done
echo "unit: $pass passed, $fail failed"
[ "$fail" = 0 ]
