#!/usr/bin/env bash
# A Ceph cluster of one node (mon, OSD in memory, RADOS Gateway) on loopback, without systemd or Docker: real S3 with
# lifecycle rules that act. Nothing of it outlives down.sh.
#   RGW_PORT=… MON_PORT=… [LC_DAY=5] up.sh DIR      LC_DAY: the seconds that a day of lifecycle rules lasts
set -euo pipefail
DIR=$(realpath -m "${1:?folder}")
RGW_PORT=${RGW_PORT:?port of the gateway} MON_PORT=${MON_PORT:?port of the monitor} LC_DAY=${LC_DAY:-5}
ACCESS_KEY=${ACCESS_KEY:-testaccesskey} SECRET_KEY=${SECRET_KEY:-testsecretkey0123456789}
[ -e "$DIR/ceph.conf" ] && { echo "up.sh: $DIR exists, run down.sh first" >&2; exit 1; }
mkdir -p "$DIR"/{mon,osd,rgw,run,log}
FSID=$(cat /proc/sys/kernel/random/uuid)
cat > "$DIR/ceph.conf" <<CONF
[global]
fsid = $FSID
mon host = v1:127.0.0.1:$MON_PORT
mon initial members = a
public network = 127.0.0.0/8
public addr = 127.0.0.1
cluster addr = 127.0.0.1
ms bind msgr2 = false
auth cluster required = none
auth service required = none
auth client required = none
keyring = /dev/null
run dir = $DIR/run
admin socket = $DIR/run/\$name.asok
pid file = $DIR/run/\$name.pid
log file = $DIR/log/\$name.log
log to syslog = false
crash dir = $DIR/log
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 1
osd pool default pgp num = 1
osd pool default pg autoscale mode = off
osd crush chooseleaf type = 0
mon allow pool size one = true
mon allow pool delete = true
mon max pg per osd = 1000
mon warn on pool no redundancy = false
mon data avail warn = 2
mon data avail crit = 1
paxos propose interval = 0.02
paxos min wait = 0.01
mon data = $DIR/mon
[mon.a]
host = localhost
mon addr = v1:127.0.0.1:$MON_PORT
[osd]
osd data = $DIR/osd
osd objectstore = memstore
memstore device bytes = 4294967296
osd max object name len = 460
osd max object namespace len = 64
osd memory target = 939524096
osd op num shards = 2
osd mon heartbeat interval = 1
osd class load list = *
# without cephx the OSD can start before it has the monmap and its own crush commands then fail with 'wrong fsid'
osd class update on start = false
osd crush update on start = false
[client.rgw]
rgw data = $DIR/rgw
rgw frontends = beast endpoint=127.0.0.1:$RGW_PORT tcp_nodelay=1
rgw thread pool size = 64
rgw lc debug interval = $LC_DAY
rgw enable gc threads = true
rgw gc obj min wait = 5
rgw gc processor period = 5
rgw gc processor max time = 5
rgw crypt require ssl = false
rgw crypt s3 kms backend = testing
rgw crypt s3 kms encryption keys = recordings=YmluCmJvb3N0CmJvb3N0LWJ1aWxkCmNlcGguY29uZgo=
rgw s3 auth use sts = false
rgw dns name = localhost
rgw override bucket index max shards = 1
rgw enable usage log = false
rgw rados pool pg num min = 1
CONF
C="-c $DIR/ceph.conf"
cd "$DIR"
# a command can meet the mon before its first map and fail once (seen 1 in 60): try again
try() { local i; for i in 1 2 3 4 5 6 7 8; do timeout 15 "$@" && return 0; sleep 0.2; done; return 1; }
monmaptool --create --clobber --fsid "$FSID" --addv a "[v1:127.0.0.1:$MON_PORT]" monmap >/dev/null
ceph-mon $C -i a --mkfs --monmap monmap >/dev/null
ceph-mon $C -i a
OSD_UUID=$(cat /proc/sys/kernel/random/uuid)
try ceph $C osd new "$OSD_UUID" 0 > log/osdnew.log 2>&1
ceph-osd $C -i 0 --mkfs --osd-uuid "$OSD_UUID" > log/mkfs.log 2>&1
try ceph $C osd crush add osd.0 1.0 root=default host=localhost > log/crush.log 2>&1
ceph-osd $C -i 0 >> log/mkfs.log 2>&1
for i in $(seq 100); do
  timeout 10 ceph $C osd stat 2>/dev/null | grep -q '1 up' && break; sleep 0.1
done
timeout 120 radosgw-admin $C -n client.rgw user create --uid=test --display-name=Test \
  --access-key="$ACCESS_KEY" --secret-key="$SECRET_KEY" > log/user.json 2> log/user.err
radosgw $C -n client.rgw
for i in $(seq 300); do
  curl -s -o /dev/null "http://127.0.0.1:$RGW_PORT/" && { echo "up: http://127.0.0.1:$RGW_PORT"; exit 0; }; sleep 0.1
done
echo "up.sh: radosgw did not answer" >&2; exit 1
