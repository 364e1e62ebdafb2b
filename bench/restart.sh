#!/bin/sh
# Kills the program and all of its PostgreSQL at once with SIGKILL while eight citizens write, on a database of
# 1,000,000 tips (first argument), after 30 s of load (second), 3 times (third), and prints how long it takes
# from the start command to the first page. Laying a million tips takes some five minutes. Loopback only; some
# 10 GB below CHOSACH_BENCH_HOME, or a new folder in /tmp, which is removed afterwards.
set -eu
cd "$(dirname "$0")/.."
./chosach build
program=app/target/run
java=$(./chosach jdk)/bin/java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
CHOSACH_BENCH_HOME=${CHOSACH_BENCH_HOME:-$work/home}
export CHOSACH_BENCH_HOME
find bench/src/intake -name '*.java' >"$work/sources"
"${java}c" --release 25 -cp "$program/chosach.jar:$program/lib/*" -d "$work/classes" @"$work/sources"
"$java" -Xmx1500m -cp "$work/classes:$program/chosach.jar:$program/lib/*" vn.chosach.bench.intake.Restart "$PWD" \
  "${1:-1000000}" "${2:-30}" "${3:-3}"
