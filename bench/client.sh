#!/bin/sh
# A client that OpenAPI Generator makes of the description of the interface, compiled beside a small program that uses it
# and run against a started program with a key of a postal firm. The generator has a class path of its own.
set -eu
cd "$(dirname "$0")/.."
./chosach build
program=app/target/run
java=$(./chosach jdk)/bin/java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
JAVA_HOME=$(./chosach jdk) mvn -q -B -f bench/src/client/pom.xml -Dclient.target="$work/client" process-classes >"$work/maven.txt" 2>&1 ||
  { tail -n 40 "$work/maven.txt"; exit 1; }
echo "generated: $(find "$work/client/generated" -name '*.java' | wc -l) classes of somebody else, compiled"
mkdir "$work/classes"
find bench/src/intake bench/src/partner -name '*.java' >"$work/sources"
"${java}c" -nowarn --release 25 -cp "$program/chosach.jar:$program/lib/*" -d "$work/classes" @"$work/sources"
"$java" -Xmx1g -cp "$work/classes:$program/chosach.jar:$program/lib/*" vn.chosach.bench.partner.AsPartner \
  "$java" "$work/client/classes:$(cat "$work/client/classpath")"
