#!/usr/bin/python3
"""Makes the two font files of the public face.

usage: subset.py FOLDER_OF_FONTSOURCE_FILES TARGET_FOLDER

The published files hold every accented letter as a whole drawing. Vietnamese repeats a few bases
and a few marks a hundred times, so each contour that occurs more than once is stored once and the
letters are composed of it again: the same pixels in half the bytes. Hinting is dropped, kerning of
the Latin letters is kept.
"""
import sys
import unicodedata
from collections import Counter

from fontTools import subset
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent, GlyphCoordinates
from fontTools.ttLib.tables.ttProgram import Program

LATIN = (
    set(range(0x20, 0x7F))
    | set(range(0xA0, 0x100)) - {0xAD}
    | {0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2026, 0x20AB, 0x20AC, 0x2212}
)
VIETNAMESE = {ord(c) for c in
    "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư"} | set(range(0x1EA0, 0x1EFA))
WANTED = LATIN | VIETNAMESE


def load(path, characters):
    options = subset.Options()
    options.hinting = False
    options.layout_features = ["kern"]
    options.name_IDs = [0, 1, 2, 13, 14]
    options.notdef_outline = True
    options.glyph_names = True
    font = subset.load_font(path, options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters)
    cutter.subset(font)
    return font


def contours(glyph, glyf):
    if glyph.numberOfContours <= 0:
        return []
    points, ends, flags = glyph.getCoordinates(glyf)
    start, found = 0, []
    for end in ends:
        found.append([(x, y, flags[start + i] & 1) for i, (x, y) in enumerate(points[start:end + 1])])
        start = end + 1
    return found


def place(contour):
    """Contour moved to the origin, and from where."""
    x0, y0 = min(p[0] for p in contour), min(p[1] for p in contour)
    return tuple((x - x0, y - y0, on) for x, y, on in contour), x0, y0


def simple(drawn):
    glyph = Glyph()
    glyph.numberOfContours = len(drawn)
    points = [p for contour in drawn for p in contour]
    glyph.coordinates = GlyphCoordinates([(x, y) for x, y, _ in points])
    glyph.flags = bytearray(on for _, _, on in points)
    ends, last = [], -1
    for contour in drawn:
        last += len(contour)
        ends.append(last)
    glyph.endPtsOfContours = ends
    glyph.program = Program()
    glyph.program.fromBytecode(b"")
    return glyph


def compose(parts):
    glyph = Glyph()
    glyph.numberOfContours = -1
    glyph.components = []
    for name, x, y in parts:
        component = GlyphComponent()
        component.glyphName, component.x, component.y, component.flags = name, x, y, 0x4 | 0x2
        glyph.components.append(component)
    return glyph


def kern_like_base(font, cmap, added):
    """Letters that came from the second file are kerned as the letter without its marks."""
    base = {}
    for code, name in cmap.items():
        plain = unicodedata.normalize("NFD", chr(code))[0].translate({0x110: "D", 0x111: "d"})
        if name in added and ord(plain) in cmap:
            base[name] = cmap[ord(plain)]
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for sub in lookup.SubTable:
            sub = getattr(sub, "ExtSubTable", sub)
            if sub.LookupType != 2 or sub.Format != 2:
                continue
            for name, plain in base.items():
                if plain in sub.Coverage.glyphs:
                    sub.Coverage.glyphs.append(name)
                    if plain in sub.ClassDef1.classDefs:
                        sub.ClassDef1.classDefs[name] = sub.ClassDef1.classDefs[plain]
                if plain in sub.ClassDef2.classDefs:
                    sub.ClassDef2.classDefs[name] = sub.ClassDef2.classDefs[plain]


def build(latin_path, vietnamese_path, target):
    font = load(latin_path, WANTED)
    more = load(vietnamese_path, VIETNAMESE | {0x20AB})
    assert font["head"].unitsPerEm == more["head"].unitsPerEm
    cmap = dict(font.getBestCmap())
    drawings = {n: contours(font["glyf"][n], font["glyf"]) for n in font.getGlyphOrder()}
    metrics = dict(font["hmtx"].metrics)
    latin = list(font.getGlyphOrder())
    order = list(latin)
    for code, name in more.getBestCmap().items():
        if code not in cmap:
            new = "u%04X" % code
            cmap[code] = new
            order.append(new)
            drawings[new] = contours(more["glyf"][name], more["glyf"])
            metrics[new] = more["hmtx"].metrics[name]
    missing = WANTED - set(cmap)
    if missing:
        raise SystemExit("not in the files: " + " ".join("U+%04X" % c for c in sorted(missing)))

    seen = Counter(place(c)[0] for name in order for c in drawings[name])
    base_of = {n: {place(c)[0] for c in drawings[n]} for n in order}
    pieces, glyphs = {}, {}

    def offset(sub, drawn):
        """Where the contours of another letter stand inside this one, if they all do."""
        placed = {}
        for c in drawn:
            placed.setdefault(place(c)[0], []).append(place(c)[1:])
        k0, x0, y0 = place(sub[0])
        for x, y in placed.get(k0, []):
            dx, dy = x - x0, y - y0
            if all((px + dx, py + dy) in placed.get(k, []) for k, px, py in map(place, sub)):
                return dx, dy
        return None

    simple_letters = [n for n in order if len(drawings[n]) in (1, 2, 3)]
    for name in order:
        drawn = list(drawings[name])
        parts = []
        if len(drawn) > 1:
            best = None
            for other in simple_letters:
                if other == name or len(drawings[other]) >= len(drawn):
                    continue
                if not base_of[other] <= base_of[name]:
                    continue
                at = offset(drawings[other], drawn)
                size = sum(len(c) for c in drawings[other])
                if at is not None and (best is None or size > best[0]):
                    best = (size, other, at)
            if best:
                _, other, (dx, dy) = best
                taken = {(place(c)[0], place(c)[1] + dx, place(c)[2] + dy) for c in drawings[other]}
                rest = [c for c in drawn if place(c) not in taken]
                if all(seen[place(c)[0]] > 1 for c in rest):
                    parts.append((other, dx, dy))
                    drawn = rest
        if parts:
            for c in drawn:
                key, x, y = place(c)
                if key not in pieces:
                    alone = [n for n in order if len(drawings[n]) == 1 and place(drawings[n][0])[0] == key]
                    if alone:
                        ax, ay = place(drawings[alone[0]][0])[1:]
                        pieces[key] = (alone[0], ax, ay)
                    else:
                        pieces[key] = ("part%d" % len(pieces), 0, 0)
                piece, ax, ay = pieces[key]
                parts.append((piece, x - ax, y - ay))
            glyphs[name] = compose(parts)
        else:
            glyphs[name] = simple(drawn) if drawn else Glyph()

    # depth of composites stays small: a letter composed of a composed letter is allowed
    part_names = []
    for key, (name, _, _) in pieces.items():
        if name.startswith("part"):
            glyphs[name] = simple([list(key)])
            metrics[name] = (0, 0)
            part_names.append(name)

    final = order + part_names
    font.setGlyphOrder(final)
    glyf = font["glyf"]
    glyf.glyphOrder = final
    glyf.glyphs = {n: glyphs[n] for n in final}
    for n in final:
        glyf.glyphs[n].recalcBounds(glyf)
    font["hmtx"].metrics = {
        n: (metrics[n][0], getattr(glyf.glyphs[n], "xMin", 0) or 0) for n in final}
    for table in font["cmap"].tables:
        table.cmap = dict(cmap) if table.isUnicode() else table.cmap
    font["cmap"].tables = [t for t in font["cmap"].tables if t.isUnicode() and t.format == 4][:1]
    if "GPOS" in font:
        kern_like_base(font, cmap, set(final) - set(latin))
        for lookup in font["GPOS"].table.LookupList.Lookup:
            for sub in lookup.SubTable:
                sub = getattr(sub, "ExtSubTable", sub)
                sub.Coverage.glyphs.sort(key=final.index)
    font["maxp"].numGlyphs = len(final)
    font["post"].formatType = 3.0
    for drop in ("gasp", "GSUB", "DSIG"):
        if drop in font:
            del font[drop]
    font["head"].created = font["head"].modified = 0
    font.recalcTimestamp = False
    font.flavor = "woff2"
    font.save(target)


if __name__ == "__main__":
    source, target = sys.argv[1:]
    for weight in ("400", "700"):
        build(
            f"{source}/be-vietnam-pro-latin-{weight}-normal.woff2",
            f"{source}/be-vietnam-pro-vietnamese-{weight}-normal.woff2",
            f"{target}/be-vietnam-pro-{weight}.woff2")
