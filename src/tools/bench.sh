#!/usr/bin/env bash
echo "bench: nothing to run yet" >&2
exit 1
