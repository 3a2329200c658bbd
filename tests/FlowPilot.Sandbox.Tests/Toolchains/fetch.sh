#!/usr/bin/env bash
# Fetches and builds modules of public toolchains into artifacts/toolchains: those of npm packages, pinned by version and SHA-256 in
# MODULES, and two programs built here. They are never committed. What cannot be had leaves a file with the reason, and its test skips.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
out=$here/../../../artifacts/toolchains
mkdir -p "$out"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
asc=assemblyscript@0.28.20

missing() { # missing <name> <reason>
  echo "$2" > "$out/$1.reason"
  echo "toolchains: $1: $2"
}

fetch() { # fetch <sha256> <name> <package> <path in the package>
  local target=$out/$2.wasm
  [ -e "$target" ] && echo "$1  $target" | sha256sum --check --status && return 0
  rm -f "$target"
  command -v npm >/dev/null 2>&1 || { missing "$2" "npm is not installed"; return; }
  local folder=$scratch/$2
  mkdir "$folder"
  (cd "$folder" && timeout 60 npm pack --silent "$3" >/dev/null 2>&1 && tar xzf ./*.tgz "$4") || { missing "$2" "$3 cannot be fetched"; return; }
  echo "$1  $folder/$4" | sha256sum --check --status || { missing "$2" "$3 holds another file than the pinned one"; return; }
  cp "$folder/$4" "$target"
}

build_c() {
  [ -e "$out/c-libc.wasm" ] && [ "$out/c-libc.wasm" -nt "$here/hello.c" ] && return 0
  command -v clang >/dev/null 2>&1 || { missing c-libc "clang is not installed"; return; }
  clang --target=wasm32-wasi --sysroot=/usr -I/usr/include/wasm32-wasi -O2 "$here/hello.c" -lm -o "$scratch/c.wasm" 2>/dev/null \
    || { missing c-libc "wasi-libc and libclang-rt for wasm32 are not installed"; return; }
  cp "$scratch/c.wasm" "$out/c-libc.wasm"
}

build_assemblyscript() {
  [ -e "$out/assemblyscript.wasm" ] && [ "$out/assemblyscript.wasm" -nt "$here/hello.ts" ] && return 0
  command -v npm >/dev/null 2>&1 || { missing assemblyscript "npm is not installed"; return; }
  (cd "$scratch" && timeout 120 npm install --silent --no-save --no-audit --no-fund "$asc" >/dev/null 2>&1) \
    || { missing assemblyscript "$asc cannot be fetched"; return; }
  (cd "$scratch" && timeout 120 npx --no-install asc "$here/hello.ts" -o "$scratch/as.wasm" --optimize --runtime incremental --exportRuntime >/dev/null 2>&1) \
    || { missing assemblyscript "$asc does not compile the program"; return; }
  cp "$scratch/as.wasm" "$out/assemblyscript.wasm"
}

while read -r sum name package path; do
  fetch "$sum" "$name" "$package" "$path"
done < "$here/MODULES"
build_c
build_assemblyscript
for module in "$out"/*.wasm; do
  [ -e "$module" ] && rm -f "${module%.wasm}.reason"
done
exit 0
