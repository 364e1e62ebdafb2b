#!/bin/sh
# Tables of 1,000,000 rows (first argument) become tables by years while others read and write them: each migration, the longest
# that anybody waited, then a part detached and put back beside them. Loopback only, fsync on.
set -eu
cd "$(dirname "$0")/.."
./chosach build
program=app/target/run
java=$(./chosach jdk)/bin/java
classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
find bench/src/intake -name '*.java' >"$classes/sources"
"${java}c" --release 25 -cp "$program/chosach.jar:$program/lib/*" -d "$classes" @"$classes/sources"
"$java" -cp "$classes:$program/chosach.jar:$program/lib/*" vn.chosach.bench.intake.Years "$PWD" "${1:-1000000}"
