#!/bin/sh
# Time from `./chosach run` on a built tree to the first served page, with the start-up cache and
# without it, in one run. Prints the median of 5 each and the machine. Loopback only.
set -eu
cd "$(dirname "$0")/.."
port=${1:-8397}
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
./chosach build

once() {
  began=$(date +%s%N)
  CHOSACH_HOME=$home CHOSACH_AOT=$1 ./chosach run --port "$port" >"$home.log" 2>&1 &
  until [ "$(curl -s -o /dev/null -w '%{http_code}' "http://127.0.0.1:$port/")" = 200 ]; do
    [ $(($(date +%s%N) - began)) -lt 60000000000 ] || { cat "$home.log"; exit 1; }
    sleep 0.02
  done
  echo $((($(date +%s%N) - began) / 1000000))
  CHOSACH_HOME=$home ./chosach stop 2>/dev/null
  wait
}

median() {
  for _ in 1 2 3 4 5; do once "$1"; done | sort -n | sed -n 3p
}

first=$(once on)
with=$(median on)
without=$(median off)
rm -f "$home.log"
printf 'machine           %s, %s cores, JDK %s\n' \
  "$(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1)" "$(nproc)" "$(sed -n 's/^JAVA_VERSION=//p' "${JAVA_HOME:-}/release" 2>/dev/null || echo '?')"
printf 'first start       %s ms (creates the database)\n' "$first"
printf 'warm, cached      %s ms (median of 5)\n' "$with"
printf 'warm, no cache    %s ms (median of 5)\n' "$without"
awk -v a="$without" -v b="$with" 'BEGIN { printf "ratio             %.2f\n", a / b }'
