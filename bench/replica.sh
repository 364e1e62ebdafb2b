#!/bin/sh
# Look-ups over 100,000 identifiers (first argument) while reports are written at a rate that keeps the primary busy, from a real
# streaming replica and from the primary by turns, in windows of 15 s (second). Each database has 0.1 of a processor (third) to
# itself, as a machine of its own would have. Then pages that a replica answers, lag, and its end. Loopback only, fsync on.
set -eu
cd "$(dirname "$0")/.."
./chosach build
program=app/target/run
java=$(./chosach jdk)/bin/java
classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
find bench/src/intake bench/src/lookup -name '*.java' >"$classes/sources"
"${java}c" --release 25 -cp "$program/chosach.jar:$program/lib/*" -d "$classes" @"$classes/sources"
"$java" -Xmx1g -cp "$classes:$program/chosach.jar:$program/lib/*" vn.chosach.bench.lookup.Replicas "$PWD" "${1:-100000}" "${2:-15}" "${3:-0.1}"
