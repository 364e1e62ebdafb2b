#!/bin/sh
# Handling under load at the sizes given (1,000,000 tips and 200,000 cases without): the life of a tip in
# four calls, the page of a case of 300 events, the board of 50,000 clocks, what row-level security costs,
# a change of the calendar over 100,000 clocks while people read. Prints machine and data size. Loopback only.
# After the two sizes may stand the parts to run: lives, page, board, rows (row-level security), recount.
# For a quick look at one part: CHOSACH_BENCH_HOME=/var/tmp/grown bench/cases.sh 50000 5000 lives
# CHOSACH_BENCH_HOME names a folder in which what was grown is kept for the next run.
set -eu
cd "$(dirname "$0")/.."
./chosach build
program=app/target/run
java=$(./chosach jdk)/bin/java
classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
find bench/src/intake bench/src/cases -name '*.java' >"$classes/sources"
"${java}c" --release 25 -cp "$program/chosach.jar:$program/lib/*" -d "$classes" @"$classes/sources"
"$java" -Xmx1500m -cp "$classes:$program/chosach.jar:$program/lib/*" vn.chosach.bench.cases.Handling "$@"
