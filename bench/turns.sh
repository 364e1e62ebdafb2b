#!/bin/sh
# Screening of this tree beside that of another built tree, by turns in one process, with hankcs's trie in the same
# rounds: processor time of the thread. Stops when the two give different answers.
#   bench/turns.sh OLD_TREE [ROUNDS] [WORK...]   works: "fold", "match own 1000", "screen 0", "screen 10000"
set -eu
cd "$(dirname "$0")/.."
old=$1; rounds=${2:-9}
shift; [ $# = 0 ] || shift
[ $# -gt 0 ] || set -- 'match own 1000' 'match own 10000' 'match own 100000' 'screen 0' 'screen 10000' fold
parts=bench/target/classes:$(cat bench/target/classpath)
java -Xmx3g -cp "bench/target/classes" vn.chosach.bench.Turns \
  "$old/screening/target/classes/:$old/bench/target/classes/:$parts" "screening/target/classes/:$parts" "$rounds" "$@"
