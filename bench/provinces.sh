#!/bin/sh
# The nation and two provinces beside each other on loopback, three programs with a database each: both submit an issued
# report, one over the interface and one as an edXML package; what is of another province is refused; the nation compares,
# asks back, is answered and publishes by two persons. Prints what was seen; leaves nothing behind.
set -eu
cd "$(dirname "$0")/.."
./chosach build
program=app/target/run
java=$(./chosach jdk)/bin/java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
./chosach province new "$work/pack" "${1:-92}" >"$work/pack.txt"
mkdir "$work/classes"
find bench/src/provinces -name '*.java' >"$work/sources"
"${java}c" -nowarn --release 25 -cp "$program/chosach.jar:$program/lib/*" -d "$work/classes" @"$work/sources"
"$java" -Xmx64m -cp "$work/classes:$program/chosach.jar:$program/lib/*" vn.chosach.exchange.national.Provinces \
  "$work" an-giang "$work/pack" || { tail -n 20 "$work"/*.err; exit 1; }
