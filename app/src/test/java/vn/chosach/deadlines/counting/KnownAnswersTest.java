package vn.chosach.deadlines.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chosach.deadlines.calendar.ShippedCalendar;
import vn.chosach.kernel.Vietnam;

/** Due dates checked by hand against the announcements, in {@code known-answers.csv}. */
class KnownAnswersTest {

  private final Counting counting = new Counting(ShippedCalendar.read());

  static List<CSVRecord> answers() throws IOException {
    var file =
        Objects.requireNonNull(
            KnownAnswersTest.class.getResourceAsStream("/deadlines/known-answers.csv"));
    try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      return CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(reader)
          .getRecords();
    }
  }

  @Test
  void thereAreAtLeastFortyOfThem() throws IOException {
    assertThat(answers()).hasSizeGreaterThanOrEqualTo(40);
  }

  @ParameterizedTest
  @MethodSource("answers")
  void aKnownLimitEndsWhenItShould(CSVRecord answer) {
    String start = answer.get("start");
    String[] limit = answer.get("limit").split(" ");
    var limitUnit = LimitUnit.valueOf(limit[1]);
    LocalDateTime from =
        limitUnit == LimitUnit.H
            ? LocalDateTime.parse(start)
            : LocalDate.parse(start).atTime(9, 40);

    DueDate due =
        counting.due(
            TimeLimit.of(Integer.parseInt(limit[0]), limitUnit),
            from.atZone(Vietnam.ZONE).toInstant());

    if (limitUnit == LimitUnit.H) {
      assertThat(due.at().atZone(Vietnam.ZONE).toLocalDateTime())
          .as(answer.get("why"))
          .isEqualTo(LocalDateTime.parse(answer.get("last_day")));
      assertThat(due.endOfDay()).isFalse();
    } else {
      LocalDate day = LocalDate.parse(answer.get("last_day"));
      assertThat(due.day()).as(answer.get("why")).isEqualTo(day);
      assertThat(due.at()).isEqualTo(day.plusDays(1).atStartOfDay(Vietnam.ZONE).toInstant());
      assertThat(due.endOfDay()).isTrue();
    }
    assertThat(due.flags()).as(answer.get("why")).isEqualTo(flags(answer.get("flags")));
  }

  @Test
  void theDayBeginsAtMidnightInVietnamNotInGreenwich() {
    var lateEvening = java.time.Instant.parse("2026-11-24T17:30:00Z");

    assertThat(counting.due(TimeLimit.of(1, LimitUnit.WD), lateEvening).day())
        .isEqualTo(LocalDate.of(2026, 11, 26));
  }

  @Test
  void aFixedDateIsNotMovedButSaysThatItIsARestDay() {
    var due = counting.due(TimeLimit.until(LocalDate.of(2025, 12, 14)), at("2022-11-22"));

    assertThat(due.day()).isEqualTo(LocalDate.of(2025, 12, 14));
    assertThat(due.flags()).containsExactly(Flag.ON_REST_DAY);
  }

  @Test
  void withinTheDayEndsAtMidnight() {
    var due = counting.due(new TimeLimit(0, LimitUnit.SAME_DAY, null), at("2026-11-25"));

    assertThat(due.at()).isEqualTo(at("2026-11-26"));
    assertThat(due.flags()).isEmpty();
  }

  @Test
  void atOnceIsDueWhenItBegins() {
    var due = counting.due(new TimeLimit(0, LimitUnit.IMMEDIATE, null), at("2026-11-25"));

    assertThat(due.at()).isEqualTo(at("2026-11-25"));
    assertThat(due.endOfDay()).isFalse();
  }

  private static java.time.Instant at(String day) {
    return LocalDate.parse(day).atStartOfDay(Vietnam.ZONE).toInstant();
  }

  private static java.util.Set<Flag> flags(String words) {
    return words.isEmpty()
        ? java.util.Set.of()
        : Arrays.stream(words.split(" "))
            .flatMap(word -> Stream.of(Flag.valueOf(word)))
            .collect(Collectors.toSet());
  }
}
