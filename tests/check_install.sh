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

# Each shell takes its completion, and completes by it.
export PATH="$prefix/bin:$PATH"
expect() { # WHAT EXPECTED ACTUAL
  [ "$2" = "$3" ] || { echo "$1: expected '$2', got '$3'"; exit 1; }
}
in_bash() { # WORD...
  bash -c 'source "$0"; COMP_WORDS=(pilotcheck "$@"); COMP_CWORD=$#; _pilotcheck; echo "${COMPREPLY[*]}"' \
    "$prefix/share/bash-completion/completions/pilotcheck" "$@"
}
expect "bash, a command" check "$(in_bash ch)"
expect "bash, a format" "json jsonl junit" "$(in_bash check --format j)"
expect "bash, a second word" list "$(in_bash rules l)"
expect "bash, an option" --write-baseline "$(in_bash check --write)"
zsh -n "$prefix/share/zsh/site-functions/_pilotcheck"
in_fish() { fish --no-config -c "source $prefix/share/fish/vendor_completions.d/pilotcheck.fish; complete -C '$1'" | cut -f1 | xargs; }
expect "fish, a command" advise "$(in_fish 'pilotcheck adv')"
expect "fish, a format" sarif "$(in_fish 'pilotcheck check --format sa')"
expect "fish, a second word" list "$(in_fish 'pilotcheck rules l')"
mandoc -T lint -W error "$prefix/share/man/man1/pilotcheck.1"

mv "$prefix/share" "$prefix/elsewhere"
cd /
"$prefix/bin/pilotcheck" check --quiet "$example"
