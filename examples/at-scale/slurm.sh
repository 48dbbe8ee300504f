#!/usr/bin/env bash
# A Slurm job array over a folder of drafts or a file of JSON lines that all nodes see, and the job that joins its parts.
#     bash slurm.sh TASKS DRAFTS RANKING.csv
# PILOTCHECK names the program where it is not in the PATH of the nodes.
set -euo pipefail
tasks=$1 drafts=$(realpath "$2") ranking=$(realpath "$3")
here=$(realpath "$(dirname "$0")")
parts=$ranking.parts
rm -f "$ranking"
array=$(sbatch --parsable --array="1-$tasks" "$here/score.sbatch" "$drafts" "$parts")
sbatch --parsable --dependency="afterok:$array" "$here/merge.sbatch" "$tasks" "$parts" "$ranking"
