package vn.chosach.exchange.national;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a province submits. The bytes as they are sent are what is signed; each names the digest of
 * the one before, so that none can be left out or put in between.
 *
 * @param format {@link #FORMAT}
 * @param province its code, two digits
 * @param number from 1, without a gap
 * @param previous SHA-256 of the one before; empty for the first
 * @param period key of the period of the report
 * @param form code of the form; {@code null} from a program of before, see {@link #key}
 * @param edition of the report; a later one of the same period replaces it
 * @param answers questions of the committee that it answers
 * @param words answer or remark; empty for none
 * @param resumes the last one that its province still has, where two persons continued after a
 *     restore and those between are lost there; {@code null} otherwise
 */
public record Submission(
    String format,
    String province,
    long number,
    String previous,
    String period,
    @Nullable String form,
    UUID report,
    int edition,
    String title,
    Instant madeAt,
    List<SubmittedFigure> figures,
    List<SubmittedWarning> warnings,
    List<UUID> answers,
    String words,
    @Nullable Long resumes) {

  static final String FORMAT = "chosach.submission/1";

  /** The form of whoever names none. */
  static final String FIRST = "BC389";

  /** The form for the nation, of years alone; among its lines are no cases that ended clean. */
  static final String NATIONAL = "QG389";

  public Submission {
    whole(format, province, previous, period, report, title, madeAt, words);
    figures = List.copyOf(figures);
    warnings = List.copyOf(warnings);
    answers = List.copyOf(answers);
  }

  /**
   * Period and form, which belong together: as an address, the first form is not named.
   *
   * @param form code of the form
   */
  public record SubmittedKey(String period, String form) {

    /** Of an address such as {@code 2026-YEAR-1} or {@code 2026-YEAR-1-QG389}. */
    public static SubmittedKey of(String address) {
      String[] parts = address.split("-", 4);
      return parts.length < 4
          ? new SubmittedKey(address, FIRST)
          : new SubmittedKey(String.join("-", parts[0], parts[1], parts[2]), parts[3]);
    }

    public String address() {
      return form.equals(FIRST) ? period : period + "-" + form;
    }

    /** As a submission is called: rows of before bear the first form, whatever their lines are. */
    SubmittedKey called(byte @Nullable [] body, JsonMapper json) {
      if (body == null || !form.equals(FIRST)) {
        return this;
      }
      try {
        return json.readValue(body, Submission.class).key();
      } catch (JacksonException | NullPointerException unread) {
        return this;
      }
    }
  }

  /**
   * A form of a period of which something was submitted.
   *
   * @param called as the last one of it is called
   * @param asked whether a release waits for the second person
   * @param released whether something of it is public
   * @param newer whether something came since
   */
  public record SubmittedPeriod(
      SubmittedKey key, SubmittedKey called, boolean asked, boolean released, boolean newer) {}

  SubmittedKey key() {
    return new SubmittedKey(period, form == null ? formOfBefore() : form);
  }

  /** Programs of before named none and submitted two: their lines tell which. */
  private String formOfBefore() {
    List<String> lines = figures.stream().map(SubmittedFigure::line).toList();
    return period.contains("-YEAR-") && lines.contains("accused") && !lines.contains("clean")
        ? NATIONAL
        : FIRST;
  }

  /** A line of the report; {@code null} for what is not known. */
  public record SubmittedFigure(
      String line, String label, @Nullable Long amount, @Nullable Long whole) {

    public SubmittedFigure {
      Submission.whole(line, label);
    }
  }

  /** A warning that is public in the province. */
  public record SubmittedWarning(String slug, String title, String summary, LocalDate until) {

    public SubmittedWarning {
      Submission.whole(slug, title, summary, until);
    }
  }

  /** What another program sends may lack anything: who reads it reads no such submission. */
  private static void whole(Object... parts) {
    for (Object part : parts) {
      Objects.requireNonNull(part);
    }
  }

  /** Whether it can be a submission at all. */
  boolean whole() {
    return FORMAT.equals(format)
        && number > 0
        && edition > 0
        && period.matches("[0-9]{4}-(MONTH|QUARTER|HALF|NINE|YEAR)-[0-9]{1,2}")
        && key().form().matches("[A-Z][A-Z0-9-]{1,19}")
        && figures.size() <= 500
        && warnings.size() <= 200
        && (resumes == null || resumes >= 0 && resumes < number - 1)
        && title.length() <= 300
        && words.length() <= 4_000;
  }
}
