package vn.chosach.deadlines.reminding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.deadlines.Clock;
import vn.chosach.deadlines.ClockOutcome;
import vn.chosach.deadlines.Clocks;
import vn.chosach.deadlines.StartClock;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.Officers;
import vn.chosach.officers.signin.People;
import vn.chosach.officers.signin.People.Person;

/** The calendar of an officer, read back by a parser that did not write it (RFC 5545). */
@ChosachTest
class CalendarFeedTest {

  /** The statement of interests that everybody owes each year. */
  private static final String OF_EVERYBODY = "interests:2026";

  private static final String SECRET_TITLE = "Kho hàng giả của bà Năm, VV-2026-00417";

  @Autowired MockMvc mvc;
  @Autowired CalendarFeeds feeds;
  @Autowired Clocks clocks;
  @Autowired People people;
  @Autowired Officers officers;
  @Autowired MovableClock time;

  private Person officer;

  @BeforeEach
  void now() {
    time.moveTo(at("2026-11-25T09:40"));
    officer = people.opened(Role.CASE_OFFICER);
  }

  @AfterEach
  void back() {
    time.reset();
  }

  @Test
  void a_parser_reads_each_running_clock_of_the_officer_with_its_end() throws Exception {
    Clock hours = started("HS.CLASSIFY", "2026-11-25T09:00", officer.id());
    Clock days = started("VP.SEND", "2026-11-20T15:00", officer.id());
    Clock met = started("HS.CLASSIFY", "2026-11-25T09:00", officer.id());
    clocks.stop(met.id(), time.instant(), null, Actor.SYSTEM);
    started("HS.CLASSIFY", "2026-11-25T09:00", UUID.randomUUID());

    Map<String, VEvent> events = events(text(feeds.issue(officer.actor())));

    assertThat(events).containsOnlyKeys(hours.id().toString(), days.id().toString(), OF_EVERYBODY);
    VEvent moment = Objects.requireNonNull(events.get(hours.id().toString()));
    assertThat(moment.getDateStart().getValue().hasTime()).isTrue();
    assertThat(moment.getDateStart().getValue().toInstant()).isEqualTo(hours.dueAt());
    VEvent day = Objects.requireNonNull(events.get(days.id().toString()));
    assertThat(day.getDateStart().getValue().hasTime()).isFalse();
    assertThat(day.getDateStart().getValue().getRawComponents().getDate()).isEqualTo(25);
    assertThat(day.getUrl().getValue()).endsWith("/thoi-han/" + days.id());
  }

  @Test
  void it_says_duty_and_number_and_nothing_of_the_case() throws Exception {
    Clock clock = started("HS.CLASSIFY", "2026-11-25T09:00", officer.id());
    String text = text(feeds.issue(officer.actor()));
    VEvent event = Objects.requireNonNull(events(text).get(clock.id().toString()));
    assertThat(event.getSummary().getValue()).endsWith(" · VV-2026-00417");
    assertThat(event.getDescription()).isNull();
    assertThat(text.replace("\r\n ", "")).doesNotContain("Năm", "Kho hàng");
  }

  @Test
  void lines_are_folded_at_75_octets_and_end_as_the_standard_says() throws Exception {
    started("HS.CLASSIFY", "2026-11-25T09:00", officer.id());
    String text = text(feeds.issue(officer.actor()));
    assertThat(text).endsWith("END:VCALENDAR\r\n").doesNotContain("\n\n");
    assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
    assertThat(text.split("\r\n"))
        .allSatisfy(
            line -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    assertThat(
            new CalendarText()
                .text("SUMMARY", "a,b;c\\d\nđ" + "Ộ".repeat(60))
                .toString()
                .replace("\r\n ", ""))
        .isEqualTo("SUMMARY:a\\,b\\;c\\\\d\\nđ" + "Ộ".repeat(60) + "\r\n");
  }

  @Test
  void a_revoked_a_replaced_a_guessed_address_and_that_of_a_leaver_answer_alike() throws Exception {
    String first = feeds.issue(officer.actor());
    String second = feeds.issue(officer.actor());
    assertThat(answer(second).getStatus()).isEqualTo(200);
    MockHttpServletResponse guessed = answer("A".repeat(first.length()));
    assertThat(guessed.getStatus()).isEqualTo(404);
    assertThat(answer(first).getStatus()).isEqualTo(404);
    feeds.revoke(officer.actor());
    assertThat(answer(second).getStatus()).isEqualTo(404);
    String third = feeds.issue(officer.actor());
    officers.end(Actor.SYSTEM, officer.id(), null, "Chuyển ngành");
    assertThat(answer(third).getStatus()).isEqualTo(404);
    assertThat(answer(third).getContentAsString().replaceAll("[A-Za-z0-9_-]{43}", ""))
        .isEqualTo(guessed.getContentAsString().replaceAll("[A-Za-z0-9_-]{43}", ""));
  }

  @Test
  void the_address_opens_no_session_and_is_not_kept_by_anybody_on_the_way() throws Exception {
    MockHttpServletResponse answer = answer(feeds.issue(officer.actor()));
    assertThat(answer.getContentType()).isEqualTo("text/calendar;charset=UTF-8");
    assertThat(answer.getHeader("Cache-Control")).contains("no-store");
    assertThat(answer.getHeader("X-Robots-Tag")).isEqualTo("noindex");
    assertThat(answer.getCookies()).isEmpty();
  }

  @Test
  void an_officer_without_any_end_has_a_calendar_that_a_parser_takes() throws Exception {
    assertThat(events(text(feeds.issue(officer.actor())))).containsOnlyKeys(OF_EVERYBODY);
  }

  @Test
  void a_head_also_sees_what_nobody_of_the_agency_was_given() throws Exception {
    Person head = people.opened(Role.AGENCY_HEAD);
    Clock unassigned = started("HS.CLASSIFY", "2026-11-25T09:00", null);
    assertThat(events(text(feeds.issue(head.actor())))).containsKey(unassigned.id().toString());
    assertThat(events(text(feeds.issue(officer.actor()))))
        .doesNotContainKey(unassigned.id().toString());
    clocks.withdraw(unassigned.id(), "Xong", Actor.SYSTEM);
  }

  private Map<String, VEvent> events(String text) throws Exception {
    var calendar = Biweekly.parse(text).first();
    assertThat(text).contains("\r\nBEGIN:VTIMEZONE\r\n");
    if (!calendar.getEvents().isEmpty()) {
      // This parser keeps time zones apart and so finds nothing in a calendar of one zone alone.
      assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).as(text).isTrue();
    }
    try (var reader = new ICalReader(text)) {
      reader.readNext();
      assertThat(reader.getWarnings()).isEqualTo(List.of());
    }
    return calendar.getEvents().stream()
        .collect(Collectors.toMap(event -> event.getUid().getValue(), Function.identity()));
  }

  private String text(String secret) throws Exception {
    MockHttpServletResponse answer = answer(secret);
    assertThat(answer.getStatus()).isEqualTo(200);
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }

  private MockHttpServletResponse answer(String secret) throws Exception {
    return mvc.perform(get("/lich/" + secret + ".ics")).andReturn().getResponse();
  }

  private Clock started(String rule, String at, @Nullable UUID who) {
    var wish =
        new StartClock(
            rule, "case", UUID.randomUUID().toString(), SECRET_TITLE, People.AGENCY, who, at(at));
    return ((ClockOutcome.ClockDone) clocks.start(wish, Actor.SYSTEM)).clock();
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(Vietnam.ZONE).toInstant();
  }
}
