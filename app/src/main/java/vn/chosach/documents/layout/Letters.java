package vn.chosach.documents.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cf}\\p{Cc}\\uFFFE\\uFFFF&&[^\\n\\r\\t]]");
  private static final int MOST_NAMED = 10;

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

  /** The letters of a text that the font does not have; a PDF would show a mark in their place. */
  public static String missing(String text) {
    try {
      var cmap = UPRIGHT.getUnicodeCmapLookup();
      return text.codePoints()
          .filter(letter -> isSeen(letter) && cmap.getGlyphId(letter) == 0)
          .distinct()
          .limit(MOST_NAMED)
          .mapToObj(Character::toString)
          .collect(Collectors.joining(" "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A text without marks that steer letters or the machine: pasted unseen, they would be printed as
   * boxes, and XML refuses some of them. Line ends and tabs stay.
   */
  public static String visible(String text) {
    return UNSEEN.matcher(text).replaceAll("");
  }

  private static boolean isSeen(int letter) {
    return !Character.isWhitespace(letter)
        && !Character.isSpaceChar(letter)
        && !visible(Character.toString(letter)).isEmpty();
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
