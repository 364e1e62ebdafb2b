package vn.chosach.signals.searching;

import org.jspecify.annotations.Nullable;
import vn.chosach.tips.Shown;
import vn.chosach.tips.Tip;

/** The beginning of what was told, as the name of a signal on screen. */
public final class Titles {

  private static final int LONGEST = 64;
  private static final int SHORTEST = 12;

  private Titles() {}

  /**
   * Never blank: a tip that tells nothing in words is named by its number, and without tip by a
   * dash.
   */
  public static String of(@Nullable Tip tip) {
    if (tip == null) {
      return "–";
    }
    for (String part : new String[] {tip.told().story(), tip.told().shared(), tip.told().where()}) {
      String line = Shown.of(part).text().strip().replaceAll("\\s+", " ");
      if (!line.isEmpty()) {
        return cut(line);
      }
    }
    return tip.number();
  }

  /**
   * The same of a part of a letter.
   *
   * @param excerpt what the part is about; {@code null} for a whole tip
   */
  public static String of(@Nullable Tip tip, @Nullable String excerpt) {
    String line = excerpt == null ? "" : Shown.of(excerpt).text().strip().replaceAll("\\s+", " ");
    return line.isEmpty() ? of(tip) : cut(line);
  }

  private static String cut(String line) {
    int end = sentence(line);
    if (end <= LONGEST) {
      return line.substring(0, end);
    }
    int space = line.lastIndexOf(' ', LONGEST - 1);
    int at = space < SHORTEST ? LONGEST - 1 : space;
    if (Character.isHighSurrogate(line.charAt(at - 1))) {
      at--;
    }
    return line.substring(0, at) + "…";
  }

  private static int sentence(String line) {
    for (int i = SHORTEST; i < line.length() - 1; i++) {
      if (".!?;".indexOf(line.charAt(i)) >= 0 && line.charAt(i + 1) == ' ') {
        return i;
      }
    }
    return line.endsWith(".") ? line.length() - 1 : line.length();
  }
}
