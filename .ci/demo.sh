#!/bin/sh
# demo.sh TAIZHANG OUTDIR: runs the whole job on SampleSheets. Two of the sample files are bad on purpose, so status 1 is
# what a good run ends with.
set -u
tool=$1
out=$2
rm -rf "$out"
mkdir -p "$out"
"$tool" run SampleSheets --out "$out" --roster SampleSheets/组织名册.xlsx
status=$?
case $status in
0 | 1) ;;
*) echo "demo: taizhang ended with status $status" >&2; exit "$status" ;;
esac
for file in "$out"/*.xlsx; do [ -f "$file" ] && exit 0; done
echo "demo: nothing was written into $out" >&2
exit 1
