package vn.chosach.screening.batch;

/** Text of unknown origin, made fit for a terminal. */
public final class TerminalText {

  private TerminalText() {}

  /** One line in which control characters, which could steer a terminal, are replaced by a dot. */
  public static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              boolean steers =
                  Character.isISOControl(c)
                      || Character.getType(c) == Character.LINE_SEPARATOR
                      || Character.getType(c) == Character.PARAGRAPH_SEPARATOR
                      || c >= 0x202A && c <= 0x202E
                      || c >= 0x2066 && c <= 0x2069;
              plain.appendCodePoint(steers ? '\u00B7' : c);
            });
    return plain.toString();
  }
}
