#!/bin/sh
# The day's work at the sizes given (1,000,000 tips, 200,000 cases, 1,000,000 listings and 2,000,000 identifiers without):
# search and palette, Hôm nay with 500 items, Tổng quan, J and K to the painted item in a browser, size of the first visit.
# Everything is laid into the tables in bulk with a fixed seed. Prints machine, sizes, and each figure beside its goal.
# Small, to see that it runs: bench/desk.sh 20000 5000 20000 40000. A folder named by CHOSACH_BENCH_HOME is kept and used again.
# J and K need a chromium (CHROMIUM, else the one of the path); without one that line says so. Loopback only.
set -eu
cd "$(dirname "$0")/.."
./chosach build
program=app/target/run
java=$(./chosach jdk)/bin/java
classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
find bench/src/intake bench/src/reports bench/src/desk -name '*.java' >"$classes/sources"
echo bench/src/cases/vn/chosach/bench/cases/Files.java >>"$classes/sources"
"${java}c" --release 25 -cp "$program/chosach.jar:$program/lib/*" -d "$classes" @"$classes/sources"
CHROMIUM=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
export CHROMIUM
"$java" -Djava.io.tmpdir="$classes" -Xmx1500m -cp "$classes:$program/chosach.jar:$program/lib/*" \
  vn.chosach.bench.cases.DayWork "$@"
