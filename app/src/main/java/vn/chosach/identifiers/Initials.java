package vn.chosach.identifiers;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How a natural person is written where the name is not for the reader. */
public final class Initials {

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Initials() {}

  /** {@code Nguyễn Văn An} becomes {@code N.V.A.}. */
  public static String of(String name) {
    return SPACE
        .splitAsStream(name.strip())
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT))
        .collect(Collectors.joining(".", "", "."));
  }
}
