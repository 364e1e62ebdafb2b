#!/bin/sh
# What row-level security costs: the same calls of the program with the policies of the tables and without
# them, by turns, over the sizes given (200,000 cases, 1,000,000 signals and 200,000 referrals without). Laid into
# the tables in bulk. Prints machine and data size. Loopback only.
set -eu
cd "$(dirname "$0")/.."
./chosach build
program=app/target/run
java=$(./chosach jdk)/bin/java
classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
find bench/src/access -name '*.java' >"$classes/sources"
"${java}c" --release 25 -cp "$program/chosach.jar:$program/lib/*" -d "$classes" @"$classes/sources"
"$java" -Djava.io.tmpdir="$classes" -Xmx1500m -cp "$classes:$program/chosach.jar:$program/lib/*" vn.chosach.bench.access.RowSecurity "$@"
