#!/usr/bin/env bash
# Rebuilds the fixtures: .wasm from .wat, and the sums that a test compares. Needs Debian's wabt. What assemblyscript.ts becomes is made
# by samples/plugins/build.sh.
set -euo pipefail
cd "$(dirname "$0")"

for source in *.wat; do
  name=${source%.wat}
  case $name in
    assemblyscript) ;;
    hostile-names)
      wat2wasm --debug-names "$source" -o "$name.wasm"
      # Six bytes for six: an escape that turns a terminal red, and a line break.
      LC_ALL=C sed -i 's/QESCQQ/\x1b[31m\n/g' "$name.wasm" ;;
    proposal-*) wat2wasm --enable-all "$source" -o "$name.wasm" ;;
    *) wat2wasm "$source" -o "$name.wasm" ;;
  esac
done

sha256sum ./*.ts ./*.wat ./*.wasm | sed 's,\./,,' > SHA256SUMS
