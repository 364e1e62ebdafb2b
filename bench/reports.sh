#!/bin/sh
# A monthly report, its drill-downs and the yearly national form over the sizes given (1,000,000 tips and
# 200,000 cases without), laid into the tables in bulk. Prints machine and data size. Loopback only.
set -eu
cd "$(dirname "$0")/.."
./chosach build
program=app/target/run
java=$(./chosach jdk)/bin/java
classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
find bench/src/intake bench/src/reports -name '*.java' >"$classes/sources"
"${java}c" --release 25 -cp "$program/chosach.jar:$program/lib/*" -d "$classes" @"$classes/sources"
"$java" -Xmx1500m -cp "$classes:$program/chosach.jar:$program/lib/*" vn.chosach.bench.reports.Reporting "$@"
