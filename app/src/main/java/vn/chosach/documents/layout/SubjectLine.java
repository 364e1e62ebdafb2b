package vn.chosach.documents.layout;

import java.util.Locale;
import java.util.regex.Pattern;

/** The abstract of a letter behind {@code V/v}: it goes on in the sentence (NĐ 30/2020, II.5). */
public final class SubjectLine {

  private static final Locale VI = Locale.of("vi");

  /** A name: two words that begin with capitals, or a word in capitals or with a figure. */
  private static final Pattern NAME =
      Pattern.compile(
          "\\p{Lu}\\p{Ll}*\\s+\\p{Lu}.*|\\S*\\p{Lu}\\S*[\\p{Lu}\\d]\\S*.*", Pattern.DOTALL);

  private SubjectLine() {}

  /** Begins small, unless a name stands first. */
  public static String of(String subject) {
    return subject.isEmpty() || NAME.matcher(subject).matches()
        ? subject
        : subject.substring(0, 1).toLowerCase(VI) + subject.substring(1);
  }
}
