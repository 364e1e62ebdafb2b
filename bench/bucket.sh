#!/bin/sh
# Sealed files in servers that speak the protocol of S3, each in a process of its own: S3Mock, S3Proxy (which checks signatures)
# and, where it is installed, Ceph (which locks). What they can do, what a file costs beside the disk. 300 files of 300 kB
# (arguments). Loopback only.
set -eu
cd "$(dirname "$0")/.."
./chosach build
program=app/target/run
java=$(./chosach jdk)/bin/java
classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
mvn -B -ntp -q -f bench/src/bucket/pom.xml dependency:build-classpath -Dmdep.outputFile="$classes/mock"
mvn -B -ntp -q -f bench/src/bucket/proxy/pom.xml dependency:build-classpath -Dmdep.outputFile="$classes/proxy"
find bench/src/bucket -name '*.java' >"$classes/sources"
"${java}c" --release 25 -cp "$program/chosach.jar:$program/lib/*" -d "$classes/out" @"$classes/sources"
cp bench/src/bucket/ceph.sh "$classes"
"$java" -cp "$classes/out:$program/chosach.jar:$program/lib/*" vn.chosach.vault.keeping.Stores "$classes" "${1:-300}" "${2:-300000}"
