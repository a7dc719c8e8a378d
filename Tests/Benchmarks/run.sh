#!/bin/sh
# Speed of reading, editing and writing, beside other libraries where they are installed: CPU seconds, megabytes at the peak, ratios.
#
#   Tests/Benchmarks/run.sh [ROWS [ROUNDS]]     default: 100000 rows to read and edit, twice as many to write; 3 rounds
#
# Every program of a group runs in turn, round after round, so that a ratio compares runs of the same minutes; the median counts.
# Peers: libxlsxwriter (headers and a C compiler), and of Python's packages fastexcel with pyarrow, python-calamine, pyopenxlsx,
# openpyxl and xlsxwriter for the interpreter that BENCH_PYTHON names. What is absent is named and left out.
set -eu
rows=${1:-100000}
rounds=${2:-3}
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
python=${BENCH_PYTHON:-python3}
command -v "$python" >/dev/null || { echo "benchmarks need python3 to measure"; exit 0; }
temporary=${TMPDIR:-/tmp}
[ -d /dev/shm ] && [ -w /dev/shm ] && temporary=/dev/shm
work=$(mktemp -d "$temporary/taizhang-bench.XXXXXX")
trap 'rm -rf "$work"' EXIT

cd "$root"
swift build -c release --product taizhang >&2
swift build -c release --product engine-benchmark >&2
bin=$(swift build -c release --show-bin-path)
engine=$bin/engine-benchmark

# row GROUP NAME COMMAND…   one line of the plan; the first row of a group is what the others are compared with
row() { for field in "$@"; do printf '%s\t' "$field"; done >>"$work/plan"; echo >>"$work/plan"; }
# peer GROUP NAME MODULE COMMAND…   a row that needs a Python package
peer() {
    group=$1 name=$2 module=$3
    shift 3
    if "$python" -c "import $module" 2>/dev/null; then row "$group" "$name" "$@"; else echo "$name is not installed: left out"; fi
}

half=$((rows / 2))
"$engine" write "$rows" 20 "$work/inline.xlsx"
"$engine" share "$rows" 20 "$work/shared.xlsx"
for kind in shared inline; do
    "$engine" "$([ $kind = shared ] && echo share || echo write)" "$half" 20 "$work/$kind-half.xlsx"
    group="read $rows × 20 cells, $kind strings, to CSV"
    row "$group" "Taizhang" "$bin/taizhang" cells "$work/$kind.xlsx" --format csv
    row "$group" "Taizhang, half the input" "$bin/taizhang" cells "$work/$kind-half.xlsx" --format csv
    peer "$group" "fastexcel (to Arrow)" fastexcel "$python" "$here/peers.py" fastexcel "$work/$kind.xlsx"
    peer "$group" "calamine (to Python)" python_calamine "$python" "$here/peers.py" calamine "$work/$kind.xlsx"
done

"$engine" ledger "$rows" "$work/ledger.xlsx"
"$engine" ledger "$half" "$work/ledger-half.xlsx"
group="edit two cells in each of $rows rows"
row "$group" "Taizhang" "$engine" edit "$work/ledger.xlsx" "$work/out.xlsx"
row "$group" "Taizhang, half the input" "$engine" edit "$work/ledger-half.xlsx" "$work/out.xlsx"
peer "$group" "pyopenxlsx (OpenXLSX)" pyopenxlsx "$python" "$here/peers.py" pyopenxlsx "$work/ledger.xlsx" "$work/out.xlsx"
peer "$group" "openpyxl" openpyxl "$python" "$here/peers.py" openpyxl "$work/ledger.xlsx" "$work/out.xlsx"

group="write $((rows * 2)) × 20 cells, deflate level 6"
row "$group" "Taizhang, streamed" "$engine" write "$((rows * 2))" 20 "$work/out.xlsx"
row "$group" "Taizhang, half the input" "$engine" write "$rows" 20 "$work/out.xlsx"
if cc -O2 -o "$work/libxlsxwriter" "$here/write_libxlsxwriter.c" -lxlsxwriter 2>/dev/null; then
    row "$group" "libxlsxwriter, constant memory" "$work/libxlsxwriter" "$((rows * 2))" 20 "$work/out.xlsx"
else
    echo "libxlsxwriter is not installed: left out"
fi
peer "$group" "XlsxWriter, constant memory" xlsxwriter "$python" "$here/write_xlsxwriter.py" "$((rows * 2))" 20 "$work/out.xlsx"

"$python" "$here/measure.py" "$work/plan" "$rounds" "$work/out.xlsx"
