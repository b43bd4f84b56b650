# shellcheck shell=bash disable=SC2154
# Sourced by bench.sh: consular documents into columns, and libxml2's bare tree of them.
new_database consular
as cp docs/examples/*.xml "$files"
sql consular -v times=1000 -f "$here/consular.sql"
line consular.columns "consular_parse() beside XMLTABLE, twelve columns" s 0.5
line consular.wellformed "consular_parse() beside xml_is_well_formed_document()" s ""
line consular.tree "reading in C beside xmlReadMemory()" s 2.0
line consular.mapped "consular_parse() by a shipped profile: documents" /s 1000
xml_cflags=$(pkg-config --cflags libxml-2.0 2>/dev/null || echo -I/usr/include/libxml2)
# shellcheck disable=SC2086
gcc -std=c99 -D_POSIX_C_SOURCE=200809L -O2 -Iinclude $xml_cflags "$here/xml/consular.c" src/xml/*.c src/core/*.c -lxml2 -lm -o "$work/consular"
sql consular -c "CREATE TABLE patient AS SELECT convert_to('<Patient xmlns=\"http://hl7.org/fhir\"><name><family value=\"Morvande\"/><given value=\"Liora\"/></name><gender value=\"female\"/><birthDate value=\"2011-09-14\"/></Patient>', 'UTF8') AS document FROM generate_series(1, 5000)"
for rep in $(seq "$reps"); do
    measure consular.columns ours "$rep" "$(timed consular 'SELECT count(o) FROM ours AS o')"
    measure consular.columns baseline "$rep" "$(timed consular 'SELECT count(o) FROM theirs AS o')"
    measure consular.wellformed ours "$rep" "$(timed consular 'SELECT count(repatriation.consular_parse(document)) FROM document')"
    measure consular.wellformed baseline "$rep" "$(timed consular 'SELECT count(xml_is_well_formed_document(text)) FROM document')"
    read -r ours tree <<<"$("$work/consular" 1000 docs/examples/*.xml)"
    measure consular.tree ours "$rep" "$ours"
    measure consular.tree baseline "$rep" "$tree"
    measure consular.mapped ours "$rep" "$(awk -v n=5000 -v t="$(timed consular 'SELECT count(repatriation.consular_parse(document)) FROM patient')" 'BEGIN {print n / t}')"
done
