package vn.chosach.deadlines.counting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;

/**
 * "When does this limit end?", as a person asks it on a page or on the command line.
 *
 * @param start when the limit begins
 * @param limit how long it is
 */
public record CountingQuestion(Instant start, TimeLimit limit) {

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  /** Fields of a question, in the order of the form. */
  public enum Field {
    DATE,
    AMOUNT,
    UNIT,
    TIME
  }

  /** What a question was read as. */
  public sealed interface ParsedQuestion {}

  /** It can be answered. */
  public record Understood(CountingQuestion question) implements ParsedQuestion {}

  /** It cannot be answered; at most one problem for each field, in the order of the form. */
  public record NotUnderstood(List<Problem> problems) implements ParsedQuestion {
    public NotUnderstood {
      problems = problems.stream().sorted(Comparator.comparing(Problem::field)).toList();
    }
  }

  /** One field and why it was refused. */
  public record Problem(Field field, Refusal refusal) {}

  /**
   * Reads a question.
   *
   * @param date {@code yyyy-MM-dd}, 2000 to 2100
   * @param time {@code HH:mm}, needed for hours only and ignored otherwise
   * @param amount a whole number
   * @param unit code of a counted {@link LimitUnit}
   * @return {@code deadlines.date-unreadable}, {@code date-out-of-range}, {@code time-missing},
   *     {@code time-unreadable}, {@code amount-unreadable}, {@code amount-out-of-range}, {@code
   *     unit-unknown} by field
   */
  public static ParsedQuestion read(
      @Nullable String date,
      @Nullable String time,
      @Nullable String amount,
      @Nullable String unit) {
    var problems = new ArrayList<Problem>();
    LimitUnit of = unit(unit, problems);
    int much = of == null ? 1 : amount(amount, of, problems);
    LocalDate day = day(date, problems);
    LocalTime at = of == LimitUnit.H ? time(time, problems) : LocalTime.MIDNIGHT;
    if (of == null || !problems.isEmpty()) {
      return new NotUnderstood(problems);
    }
    return new Understood(
        new CountingQuestion(
            ZonedDateTime.of(day, at, Vietnam.ZONE).toInstant(), TimeLimit.of(much, of)));
  }

  /**
   * Reads when an event happened, for a limit that a rule states.
   *
   * @param needsTime whether the hour matters
   */
  public static ParsedQuestion readStart(
      @Nullable String date, @Nullable String time, TimeLimit limit, boolean needsTime) {
    var problems = new ArrayList<Problem>();
    LocalDate day = day(date, problems);
    LocalTime at = needsTime ? time(time, problems) : LocalTime.MIDNIGHT;
    return problems.isEmpty()
        ? new Understood(
            new CountingQuestion(ZonedDateTime.of(day, at, Vietnam.ZONE).toInstant(), limit))
        : new NotUnderstood(problems);
  }

  private static @Nullable LimitUnit unit(@Nullable String code, List<Problem> problems) {
    String wanted = code == null ? "" : code.strip().toUpperCase(Locale.ROOT);
    for (LimitUnit limitUnit : LimitUnit.values()) {
      if (limitUnit.counted() && limitUnit.name().equals(wanted)) {
        return limitUnit;
      }
    }
    refuse(problems, Field.UNIT, Refusal.of("deadlines.unit-unknown", "unit", shown(wanted)));
    return null;
  }

  private static int amount(@Nullable String digits, LimitUnit limitUnit, List<Problem> problems) {
    String wanted = digits == null ? "" : digits.strip();
    if (!wanted.matches("[0-9]{1,9}")) {
      refuse(
          problems,
          Field.AMOUNT,
          Refusal.of("deadlines.amount-unreadable", "amount", shown(wanted)));
      return 1;
    }
    int amount = Integer.parseInt(wanted);
    if (amount < 1 || amount > limitUnit.most()) {
      refuse(
          problems,
          Field.AMOUNT,
          new Refusal(
              "deadlines.amount-out-of-range",
              Map.of("amount", wanted, "most", String.valueOf(limitUnit.most()))));
      return 1;
    }
    return amount;
  }

  private static LocalDate day(@Nullable String date, List<Problem> problems) {
    String wanted = date == null ? "" : date.strip();
    try {
      LocalDate day = LocalDate.parse(wanted);
      if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
        refuse(problems, Field.DATE, Refusal.of("deadlines.date-out-of-range", "date", wanted));
      }
      return day;
    } catch (DateTimeParseException e) {
      refuse(problems, Field.DATE, Refusal.of("deadlines.date-unreadable", "date", shown(wanted)));
      return LocalDate.EPOCH;
    }
  }

  private static LocalTime time(@Nullable String time, List<Problem> problems) {
    String wanted = time == null ? "" : time.strip();
    if (wanted.isEmpty()) {
      refuse(problems, Field.TIME, Refusal.of("deadlines.time-missing"));
      return LocalTime.MIDNIGHT;
    }
    try {
      return LocalTime.parse(wanted);
    } catch (DateTimeParseException e) {
      refuse(problems, Field.TIME, Refusal.of("deadlines.time-unreadable", "time", shown(wanted)));
      return LocalTime.MIDNIGHT;
    }
  }

  private static void refuse(List<Problem> problems, Field field, Refusal refusal) {
    problems.add(new Problem(field, refusal));
  }

  /** Enough of what was typed to recognise it. */
  private static String shown(String words) {
    return words.length() <= 40 ? words : words.substring(0, 40) + "…";
  }
}
