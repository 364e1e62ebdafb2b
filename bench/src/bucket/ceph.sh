#!/bin/sh
# A Ceph of one monitor, one store in memory and one gateway for S3, in the folder named; loopback only. Stays until it is killed.
# bench/src/bucket/ceph.sh FOLDER PORT_OF_MONITOR PORT_OF_GATEWAY KEY SECRET
set -eu
dir=$1 monitor=$2 gateway=$3 key=$4 secret=$5
mkdir -p "$dir/mon" "$dir/osd" "$dir/rgw"
fsid=$(cat /proc/sys/kernel/random/uuid)
classes=$(dirname "$(find /usr/lib -name libcls_rgw.so | head -n 1)")
conf=$dir/ceph.conf
cat >"$conf" <<CONF
[global]
fsid = $fsid
mon initial members = a
mon host = v2:127.0.0.1:$monitor
public addr = 127.0.0.1
cluster addr = 127.0.0.1
auth cluster required = none
auth service required = none
auth client required = none
ms mon client mode = crc
ms bind ipv6 = false
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 1
osd pool default pgp num = 1
osd pool default pg autoscale mode = off
osd crush chooseleaf type = 0
mon allow pool size one = true
osd objectstore = memstore
memstore device bytes = 1073741824
osd class dir = $classes
mon data = $dir/mon
osd data = $dir/osd
rgw data = $dir/rgw
run dir = $dir
crash dir = $dir
admin socket = $dir/\$name.asok
log file = $dir/\$name.log
mon cluster log file = $dir/cluster.log
rgw frontends = beast endpoint=127.0.0.1:$gateway
CONF
monmaptool --create --fsid "$fsid" --addv a "[v2:127.0.0.1:$monitor]" "$dir/monmap" >/dev/null
ceph-mon -c "$conf" -i a --mkfs --monmap "$dir/monmap" --keyring /dev/null
ceph-mon -f -c "$conf" -i a &
started=$!
trap 'kill $started 2>/dev/null; wait' EXIT
trap 'exit 0' INT TERM
timeout 60 ceph -c "$conf" osd create >/dev/null
ceph-osd -c "$conf" -i 0 --mkfs --osd-uuid "$(cat /proc/sys/kernel/random/uuid)"
ceph-osd -f -c "$conf" -i 0 &
started="$! $started"
timeout 120 radosgw-admin -c "$conf" user create --uid=evidence --display-name=evidence \
  --access-key="$key" --secret="$secret" >/dev/null
radosgw -f -c "$conf" -n client.admin &
started="$! $started"
wait
