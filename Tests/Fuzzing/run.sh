#!/bin/sh
# Fuzzes what takes bytes from outside, with libFuzzer and the address sanitizer. Not part of `make test`.
#
#   Tests/Fuzzing/run.sh [SECONDS [TARGET…]]     default: 600 seconds for each of archive sheet strings styles splicer parts
#
# Inputs that reach new code are kept in FUZZ_CORPUS (default: .build/fuzzing/corpus) and used by the next run; an input that
# crashes, hangs or breaks a promise is left in .build/fuzzing/crashes. Add what it shows as a small test when the cause is fixed.
set -eu
cd "$(dirname "$0")/../.."
seconds=${1:-600}
[ $# -gt 0 ] && shift
targets=${*:-archive sheet strings styles splicer parts}
work=$PWD/.build/fuzzing
corpus=${FUZZ_CORPUS:-$work/corpus}
mkdir -p "$work/modules" "$work/crashes" "$corpus"

# One module after the other with swiftc, because SwiftPM renames an executable's entry and libFuzzer brings its own.
flags="-swift-version 6 -O -g -enable-testing -package-name taizhang -sanitize=fuzzer,address -parse-as-library -wmo
    -enable-upcoming-feature ExistentialAny -I $work/modules -I Sources/CLibzip -I Sources/CLibxml2 $(pkg-config --cflags libzip libxml-2.0 |
    sed 's/-I/-Xcc -I/g')"
module() {
    name=$1
    shift
    if [ -f "$work/modules/$name.o" ] && [ -z "$(find "$@" -newer "$work/modules/$name.o" -print -quit)" ]; then return; fi
    echo "building $name" >&2
    # shellcheck disable=SC2086
    swiftc $flags -emit-module -emit-module-path "$work/modules/$name.swiftmodule" -module-name "$name" -c -o "$work/modules/$name.o" "$@"
    rm -f "$work/fuzz"
}
module OpenPackaging $(find Sources/OpenPackaging -name '*.swift')
module SpreadsheetML $(find Sources/SpreadsheetML -name '*.swift')
module Fuzzing Tests/Fuzzing/*.swift Tests/TestSupport/StoredZip.swift Tests/TestSupport/PackageBuilder.swift \
    Tests/SpreadsheetMLTests/Scanning/RecordList.swift
[ -x "$work/fuzz" ] || swiftc -use-ld=lld -sanitize=fuzzer,address -o "$work/fuzz" "$work"/modules/*.o -lzip -lxml2

# Swift's own crash reports and the sanitizer's get into each other's way.
export SWIFT_BACKTRACE=enable=no
status=0
for target in $targets; do
    mkdir -p "$corpus/$target"
    [ -d "Tests/Fuzzing/Seeds/$target" ] && cp -n Tests/Fuzzing/Seeds/"$target"/* "$corpus/$target/" 2>/dev/null || true
    echo "fuzzing $target for $seconds s"
    FUZZ_TARGET=$target "$work/fuzz" "$corpus/$target" -max_total_time="$seconds" -artifact_prefix="$work/crashes/$target-" \
        -dict=Tests/Fuzzing/spreadsheetml.dict -max_len=16384 -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
        >"$work/$target.log" 2>&1 || status=1
    grep -E "^(SUMMARY|Fatal error|stat::number_of_executed|.*Fatal error)|DONE|cov: [0-9]+ .*DONE" "$work/$target.log" | tail -4
done
exit $status
