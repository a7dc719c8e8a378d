#!/bin/sh
# Speed of judging: microseconds a statement over real forms, and how the time grows with a statement's length.
#
#   Tests/Benchmarks/judge.sh [FOLDER [ROUNDS]]
#
# FOLDER holds filled-in forms; without it the sample sheets are judged.
set -eu
cd "$(dirname "$0")/../.."
swift build -c release --product judge-benchmark >&2
"$(swift build -c release --show-bin-path)/judge-benchmark" "$@"
