package vn.chosach.deadlines.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chosach.deadlines.calendar.ShippedCalendar;
import vn.chosach.deadlines.calendar.WorkingCalendar;
import vn.chosach.kernel.Vietnam;

class NearPolicyTest {

  private final WorkingCalendar calendar = ShippedCalendar.read();

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T08:00, 24, H, 2026-11-25T02:00",
    "2026-11-23T08:00, 72, H, 2026-11-25T20:00",
    "2026-11-18T08:00, 4, WD, 2026-11-23T00:00",
    "2026-11-11T08:00, 10, WD, 2026-11-23T00:00",
    "2026-11-02T08:00, 30, D, 2026-11-25T00:00",
    "2026-03-02T08:00, 6, M, 2026-08-18T00:00",
    "2026-11-25T08:00, 1, WD, 2026-11-25T08:00"
  })
  void theEndIsNearWhenItShouldBe(String start, int amount, LimitUnit limitUnit, String near) {
    Instant from = at(start);
    var due = new Counting(calendar).due(TimeLimit.of(amount, limitUnit), from);

    assertThat(NearPolicy.nearAt(due, from, calendar)).isEqualTo(at(near)).isBefore(due.at());
  }

  private static Instant at(String moment) {
    return LocalDateTime.parse(moment).atZone(Vietnam.ZONE).toInstant();
  }
}
