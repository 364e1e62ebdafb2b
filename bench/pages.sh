#!/bin/sh
# Public pages of a running program on a slow line: bench/pages.sh http://localhost:8389 5
# Prints medians of so many visits with an empty cache, beside the weights and curves of Lighthouse 12.
set -eu
base=${1:?address of the running program} rounds=${2:-5}
warning=$(curl -s "$base/canh-bao" | grep -o 'href="/canh-bao/[a-z0-9-]*-[0-9a-f]*"' | head -1 | cut -d'"' -f2)
exec node --experimental-websocket --no-warnings "$(dirname "$0")/pages.mjs" "$base" "$rounds" \
  / /tra-cuu "$warning" /phan-anh /hieu-de-phong/to-dan
