#!/bin/sh
# What the engine finds on the shared rows and pictures and on written disguises (fixed seed), one
# line a figure. The same tests assert floors: the goals where they are reached, else what was reached.
set -eu
cd "$(dirname "$0")/.."
log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
mvn -B -ntp -pl screening test -Dtest=LibraryQualityTest,ObfuscationTest,PicturesTest,TextGroupsTest \
  -Dsurefire.failIfNoSpecifiedTests=false >"$log" 2>&1 || status=$?
grep -E '^(Rolex|rows of|[0-9]+ of [0-9]+ fashion|wrongly|development|test,|fresh,|residual,|blind,|fifth,|sixth,|seventh,|eighth,|read once|all titles|PDQ|orientations|needle|near-duplicates)|recall [01]' "$log" |
  sort -u
[ "$status" = 0 ] && echo 'no figure is below what its test demands' || { grep -E 'ERROR' "$log" | head -n 20; echo 'a figure is below what its test demands'; }
exit "$status"
