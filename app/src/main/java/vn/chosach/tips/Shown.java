package vn.chosach.tips;

/**
 * A text of a stranger, safe to look at: characters that would hide, reorder or overwrite other
 * text stand as visible marks such as {@code [U+202E]}. The text itself stays as it came.
 *
 * @param text for pages, documents and mail; markup is escaped by whoever prints it
 */
public record Shown(String text) {

  private static final int PICTURES_FROM = 0x2190;
  private static final int JOINER = 0x200D;
  private static final int TEXT_AS_PICTURE = 0xFE0F;

  public static Shown of(String stranger) {
    if (stranger.codePoints().allMatch(Shown::harmless)) {
      return new Shown(stranger);
    }
    var safe = new StringBuilder(stranger.length() + 32);
    int before = ' ';
    for (int c : stranger.codePoints().toArray()) {
      if (harmless(c) || joinsPictures(before, c)) {
        safe.appendCodePoint(c);
      } else if (c != '\r') {
        safe.append("[U+%04X]".formatted(c));
      }
      before = c;
    }
    return new Shown(safe.toString());
  }

  private static boolean joinsPictures(int before, int c) {
    return c == JOINER && (before >= PICTURES_FROM || before == TEXT_AS_PICTURE);
  }

  private static boolean harmless(int c) {
    if (c == '\n' || c == '\t') {
      return true;
    }
    int type = Character.getType(c);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.PRIVATE_USE
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR
        && type != Character.UNASSIGNED;
  }
}
