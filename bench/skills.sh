#!/bin/sh
# What the matrix of skills costs: officers (5,000 without an argument) of all agencies by 60 skills, laid into the
# tables in bulk, and the one statement that counts them. Prints machine and data size. Loopback only.
set -eu
cd "$(dirname "$0")/.."
./chosach build
program=app/target/run
java=$(./chosach jdk)/bin/java
classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
find bench/src/skills -name '*.java' >"$classes/sources"
"${java}c" --release 25 -cp "$program/chosach.jar:$program/lib/*" -d "$classes" @"$classes/sources"
"$java" -Djava.io.tmpdir="$classes" -Xmx1500m -cp "$classes:$program/chosach.jar:$program/lib/*" vn.chosach.bench.skills.Matrix "$@"
