#!/bin/sh
# The life of an item (created, claimed, completed) through this program and through TASKANA 8.2.0, which runs in a process and a
# class path of its own, over one durable PostgreSQL: 100,000 items lie there (first argument); the next item of the own queue; then
# windows of 45 s (second) by turns after 20 s to warm up (third), 4 and 16 workers. Loopback only, fsync on.
set -eu
cd "$(dirname "$0")/.."
./chosach build
program=app/target/run
java=$(./chosach jdk)/bin/java
# TASKANA asks the JVM for its user as no JDK after 23 lets it.
peer=
for home in "${CHOSACH_PEER_JAVA_HOME:-}" /usr/lib/jvm/*; do
  [ -x "$home/bin/java" ] || continue
  major=$("$home/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)
  if [ "$major" -ge 17 ] && [ "$major" -le 23 ]; then peer=$home/bin/java; fi
done
[ -n "$peer" ] || { echo "TASKANA needs a JDK from 17 to 23: sudo apt-get install openjdk-21-jre-headless" >&2; exit 2; }
classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
mvn -B -ntp -q -f bench/src/taskana/pom.xml dependency:build-classpath -Dmdep.outputFile="$classes/taskana"
from=bench/src/taskana/vn/chosach/bench/taskana
"${java}c" --release 17 -nowarn -cp "$(cat "$classes/taskana")" -d "$classes/peer" "$from/TaskanaPeer.java"
find bench/src/intake bench/src/cases -name '*.java' >"$classes/sources"
"${java}c" --release 25 -cp "$program/chosach.jar:$program/lib/*" -d "$classes/own" @"$classes/sources" "$from/Beside.java"
"$java" -Xmx1500m -cp "$classes/own:$program/chosach.jar:$program/lib/*" vn.chosach.bench.taskana.Beside \
  "$PWD" "$peer" "$classes/peer:$(cat "$classes/taskana")" "${1:-100000}" "${2:-45}" "${3:-20}"
