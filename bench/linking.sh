#!/bin/sh
# Linking in figures, each beside its alternative. Parts, all without an argument:
#   sets      the public labelled sets by ./chosach link (one setting, no labels), JedAI 3.1 and plain SQL rules
#   growth    pairs looked at, time and quality at 100,000, 300,000 and 1,000,000 invented Vietnamese records
#   sql       plain SQL rules on the same 100,000 and 1,000,000 records
#   arrivals  one new record against 1,000,000
#   edges     10,000,000 shared edges in parts
#   addresses  fields of the public Vietnamese addresses, and how long one takes
#   rings     rings and who may lead them in made networks, beside PageRank, degree and betweenness
#   undo      200,000 judgements given and each tenth taken back
# Seeds are fixed. Prints machine and load, and CPU seconds beside wall, since other work disturbs the wall alone.
set -eu
cd "$(dirname "$0")/.."
[ $# -gt 0 ] || set -- sets growth sql arrivals edges undo addresses rings
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mvn -B -ntp -q -pl linking -am -DskipTests test-compile dependency:build-classpath -Dmdep.outputFile="$folder/classpath" \
  -Dmdep.includeScope=test >"$folder/log" 2>&1 || {
  grep ERROR "$folder/log" | head -n 20
  exit 1
}
java=$(./chosach jdk)/bin/java
path=linking/target/test-classes:linking/target/classes:screening/target/classes:$(cat "$folder/classpath")
./chosach link --help >/dev/null
own() { "$java" -Xmx4g -XX:+UseParallelGC -cp "$path" "$@"; }
timed() { # label command...: its standard output to $folder/out, its remarks to $folder/err
  label=$1
  shift
  /usr/bin/time -f "$label: %e s on the wall, %U + %S s of CPU, %M kB at most" -o "$folder/time" "$@" \
    >"$folder/out" 2>"$folder/err"
  cat "$folder/time"
}
made() {
  [ -e "$folder/made$1.csv" ] || own vn.chosach.linking.MadeSubjects "$folder/made$1.csv" "$1"
}
program() { # what the database's rules need
  [ -e app/target/run/chosach.jar ] || ./chosach build
  program=app/target/run
  [ -d "$folder/sql" ] || "${java}c" --release 25 -cp "$program/chosach.jar:$program/lib/*" -d "$folder/sql" \
    bench/src/linking/vn/chosach/bench/linking/PlainSql.java
}
sql() {
  program
  "$java" -Xmx3g -cp "$folder/sql:$program/chosach.jar:$program/lib/*" vn.chosach.bench.linking.PlainSql "$@" 2>&1 |
    grep '^plain SQL'
}
peer() {
  [ -d "$folder/peer" ] || {
    sed -n '/<project/,/<modelVersion/p' bench/pom.xml | sed 's/<!--.*-->//' >"$folder/pom.xml"
    printf '<groupId>p</groupId><artifactId>p</artifactId><version>1</version><dependencies><dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>3.1</version></dependency></dependencies></project>\n' \
      org.scify jedai-core >>"$folder/pom.xml"
    mvn -B -ntp -q -f "$folder/pom.xml" dependency:build-classpath -Dmdep.outputFile="$folder/peer.path" >"$folder/log" 2>&1 || {
      echo "JedAI 3.1 does not resolve here: $(grep -m 1 ERROR "$folder/log")"
      return 0
    }
    "${java}c" -nowarn -cp "$(cat "$folder/peer.path")" -d "$folder/peer" bench/src/linking/vn/chosach/bench/linking/Peer.java
  }
  "$java" -Xmx3g -cp "$folder/peer:$(cat "$folder/peer.path")" vn.chosach.bench.linking.Peer "$@" 2>/dev/null |
    grep '^JedAI'
}
grep -m 1 'model name' /proc/cpuinfo || true
uptime
for part; do
  echo "== $part"
  case $part in
    sets)
      own vn.chosach.linking.LinkFigures known "$folder"
      for known in "$folder"/*.known; do
        name=$(basename "$known" .known)
        # the paths hold no blanks
        files=$(cat "$folder/$name.files")
        timed "linking, $name" ./chosach link $files
        own vn.chosach.linking.LinkFigures agreement "$folder/out" "$known"
        peer "$name" "$known" $files
        sql "$name" "$known" $files
      done
      ;;
    growth)
      for rows in 100000 300000 1000000; do
        made $rows
        timed "linking $rows invented records, heap ${CHOSACH_HEAP:-4g}" ./chosach link "$folder/made$rows.csv"
        grep 'looked at' "$folder/err"
        own vn.chosach.linking.Agreement "$folder/out" "$folder/made$rows.csv.truth"
      done
      ;;
    sql)
      for rows in 100000 1000000; do
        made $rows
        sql made "$folder/made$rows.csv.truth" "$folder/made$rows.csv"
      done
      ;;
    arrivals)
      made 1000000
      own vn.chosach.linking.LinkFigures arrivals "$folder/made1000000.csv" 5000
      ;;
    edges) own vn.chosach.linking.LinkFigures edges 10000000 ;;
    undo) own vn.chosach.linking.LinkFigures undo 200000 ;;
    addresses) own vn.chosach.linking.LinkFigures addresses ;;
    rings) own vn.chosach.linking.rings.RingQuality 120 ;;
    *)
      echo "no part $part: sets growth sql arrivals edges undo addresses rings" >&2
      exit 64
      ;;
  esac
done
