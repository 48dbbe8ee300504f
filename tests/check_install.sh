#!/usr/bin/env bash
# Installs a build into an empty prefix and runs the program from there, away from the checkout: it must need no data files.
#     bash tests/check_install.sh BUILD
set -euo pipefail
build=$(realpath "$1")
example=$(realpath "$(dirname "$0")/../examples/discrete-ready.yaml")
prefix=$(mktemp -d)
trap 'rm -rf "$prefix"' EXIT

cmake --install "$build" --prefix "$prefix" >/dev/null
completions="share/bash-completion/completions/pilotcheck share/zsh/site-functions/_pilotcheck share/fish/vendor_completions.d/pilotcheck.fish"
for file in bin/pilotcheck $completions share/man/man1/pilotcheck.1 share/pilotcheck/rules/shanxi-2018/ruleset.yaml share/pilotcheck/rules/language/zh.yaml share/doc/pilotcheck/README.md; do
  [ -f "$prefix/$file" ] || { echo "not installed: $file"; exit 1; }
done

# Each shell takes its completion, and completes by it: what it makes of a line when TAB is pressed, where one thing fits.
export PATH="$prefix/bin:$PATH"
tests=$(realpath "$(dirname "$0")")
rules=$(realpath "$tests/../rules")
expect() { # WHAT EXPECTED ACTUAL
  [ "$2" = "$3" ] || { echo "$1: expected '$2', got '$3'"; exit 1; }
}
in_bash() { timeout 30 zsh -f "$tests/press_tab.zsh" bash "$prefix/share/bash-completion/completions/pilotcheck" "$1"; }
in_zsh() { timeout 30 zsh -f "$tests/press_tab.zsh" zsh "$prefix/share/zsh/site-functions/_pilotcheck" "$1"; }
in_fish() { # fish says by itself what it would offer
  local offered
  offered=$(fish --no-config -c "source $prefix/share/fish/vendor_completions.d/pilotcheck.fish; complete -C '$1'" | cut -f1)
  echo "${1% *} $offered "
}
for shell in bash zsh fish; do
  while IFS='|' read -r typed completed; do
    actual=$("in_$shell" "$typed")
    expect "$shell, '$typed'" "$completed" "${actual% }"
  done <<LINES
pilotcheck adv|pilotcheck advise
pilotcheck rules t|pilotcheck rules test
pilotcheck score --unr|pilotcheck score --unranked
pilotcheck check draft.yaml --format sa|pilotcheck check draft.yaml --format sarif
pilotcheck schema ass|pilotcheck schema assessment
pilotcheck explain discrete.e5.mes-f|pilotcheck explain discrete.e5.mes-functions
pilotcheck explain --rules $rules/shanxi-2018 remote.improvement.app|pilotcheck explain --rules $rules/shanxi-2018 remote.improvement.applications
pilotcheck check ${example%.yaml}|pilotcheck check $example
pilotcheck score merge --rules $rules/shan|pilotcheck score merge --rules $rules/shanxi-2018/
LINES
done
mandoc -T lint -W error "$prefix/share/man/man1/pilotcheck.1"

mv "$prefix/share" "$prefix/elsewhere"
cd /
"$prefix/bin/pilotcheck" check --quiet "$example"
