#!/usr/bin/env bash
# Print the clang to use: CLANG, or clang, or the newest clang-NN; nothing if there is none.
[ -z "${CLANG:-}" ] || { echo "$CLANG"; exit 0; }
command -v clang || compgen -c clang- | grep -xE 'clang-[0-9]+' | sort -t- -k2 -n | tail -1
