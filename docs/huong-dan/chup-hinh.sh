#!/bin/sh
# Takes the pictures of the handbook and of the README from a running demonstration, with the chromium and
# chromedriver of the browser tests. Each picture is WebP and smaller than 120 kB, else this fails.
#
#   ./chosach demo --port 8389 &          # wait until it prints its address
#   docs/huong-dan/chup-hinh.sh [http://localhost:8389]
set -eu
cd "$(dirname "$0")/../.."
command -v chromedriver >/dev/null && command -v chromium >/dev/null || {
  echo "needs chromium and chromedriver: apt-get install chromium chromium-driver" >&2
  exit 2
}
key=$(sed -n 's/^quantri,[^,]*,[^,]*,[^,]*,\([A-Z2-7]*\),.*/\1/p' demo/src/main/resources/seed/officers/demo-accounts.csv)
java=$(./chosach jdk)/bin/java
exec "$java" docs/huong-dan/Pictures.java "${1:-http://localhost:8389}" docs/huong-dan/hinh "$key"
