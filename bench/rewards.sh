#!/bin/sh
# What the list of results that nobody considered costs over so many cases (200,000 without an argument), each with a
# decision that stands, laid into the tables in bulk. Prints cores and load. Loopback only.
set -eu
cd "$(dirname "$0")/.."
./chosach build
program=app/target/run
java=$(./chosach jdk)/bin/java
classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
find bench/src/rewards -name '*.java' >"$classes/sources"
echo bench/src/cases/vn/chosach/bench/cases/Files.java >>"$classes/sources"
"${java}c" --release 25 -cp "$program/chosach.jar:$program/lib/*" -d "$classes" @"$classes/sources"
"$java" -Djava.io.tmpdir="$classes" -Xmx1500m -cp "$classes:$program/chosach.jar:$program/lib/*" \
  vn.chosach.bench.cases.Proposals "$@"
