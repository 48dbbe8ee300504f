#!/usr/bin/env bash
# Installs what is missing, builds, and runs every test:
#     bash tests/run.sh           everything (the same as CI)
#     bash tests/run.sh --quick   Release tests only; no sanitizers, no clang-tidy
set -euo pipefail
cd "$(dirname "$0")/.."
quick=${1:-}

bash tests/set_up.sh tests

step() { echo "== $*"; }
launcher=()
if command -v ccache >/dev/null; then launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache); fi
build() { # FOLDER OPTION...
  cmake -S . -B "$1" -G Ninja "${launcher[@]}" "${@:2}" >/dev/null
  cmake --build "$1" -- --quiet
}

lint() { # FOLDER: its files as they are compiled, several at a time
  ls "$1"/CMakeFiles/*/Unity/*.cxx "$PWD"/src/main.cpp "$PWD"/src/ruleset/embed_ruleset.cpp |
    xargs -P2 -n1 clang-tidy -p "$1" --config-file=.clang-tidy --checks=-bugprone-suspicious-include \
      --quiet --warnings-as-errors='*' 2>/dev/null
}

step "format: clang-format"
git ls-files 'src/*.cpp' 'src/*.h' 'tests/*.cpp' 'tests/*.h' | xargs -r clang-format --dry-run --Werror

step "layout: folders of src/ use only those above them"
bash tests/check_layout.sh

step "build: Release, in build/"
build build -DCMAKE_BUILD_TYPE=Release -DPILOTCHECK_TESTS=ON

step "test: unit tests and the shipped rules"
ctest --test-dir build --output-on-failure --no-tests=error -j2

step "test: cases and examples, byte for byte"
bash tests/run_cases.sh build/pilotcheck

step "test: the shipped rules by their own tests, and broken"
bash tests/check_rule_tests.sh build/pilotcheck

step "test: hostile files"
bash tests/run_hostile.sh build/pilotcheck

step "test: a batch"
bash tests/check_batch.sh build/pilotcheck

step "test: the same under other names"
bash tests/check_renamed.sh build/pilotcheck

step "test: the same with cache, shards, filter and either reader"
bash tests/check_scale.sh build/pilotcheck

step "test: levels attained, by arithmetic of its own"
python3 tests/check_levels.py build/pilotcheck

step "test: report formats, each by a program that reads it"
bash tests/consumers/run.sh build/pilotcheck

step "test: documents in Word, valid and read again as they were written"
bash tests/check_word.sh build/pilotcheck

step "test: the CI examples"
bash tests/check_ci_examples.sh build/pilotcheck

step "test: the README and the guides"
bash tests/check_readme.sh build/pilotcheck

step "test: installing"
bash tests/check_install.sh build

if [ "$quick" != --quick ]; then
  step "build: AddressSanitizer and UndefinedBehaviorSanitizer, in build-sanitize/"
  build build-sanitize -DCMAKE_BUILD_TYPE=Debug -DPILOTCHECK_SANITIZE=ON
  step "test: the same under sanitizers"
  ctest --test-dir build-sanitize --output-on-failure --no-tests=error -j2
  bash tests/run_cases.sh build-sanitize/pilotcheck
  PILOTCHECK_SANITIZED=1 bash tests/run_hostile.sh build-sanitize/pilotcheck

  step "lint: clang-tidy"
  lint build-sanitize
fi
step "all tests passed"
