package vn.chosach.deadlines.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.journal.Journal;
import vn.chosach.journal.JournalEntry;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;

/** Changes of the calendar, in years that no other test looks at (2080 to 2089). */
@ChosachTest
class CalendarBookTest {

  private static final Actor OFFICER = Actor.officer(UUID.randomUUID(), "standing-office");

  @Autowired CalendarBook book;
  @Autowired Journal journal;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @Test
  void theShippedDaysArePlanted() {
    WorkingCalendar planted = book.at(1).calendar();

    assertThat(planted.days()).containsExactlyInAnyOrderElementsOf(ShippedCalendar.days());
    assertThat(planted.years()).containsExactlyInAnyOrderElementsOf(ShippedCalendar.years());
  }

  @Test
  void anAddedDayIsOffFromItsRevisionOnAndWritesTheJournal() {
    LocalDate day = LocalDate.of(2080, 5, 1);
    long before = book.current().revision();

    var outcome = book.add(List.of(holiday(day)), "Theo thông báo", OFFICER);

    assertThat(outcome).isInstanceOf(ActOutcome.Done.class);
    assertThat(book.current().calendar().isWorkingDay(day)).isFalse();
    assertThat(book.at(before).calendar().isWorkingDay(day)).isTrue();
    assertThat(acts(day))
        .first()
        .satisfies(
            journalEntry -> {
              assertThat(journalEntry.act().verb()).isEqualTo("deadlines.day-added");
              assertThat(journalEntry.act().actor()).isEqualTo(OFFICER);
              assertThat(journalEntry.act().reason()).isEqualTo("Theo thông báo");
              assertThat(journalEntry.act().legalBasis()).isEqualTo("TB thử 2080");
            });
  }

  @Test
  void aChangeOfAnotherProgramIsKnownAtOnceToWhoWritesAndSoonToWhoReads() {
    long revision =
        jdbc.sql(
                """
                INSERT INTO deadlines.calendar_change (at, what, reason)
                VALUES (now(), 'YEAR_DECLARED', 'Từ máy khác') RETURNING revision
                """)
            .query(Long.class)
            .single();
    transaction.executeWithoutResult(
        status -> assertThat(book.current().revision()).isGreaterThanOrEqualTo(revision));
    Awaitility.await()
        .untilAsserted(
            () -> assertThat(book.current().revision()).isGreaterThanOrEqualTo(revision));
  }

  @Test
  void theFirstDayOfAYearMakesItPartlyKnown() {
    book.add(List.of(holiday(LocalDate.of(2081, 1, 1))), "Tết Dương lịch", OFFICER);

    assertThat(book.current().calendar().coverage(2081)).isEqualTo(Coverage.PARTIAL);
  }

  @Test
  void aYearIsDeclaredCompleteAndBackAgain() {
    book.declare(year(2082, true, null), "Đã đủ thông báo", OFFICER);
    assertThat(book.current().calendar().coverage(2082)).isEqualTo(Coverage.COMPLETE);

    book.declare(year(2082, false, "Quốc khánh"), "Chưa có thông báo", OFFICER);
    assertThat(book.current().calendar().coverage(2082)).isEqualTo(Coverage.PARTIAL);
    assertThat(journal.newest("calendar-year", "2082", null, 10)).hasSize(2);
  }

  @Test
  void anIncompleteYearSaysWhatIsMissing() {
    assertThat(codes(book.declare(year(2082, false, " "), "Chưa đủ", OFFICER)))
        .containsExactly("deadlines.missing-missing");
    assertThat(codes(book.declare(year(2101, true, null), "Đủ", OFFICER)))
        .containsExactly("deadlines.date-out-of-range");
  }

  @Test
  void theSameDayTwiceIsRefusedAndChangesNothing() {
    LocalDate day = LocalDate.of(2083, 3, 3);
    book.add(List.of(holiday(day)), "Lần một", OFFICER);
    long before = book.current().revision();

    assertThat(codes(book.add(List.of(holiday(day)), "Lần hai", OFFICER)))
        .containsExactly("deadlines.day-already-listed");
    assertThat(book.current().revision()).isEqualTo(before);
    assertThat(acts(day)).hasSize(1);
  }

  @Test
  void aSwapIsAddedAndAnnulledAsAPair() {
    LocalDate monday = LocalDate.of(2084, 4, 24);
    LocalDate saturday = LocalDate.of(2084, 4, 29);
    var swap =
        List.of(day(monday, DayKind.SWAP_OFF, saturday), day(saturday, DayKind.SWAP_WORK, monday));
    assertThat(book.add(swap, "Hoán đổi", OFFICER)).isInstanceOf(ActOutcome.Done.class);
    assertThat(book.current().calendar().isWorkingDay(saturday)).isTrue();

    assertThat(book.annul(saturday, "Bỏ hoán đổi", OFFICER)).isInstanceOf(ActOutcome.Done.class);

    assertThat(book.current().calendar().isWorkingDay(saturday)).isFalse();
    assertThat(book.current().calendar().isWorkingDay(monday)).isTrue();
    assertThat(book.annulled(2084))
        .extracting(annulled -> annulled.day().date())
        .containsExactly(monday, saturday);
    assertThat(acts(monday))
        .extracting(journalEntry -> journalEntry.act().verb())
        .containsExactly("deadlines.day-annulled", "deadlines.day-added");
  }

  @Test
  void halfASwapIsRefused() {
    assertThat(
            codes(
                book.add(
                    List.of(
                        day(
                            LocalDate.of(2085, 4, 23),
                            DayKind.SWAP_OFF,
                            LocalDate.of(2085, 4, 28))),
                    "Hoán đổi",
                    OFFICER)))
        .containsExactly("deadlines.swap-without-pair");
  }

  @Test
  void anAnnulledDayMayBeEnteredAgain() {
    LocalDate day = LocalDate.of(2086, 6, 6);
    book.add(List.of(holiday(day)), "Nhập", OFFICER);
    book.annul(day, "Nhầm", OFFICER);

    assertThat(book.add(List.of(holiday(day)), "Nhập lại", OFFICER))
        .isInstanceOf(ActOutcome.Done.class);
  }

  @Test
  void aDayThatIsNotListedCannotBeAnnulled() {
    assertThat(codes(book.annul(LocalDate.of(2087, 7, 7), "Nhầm", OFFICER)))
        .containsExactly("deadlines.day-not-listed");
  }

  @Test
  void wordsThatAreMissingOrTooLongAreRefusedTogether() {
    var day =
        new CalendarDay(
            LocalDate.of(2087, 1, 1),
            DayKind.HOLIDAY,
            "ế".repeat(10_000),
            null,
            null,
            " ",
            DayStanding.VERIFIED);

    assertThat(codes(book.add(List.of(day), "  ", OFFICER)))
        .containsExactly(
            "deadlines.name-too-long", "deadlines.source-missing", "deadlines.reason-missing");
    assertThat(codes(book.annul(day.date(), "x".repeat(501), OFFICER)))
        .containsExactly("deadlines.reason-too-long");
  }

  @Test
  void ofTwoWhoAddTheSameDayOneWins() throws Exception {
    LocalDate day = LocalDate.of(2088, 8, 8);
    Callable<ActOutcome<Long>> attempt = () -> book.add(List.of(holiday(day)), "Cùng lúc", OFFICER);
    try (var threads = Executors.newFixedThreadPool(2)) {
      var outcomes =
          threads.invokeAll(List.of(attempt, attempt)).stream()
              .map(future -> future.resultNow().getClass().getSimpleName())
              .toList();
      assertThat(outcomes).containsExactlyInAnyOrder("Done", "Refused");
    }
  }

  private List<JournalEntry> acts(LocalDate day) {
    return journal.newest("calendar-day", day.toString(), null, 10);
  }

  private static List<String> codes(ActOutcome<Long> outcome) {
    return ((ActOutcome.Refused<Long>) outcome)
        .faults().stream().map(fault -> fault.refusal().code()).toList();
  }

  private static CalendarYear year(
      int year, boolean complete, @org.jspecify.annotations.Nullable String missing) {
    return new CalendarYear(year, complete, missing, null, "TB thử", DayStanding.VERIFIED);
  }

  private static CalendarDay holiday(LocalDate date) {
    return day(date, DayKind.HOLIDAY, null);
  }

  private static CalendarDay day(
      LocalDate date, DayKind kind, @org.jspecify.annotations.Nullable LocalDate pair) {
    return new CalendarDay(
        date, kind, "Ngày thử", null, pair, "TB thử " + date.getYear(), DayStanding.VERIFIED);
  }
}
