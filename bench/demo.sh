#!/bin/sh
# Time from `./chosach demo` on a built tree, in an empty home, to the first served page, and until
# the hours before the visit have been played; with the folder of another built tree by turns. Medians. Loopback only.
#
#   bench/demo.sh [TURNS [OTHER_TREE [PORT]]]
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
turns=${1:-3}
other=${2:-}
port=${3:-8398}
homes=$(mktemp -d)
trap 'rm -rf "$homes"' EXIT
for tree in "$here" $other; do (cd "$tree" && ./chosach build); done

since() { echo $((($(date +%s%N) - began) / 1000000)); }

for turn in $(seq 1 "$turns"); do
  for tree in "$here" $other; do
    which=$([ "$tree" = "$here" ] && echo here || echo other)
    # an older tree prints the accounts when it has played all but the reports of the year
    played='demonstration was played in'
    [ -e "$tree/demo" ] || played='Accounts of the demonstration'
    rm -rf "$homes/home"
    began=$(date +%s%N)
    CHOSACH_HOME=$homes/home "$tree/chosach" demo --port "$port" >"$homes/log" 2>&1 &
    started=$!
    until [ "$(curl -s -o /dev/null -w '%{http_code}' "http://127.0.0.1:$port/")" = 200 ]; do
      [ "$(since)" -lt 300000 ] || { cat "$homes/log" >&2; exit 1; }
      sleep 0.02
    done
    page=$(since)
    until grep -q "$played" "$homes/log"; do
      [ "$(since)" -lt 600000 ] || { cat "$homes/log" >&2; exit 1; }
      sleep 0.1
    done
    echo "$page $(since)" >>"$homes/$which.times"
    kill -TERM "$started"
    wait "$started" || true
  done
done

median() { sort -n -k "$2,$2" "$1" | awk -v column="$2" '{ v[NR] = $column } END { print v[int((NR + 1) / 2)] }'; }

for which in here ${other:+other}; do
  printf '%-6s first page %6d ms, all played %6d ms\n' "$which" \
    "$(median "$homes/$which.times" 1)" "$(median "$homes/$which.times" 2)"
done
