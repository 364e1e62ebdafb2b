#!/bin/sh
# How well rings and who leads them are found in made networks with known roles (fixed seed), beside what PageRank,
# degree and betweenness say of the same network; so many rings, 120 without a number.
set -eu
cd "$(dirname "$0")/.."
rings=${1:-120}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mvn -B -ntp -q -pl linking -am -DskipTests test-compile dependency:build-classpath -Dmdep.outputFile="$folder/classpath" \
  -Dmdep.includeScope=test >"$folder/log" 2>&1 || {
  grep ERROR "$folder/log" | head -n 20
  exit 1
}
grep -m 1 'model name' /proc/cpuinfo || true
uptime
"$(./chosach jdk)/bin/java" -cp "linking/target/test-classes:linking/target/classes:$(cat "$folder/classpath")" \
  vn.chosach.linking.rings.RingQuality "$rings"
