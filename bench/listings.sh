#!/bin/sh
# Import of listings generated from the real rows (1,000,000 without a number), with screening, grouping and
# history, and the same file once more. Prints machine, rows a second of every tenth, and memory. Loopback only.
set -eu
cd "$(dirname "$0")/.."
./chosach build
program=app/target/run
java=$(./chosach jdk)/bin/java
classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
find bench/src/intake bench/src/listings -name '*.java' >"$classes/sources"
"${java}c" --release 25 -cp "$program/chosach.jar:$program/lib/*" -d "$classes" @"$classes/sources"
"$java" -Xmx768m -cp "$classes:$program/chosach.jar:$program/lib/*" vn.chosach.bench.listings.Importing "$@"
