#!/bin/sh
# The version before (first argument, a tree of its own) under load while this tree (second argument, this one without) starts
# beside it over one PostgreSQL and changes the tables; then both, then this one alone, in windows of 20 s (third). Prints
# what failed, what was lost or done twice, the longest report, and whether the version before still starts. Loopback only, fsync on.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
[ $# -ge 1 ] || { echo "bench/upgrade.sh OLD_TREE [NEW_TREE] [SECONDS]" >&2; exit 2; }
old=$(cd "$1" && pwd)
new=$(cd "${2:-$here}" && pwd)
"$old/chosach" build
"$new/chosach" build
program=$new/app/target/run
java=$("$new/chosach" jdk)/bin/java
classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
find "$here/bench/src/intake" -name '*.java' >"$classes/sources"
"${java}c" --release 25 -cp "$program/chosach.jar:$program/lib/*" -d "$classes" @"$classes/sources"
"$java" -cp "$classes:$program/chosach.jar:$program/lib/*" vn.chosach.bench.intake.Instances "$new" "${3:-20}" "$old"
