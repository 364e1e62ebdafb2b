#!/bin/sh
# What a day's rows cost beside a whole run. Invented subjects: so many are known (1,000,000 without numbers), so many come on the
# next day (10,000). Printed are CPU of the process, seconds and peak memory of each step:
#
#   first  the first day, which also learns
#   next   the day
#   whole  all rows at once by what the first day learnt
#   plain  ./chosach link --clusters over all rows, which learns from all
#   equal  whether the clusters day by day are those at once, and how far each agree with what is known
#
# All steps without any named. A folder named by CHOSACH_BENCH_HOME is kept, and what lies there used by the next steps.
# Loopback only; needs some 2 GB below TMPDIR.
#
#   bench/days.sh [KNOWN [NEW [STEP ...]]]
set -eu
cd "$(dirname "$0")/.."
command -v /usr/bin/time >/dev/null || { echo "needs /usr/bin/time: sudo apt-get install time" >&2; exit 2; }
known=${1:-1000000}
new=${2:-10000}
[ $# -lt 2 ] || shift
[ $# -lt 1 ] || shift
steps=${*:-first next whole plain equal}
folder=${CHOSACH_BENCH_HOME:-}
if [ -z "$folder" ]; then
  folder=$(mktemp -d)
  trap 'rm -rf "$folder"' EXIT
  trap 'exit 1' INT TERM
fi
mkdir -p "$folder"
[ "$(cat "$folder/sizes" 2>/dev/null || echo "$known $new")" = "$known $new" ] || {
  echo "$folder holds $(cat "$folder/sizes"), not $known $new: name another folder" >&2
  exit 2
}
echo "$known $new" >"$folder/sizes"
JAVA_HOME=$(./chosach jdk)
export JAVA_HOME CHOSACH_HEAP=${CHOSACH_HEAP:-8g}
mvn -B -ntp -q -pl screening,linking,national -DskipTests -Dspotless.check.skip package
re2j=$(find ~/.m2/repository/com/google/re2j -name 're2j-*.jar' | sort | tail -n 1)
path=national/target/test-classes:linking/target/test-classes:linking/target/classes:screening/target/classes:$re2j
grep -m 1 'model name' /proc/cpuinfo || true
uptime
if [ ! -f "$folder/new.csv" ]; then
  "$JAVA_HOME/bin/java" -Xmx3g -cp "$path" vn.chosach.linking.MadeSubjects "$folder/made.csv" $((known + new))
  awk 'NR == 1 { print "ma," $0; next } { print "r" NR - 1 "," $0 }' "$folder/made.csv" >"$folder/all.csv"
  mv "$folder/made.csv.truth" "$folder/truth"
  rm "$folder/made.csv"
  head -n $((known + 1)) "$folder/all.csv" >"$folder/known.csv"
  { head -n 1 "$folder/all.csv"; tail -n "$new" "$folder/all.csv"; } >"$folder/new.csv"
fi

# measured LABEL COMMAND...: its cost on a line, what it says into the folder
measured() {
  label=$1
  shift
  /usr/bin/time -f '%U %S %e %M' -o "$folder/time" "$@" >"$folder/out" 2>"$folder/said" || {
    tail -n 3 "$folder/said" >&2
    exit 1
  }
  tail -n 1 "$folder/time" | awk -v label="$label" '{ printf "%-40s %8.1f CPU s %8.1f s %6d MB\n", label, $1 + $2, $3, $4 / 1024 }'
  grep 'pairs looked at' "$folder/said" || true
}

for step in $steps; do
  case $step in
    first)
      rm -rf "$folder/days"
      measured "first day: $known rows, learnt" ./chosach national link "$folder/known.csv" "$folder/days" --day 2026-11-24 --id ma
      du -sm "$folder"/days/day=*/* | sed "s,$folder/days/,MB on disk ,"
      ;;
    next)
      rm -rf "$folder/days/day=2026-11-25"
      measured "next day: $new rows" ./chosach national link "$folder/new.csv" "$folder/days" --day 2026-11-25 --id ma
      ;;
    whole)
      rm -rf "$folder/whole"
      measured "all $((known + new)) rows at once, as learnt" ./chosach national link "$folder/all.csv" "$folder/whole" \
        --day 2026-11-25 --id ma --learnt "$folder/days"
      ;;
    plain)
      measured "./chosach link --clusters, all rows" ./chosach link "$folder/all.csv" --clusters --map ma=id
      mv "$folder/out" "$folder/linked"
      ;;
    equal)
      "$JAVA_HOME/bin/java" -Xmx4g @national/spark.options -cp "$path:$(cat national/target/spark.classpath)" \
        vn.chosach.national.DayAgreement "$folder/days/day=2026-11-25/clusters" "$folder/whole/day=2026-11-25/clusters" \
        "$folder/truth" "$folder/linked" 2>/dev/null
      ;;
    *)
      echo "no such step: $step" >&2
      exit 2
      ;;
  esac
done
uptime
