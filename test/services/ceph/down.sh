#!/usr/bin/env bash
# down.sh DIR: stops the cluster that up.sh started there, by its pid files, and removes DIR (nothing of it is kept, so SIGKILL).
DIR=$(realpath -m "${1:?folder}")
for n in client.rgw osd.0 mon.a; do
  f=$DIR/run/$n.pid; [ -s "$f" ] || continue
  p=$(cat "$f");
  tr '\0' ' ' < /proc/$p/cmdline | grep -qF -- "$DIR/ceph.conf" || continue   # the pid is still ours
  kill -9 "$p"; while [ -d /proc/$p ] && ! grep -q "^State:.Z" /proc/$p/status 2>/dev/null; do sleep 0.02; done
done
rm -rf "$DIR"
