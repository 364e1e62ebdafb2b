#!/bin/sh
# Twenty anonymous clients stage files as fast as they are taken while citizens send reports: 60 s, 2048 MB that may
# wait, 2048 MB of reserve, data below /tmp without arguments. Loopback only.
set -eu
cd "$(dirname "$0")/.."
./chosach build
program=app/target/run
java=$(./chosach jdk)/bin/java
classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
find bench/src/intake -name '*.java' >"$classes/sources"
"${java}c" --release 25 -cp "$program/chosach.jar:$program/lib/*" -d "$classes" @"$classes/sources"
"$java" -Xmx1g -cp "$classes:$program/chosach.jar:$program/lib/*" vn.chosach.bench.intake.Flood \
  "$PWD" "${1:-60}" "${4:-/tmp}" "${2:-2048}" "${3:-2048}"
