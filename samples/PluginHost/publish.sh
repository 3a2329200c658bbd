#!/usr/bin/env bash
# Compiles the sample host ahead of time into artifacts/native/PluginHost. Without a C toolchain it leaves the reason there instead, and the
# test of the native host skips; a compile that fails leaves its log, and the test fails.
set -uo pipefail
cd "$(dirname "$0")/../.."
out=$PWD/artifacts/native
rm -rf "$out/PluginHost" "$out"/PluginHost.reason "$out"/PluginHost.log
mkdir -p "$out"

missing() {
  echo "$1" > "$out/PluginHost.reason"
  echo "native host: $1"
  exit 0
}

command -v clang >/dev/null 2>&1 || command -v gcc >/dev/null 2>&1 || missing "neither clang nor gcc is installed"
[ -e /usr/include/zlib.h ] || missing "the headers of zlib are not installed (Debian package zlib1g-dev)"

# Outputs and lock files of its own: those of the solution are for no platform in particular.
if ! timeout -k 20 600 dotnet publish samples/PluginHost -c Release --ucr -p:PublishAot=true -p:ArtifactsPath="$out/build" \
  -p:RestoreLockedMode=false -o "$out/PluginHost" > "$out/PluginHost.log" 2>&1; then
  if grep -q "NU1101\|NU1102\|NU1301" "$out/PluginHost.log"; then
    rm -f "$out/PluginHost.log"
    missing "the ahead-of-time compiler's package cannot be had"
  fi
  tail -n 20 "$out/PluginHost.log"
fi
exit 0
