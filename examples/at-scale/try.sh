#!/usr/bin/env bash
# Runs the scripts of this folder on one machine, as root on Debian 12: GNU parallel on this machine and over two hosts that are
# this machine by ssh, and a job array on a Slurm of one node. Every ranking must be that of a plain run; prints the times.
#     bash examples/at-scale/try.sh [COUNT]      COUNT descriptions, default 10,000 (260 MB in a temporary folder)
set -euo pipefail
cd "$(dirname "$0")/../.."
count=${1:-10000}
here=$PWD/examples/at-scale
export PILOTCHECK=$PWD/build/pilotcheck LC_ALL=C.UTF-8
[ -x "$PILOTCHECK" ] || { echo "try.sh: build first: bash examples/quickstart.sh" >&2; exit 2; }
missing=()
for package in parallel openssh-server openssh-client slurmctld slurmd slurm-client munge python3-yaml; do
  [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)" = installed ] || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ]; then
  echo "try.sh: installing ${missing[*]}"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi
work=$(mktemp -d)
started=()
stop() {
  for pid in "${started[@]}"; do kill "$pid" 2>/dev/null || true; done
  sleep 1
  rm -rf "$work"
}
trap stop EXIT
chmod 755 "$work"
cd "$work"
/usr/bin/python3 "$here/../../tests/bench/generate.py" --count "$count" --bytes 26000 --jsonl drafts.jsonl
measure() { # TITLE COMMAND...
  local start=$EPOCHREALTIME status=0
  "${@:2}" >log 2>&1 || status=$?
  [ "$status" -le 2 ] || { echo "failed: $1"; cat log; exit 1; }
  echo "$1 $start $EPOCHREALTIME" | awk '{ n = NF; printf "%8.2f s  ", $n - $(n - 1); for (i = 1; i < n - 1; i++) printf "%s ", $i; print "" }'
}
# The rows but for the names by which the parts call them.
rows() { cut -d, -f2- "$1" | sed 's/\(,[^,]*\)\{4\}$//' | sort; }
check() { rows "$1" | cmp - <(rows plain.csv) || { echo "$1 is not what a plain run gives"; exit 1; }; }

echo "$count descriptions of 26 KB, $(nproc) processors, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | sed -n 1p)"
measure "pilotcheck score, one process" "$PILOTCHECK" score "$work/drafts.jsonl" --format csv --output plain.csv
measure "GNU parallel --pipe, this machine" bash "$here/parallel.sh" drafts.jsonl pipe.csv --jobs "$(nproc)"
check pipe.csv

# Two hosts, which are this machine by two ssh servers of our own.
mkdir -p /run/sshd
ssh-keygen -q -t ed25519 -N '' -f key
cp key.pub authorized
for host in first second; do
  port=$((22000 + RANDOM % 10000))
  "$(command -v sshd || echo /usr/sbin/sshd)" -D -f /dev/null -h "$work/key" -p "$port" -o ListenAddress=127.0.0.1 -o PidFile=none \
    -o AuthorizedKeysFile="$work/authorized" -o StrictModes=no -o UsePAM=no -o MaxStartups=100 2>"sshd-$host.log" &
  started+=($!)
  printf 'Host %s\n  HostName 127.0.0.1\n  Port %s\n  IdentityFile %s/key\n  StrictHostKeyChecking no\n  UserKnownHostsFile /dev/null\n  LogLevel ERROR\n' \
    "$host" "$port" "$work" >>ssh_config
done
for host in first second; do
  for _ in $(seq 50); do ssh -F ssh_config "$host" true 2>/dev/null && break || sleep 0.1; done
done
measure "GNU parallel --pipe, two hosts by ssh" \
  bash "$here/parallel.sh" drafts.jsonl hosts.csv --ssh "ssh -F $work/ssh_config" --sshlogin 1/first,1/second
check hosts.csv

# A Slurm of one node, with a key and a configuration of its own.
node=$(hostname -s)
dd if=/dev/urandom of=munge.key bs=32 count=1 status=none
chown munge: munge.key && chmod 400 munge.key
mkdir munge state spool && chown munge: munge
chmod 755 munge
setpriv --reuid=munge --regid=munge --clear-groups munged --foreground --force --socket="$work/munge/socket" --key-file="$work/munge.key" --pid-file="$work/munge/pid" \
  --log-file="$work/munge/log" --seed-file="$work/munge/seed" 2>munged.log &
started+=($!)
cat >slurm.conf <<EOF
ClusterName=try
SlurmctldHost=$node(127.0.0.1)
SlurmUser=root
AuthType=auth/munge
AuthInfo=socket=$work/munge/socket
CryptoType=crypto/munge
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.pid
SlurmctldPort=$((32000 + RANDOM % 5000))
SlurmdPort=$((37000 + RANDOM % 5000))
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerParameters=batch_sched_delay=0,sched_interval=1,sched_min_interval=0
ReturnToService=2
NodeName=$node NodeAddr=127.0.0.1 CPUs=$(nproc) State=UNKNOWN
PartitionName=main Nodes=$node Default=YES MaxTime=INFINITE State=UP
EOF
export SLURM_CONF=$work/slurm.conf
for _ in $(seq 50); do [ -S munge/socket ] && break || sleep 0.1; done
slurmctld -D -c 2>slurmctld.log &
started+=($!)
slurmd -D -c 2>slurmd.log &
started+=($!)
for _ in $(seq 100); do [ "$(sinfo -h -o %t 2>/dev/null)" = idle ] && break || sleep 0.2; done
[ "$(sinfo -h -o %t)" = idle ] || { echo "Slurm does not start:"; tail -5 slurmctld.log slurmd.log; exit 1; }
array() { # TASKS RANKING: submits and waits for the ranking
  bash "$here/slurm.sh" "$1" drafts.jsonl "$2"
  for _ in $(seq 3000); do
    [ -n "$(squeue -h)" ] || break
    sleep 0.1
  done
  [ -e "$2" ] || { cat pilotcheck-*.log; return 3; }
}
for tasks in 2 8; do
  measure "Slurm, a job array of $tasks tasks, and merging" array "$tasks" "array-$tasks.csv"
  cmp "array-$tasks.csv" plain.csv || { echo "array-$tasks.csv is not what a plain run gives"; exit 1; }
done
echo "every ranking is that of the plain run"
