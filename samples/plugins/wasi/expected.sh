#!/usr/bin/env bash
# Compiles the tour natively and writes what it says, for the tests to compare a guest with. Needs Debian's clang.
set -euo pipefail
cd "$(dirname "$0")"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
clang -std=gnu11 -O1 -Wall -Wextra -Werror tour.c -o "$folder/tour"

run() { # run <part> [arguments...], in an empty folder
  local part=$1
  rm -rf "$folder/cwd" && mkdir "$folder/cwd"
  (cd "$folder/cwd" && env -i TOUR=all EMPTY= ../tour "$@") > "expected/$part.txt" 2> "$folder/errors" || { cat "$folder/errors"; exit 1; }
}

mkdir -p expected
for part in files seek links limits clocks; do run "$part"; done
run report one 'two three' '' ünïcode
