#!/usr/bin/env bash
echo "demo: nothing to run yet" >&2
exit 1
