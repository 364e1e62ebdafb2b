#!/bin/sh
# Rows into records: by hand, by the mapper of the house and by those of Spring, on a PostgreSQL of its own
# in a temporary folder. Every result is compared with the one by hand. Then what it saves that an event
# leaves the outbox in the transaction of its listener.
set -eu
cd "$(dirname "$0")/.."
[ -e app/target/run/chosach.jar ] || ./chosach build
program=app/target/run
java=$(./chosach jdk)/bin/java
classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
find bench/src/mapping -name '*.java' >"$classes/sources"
"${java}c" --release 25 -cp "$program/chosach.jar:$program/lib/*" -d "$classes" @"$classes/sources"
"$java" -Xmx1g -cp "$classes:$program/chosach.jar:$program/lib/*" vn.chosach.bench.mapping.Mapping
"$java" -Xmx1g -cp "$classes:$program/chosach.jar:$program/lib/*" vn.chosach.bench.mapping.Hearing
