#!/bin/sh
# Two programs over one PostgreSQL: reports a second of one and of two by turns, in windows of 20 s (first argument); then
# one is killed under load, and what was acknowledged, done twice or left over is counted. Loopback only, fsync on.
set -eu
cd "$(dirname "$0")/.."
./chosach build
program=app/target/run
java=$(./chosach jdk)/bin/java
classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
find bench/src/intake -name '*.java' >"$classes/sources"
"${java}c" --release 25 -cp "$program/chosach.jar:$program/lib/*" -d "$classes" @"$classes/sources"
"$java" -cp "$classes:$program/chosach.jar:$program/lib/*" vn.chosach.bench.intake.Instances "$PWD" "${1:-20}"
