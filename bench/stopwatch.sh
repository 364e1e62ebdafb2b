#!/bin/sh
# Keys and seconds (keystroke-level model) of twelve everyday tasks, counted in the pages of a running demonstration:
#   ./chosach demo --port 8389 &   then   bench/stopwatch.sh 8389
# Prints a table. Loopback only.
set -eu
cd "$(dirname "$0")/.."
program=app/target/run
java=$(./chosach jdk)/bin/java
classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
"${java}c" --release 25 -cp "$program/chosach.jar:$program/lib/*" -d "$classes" \
  bench/src/intake/vn/chosach/bench/intake/Desk.java bench/src/desk/vn/chosach/bench/desk/Stopwatch.java
"$java" -cp "$classes:$program/chosach.jar:$program/lib/*" vn.chosach.bench.desk.Stopwatch "$@"
