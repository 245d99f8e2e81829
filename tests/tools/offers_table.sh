#!/bin/bash
# The table of offers in offers/README.md says what the offer files say.
# Takes nothing. Gives exit code 0, or says what to do.
set -euo pipefail
cd "$(dirname "$0")/../.."
tools/offers-table --check
# A file more, and the check must see it; in a copy.
copy="$(mktemp -d)"
trap 'rm -rf "$copy"' EXIT
mkdir "$copy/tools"
cp -r offers "$copy/"
cp tools/offers-table "$copy/tools/"
cp offers/gm-les-2026-27.json "$copy/offers/one-more.json"
said="$("$copy/tools/offers-table" --check 2>&1)" && { echo 'A stale table passes.'; exit 1; }
[[ "$said" == 'The table of offers in offers/README.md is stale: run tools/offers-table.' ]] || { echo "$said"; exit 1; }
"$copy/tools/offers-table"
"$copy/tools/offers-table" --check
