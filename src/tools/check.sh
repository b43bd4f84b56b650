#!/usr/bin/env bash
# The house rules a tool can hold: layers, symbols, versions, file sizes.
# One "ok N - rule" or "not ok N - rule" a line, offenders below it.
set -uo pipefail
cd "$(dirname "$0")/../.."
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
code=$(git ls-files -co --exclude-standard 'src/*.c' 'src/*.h' 'include/*.h' 2>/dev/null || find src include -name '*.[ch]')
below=$(printf '%s\n' "$code" | grep -E '(src|include/repatriation)/(core|xml)/')
core=$(printf '%s\n' "$code" | grep -E '(src|include/repatriation)/core/')
rule "server headers only in src/pg" "$(grep -lE '#include[ ]*[<"](postgres|fmgr|c\.h|pg_|executor/|utils/|access/|catalog/|lib/|nodes/|commands/)' $below /dev/null)"
rule "libxml2 only in src/xml" "$(grep -lE '#include[ ]*[<"](libxml)/' $(printf '%s\n' "$code" | grep -vE '/xml/|src/pg/version\.c') /dev/null)"
rule "core depends on core alone" "$(grep -nE '#include "repatriation/(xml|pg)/' $core /dev/null)"
rule "xml depends on core and xml alone" "$(grep -nE '#include "repatriation/pg/' $below /dev/null)"
rule "core allocates nothing and reads no clock or locale" "$(grep -nE '\b(malloc|calloc|realloc|free|time|localtime|gmtime|setlocale|isalpha|isdigit|isspace|toupper|tolower)[ ]*\(' $core /dev/null)"
rule "no banned functions" "$(grep -nE '\b(strcpy|strcat|sprintf|strtok|atoi|alloca|gets|xmlCleanupParser)[ ]*\(' $code /dev/null)"
rule "no line comments in C" "$(grep -nE '(^|[ 	;{}])//' $code /dev/null | grep -vE '"[^"]*//[^"]*"|\*.*//')"
rule "no file over 600 lines" "$(wc -l $code | awk '$2 != "total" && $1 > 600 {print $2 ": " $1 " lines"}')"
rule "no md5" "$(grep -liE '\bmd5\b' $code src/install/*/*.sql src/register/*/*.sql 2>/dev/null)"
rule "every ereport(ERROR) has an errcode" "$(grep -nA3 'ereport(ERROR' $(printf '%s\n' "$code" | grep src/pg/) /dev/null | awk '/ereport\(ERROR/ {if (hold != "" && !seen) print hold; hold = $0; seen = 0} /errcode|repat_err/ {seen = 1} END {if (hold != "" && !seen) print hold}')"
version=$(sed -n "s/^default_version *= *'\(.*\)'.*/\1/p" repatriation.control)
rule "META.json has the control file's version" "$(grep '"version"' META.json | grep -v '"1.0.0"' | grep -v "\"$version\"")"
rule "CHANGELOG.md knows the control file's version" "$(grep -q "^## $version" CHANGELOG.md || echo "no section $version")"
rule "no machine paths in the tree" "$(git grep -nIE '/(work|farm)/[a-z.]|/tmp/[a-z_]+\.[0-9]+/' -- . 2>/dev/null)"
[ -f repatriation.so ] && rule "exported symbols start with repat_" "$(nm -D --defined-only repatriation.so | awk '{print $3}' | grep -vE '^(repat_|pg_finfo_repat_|_PG_init|Pg_magic_func|_init|_fini)')"
exit $bad
