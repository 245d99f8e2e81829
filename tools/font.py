"""Cuts one face of Inter down to the interface's characters, tabular figures baked in.

Takes the face and the file to write. Prints what the face lacks; fails where figures would not align.
The canvas applies no OpenType features, so the digits are mapped to their tabular glyphs for good.
"""

import logging
import os
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

# Printable ASCII, and what English prose, prices and the screens add to it.
CHARACTERS = "".join(map(chr, range(0x20, 0x7F))) + (
    "\u00a0£€©°±²³·½¼¾×÷§ÀÁÂÄÇÈÉÊËÌÍÎÏÑÒÓÔÖÙÚÛÜßàáâäçèéêëìíîïñòóôöùúûüŴŵŶŷŸÿ"
    "–—‘’“”…•′″≈≠≤≥−→←↑↓↗↘✓✗●○■□▲▼△▽◆"
)


def tabular_digits(font):
    """Digit to the name of its tabular glyph, by the face's own feature."""
    table = font["GSUB"].table
    wanted = {
        index
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == "tnum"
        for index in record.Feature.LookupListIndex
    }
    mapping = {}
    for index in sorted(wanted):
        for step in table.LookupList.Lookup[index].SubTable:
            step = getattr(step, "ExtSubTable", step)
            mapping.update(getattr(step, "mapping", {}))
    cmap = font.getBestCmap()
    return {ord(digit): mapping[cmap[ord(digit)]] for digit in "0123456789"}


def main(source, target):
    logging.disable(logging.WARNING)
    font = TTFont(source)
    tabular = tabular_digits(font)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update({c: g for c, g in tabular.items() if c in table.cmap})
    cmap = font.getBestCmap()
    missing = [c for c in CHARACTERS if ord(c) not in cmap]

    # The heavier faces are interpolated, and round to widths that differ by a thousandth.
    metrics = font["hmtx"].metrics
    width = max(metrics[glyph][0] for glyph in tabular.values())
    for glyph in tabular.values():
        metrics[glyph] = (width, metrics[glyph][1])

    options = subset.Options()
    options.layout_features = ["kern"]  # the page kerns, at 1 KB a face; the canvas does not
    options.hinting = False
    options.desubroutinize = True
    options.name_IDs = [0, 1, 2, 4, 6, 13, 14]  # copyright, names, and the licence with its address
    options.name_languages = [0x409]
    options.notdef_outline = True
    options.drop_tables += ["DSIG", "STAT", "GDEF", "meta"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=CHARACTERS)
    subsetter.subset(font)
    font.save(target + ".new")

    check = TTFont(target + ".new")
    widths = {check["hmtx"][check.getBestCmap()[ord(d)]][0] for d in "0123456789"}
    if len(widths) != 1:
        sys.exit(f"{target}: the digits have different widths: {sorted(widths)}.")
    os.replace(target + ".new", target)
    lacks = f", without {' '.join(missing)} (the face has none)" if missing else ""
    print(f"{target}: {len(check.getGlyphOrder())} glyphs, {os.path.getsize(target)} bytes{lacks}.")


if __name__ == "__main__":
    main(*sys.argv[1:])
