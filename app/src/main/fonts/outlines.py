#!/usr/bin/python3
"""Makes the two font files that documents and pictures are set in.

usage: outlines.py FOLDER_OF_WOFF2_FILES TARGET_FOLDER

The files of the public face compose accented letters of shared parts, which the PDF and outline
readers of the program draw as blanks. Here each letter is one drawing of its own.
"""
import sys

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

source, target = sys.argv[1:]
for weight in (400, 700):
    font = TTFont(f"{source}/be-vietnam-pro-{weight}.woff2")
    font.flavor = None
    glyphs = font.getGlyphSet()
    drawings = {}
    for name in font.getGlyphOrder():
        whole = DecomposingRecordingPen(glyphs)
        glyphs[name].draw(whole)
        pen = TTGlyphPen(None)
        whole.replay(pen)
        drawings[name] = pen.glyph()
    for name, drawing in drawings.items():
        font["glyf"][name] = drawing
    font.save(f"{target}/be-vietnam-pro-{weight}.ttf")
