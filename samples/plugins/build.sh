#!/usr/bin/env bash
# Rebuilds the sample plugins: .wasm from C and AssemblyScript, .wat from .wasm, and the sums that a test compares. Needs Debian's clang, lld
# and wabt, for WASI programs wasi-libc and libclang-rt-14-dev-wasm32, and npm for the AssemblyScript compiler, which is pinned here and
# installed outside of the repository.
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

# A plain program: nothing of FlowPilot, the options that any WASI program is built with.
build_wasi() { # build_wasi <source> <target without suffix>
  clang --target=wasm32-wasi --sysroot=/usr -I/usr/include/wasm32-wasi -std=gnu11 -O2 -Wall -Wextra -Werror -Wl,--strip-all "$1" -o "$2.wasm"
  chmod 644 "$2.wasm"
  wasm2wat "$2.wasm" -o "$2.wat"
}

build fare-rules/fare-rules.c fare-rules/fare-rules
build fare-rules/fare-rules.c fare-rules/fare-rules-logged -DFARE_RULES_LOG
build stamp/stamp.c stamp/stamp
build_wasi wasi/tour.c wasi/tour

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
