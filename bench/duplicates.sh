#!/bin/sh
# What it costs to ask at 200,000 cases whether anybody works on a number, by the pattern of before and by the numbers of
# V223, both behind row-level security: plans and times. Arguments are those of psql and name an empty database and a superuser.
set -eu
cd "$(dirname "$0")/src/duplicates"
psql -q -v ON_ERROR_STOP=1 "$@" -f lay.sql
psql -q -v ON_ERROR_STOP=1 "$@" -f ask.sql
