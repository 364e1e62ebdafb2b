#!/bin/sh
# Receiving and sifting under load: durable tips a second, and the inbox, its counts and search at the
# sizes given (10,000 and 1,000,000 without). Prints machine and data size. Loopback only.
set -eu
cd "$(dirname "$0")/.."
./chosach build
program=app/target/run
java=$(./chosach jdk)/bin/java
[ $# -gt 0 ] || set -- 10000 1000000
classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
find bench/src/intake -name '*.java' >"$classes/sources"
"${java}c" --release 25 -cp "$program/chosach.jar:$program/lib/*" -d "$classes" @"$classes/sources"
"$java" -Xmx1500m -cp "$classes:$program/chosach.jar:$program/lib/*" vn.chosach.bench.intake.Intake "$@"
