#!/bin/bash
# The fonts that are shipped: aligned figures, every character of the offers, small.
# Takes nothing; reads build/web. Gives exit code 0, or says what is wrong.
set -euo pipefail
cd "$(dirname "$0")/../.."
/usr/bin/python3 - <<'PYTHON'
import glob, os, sys
from fontTools.ttLib import TTFont

texts = "".join(open(name, encoding="utf-8").read() for name in glob.glob("offers/*.json"))
wanted = {c for c in texts if c.isprintable()} | set("£–≥≤×÷…−•·✓→ 0123456789")
faults = []
for path in glob.glob("build/web/inter-*.otf"):
    font = TTFont(path)
    cmap = font.getBestCmap()
    widths = {font["hmtx"][cmap[ord(digit)]][0] for digit in "0123456789"}
    if len(widths) != 1:
        faults.append(f"{path}: the digits have widths {sorted(widths)}")
    lacking = sorted(c for c in wanted if ord(c) not in cmap)
    if lacking:
        faults.append(f"{path} lacks {' '.join(lacking)}")
    if "Open Font License" not in (font["name"].getDebugName(13) or ""):
        faults.append(f"{path} has lost its licence")
    if os.path.getsize(path) > 40_000:
        faults.append(f"{path} has {os.path.getsize(path)} bytes")
if len(glob.glob("build/web/inter-*.otf")) != 2:
    faults.append("build/web does not have the two fonts")
sys.exit("\n".join(faults) or 0)
PYTHON
