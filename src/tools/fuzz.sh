#!/usr/bin/env bash
echo "fuzz: nothing to run yet" >&2
exit 1
