#!/usr/bin/env bash
# shellcheck disable=SC2046  # file names of this tree hold no blanks: lists of them are split
# The house rules a tool can hold: layers, symbols, versions, file sizes.
# One "ok N - rule" or "not ok N - rule" a line, offenders below it.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit 2
n=0 bad=0
rule() { # NAME OFFENDERS
    n=$((n + 1))
    if [ -z "$2" ]; then
        echo "ok $n - $1"
    else
        echo "not ok $n - $1"
        printf '%s\n' "$2" | sed 's/^/#   /'
        bad=1
    fi
}
code=$(find src include -name '*.[ch]' -not -path '*/build/*' | LC_ALL=C sort)
below=$(printf '%s\n' "$code" | grep -E '(src|include/repatriation)/(core|xml|crypto)/')
core=$(printf '%s\n' "$code" | grep -E '(src|include/repatriation)/core/')
rule "server headers only in src/pg" "$(grep -lE '#include[ ]*[<"](postgres|fmgr|c\.h|pg_|executor/|utils/|access/|catalog/|lib/|nodes/|commands/)' $below /dev/null)"
rule "libxml2 only in src/xml" "$(grep -lE '#include[ ]*[<"](libxml)/' $(printf '%s\n' "$code" | grep -vE '/xml/|src/pg/version\.c') /dev/null)"
rule "OpenSSL only in src/crypto and its tests" "$(grep -lE '#include[ ]*[<"](openssl)/' $(printf '%s\n' "$code" | grep -vE '^src/(crypto|test)/') /dev/null)"
rule "core depends on core alone" "$(grep -nE '#include "repatriation/(xml|crypto|pg)/' $core /dev/null)"
rule "xml and crypto depend on core and themselves alone" "$(grep -nE '#include "repatriation/pg/' $below /dev/null
    printf '%s\n' "$below" | grep /xml/ | xargs grep -nE '#include "repatriation/crypto/' /dev/null
    printf '%s\n' "$below" | grep /crypto/ | xargs grep -nE '#include "repatriation/xml/' /dev/null)"
rule "core allocates nothing and reads no clock or locale" "$(grep -nE '\b(malloc|calloc|realloc|free|time|localtime|gmtime|setlocale|isalpha|isdigit|isspace|toupper|tolower)[ ]*\(' $core /dev/null)"
rule "no banned functions" "$(grep -nE '\b(strcpy|strcat|sprintf|strtok|atoi|alloca|gets|xmlCleanupParser)[ ]*\(' $code /dev/null)"
rule "no line comments in C" "$(grep -nE '(^|[ 	;{}])//' $code /dev/null | grep -vE '"[^"]*//[^"]*"|\*.*//')"
rule "no file over 600 lines" "$(wc -l $code | awk '$2 != "total" && $1 > 600 {print $2 ": " $1 " lines"}')"
rule "no md5" "$(grep -liE '\bmd5\b' $code src/install/*/*.sql src/register/*/*.sql 2>/dev/null)"
rule "every ereport(ERROR) has an errcode" "$(grep -nA3 'ereport(ERROR' $(printf '%s\n' "$code" | grep src/pg/) /dev/null | awk '/ereport\(ERROR/ {if (hold != "" && !seen) print hold; hold = $0; seen = 0} /errcode|repat_err/ {seen = 1} END {if (hold != "" && !seen) print hold}')"
version=$(sed -n "s/^default_version *= *'\(.*\)'.*/\1/p" repatriation.control)
rule "META.json has the control file's version" "$(grep '"version"' META.json | grep -v '"1.0.0"' | grep -v "\"$version\"")"
rule "CHANGELOG.md knows the control file's version" "$(grep -q "^## $version" CHANGELOG.md || echo "no section $version")"
block() { # LANGUAGE N: the Nth fenced block of README's quick start, without trailing blanks
    sed -n '/^## Quick start/,/^## [^Q]/p' README.md | awk -v want="$1" -v n="$2" '
        /^```/ {inside = inside ? 0 : ($0 == "```" want && ++count == n); fence = 1}
        inside && !fence {sub(/[ \t]+$/, ""); print}
        {fence = 0}'
}
tested() { # LANGUAGE N FILE: complains unless the block stands in the file
    local text
    text=$(block "$1" "$2")
    [ -n "$text" ] && [[ $(sed 's/[ \t]*$//' "$3") == *"$text"* ]] || echo "README.md: block $2 of $1 is not what $3 says"
}
rule "README's quick start is the one that is tested" "$(tested sql 1 sql/build/quick_start.sql
    tested text 1 expected/build/quick_start.out; tested text 2 expected/build/quick_start.out)"
rule "no machine paths in the tree" "$(grep -rnIE '/(work|farm)/[a-z.]|/tmp/[a-z_]+[./]' --exclude-dir=.git --exclude-dir=build --exclude-dir=demo-output --exclude=check.sh --exclude=.git . | head -20)"
rule "no TODO" "$(grep -rnwIE 'TODO|FIXME' --exclude-dir=.git --exclude-dir=build --exclude-dir=demo-output --exclude=check.sh --exclude=CONTRIBUTING.md . | head -20)"
# In its header, where one comment may speak of a group, or above its definition.
rule "every exported function has a comment" "$(awk '
    FNR == 1 {last = before = group = ""}
    FILENAME ~ /\.c$/ && /^repat_[a-z0-9_]+\(/ && last ~ /\*\/$/ {sub(/\(.*/, ""); told[$0] = 1}
    FILENAME ~ /\.h$/ && /^extern .*repat_[a-z0-9_]+\(/ {
        if (before ~ /\*\/$/) group = "told"
        match($0, /repat_[a-z0-9_]+\(/); name = substr($0, RSTART, RLENGTH - 1)
        if (group == "") where[name] = FILENAME ":" FNR ": " name
    }
    /^$/ {group = ""}
    {last = before; before = $0}
    END {for (name in where) if (!(name in told)) print where[name]}' $code | sort)"
rule "no default where our enums are switched over" "$(awk '
    FNR == 1 {ours = 0}
    /\<switch \(|[ \t]switch \(/ {ours = 0}
    /case REPAT_[A-Z]/ {ours = 1}
    /^[ \t]*default:/ && ours {print FILENAME ":" FNR ": default"}' $code /dev/null)"
xml_cflags=$(pkg-config --cflags libxml-2.0 2>/dev/null || echo -I/usr/include/libxml2)
alone() { # HEADER: compiles with nothing before it
    # shellcheck disable=SC2086
    printf '#include "%s"\n' "${1#include/}" | gcc -std=c99 -Wall -Wextra -Werror -Iinclude $xml_cflags -fsyntax-only -x c - 2>&1 | head -3
}
rule "every header of core, xml and crypto compiles alone" "$(for h in $(printf '%s\n' "$code" | grep -E '^include/repatriation/(core|xml|crypto)/' | grep -vE '_def(_[a-z]+)?\.h$'); do alone "$h"; done)"
[ ! -f repatriation.so ] || rule "exported symbols start with repat_" "$(nm -D --defined-only repatriation.so | awk '{print $3}' | grep -vE '^(repat_|pg_finfo_repat_|_PG_init|Pg_magic_func|_init|_fini)')"
exit $bad
