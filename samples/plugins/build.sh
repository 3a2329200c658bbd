#!/usr/bin/env bash
# Rebuilds the sample plugins: .wasm from C and AssemblyScript, .wat from .wasm, and the sums that a test compares. Needs Debian's clang, lld
# and wabt, and npm for the AssemblyScript compiler, which is pinned here and installed outside of the repository.
set -euo pipefail
cd "$(dirname "$0")"

build() { # build <source> <target without suffix> [flags...]
  local source=$1 target=$2
  shift 2
  clang --target=wasm32 -std=c11 -Os -Wall -Wextra -Werror -nostdlib -fno-builtin -mbulk-memory -fvisibility=hidden \
    -Wl,--no-entry -Wl,--strip-all -Wl,-z,stack-size=65536 -Wl,--stack-first "$@" "$source" -o "$target.wasm"
  chmod 644 "$target.wasm"
  wasm2wat "$target.wasm" -o "$target.wat"
}

build fare-rules/fare-rules.c fare-rules/fare-rules
build fare-rules/fare-rules.c fare-rules/fare-rules-logged -DFARE_RULES_LOG
build stamp/stamp.c stamp/stamp

asc=assemblyscript@0.28.20
here=$PWD
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
(cd "$scratch" && npm install --silent --no-save --no-audit --no-fund "$asc")

build_assemblyscript() { # build_assemblyscript <source> <target without suffix>
  (cd "$scratch" && npx --no-install asc "$here/$1" -o "$here/$2.wasm" --optimize --runtime stub --use abort= --exportStart _initialize)
  chmod 644 "$2.wasm"
  wasm2wat "$2.wasm" -o "$2.wat"
}

build_assemblyscript tally/tally.ts tally/tally
build_assemblyscript ../../tests/FlowPilot.Sandbox.Tests/Fixtures/assemblyscript.ts ../../tests/FlowPilot.Sandbox.Tests/Fixtures/assemblyscript

sha256sum flowpilot.h flowpilot.ts ./*/*.c ./*/*.ts ./*/*.wasm ./*/*.wat | sed 's,\./,,' > SHA256SUMS
