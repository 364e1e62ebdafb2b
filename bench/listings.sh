#!/bin/sh
# Import of listings generated from the real rows (1,000,000 without a number), with screening, grouping and
# history, and the same file once more. Prints machine, rows a second of every tenth, and memory. Loopback only.
# The program runs with the flags and the start-up cache of `./chosach run`: without them the compilers are busy with
# its start during the first minute.
set -eu
cd "$(dirname "$0")/.."
./chosach build
program=$PWD/app/target/run
java=$(./chosach jdk)/bin/java
classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
find bench/src/intake bench/src/listings -name '*.java' >"$classes/sources"
"${java}c" --release 25 -cp "$program/chosach.jar:$program/lib/*" -d "$classes/made" @"$classes/sources"
"$(dirname "$java")/jar" cf "$classes/bench.jar" -C "$classes/made" .
"$java" -XX:+UseG1GC -Xmx768m "-XX:AOTCache=$program/chosach.aot" "-Xlog:aot*=off" "-Xlog:cds*=off" \
  -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Duser.timezone=Asia/Ho_Chi_Minh \
  --enable-native-access=ALL-UNNAMED -Dspring.aot.enabled=true \
  -cp "$program/chosach.jar:$program/chosach-beans.jar:$classes/bench.jar" vn.chosach.bench.listings.Importing "$@"
