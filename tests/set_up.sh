#!/usr/bin/env bash
# Installs from Debian's archive what is missing to build (and, with `tests`, to test; with `bench`, to measure) pilotcheck.
#     bash tests/set_up.sh [tests|bench]
set -euo pipefail

packages=(g++ cmake ninja-build pkg-config doctest-dev
  libcli11-dev libexpat1-dev libfmt-dev libminizip-dev rapidjson-dev libre2-dev libsimdjson-dev libtbb-dev nettle-dev libutf8proc-dev libxlsxwriter-dev libyaml-cpp-dev zlib1g-dev)
if [ "${1:-}" = tests ]; then
  packages+=(clang-format clang-tidy python3 python3-jsonschema python3-junitparser libxml2-utils cmark-gfm chromium time
    zsh fish mandoc git parallel python3-yaml pre-commit libreoffice-calc-nogui libreoffice-writer-nogui python3-openpyxl python3-docx pandoc)
fi
if [ "${1:-}" = bench ]; then packages+=(libbenchmark-dev pandoc python3 python3-jsonschema python3-yaml); fi
# A Node.js from elsewhere is as good as Debian's.
if [ -n "${1:-}" ] && ! command -v npm >/dev/null; then packages+=(nodejs npm); fi

missing=()
for package in "${packages[@]}"; do
  [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)" = installed ] || missing+=("$package")
done
if [ ${#missing[@]} -eq 0 ]; then
  echo "set-up: everything that is needed is installed"
  exit 0
fi

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || { echo "set-up: run this as root, or install: ${missing[*]}" >&2; exit 1; }
  as_root=(sudo)
fi
echo "set-up: installing ${missing[*]}"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! { "${as_root[@]}" apt-get update -qq &&
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
  cat "$log" >&2
  echo "set-up: the packages could not be installed" >&2
  exit 1
fi
