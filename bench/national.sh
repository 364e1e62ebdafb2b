#!/bin/sh
# Screening and linking on Spark beside the plain commands, in one run on the same rows. Three sizes of listings
# (1,000,000, 6,000,000 and 10,000,000 without numbers) and sizes of subjects to link behind "link" (100000 300000
# 1000000 without). Prints machine, CPU of the process and its peak memory, the time of the job by itself, and
# whether what was found is equal to the byte. Makes its rows below TMPDIR, some 300 bytes each. Loopback only.
#
#   bench/national.sh [SMALL LARGE LARGEST] [link SUBJECTS ...]
set -eu
cd "$(dirname "$0")/.."
command -v /usr/bin/time >/dev/null || { echo "needs /usr/bin/time: sudo apt-get install time" >&2; exit 2; }
shared=${CHOSACH_SHARED:-../shared}
sizes= subjects= linked=false
for word in "$@"; do
  case $word in
    link) linked=true ;;
    *) if $linked; then subjects="$subjects $word"; else sizes="$sizes $word"; fi ;;
  esac
done
sizes=${sizes:-1000000 6000000 10000000}
$linked || subjects="100000 300000 1000000"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 1' INT TERM
JAVA_HOME=$(./chosach jdk)
export JAVA_HOME
mvn -B -ntp -q -pl screening,linking,national -DskipTests -Dspotless.check.skip package
re2j=$(find ~/.m2/repository/com/google/re2j -name 're2j-*.jar' | sort | tail -n 1)
path=national/target/test-classes:linking/target/test-classes:linking/target/classes:screening/target/classes:$re2j
made() { "$JAVA_HOME/bin/java" -cp "$path" "$@"; }
grep -m 1 'model name' /proc/cpuinfo || true
uptime

# measured NAME COMMAND...: its CPU and peak memory into NAME.cost, what it says into NAME.said
measured() {
  name=$1
  shift
  /usr/bin/time -f '%U %S %e %M' -o "$folder/$name.time" "$@" >"$folder/$name.out" 2>"$folder/$name.said" || {
    tail -n 3 "$folder/$name.said" >&2
    exit 1
  }
  awk '{ printf "%.1f %.1f %d\n", $1 + $2, $3, $4 / 1024 }' "$folder/$name.time" | tail -n 1 >"$folder/$name.cost"
}

cost() { cut -d ' ' -f "$2" "$folder/$1.cost"; }

# Seconds of the work alone: of Spark without what it takes until it is there, of the command as it says it.
job() {
  sed -n 's/.*Spark there after \([0-9.]*\) s, done after \([0-9.]*\) s.*/\1 \2/p; s/.* hits {.*}, \([0-9.]*\) s, .*/0 \1/p' \
    "$folder/$1.said" | tail -n 1 | awk '{ printf "%.1f", $2 - $1 }'
}

row() { printf '%-34s %12s %10s %10s %10s\n' "$@"; }

row "screening" rows "CPU s" "job s" "peak MB"
for rows in $sizes; do
  made vn.chosach.national.MadeListings "$shared/data/listings" "$folder/in" "$rows" 16
  measured plain$rows ./chosach screen --threads 2 "$folder"/in/*.csv
  row "plain command, 2 threads" "$rows" "$(cost plain$rows 1)" "$(job plain$rows)" "$(cost plain$rows 3)"
  for slots in 2 1; do
    # the largest tells of memory alone
    [ "$slots" = 1 ] && [ "$rows" != "$(echo $sizes | cut -d ' ' -f 2)" ] && continue
    name=spark$slots-$rows
    measured "$name" ./chosach national screen "$folder/in" "$folder/out" --master "local[$slots]"
    row "Spark local[$slots]" "$rows" "$(cost $name 1)" "$(job $name)" "$(cost $name 3)"
    rm -rf "$folder/out"
  done
  if [ "$rows" = "$(echo $sizes | cut -d ' ' -f 1)" ]; then
    ./chosach national screen "$folder/in" "$folder/out" --format jsonl 2>/dev/null
    cat "$folder"/out/jsonl/part-* | cmp - "$folder/plain$rows.out" && echo "hits of $rows rows: equal to the byte"
    rm -rf "$folder/out"
  fi
  rm -rf "$folder/in"
done
set -- $sizes
awk -v small="$1" -v large="$2" -v p1="$(cost plain$1 1)" -v p2="$(cost plain$2 1)" -v s1="$(cost spark2-$1 1)" \
  -v s2="$(cost spark2-$2 1)" -v job="$(job plain$2)" -v two="$(job spark2-$2)" -v one="$(job spark1-$2)" \
  -v from="$(cost spark2-$1 3)" -v to="$(cost spark2-${3:-$2} 3)" 'BEGIN {
    plain = (p2 - p1) / (large - small) * 1e6; spark = (s2 - s1) / (large - small) * 1e6
    fixed = s1 - spark * small / 1e6
    if (spark <= 0 || plain <= 0) { print "sizes too small or too near: no cost of a row is told"; exit }
    printf "CPU a row: plain %.1f us, Spark %.1f us, ratio %.2f (goal 1.05)\n", plain, spark, spark / plain
    printf "fixed cost of Spark: %.1f CPU s (goal 30)\n", fixed
    printf "job time of local[2]: %.2f of the plain command (goal 1.25)\n", two / job
    printf "local[1] to local[2]: %.2f times as quick (goal 1.7)\n", one / two
    printf "peak memory: %d to %d MB\n", from, to
    printf "300 million rows on 100 cores of this kind: %.0f s of work, %.0f s when cores are used to 80 %%\n",
      300 * spark / 100, 300 * spark / 80
  }'

[ -z "$subjects" ] || row "linking" rows "CPU s" "wall s" "peak MB"
for rows in $subjects; do
  made vn.chosach.linking.MadeSubjects "$folder/made.csv" "$rows"
  measured link$rows ./chosach link "$folder/made.csv"
  row "plain command" "$rows" "$(cost link$rows 1)" "$(cost link$rows 2)" "$(cost link$rows 3)"
  measured slink$rows ./chosach national link "$folder/made.csv" "$folder/out"
  row "Spark, all cores" "$rows" "$(cost slink$rows 1)" "$(cost slink$rows 2)" "$(cost slink$rows 3)"
  cmp "$folder/out/links.jsonl" "$folder/link$rows.out" && echo "pairs of $rows subjects: equal to the byte"
  rm -rf "$folder/out" "$folder"/made.csv*
done
uptime
