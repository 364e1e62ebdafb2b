#!/bin/sh
# What ./chosach link finds on the shared labelled data, with its one setting and without labels, and how long
# it takes for so many invented Vietnamese records (1,000,000 without a number) with known truth, fixed seed.
set -eu
cd "$(dirname "$0")/.."
rows=${1:-1000000}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mvn -B -ntp -pl linking -am test -Dtest=LinkQualityTest -Dsurefire.failIfNoSpecifiedTests=false >"$folder/log" 2>&1 || {
  grep ERROR "$folder/log" | head -n 20
  exit 1
}
grep -E '^linking, |LEFT OUT' "$folder/log" | sort -u
java=$(./chosach jdk)/bin/java
path=linking/target/test-classes:linking/target/classes:screening/target/classes
"$java" -cp "$path" vn.chosach.linking.MadeSubjects "$folder/made.csv" "$rows"
./chosach link --help >"$folder/help"
grep -m 1 'model name' /proc/cpuinfo || true
uptime
begun=$(date +%s)
./chosach link "$folder/made.csv" >"$folder/pairs"
echo "$rows records: $(($(date +%s) - begun)) s on the wall, with heap ${CHOSACH_HEAP:-4g}"
"$java" -cp "$path" vn.chosach.linking.Agreement "$folder/pairs" "$folder/made.csv.truth"
