package vn.chosach.plans.life;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Refusal;

/** What is refused of words, days and numbers of documents, everywhere in this room. */
public final class PlanChecks {

  private static final int LINE = 300;
  private static final int WORDS = 4000;
  private static final int DOCUMENT = 60;
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

  /** Number, stroke, symbol (NĐ 30/2020/NĐ-CP, annex I, II.3), such as {@code 41/BC-SCT}. */
  private static final Pattern NUMBER =
      Pattern.compile("[\\p{L}\\d][\\p{L}\\d. ()-]*(/[\\p{L}\\d][\\p{L}\\d. ()-]*)+");

  private PlanChecks() {}

  /** One line: {@code plans.line-missing}, {@code plans.line-too-long}. */
  public static Optional<Refusal> line(String text) {
    if (text.isBlank()) {
      return Optional.of(Refusal.of("plans.line-missing"));
    }
    return text.strip().length() > LINE
        ? Optional.of(Refusal.of("plans.line-too-long", "most", String.valueOf(LINE)))
        : Optional.empty();
  }

  /** A line that may be absent: {@code plans.line-too-long}. */
  public static Optional<Refusal> lineIfAny(String text) {
    return text.isBlank() ? Optional.empty() : line(text);
  }

  /** Words that must be there: {@code plans.words-missing}, {@code plans.words-too-long}. */
  public static Optional<Refusal> words(String text) {
    return text.isBlank() ? Optional.of(Refusal.of("plans.words-missing")) : wordsIfAny(text);
  }

  /** Words that may be absent: {@code plans.words-too-long}. */
  public static Optional<Refusal> wordsIfAny(String text) {
    return text.length() > WORDS
        ? Optional.of(Refusal.of("plans.words-too-long", "most", String.valueOf(WORDS)))
        : Optional.empty();
  }

  /** A day: {@code plans.day-missing}, {@code plans.day-out-of-range}. */
  public static Optional<Refusal> day(@Nullable LocalDate day) {
    if (day == null) {
      return Optional.of(Refusal.of("plans.day-missing"));
    }
    return day.isBefore(FIRST) || day.isAfter(LAST)
        ? Optional.of(Refusal.of("plans.day-out-of-range"))
        : Optional.empty();
  }

  /** A term: as {@link #day}, and {@code plans.term-upside-down}. */
  public static Optional<Refusal> term(@Nullable LocalDate from, @Nullable LocalDate to) {
    return day(from)
        .or(() -> day(to))
        .or(
            () ->
                from != null && to != null && to.isBefore(from)
                    ? Optional.of(
                        new Refusal(
                            "plans.term-upside-down",
                            Map.of("from", from.toString(), "to", to.toString())))
                    : Optional.empty());
  }

  /** The number of a document, empty for none: {@code plans.document-malformed}. */
  public static Optional<Refusal> document(String number) {
    String bare = number.strip();
    return bare.isEmpty() || bare.length() <= DOCUMENT && NUMBER.matcher(bare).matches()
        ? Optional.empty()
        : Optional.of(Refusal.of("plans.document-malformed"));
  }

  /** As it is kept: composed, without space at the ends. */
  public static String clean(String text) {
    return Folding.nfc(text.strip());
  }
}
