#!/usr/bin/env bash
# Builds everything and runs every test. The last line is `N passed, N failed, N skipped` over all test assemblies;
# the exit code is 0 only if nothing failed and every test assembly reported.
set -uo pipefail
cd "$(dirname "$0")"

export NuGetAudit=false DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
ulimit -c 0

results=artifacts/results
rm -rf "$results/tests" "$results/conformance"
mkdir -p "$results/tests" "$results/conformance"

# need <command> <debian package>: for tests that call a tool of the system.
need() {
  command -v "$1" >/dev/null 2>&1 && return 0
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    { apt-get install -y "$2" || { apt-get update && apt-get install -y "$2"; }; } >/dev/null 2>&1
  fi
  command -v "$1" >/dev/null 2>&1 || echo "missing tool: $1 (Debian package $2); tests that need it skip"
}

# need_file <file> <debian packages>: the same for what has no command.
need_file() {
  [ -e "$1" ] && return 0
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    # shellcheck disable=SC2086 # several packages
    { apt-get install -y $2 || { apt-get update && apt-get install -y $2; }; } >/dev/null 2>&1
  fi
  [ -e "$1" ] || echo "missing file: $1 (Debian packages $2); tests that need it skip"
}

need kill procps
need clang clang
need wasm-ld lld
need_file /usr/include/zlib.h zlib1g-dev
need_file /usr/include/wasm32-wasi/stdio.h "wasi-libc libclang-rt-14-dev-wasm32"

# Modules of public toolchains: fetched once, checked each time; what cannot be had says why, and its test skips.
tests/FlowPilot.Sandbox.Tests/Toolchains/fetch.sh

if ! dotnet build FlowPilot.sln -c Release -warnaserror; then
  echo "0 passed, 1 failed, 0 skipped"
  exit 1
fi

# The sample host once more, compiled ahead of time; what it cannot be made of says why, and its tests skip.
samples/PluginHost/publish.sh

# One assembly after the other: a report is named by the instant at which its assembly starts, and two that start at once write the same file.
timeout -k 20 1500 dotnet test --solution FlowPilot.sln -c Release --no-build --max-parallel-test-modules 1 \
  --results-directory "$PWD/$results/tests" --report-xunit-trx
code=$?

# Counts come from the report files, never from the console: a crashed assembly leaves no report, and that is a failure.
passed=0 failed=0 skipped=0
reported=""
for report in "$results"/tests/*.trx; do
  [ -e "$report" ] || continue
  counters=$(grep -o '<Counters [^>]*>' "$report" | head -n 1)
  count() { sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" <<<"$counters"; }
  total=$(count total) ok=$(count passed) bad=$(count failed) executed=$(count executed)
  if [ -z "$total" ] || [ "$total" = 0 ]; then
    echo "report without tests: $report"
    failed=$((failed + 1))
    continue
  fi
  passed=$((passed + ok)) failed=$((failed + bad)) skipped=$((skipped + total - ok - bad))
  reported="$reported $(grep -o 'storage="[^"]*"' "$report" | head -n 1 | sed 's/storage="//; s/"$//; s/\\/\//g; s/.*\///' | tr '[:upper:]' '[:lower:]')"
done
for project in tests/*.Tests/*.csproj; do
  assembly=$(basename "$project" .csproj | tr '[:upper:]' '[:lower:]').dll
  case " $reported " in
    *" $assembly "*) ;;
    *) echo "no report from $assembly"; failed=$((failed + 1)) ;;
  esac
done
# 0: all passed; 2: some failed, and the reports say which. Anything else (3 time-out, 124 and 137 killed, 134 crash) is a failure of its own.
if [ "$code" != 0 ] && { [ "$code" != 2 ] || [ "$failed" = 0 ]; }; then
  echo "dotnet test ended with exit code $code"
  failed=$((failed + 1))
fi

# One line a suite, from the verdicts that its tests recorded: suite, case, verdict (pass, deviation, skip, fail), reason.
for suite in "$results"/conformance/*.tsv; do
  [ -e "$suite" ] || continue
  awk -F '\t' '
    $3 == "pass" { n++; m++ } $3 == "fail" { m++ } $3 == "deviation" { m++; k++; file = $4 } $3 == "skip" { j++; why = $4 }
    END {
      line = sprintf("conformance: %s: %d of %d", $1, n, m)
      if (k || j) {
        line = line " ("
        if (k) line = line k " deviations named in " file
        if (k && j) line = line "; "
        if (j) line = line j " skipped: " why
        line = line ")"
      }
      print line
    }' "$suite"
done | sort

echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ]
