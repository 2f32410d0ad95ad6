#!/usr/bin/env bash
# A server that speaks MongoDB's wire protocol over WiredTiger files: up.sh ENV DIR [PORT]. Prints the URL when it answers.
set -euo pipefail
env=${1:?python environment}; dir=${2:?data folder}; port=${3:-27117}
mkdir -p "$dir"
"$env/bin/secantusd-py" --host 127.0.0.1 --port "$port" --storage-path "$dir/data" --sync-on-commit >"$dir/log" 2>&1 &
echo $! >"$dir/pid"
for _ in $(seq 100); do
  grep -q 'listening on' "$dir/log" 2>/dev/null && { echo "mongodb://127.0.0.1:$port/?replicaSet=secantus"; exit 0; }
  kill -0 "$(cat "$dir/pid")" 2>/dev/null || break
  sleep 0.1
done
echo "mongo/up: did not start:" >&2; tail -5 "$dir/log" >&2; exit 1
