#!/bin/sh
# A report of some twenty pages as DOCX and PDF, the first after the start and later ones; 1,000 numbers drawn by
# 16 threads. Prints the machine. Loopback only.
set -eu
cd "$(dirname "$0")/.."
./chosach build
program=app/target/run
java=$(./chosach jdk)/bin/java
classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
find bench/src/intake bench/src/documents -name '*.java' >"$classes/sources"
"${java}c" --release 25 -cp "$program/chosach.jar:$program/lib/*" -d "$classes" @"$classes/sources"
"$java" -Xmx1500m -cp "$classes:$program/chosach.jar:$program/lib/*" vn.chosach.bench.documents.Papers
