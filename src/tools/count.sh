# shellcheck shell=bash disable=SC2034  # its variables are read by the tools that source it
# Sourced by the tools that count tests: how pg_regress 15, pg_regress 16 and
# later, and prove print a test that passed, and one that failed.
passed_line='^ *(ok [0-9]+ |(test)? .*\.\.\. ok )'
failed_line='^ *(not ok [0-9]+ |(test)? .*\.\.\. FAILED)'
