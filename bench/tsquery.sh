#!/bin/sh
# The matching stage beside PostgreSQL as a reverse search: rules as tsquery with an index on the rarest word of
# each, rows as tsvector. One PostgreSQL of its own in a temporary folder, one connection, wall clock for both
# engines. Every set of matches is compared. An argument is the largest number of rules (100,000 without one).
set -eu
cd "$(dirname "$0")/.."
[ -e app/target/run/chosach.jar ] || ./chosach build
program=app/target/run
java=$(./chosach jdk)/bin/java
classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
from=bench/src/main/java/vn/chosach/bench
"${java}c" --release 25 -cp "$program/chosach.jar:$program/lib/*" -d "$classes" \
  "$from/Rows.java" "$from/MadeRules.java" "$from/OwnMatching.java" \
  bench/src/tsquery/vn/chosach/bench/Tsquery.java
"$java" -Xmx2g -cp "$classes:$program/chosach.jar:$program/lib/*" vn.chosach.bench.Tsquery "$@"
