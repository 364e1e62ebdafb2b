package vn.chosach.ui.share;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Draws words as outlines of the font of the public face. A server without any installed font, and
 * a JVM without its font libraries, can do that.
 */
public final class Lettering {

  private final TrueTypeFont font;
  private final CmapLookup letters;

  /**
   * @param weight 400 or 700
   */
  public Lettering(int weight) {
    String file = "/ui/lettering/be-vietnam-pro-" + weight + ".ttf";
    try (InputStream in = Lettering.class.getResourceAsStream(file)) {
      font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
      letters = font.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  /** Width of a line in pixels. */
  public double width(String words, double size, double spacing) {
    return words
        .codePoints()
        .mapToDouble(c -> advance(letters.getGlyphId(c)) * size + spacing)
        .sum();
  }

  /**
   * Draws a line.
   *
   * @param x left end
   * @param y base line
   * @param spacing additional pixels after each letter
   */
  public void draw(Graphics2D pen, String words, double x, double y, double size, double spacing) {
    double at = x;
    for (int c : words.codePoints().toArray()) {
      int glyph = letters.getGlyphId(c);
      Shape outline =
          AffineTransform.getTranslateInstance(at, y).createTransformedShape(outline(glyph, size));
      pen.fill(outline);
      at += advance(glyph) * size + spacing;
    }
  }

  /** A text in lines of a width; a word that is wider than a line is cut. */
  public List<String> lines(String words, double size, double width) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (String word : words.strip().split("\\s+")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && width(longer, size, 0) > width) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(word);
      } else {
        line.replace(0, line.length(), longer);
      }
    }
    lines.add(line.toString());
    return lines.stream().map(one -> fitted(one, size, width)).toList();
  }

  /** As much of a line as the width takes; one word of fifty letters is no reason to run over. */
  public String fitted(String line, double size, double width) {
    String shown = line;
    while (width(shown, size, 0) > width) {
      shown = shown.substring(0, shown.length() - 2) + "…";
    }
    return shown;
  }

  private Path2D outline(int glyph, double size) {
    try {
      Path2D path = new Path2D.Double(font.getGlyph().getGlyph(glyph).getPath());
      double scale = size / font.getUnitsPerEm();
      path.transform(AffineTransform.getScaleInstance(scale, -scale));
      return path;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private double advance(int glyph) {
    try {
      return (double) font.getAdvanceWidth(glyph) / font.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
