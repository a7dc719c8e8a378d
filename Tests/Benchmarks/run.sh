#!/bin/sh
# Speed of writing, beside other libraries where they are installed. Seconds of CPU and megabytes at the peak, best of three.
#
#   Tests/Benchmarks/run.sh [ROWS [COLUMNS]]
#
# Each program writes the same cells; every other one is text. libxlsxwriter needs its headers (Debian: libxlsxwriter-dev)
# and a C compiler; XlsxWriter needs python3 with the package xlsxwriter. What is absent is named and left out.
set -eu
rows=${1:-200000}
columns=${2:-20}
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/taizhang-bench.XXXXXX")
trap 'rm -rf "$work"' EXIT

# measure NAME COMMAND…   best CPU time of three runs, and the peak of memory
measure() {
    name=$1
    shift
    python3 - "$name" "$work/out.xlsx" "$@" <<'PY'
import os, resource, subprocess, sys
name, out, command = sys.argv[1], sys.argv[2], sys.argv[3:]
best = None
for _ in range(3):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    process = subprocess.Popen(command)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        print(f"{name:34} failed")
        sys.exit(0)
    seconds = usage.ru_utime + usage.ru_stime
    peak = usage.ru_maxrss / (1024 if sys.platform.startswith("linux") else 1 << 20)
    if best is None or seconds < best[0]:
        best = (seconds, peak)
size = os.path.getsize(out) / 1e6 if os.path.exists(out) else 0
print(f"{name:34} {best[0]:7.2f} s {best[1]:7.1f} MB {size:7.1f} MB file")
PY
}

cd "$root"
swift build -c release --product write-benchmark >&2
ours=$(swift build -c release --show-bin-path)/write-benchmark

echo "writing $rows × $columns cells, deflate level 6"
measure "Taizhang, streamed" "$ours" "$rows" "$columns" "$work/out.xlsx"
measure "Taizhang, half the rows" "$ours" "$((rows / 2))" "$columns" "$work/out.xlsx"
if cc -O2 -o "$work/peer" "$here/write_libxlsxwriter.c" -lxlsxwriter 2>/dev/null; then
    measure "libxlsxwriter, constant memory" "$work/peer" "$rows" "$columns" "$work/out.xlsx"
else
    echo "libxlsxwriter is not installed: left out"
fi
if python3 -c "import xlsxwriter" 2>/dev/null; then
    measure "XlsxWriter, constant memory" python3 "$here/write_xlsxwriter.py" "$rows" "$columns" "$work/out.xlsx"
else
    echo "XlsxWriter is not installed: left out"
fi
