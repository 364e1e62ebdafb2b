#!/bin/sh
# Time from `./chosach run` on a built tree to the first served page: the first start, which creates
# the database, then warm starts with the start-up cache and without it. With the folder of another
# built tree (an older commit, say) both are started by turns, so that what else the machine does
# weighs on both. Prints medians, ratios and the machine. Loopback only.
#
#   bench/start-up.sh [TURNS [OTHER_TREE [PORT]]]
#
# With `areas` it tells what a pack costs that holds the units of all 34 provinces: first starts, which
# plant the pack, and warm ones, by turns with a pack of one province.
#
#   bench/start-up.sh areas [TURNS [PORT]]
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
what=starts
[ "${1:-}" != areas ] || { what=areas; shift; set -- "${1:-3}" "" "${2:-8397}"; }
turns=${1:-5}
other=${2:-}
port=${3:-8397}
homes=$(mktemp -d)
trap 'rm -rf "$homes"' EXIT
for tree in "$here" $other; do (cd "$tree" && ./chosach build); done

# once TREE HOME CACHE: milliseconds of wall and of processor until the first page
once() {
  began=$(date +%s%N)
  CHOSACH_HOME=$2 CHOSACH_AOT=$3 "$1/chosach" run --port "$port" >"$2.log" 2>&1 &
  started=$!
  until [ "$(curl -s -o /dev/null -w '%{http_code}' "http://127.0.0.1:$port/")" = 200 ]; do
    [ $(($(date +%s%N) - began)) -lt 180000000000 ] || { cat "$2.log" >&2; exit 1; }
    sleep 0.02
  done
  wall=$((($(date +%s%N) - began) / 1000000))
  # the script gave its place to the program: fields 14 and 15 are its ticks in user and system mode
  ticks=$(awk '{ print $14 + $15 }' "/proc/$started/stat")
  kill -TERM "$started"
  wait "$started" || true
  echo "$wall $((ticks * 1000 / $(getconf CLK_TCK)))"
}

# median FILE COLUMN
median() {
  sort -n -k "$2,$2" "$1" | awk -v column="$2" '{ v[NR] = $column } END { print v[int((NR + 1) / 2)] }'
}

measure() {
  name=$1 cache=$2 count=$3
  for turn in $(seq 1 "$count"); do
    for tree in "$here" $other; do
      which=$([ "$tree" = "$here" ] && echo here || echo other)
      [ "$name" != first ] || rm -rf "$homes/$which"
      once "$tree" "$homes/$which" "$cache" >>"$homes/$which.$name"
    done
  done
  here_is="$(median "$homes/here.$name" 1) $(median "$homes/here.$name" 2)"
  [ -n "$other" ] && other_is="$(median "$homes/other.$name" 1) $(median "$homes/other.$name" 2)" || other_is="0 0"
  echo "$name $here_is $other_is" | awk '{
    printf "%-18s %6d ms, %6d ms of processor", $1, $2, $3
    if ($4 > 0) printf "; other %6d ms, %6d ms; ratio %.2f, %.2f", $4, $5, $2 / $4, $3 / $5
    print "" }'
}

# The packs: `one` of a single province, `all` with the units of every province beside them.
packs() {
  units=$here/app/src/main/resources/province/units/provinces.csv
  first=$(sed -n '2s/,.*//p' "$units")
  (cd "$here" && ./chosach province new "$homes/one" "$first") >/dev/null
  cp -r "$homes/one" "$homes/all"
  for code in $(sed '1d;s/,.*//' "$units"); do
    (cd "$here" && ./chosach province new "$homes/pack-$code" "$code") >/dev/null
    sed 1d "$homes/pack-$code/areas.csv" >>"$homes/all/areas.csv"
  done
  awk -F, 'NR == 1 || !seen[$1]++' "$homes/all/areas.csv" >"$homes/areas" && mv "$homes/areas" "$homes/all/areas.csv"
  for pack in one all; do printf '%-18s %s units\n' "$pack" "$(sed 1d "$homes/$pack/areas.csv" | wc -l)"; done
}

areas() {
  packs
  for turn in $(seq 1 "$turns"); do
    for pack in one all; do
      rm -rf "$homes/home-$pack"
      export CHOSACH_PROVINCE="$homes/$pack"
      once "$here" "$homes/home-$pack" on >>"$homes/$pack.first"
      once "$here" "$homes/home-$pack" on >>"$homes/$pack.warm"
    done
  done
  for start in first warm; do
    echo "$start $(median "$homes/one.$start" 1) $(median "$homes/all.$start" 1)" \
      | awk '{ printf "%-18s one province %d ms, all units %d ms: %+d ms (goal: 1000 more at most)\n", $1, $2, $3, $3 - $2 }'
  done
}

printf 'machine            %s, %s cores, load %s\n' \
  "$(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1)" "$(nproc)" "$(cut -d ' ' -f 1 /proc/loadavg)"
[ "$what" = starts ] || { areas; exit 0; }
measure first on $(((turns + 1) / 2))
measure warm on "$turns"
measure warm-without off $(((turns + 1) / 2))
