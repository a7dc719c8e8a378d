#!/bin/sh
# Edits every workbook of a corpus and checks that nothing else changed. Not part of `make test`: the corpus is no part of the project.
#
#   Tests/corpus-editing.sh [CORPUS [OUTDIR]]      default: ../shared/corpus, a temporary folder
#
# TAIZHANG_CORPUS_LARGEST leaves out files above that many bytes (debug builds are slow on large sheets). With ../shared/tools at hand,
# ooxml_check.py then looks for problems that the originals do not have.
set -eu
cd "$(dirname "$0")/.."
corpus=${1:-../shared/corpus}
out=${2:-$(mktemp -d)}
[ -d "$corpus" ] || { echo "corpus-editing: no corpus at $corpus, skipped"; exit 0; }
corpus=$(cd "$corpus" && pwd)
TAIZHANG_CORPUS=$corpus TAIZHANG_CORPUS_OUT=$out swift test --filter CorpusEditingTests
check=../shared/tools/ooxml_check.py
[ -f "$check" ] || { echo "corpus-editing: no $check, conformance not checked"; exit 0; }
status=0
for kind in cell annotated; do
    cd "$out/$kind"
    list=$(find . -type f | sort)
    cd - >/dev/null
    echo "$list" | while IFS= read -r file; do
        python3 "$check" -q --baseline "$corpus/$file" "$out/$kind/$file" | grep -v '^ooxml_check: 1 file(s), 0 with' || true
    done >"$out/$kind.problems"
    [ -s "$out/$kind.problems" ] && { cat "$out/$kind.problems"; status=1; }
done
exit $status
