package vn.chosach.kernel;

import java.util.regex.Pattern;

/**
 * The mark of a state secret in a text: it stands alone in a line, or after its label (Luật
 * 117/2025/QH15). What bears it stays out of the program (D6); words about secrets in a sentence
 * are no mark.
 */
public final class SecrecyMark {

  private static final Pattern MARK =
      Pattern.compile("(TUYỆT MẬT|TỐI MẬT|MẬT)|(?iu:(độ mật|mức độ mật)\\s*:.*)");

  private SecrecyMark() {}

  /** Whether some line of a text is such a mark. */
  public static boolean in(String text) {
    return text.length() > 2
        && Folding.nfc(text).lines().anyMatch(line -> MARK.matcher(line.strip()).matches());
  }
}
