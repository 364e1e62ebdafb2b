#!/bin/sh
# check-receipt.sh RECEIPT.txt LOG_KEY_FILE [WITNESS_KEY_FILE ...]
# Checks a receipt of Chợ Sạch with openssl, base64, awk and od alone: short enough to be read before it
# is believed. A key file holds one key as docs/verify.md shows it. Exit status 0 only when all holds.
set -eu
LC_ALL=C
export LC_ALL
t=$(mktemp -d)
trap 'rm -rf "$t"' EXIT
[ $# -ge 2 ] || { sed -n '2,4s/^# //p' "$0"; exit 64; }
log=$2
no() { echo "WRONG / SAI: $*"; exit 1; }
hash() { openssl dgst -sha256 -binary; }
# Digits alone: a shell would carry out what else stands where it counts.
number() { case $2 in '' | *[!0-9]* | 0?* | ???????????????????*) no "$1 is no number" ;; esac; }

# A mail program or an editor may have ended the lines in its own way.
receipt=$t/receipt
tr -d '\r' <"$1" >"$receipt"
shift 2

[ "$(head -n 1 "$receipt" | tr -d '\000')" = c2sp.org/tlog-proof@v1 ] ||
  no "this is not the text form of a receipt: download it as text (Tải văn bản)"

# What is signed: the checkpoint, three lines (name of the log, size of the tree, root) after the empty line.
awk 'after { print } !NF { after = 1 }' "$receipt" >"$t/note"
awk '!NF { exit } { print }' "$t/note" >"$t/text"
[ "$(wc -l <"$t/text")" -eq 3 ] || no "no checkpoint yet, or more than three lines"
size=$(sed -n 2p "$t/text")
root=$(sed -n 3p "$t/text")
number "the size of the tree" "$size"

# The act becomes a leaf: SHA-256 of 0, 1 and the SHA-256 of the act.
sed -n 's/^extra //p' "$receipt" | base64 -d >"$t/act"
{ printf '\000\001'; hash <"$t/act"; } | hash >"$t/node"
echo "leaf      $(od -An -v -tx1 <"$t/node" | tr -d ' \n')"

# The path leads from the leaf to the root (RFC 9162, section 2.1.3.2).
place=$(sed -n 's/^index //p' "$receipt")
number "the index" "$place"
i=$place
last=$((size - 1))
[ "$i" -le "$last" ] || no "the index lies outside the tree"
awk '/^index / { on = 1; next } !NF { exit } on { print }' "$receipt" >"$t/path"
while read -r other; do
  [ "$last" -ne 0 ] || no "the path is too long"
  printf %s "$other" | base64 -d >"$t/other"
  if [ $((i % 2)) -eq 1 ] || [ "$i" -eq "$last" ]; then
    { printf '\001'; cat "$t/other" "$t/node"; } | hash >"$t/above"
    while [ $((i % 2)) -eq 0 ] && [ "$i" -ne 0 ]; do
      i=$((i / 2))
      last=$((last / 2))
    done
  else
    { printf '\001'; cat "$t/node" "$t/other"; } | hash >"$t/above"
  fi
  mv "$t/above" "$t/node"
  i=$((i / 2))
  last=$((last / 2))
done <"$t/path"
[ "$last" -eq 0 ] && [ "$(base64 <"$t/node")" = "$root" ] || no "the act is not in this tree"
echo "index     $place of $size"

# signed KEY_FILE: the signature line of that key, and the key as openssl reads it (RFC 8410).
signed() {
  key=$(grep -v '^#' "$1" | head -n 1)
  name=${key%%+*}
  rest=${key#*+}
  { printf '\060\052\060\005\006\003\053\145\160\003\041\000'
    printf %s "${rest#*+}" | base64 -d | tail -c 32; } >"$t/key"
  awk -v name="$name" '$1 == "\342\200\224" && $2 == name { print $3; exit }' "$t/note" |
    base64 -d >"$t/signature"
  [ -s "$t/signature" ] || no "$name did not sign"
}
holds() {
  tail -c 64 "$t/signature" >"$t/bytes"
  openssl pkeyutl -verify -pubin -keyform DER -inkey "$t/key" -rawin -in "$1" -sigfile "$t/bytes" \
    >/dev/null 2>&1 || no "the signature of $name is not by that key"
}
signed "$log"
[ "$name" = "$(sed -n 1p "$t/text")" ] || no "that is the key of another log"
holds "$t/text"
echo "signed    $name"

# A witness signs the time and the same three lines.
for witness in "$@"; do
  signed "$witness"
  hex=$(head -c 12 "$t/signature" | tail -c 8 | od -An -v -tx1 | tr -d ' \n')
  time=$((0x$hex))
  { printf 'cosignature/v1\ntime %s\n' "$time"; cat "$t/text"; } >"$t/cosigned"
  holds "$t/cosigned"
  echo "witness   $name, $(date -u -d "@$time" 2>/dev/null || echo "second $time since 1970")"
done
echo "GENUINE / ĐÚNG"
