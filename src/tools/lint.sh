#!/usr/bin/env bash
# cppcheck and clang-tidy over our C; ends with "N passed, N failed".
#   src/tools/lint.sh [FILE...]      all files of src without arguments
set -uo pipefail
cd "$(dirname "$0")/../.." || exit 2
PG_CONFIG=${PG_CONFIG:-pg_config}
files=("$@")
[ ${#files[@]} -gt 0 ] || mapfile -t files < <(find src -name '*.c' -not -path '*/build/*' | LC_ALL=C sort)
server=$("$PG_CONFIG" --includedir-server)
xml_cflags=$(pkg-config --cflags libxml-2.0 2>/dev/null || echo -I/usr/include/libxml2)
version=$(sed -n "s/^default_version *= *'\(.*\)'.*/\1/p" repatriation.control)
export server xml_cflags version
# Left out, because each only ever spoke of sound code here: swappable parameters and the
# names, macros and layouts of the server's style; products and characters as int, that sizes
# bound; memcpy of parts of a text; cppcheck's view of designated initialisers and of an
# output argument of one helper.
tidy='-*,bugprone-*,clang-analyzer-*,-bugprone-easily-swappable-parameters,-bugprone-reserved-identifier'
tidy+=',-bugprone-macro-parentheses,-bugprone-implicit-widening-of-multiplication-result'
tidy+=',-bugprone-narrowing-conversions,-bugprone-not-null-terminated-result'
tidy+=',-clang-analyzer-optin.performance.Padding,-clang-analyzer-security.insecureAPI.DeprecatedOrUnsafeBufferHandling'
export tidy
# One file: silent and 0, or the findings and 1.
lint_one() {
    local out rc=0 pg=() checks=$tidy
    # Tests may ask whether two parses left the very same bytes, padding and all.
    case $1 in src/test/*) checks+=,-bugprone-suspicious-memory-comparison ;; esac
    out=$(cppcheck --quiet --enable=warning,performance,portability --error-exitcode=1 -Iinclude -Isrc/test/unit \
        --max-configs=1 -D__x86_64__ -D__GNUC__=12 -D__linux__ '-DCppAsString2(x)=#x' --suppress='*:/usr/include/*' \
        --suppress=legacyUninitvar --suppress=ctuArrayIndex:include/repatriation/core/ledger.h "$1" 2>&1) || rc=1
    [ -z "$out" ] || { printf '%s\n' "$out"; rc=1; }
    case $1 in src/pg/*|src/test/bench/*) pg=(-isystem "$server" -D_GNU_SOURCE -DUSE_ASSERT_CHECKING=1) ;; esac
    # shellcheck disable=SC2086
    out=$(clang-tidy --quiet --warnings-as-errors='*' --checks="$checks" \
        "$1" -- -std=c99 -D_POSIX_C_SOURCE=200809L -Iinclude -Isrc/test/unit "${pg[@]}" $xml_cflags -DREPAT_VERSION="\"$version\"" 2>/dev/null) || rc=1
    [ -z "$out" ] || { printf '%s\n' "$out"; rc=1; }
    [ "$rc" = 0 ] || echo "not ok $1"
    return $rc
}
export -f lint_one
log=$(mktemp)
trap 'rm -f "$log"' EXIT
printf '%s\0' "${files[@]}" | xargs -0 -P2 -n1 bash -c 'lint_one "$1"' lint >"$log"
cat "$log"
bad=$(grep -c '^not ok ' "$log")
echo "$((${#files[@]} - bad)) passed, $bad failed"
[ "$bad" = 0 ]
