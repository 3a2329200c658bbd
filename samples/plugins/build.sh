#!/usr/bin/env bash
# Rebuilds the sample plugins: .wasm from C, .wat from .wasm, and the sums that a test compares. Needs Debian's clang, lld and wabt.
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

sha256sum flowpilot.h ./*/*.c ./*/*.wasm ./*/*.wat | sed 's,\./,,' > SHA256SUMS
