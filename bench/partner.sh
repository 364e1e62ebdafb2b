#!/bin/sh
# Tips through the door of partners, each with a key, a body and an idempotency key of its own: at so many a second (500
# without a number) and with sixteen clients that do not wait. Prints machine and load. Loopback only, fsync on.
set -eu
cd "$(dirname "$0")/.."
./chosach build
program=app/target/run
java=$(./chosach jdk)/bin/java
classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
find bench/src/intake bench/src/partner -name '*.java' >"$classes/sources"
"${java}c" --release 25 -cp "$program/chosach.jar:$program/lib/*" -d "$classes" @"$classes/sources"
"$java" -Xmx1g -cp "$classes:$program/chosach.jar:$program/lib/*" vn.chosach.bench.partner.HandingIn "$@"
