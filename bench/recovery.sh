#!/bin/sh
# How long PostgreSQL reads its log again after SIGKILL, by the size that the log may have: 1,000,000 rows and the
# settings below without arguments. Loopback only; data below /tmp.
set -eu
cd "$(dirname "$0")/.."
./chosach build
program=app/target/run
java=$(./chosach jdk)/bin/java
[ $# -gt 0 ] || set -- 1000000
[ $# -gt 1 ] || set -- "$1" max_wal_size=3GB,checkpoint_timeout=15min max_wal_size=1GB,checkpoint_timeout=15min
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
cp -r "$(dirname "$(find .chosach/postgresql -name postgres -type f | head -n 1)")/.." "$work/postgresql"
chmod -R a+rX "$work"
find bench/src/intake -name '*.java' >"$work/sources"
"${java}c" --release 25 -cp "$program/chosach.jar:$program/lib/*" -d "$work/classes" @"$work/sources"
"$java" -cp "$work/classes:$program/chosach.jar:$program/lib/*" vn.chosach.bench.intake.Recovery \
  "$work/postgresql/bin/postgres" /tmp "$@"
