#!/usr/bin/env bash
# Tries the CI examples: runs the very commands that stand in examples/ci on the drafts of examples/drafts, then on a draft
# with a new gap, which must fail.
#     bash tests/check_ci_examples.sh PROGRAM
set -euo pipefail
program=$(realpath "$1")
root=$(realpath "$(dirname "$0")/..")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin" && ln -s "$program" "$work/bin/pilotcheck"
export PATH="$work/bin:$PATH" LC_ALL=C.UTF-8 GITHUB_STEP_SUMMARY="$work/summary.md"
mkdir "$work/repo" && cd "$work/repo"
git init -q . && git config user.email a@example.com && git config user.name a
cp -r "$root/examples/drafts" .

python3=/usr/bin/python3
step() { # EXPRESSION over the workflow `w`: its script
  "$python3" -c "import sys, yaml; w = yaml.safe_load(open(sys.argv[1])); print(eval(sys.argv[2]))" "$@"
}
step "$root/examples/ci/github.yml" "next(s['run'] for s in w['jobs']['check']['steps'] if s.get('name') == 'check drafts')" >github.sh
step "$root/examples/ci/gitlab.yml" "'\n'.join(w['drafts']['script'])" >gitlab.sh

expect() { # STATUS COMMAND...
  local status=0
  "${@:2}" >"$work/out" 2>"$work/err" || status=$?
  [ "$status" = "$1" ] || { echo "${*:2}: exit status $status, expected $1"; cat "$work/out" "$work/err"; exit 1; }
}
# Nothing but what the baseline knows, and a waiver.
expect 0 bash -e github.sh
if grep -E "stale|陈旧" "$work/err"; then
  echo "write it anew: pilotcheck check examples/drafts --waivers examples/drafts/waivers.yaml --write-baseline examples/drafts/baseline.json"
  exit 1
fi
[ ! -s "$work/out" ] && [ -s gaps.sarif ] && [ -s "$GITHUB_STEP_SUMMARY" ] || { echo "github: annotations where nothing is new"; cat "$work/out"; exit 1; }
expect 0 bash -e gitlab.sh
for file in gl-code-quality-report.json junit.xml gaps.html; do [ -s "$file" ] || { echo "gitlab: no $file"; exit 1; }; done

# A gap that is new.
sed -i 's/^  信用等级: .*//' drafts/taihang.yaml
expect 1 bash -e github.sh
grep -q '^::error file=drafts/taihang.yaml,line=[0-9]*,col=[0-9]*,title=form.enterprise.credit-rating::' "$work/out" || { cat "$work/out"; exit 1; }
expect 1 bash -e gitlab.sh
grep -q form.enterprise.credit-rating gl-code-quality-report.json

# The hook, by pre-commit itself.
if command -v pre-commit >/dev/null; then
  cp "$root/.pre-commit-hooks.yaml" .
  "$python3" - "$root/examples/ci/pre-commit-config.yaml" >.pre-commit-config.yaml <<'PYTHON'
import sys, yaml
config = yaml.safe_load(open(sys.argv[1]))
repo = config["repos"][0]
hook = yaml.safe_load(open(".pre-commit-hooks.yaml"))[0]
repo["repo"] = "local"
del repo["rev"]
repo["hooks"] = [{**hook, **repo["hooks"][0]}]
print(yaml.safe_dump(config, allow_unicode=True))
PYTHON
  git add -A
  expect 1 pre-commit run --all-files
  grep -q 'drafts/taihang.yaml:.*form.enterprise.credit-rating' "$work/out" || { cat "$work/out"; exit 1; }
  git checkout -q -- . && cp "$root/examples/drafts/taihang.yaml" drafts/ && git add -A
  expect 0 pre-commit run --all-files
  grep -q Passed "$work/out" || { cat "$work/out"; exit 1; }
else
  echo "pre-commit is not installed: its hook was not tried"
fi
echo "the CI examples do what they say"
