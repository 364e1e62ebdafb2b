#!/bin/sh
# Screening and linking on Spark beside the plain commands, in one run on the same rows. Prints machine, CPU of the process
# and its peak memory, the time of the job by itself, and whether what was found is equal to the byte.
#
#   bench/national.sh                               1,000,000 and 6,000,000 listings: cost of a row, fixed cost, job time, one slot and two
#   bench/national.sh SIZE ...                      of two sizes the line through both is told; of one its memory alone
#   bench/national.sh [SIZE ...] link SUBJECTS ...  links so many invented subjects both ways
#   bench/national.sh link alone SUBJECTS ...       on Spark alone, where the plain command was measured in another run
#
# Makes its rows below TMPDIR, some 300 bytes each. Loopback only.
set -eu
cd "$(dirname "$0")/.."
command -v /usr/bin/time >/dev/null || { echo "needs /usr/bin/time: sudo apt-get install time" >&2; exit 2; }
shared=${CHOSACH_SHARED:-../shared}
sizes= subjects= linked=false alone=false
for word in "$@"; do
  case $word in
    link) linked=true ;;
    alone) alone=true ;;
    *) if $linked; then subjects="$subjects $word"; else sizes="$sizes $word"; fi ;;
  esac
done
$linked || sizes=${sizes:-1000000 6000000}
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

set -- $sizes
first=${1:-} second=${2:-}
[ -z "$sizes" ] || row "screening" rows "CPU s" "job s" "peak MB"
for rows in $sizes; do
  made vn.chosach.national.MadeListings "$shared/data/listings" "$folder/in" "$rows" 16
  # What the launcher does once after each build is no cost of the first run.
  ./chosach national screen "$folder/in/listings-0000.csv" "$folder/out" 2>/dev/null
  rm -rf "$folder/out"
  measured plain$rows ./chosach screen --threads 2 "$folder"/in/*.csv
  row "plain command, 2 threads" "$rows" "$(cost plain$rows 1)" "$(job plain$rows)" "$(cost plain$rows 3)"
  for slots in 2 1; do
    [ "$slots" = 1 ] && [ "$rows" != "$second" ] && continue
    name=spark$slots-$rows
    measured "$name" ./chosach national screen "$folder/in" "$folder/out" --master "local[$slots]"
    row "Spark local[$slots]" "$rows" "$(cost $name 1)" "$(job $name)" "$(cost $name 3)"
    rm -rf "$folder/out"
  done
  if [ "$rows" = "$first" ] && [ -n "$second" ]; then
    ./chosach national screen "$folder/in" "$folder/out" --format jsonl 2>/dev/null
    cat "$folder"/out/jsonl/part-* | cmp - "$folder/plain$rows.out" && echo "hits of $rows rows: equal to the byte"
    rm -rf "$folder/out"
  fi
  if [ "$rows" = "$second" ]; then
    # What two cores of this machine are worth beside each other, whoever works: the same command over half of the files each.
    both() { ./chosach screen --threads 1 "$@" >/dev/null 2>&1; }
    began=$(date +%s.%N)
    both "$folder"/in/*[02468].csv
    middle=$(date +%s.%N)
    both "$folder"/in/*[02468].csv &
    both "$folder"/in/*[13579].csv
    wait
    cores=$(echo "$began $middle $(date +%s.%N)" | awk '{ printf "%.2f", 2 * ($2 - $1) / ($3 - $2) }')
  fi
  rm -f "$folder/plain$rows.out"
  rm -rf "$folder/in"
done
[ -z "$second" ] || awk -v small="$first" -v large="$second" -v p1="$(cost plain$first 1)" -v p2="$(cost plain$second 1)" \
  -v s1="$(cost spark2-$first 1)" -v s2="$(cost spark2-$second 1)" -v job="$(job plain$second)" -v two="$(job spark2-$second)" \
  -v one="$(job spark1-$second)" -v from="$(cost spark2-$first 3)" -v to="$(cost spark2-$second 3)" -v cores="$cores" 'BEGIN {
    plain = (p2 - p1) / (large - small) * 1e6; spark = (s2 - s1) / (large - small) * 1e6
    fixed = s1 - spark * small / 1e6
    if (spark <= 0 || plain <= 0) { print "sizes too small or too near: no cost of a row is told"; exit }
    printf "CPU a row: plain %.1f us, Spark %.1f us, ratio %.2f (goal 1.05)\n", plain, spark, spark / plain
    printf "fixed cost of Spark: %.1f CPU s (goal 30)\n", fixed
    printf "job time of local[2]: %.2f of the plain command (goal 1.25)\n", two / job
    printf "local[1] to local[2]: %.2f times as quick (goal 1.7); two plain commands beside each other do %.2f times what one does\n",
      one / two, cores
    printf "peak memory: %d to %d MB\n", from, to
    printf "300 million rows on 100 cores of this kind: %.0f s of work, %.0f s when cores are used to 80 %%\n",
      300 * spark / 100, 300 * spark / 80
  }'

[ -z "$subjects" ] || {
  # What the launcher does once after each build is no cost of the first run.
  "$JAVA_HOME/bin/java" -Xmx3g -cp "$path" vn.chosach.linking.MadeSubjects "$folder/made.csv" 100
  ./chosach national link "$folder/made.csv" "$folder/out" 2>/dev/null
  rm -rf "$folder/out"
  row "linking" rows "CPU s" "wall s" "peak MB"
}
for rows in $subjects; do
  # the engine asks for some 3 GB for each million of rows
  CHOSACH_HEAP=$((4 + rows / 300000))g
  export CHOSACH_HEAP
  "$JAVA_HOME/bin/java" -Xmx3g -cp "$path" vn.chosach.linking.MadeSubjects "$folder/made.csv" "$rows"
  $alone || {
    measured link$rows ./chosach link "$folder/made.csv"
    row "plain command" "$rows" "$(cost link$rows 1)" "$(cost link$rows 2)" "$(cost link$rows 3)"
  }
  measured slink$rows ./chosach national link "$folder/made.csv" "$folder/out"
  row "Spark, all cores" "$rows" "$(cost slink$rows 1)" "$(cost slink$rows 2)" "$(cost slink$rows 3)"
  $alone || { cmp "$folder/out/links.jsonl" "$folder/link$rows.out" && echo "pairs of $rows subjects: equal to the byte"; }
  awk -v rows="$rows" -v cpu="$(cost slink$rows 1)" 'BEGIN { printf "a subject on Spark: %.0f us of CPU, start included\n", cpu / rows * 1e6 }'
  rm -rf "$folder/out" "$folder"/made.csv* "$folder/link$rows.out"
done
uptime
