package vn.chosach.documents.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * How wide a text is in Times New Roman, by the metrics of Liberation Serif, which are the same.
 * Lines under texts get their length from it.
 */
public final class Letters {

  private static final TrueTypeFont UPRIGHT = font("Regular");
  private static final TrueTypeFont BOLD = font("Bold");

  private Letters() {}

  /**
   * Width in twentieths of a point.
   *
   * @param halfPoints size in half points
   */
  public static int twips(String text, int halfPoints, boolean bold) {
    TrueTypeFont font = bold ? BOLD : UPRIGHT;
    try {
      var cmap = font.getUnicodeCmapLookup();
      long units = 0;
      for (int letter : text.codePoints().toArray()) {
        units += font.getAdvanceWidth(cmap.getGlyphId(letter));
      }
      return Math.toIntExact(units * halfPoints * 10 / font.getUnitsPerEm());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static InputStream file(String weight) {
    return Objects.requireNonNull(
        Letters.class.getResourceAsStream("/documents/fonts/LiberationSerif-" + weight + ".ttf"));
  }

  private static TrueTypeFont font(String weight) {
    try (InputStream file = file(weight)) {
      return new TTFParser().parse(new RandomAccessReadBuffer(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
