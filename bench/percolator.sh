#!/bin/sh
# The matching stage beside the percolator of OpenSearch, in a node within the same process: each rule a stored query
# of phrases, each row a document. One shard, one client, wall clock for both engines, sets compared. The node binds to
# the loopback only. An argument is the largest number of rules (100,000 without one).
set -eu
cd "$(dirname "$0")/.."
mvn -B -ntp -q -pl screening -DskipTests -Dspotless.check.skip package
java=$(./chosach jdk)/bin/java
classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
mvn -B -ntp -q -f bench/src/percolator/pom.xml dependency:build-classpath -Dmdep.outputFile="$classes/classpath"
path="screening/target/classes:screening/target/lib/*:$(cat "$classes/classpath")"
from=bench/src/main/java/vn/chosach/bench
"${java}c" --release 25 -nowarn -cp "$path" -d "$classes" \
  "$from/Rows.java" "$from/MadeRules.java" "$from/OwnMatching.java" \
  bench/src/percolator/vn/chosach/bench/Percolator.java
"$java" -Xmx4g -Djava.io.tmpdir="$classes" -cp "$classes:$path" vn.chosach.bench.Percolator "$@"
