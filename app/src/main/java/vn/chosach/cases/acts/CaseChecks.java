package vn.chosach.cases.acts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;

/** What is wrong with words, days and amounts that an officer gave. */
public final class CaseChecks {

  static final int WORDS = 20_000;
  static final int LINE = 200;
  private static final long MOST = 1_000_000_000_000_000L;

  private CaseChecks() {}

  public static String clean(String text) {
    return Folding.nfc(text.replace("\r\n", "\n")).strip();
  }

  public static Optional<Refusal> words(String words) {
    return text(words, WORDS, "cases.words-missing", "cases.words-too-long");
  }

  public static Optional<Refusal> line(String line) {
    return text(line, LINE, "cases.line-missing", "cases.line-too-long");
  }

  private static Optional<Refusal> text(String text, int most, String none, String tooLong) {
    String clean = clean(text);
    if (clean.isEmpty()) {
      return Optional.of(Refusal.of(none));
    }
    return clean.length() > most
        ? Optional.of(Refusal.of(tooLong, "most", String.valueOf(most)))
        : Optional.empty();
  }

  /** The law of sanctions is in force. */
  public static final LocalDate LAW = LocalDate.of(2013, 7, 1);

  /** Not before the case began, not after now. */
  public static Optional<Refusal> at(CaseFile file, Instant at, Instant now) {
    if (at.isAfter(now)) {
      return Optional.of(Refusal.of("cases.in-future"));
    }
    // Forms know minutes only: what happened in the minute of the opening is not before it.
    return at.isBefore(begin(file).truncatedTo(ChronoUnit.MINUTES))
        ? Optional.of(
            Refusal.of("cases.before-case", "date", Vietnam.dayOf(begin(file)).toString()))
        : Optional.empty();
  }

  public static Optional<Refusal> on(CaseFile file, LocalDate day, Instant now) {
    if (day.isAfter(Vietnam.dayOf(now))) {
      return Optional.of(Refusal.of("cases.in-future"));
    }
    LocalDate first = Vietnam.dayOf(begin(file));
    return day.isBefore(first)
        ? Optional.of(Refusal.of("cases.before-case", "date", first.toString()))
        : Optional.empty();
  }

  public static Optional<Refusal> amount(Dong amount, boolean zeroToo) {
    boolean fits = amount.amount() <= MOST && amount.amount() >= (zeroToo ? 0 : 1);
    return fits ? Optional.empty() : Optional.of(Refusal.of("cases.amount-impossible"));
  }

  /** The moment that stands for a day: now for today, else its noon. */
  public static Instant moment(LocalDate day, Instant now) {
    return day.equals(Vietnam.dayOf(now))
        ? now
        : day.atTime(12, 0).atZone(Vietnam.ZONE).toInstant();
  }

  private static Instant begin(CaseFile file) {
    return file.matter().openedAt();
  }
}
