#!/bin/sh
# The log: publish lag at 500 acts a second and what the journal costs a durable tip (seconds of each
# load as the first argument, 30 without), an inclusion proof and the whole verification at so many
# leaves (second argument, 10 million without). Prints the machine. Loopback only.
set -eu
cd "$(dirname "$0")/.."
./chosach build
program=app/target/run
java=$(./chosach jdk)/bin/java
classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
find bench/src/log -name '*.java' >"$classes/sources"
"${java}c" --release 25 -cp "$program/chosach.jar:$program/lib/*" -d "$classes" @"$classes/sources"
run() { "$java" -Xmx1200m -Djava.io.tmpdir="$classes" -cp "$classes:$program/chosach.jar:$program/lib/*" "$@"; }
run vn.chosach.journal.LogBench "${1:-30}"
run vn.chosach.journal.tree.LargeTree "$classes/tree" "${2:-10000000}"
began=$(date +%s%N)
./chosach verify "$classes/tree/journal" --key "$classes/tree/journal/key"
awk -v n="${2:-10000000}" -v t=$(($(date +%s%N) - began)) \
  'BEGIN { printf "full verification   %.0f leaves a second with the start of the program   (goal 200000)\n", n / (t / 1e9) }'
