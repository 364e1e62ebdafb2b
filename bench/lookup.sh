#!/bin/sh
# The look-up over so many identifiers (1,000,000 without a number): pages from the field to the last byte at 500 a
# second and with sixteen clients that do not wait. Prints machine and load. Loopback only.
set -eu
cd "$(dirname "$0")/.."
./chosach build
program=app/target/run
java=$(./chosach jdk)/bin/java
classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
find bench/src/intake bench/src/lookup -name '*.java' >"$classes/sources"
"${java}c" --release 25 -cp "$program/chosach.jar:$program/lib/*" -d "$classes" @"$classes/sources"
"$java" -Xmx1g -cp "$classes:$program/chosach.jar:$program/lib/*" vn.chosach.bench.lookup.LookingUp "$@"
