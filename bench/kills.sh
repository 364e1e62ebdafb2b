#!/bin/sh
# Kills the program, its PostgreSQL and a witness by turns with SIGKILL while citizens send reports; then
# every code that was shown must open its report, and the verifier must agree with the log. 100 kills without an argument. Loopback only.
set -eu
cd "$(dirname "$0")/.."
./chosach build
program=app/target/run
java=$(./chosach jdk)/bin/java
classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
find bench/src/intake -name '*.java' >"$classes/sources"
"${java}c" --release 25 -cp "$program/chosach.jar:$program/lib/*" -d "$classes" @"$classes/sources"
"$java" -cp "$classes:$program/chosach.jar:$program/lib/*" vn.chosach.bench.intake.Kills "$PWD" "${1:-100}"
