package vn.chosach.tips.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jsoup.Connection.Response;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.chosach.ChosachTest;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.signin.People;
import vn.chosach.officers.signin.People.Person;
import vn.chosach.officers.signin.Visit;
import vn.chosach.signals.Inbox;
import vn.chosach.signals.Signals;

/** The roster day and night, and the hand-over of what is open. */
@ChosachTest
class DutyTest {

  @Autowired People people;
  @Autowired HandOvers handOvers;
  @Autowired Remaining remaining;
  @Autowired Signals signals;
  @LocalServerPort int port;

  private Person one;
  private Person two;

  @BeforeEach
  void twoOperators() {
    one = people.complete(Role.OPERATOR);
    two = people.complete(Role.OPERATOR);
  }

  @Test
  void theTwoWatchesLeaveNoMinuteOfADayWithoutOne() {
    LocalDate day = LocalDate.of(2026, 11, 22);
    assertThat(Watch.DAY.ends(day)).isEqualTo(Watch.NIGHT.begins(day));
    assertThat(Watch.NIGHT.ends(day)).isEqualTo(Watch.DAY.begins(day.plusDays(1)));
    assertThat(Watch.DAY.begins(day)).isEqualTo(Instant.parse("2026-11-22T00:00:00Z"));
  }

  @Test
  void theStandingOfficeDrawsUpTheRosterAndGapsAreSeen() {
    Visit office = visit(people.complete(Role.STANDING_OFFICE));
    String day = people.today().plusDays(6).toString();
    assertThat(office.page("/truc-ban").select("tbody").text()).contains("Chưa có người");
    var shift = Map.of("officer", one.id().toString(), "day", day, "watch", "NIGHT");
    Document page = Visit.parsed(office.submit("/truc-ban", shift));
    assertThat(page.select("tbody tr:last-child").text()).contains("Cán bộ " + one.account());
    assertThat(Visit.parsed(office.submit("/truc-ban", shift)).text()).contains("đã có trong ca");
    String off = page.select("tbody tr:last-child form").attr("action");
    assertThat(
            Visit.parsed(office.submit(page, off, Map.of())).select("tbody tr:last-child").text())
        .doesNotContain("Cán bộ " + one.account());
  }

  @Test
  void aHeadPlansForTheOwnAgencyOnlyAndIsLedToNoClosedDoor() {
    Person ours = people.completeIn("CA-AG", Role.OPERATOR);
    Visit head = visit(people.completeIn("CA-AG", Role.AGENCY_HEAD));
    String day = people.today().plusDays(5).toString();
    Document page = head.page("/truc-ban");
    assertThat(page.select("select#officer option").eachAttr("value"))
        .contains(ours.id().toString())
        .doesNotContain(one.id().toString());
    assertThat(page.select("aside a[href*=/tiep-nhan]")).isEmpty();
    Response refused =
        head.submit(
            page,
            "/truc-ban",
            Map.of("officer", one.id().toString(), "day", day, "watch", "NIGHT"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(
            head.submit(
                    page,
                    "/truc-ban",
                    Map.of("officer", ours.id().toString(), "day", day, "watch", "NIGHT"))
                .statusCode())
        .isEqualTo(200);
    Visit office = visit(people.complete(Role.STANDING_OFFICE));
    Document all =
        Visit.parsed(
            office.submit(
                "/truc-ban", Map.of("officer", one.id().toString(), "day", day, "watch", "DAY")));
    String theirs =
        all.select("tbody li:contains(Cán bộ " + one.account() + ") form").attr("action");
    page.select("form[action=/truc-ban]").attr("action", theirs);
    assertThat(head.submit(page, theirs, Map.of()).statusCode()).isEqualTo(422);
    assertThat(office.page("/truc-ban").select("tbody").text()).contains("Cán bộ " + one.account());
  }

  @Test
  void aWrongDayLosesNothingElse() {
    Visit office = visit(people.complete(Role.STANDING_OFFICE));
    Document page =
        Visit.parsed(
            office.submit(
                "/truc-ban", Map.of("officer", one.id().toString(), "day", "", "watch", "NIGHT")));
    assertThat(page.select("#day-error").text()).contains("Chọn ngày");
    assertThat(page.select("select#officer option[selected]").val()).isEqualTo(one.id().toString());
    assertThat(page.select("select#watch option[selected]").val()).isEqualTo("NIGHT");
  }

  @Test
  void anOperatorDrawsUpNoRoster() {
    Visit operator = visit(one);
    assertThat(operator.page("/truc-ban").select("form[action=/truc-ban]")).isEmpty();
    Document page = operator.page("/truc-ban");
    page.select("form[action$=/ban-giao]").attr("action", "/truc-ban");
    Response refused =
        operator.submit(
            page,
            "/truc-ban",
            Map.of(
                "officer", one.id().toString(),
                "day", people.today().toString(),
                "watch", "DAY"));
    assertThat(refused.statusCode()).isEqualTo(422);
  }

  @Test
  void aShiftIsHandedOverWithWhatIsOpenAndTakenByName() {
    String note = "Người gọi 7 giờ hẹn gọi lại " + UUID.randomUUID();
    Visit first = visit(one);
    int missed = remaining.now("SCT-AG").missedCalls();
    first.submit(first.page("/tiep-nhan/cuoc-nho"), "/cuoc-nho", Map.of("phone", "0296 3957 057"));
    assertThat(remaining.now("SCT-AG").missedCalls()).isEqualTo(missed + 1);
    Document page =
        Visit.parsed(
            first.submit(
                first.page("/truc-ban"),
                "/truc-ban/ban-giao",
                Map.of("to", two.id().toString(), "note", note)));
    HandOvers.HandOversOpen open = handOvers.newest().getFirst().open();
    assertThat(Math.min(Inbox.MOST_COUNTED + 1, remaining.now("SCT-AG").unsorted()))
        .as("as many as stand in the inbox of who follows all")
        .isEqualTo(signals.tally(office()).open());
    assertThat(open.missedCalls()).isGreaterThan(missed);
    assertThat(open.numbers()).hasSize(Math.min(100, open.unsorted()));
    assertThat(page.select("#so-giao ~ ol li").getFirst().text())
        .contains(String.join(" ", open.numbers()));
    assertThat(page.text())
        .contains(note)
        .contains(
            String.format(
                Locale.of("vi"),
                "Lúc giao: %,d tin chưa phân loại, %,d cuộc gọi nhỡ, %,d lá thư chưa nhập",
                open.unsorted(),
                open.missedCalls(),
                open.letters()));
    assertThat(page.select("form[action$=/nhan]")).isEmpty();
    Visit second = visit(two);
    Document waiting = second.page("/truc-ban");
    String take = waiting.select("form[action$=/nhan]").attr("action");
    assertThat(Visit.parsed(second.submit(waiting, take, Map.of())).text()).contains("Đã nhận ca.");
    assertThat(second.submit(waiting, take, Map.of("again", "1")).statusCode()).isEqualTo(422);
  }

  @Test
  void ofManyWhoTakeOverAtOnceOneDoes() throws Exception {
    Actor from = Actor.officer(one.id(), People.AGENCY);
    assertThat(handOvers.hand(two.id(), "", remaining.now("SCT-AG"), from)).isEmpty();
    assertThat(handOvers.hand(two.id(), "", remaining.now("SCT-AG"), from)).isPresent();
    UUID id =
        handOvers.newest().stream()
            .filter(each -> each.from().equals(one.id()))
            .findFirst()
            .orElseThrow()
            .id();
    Actor to = Actor.officer(two.id(), People.AGENCY);
    List<Callable<Boolean>> takers =
        IntStream.range(0, 8)
            .<Callable<Boolean>>mapToObj(n -> () -> handOvers.take(id, to).isEmpty())
            .toList();
    try (var pool = Executors.newFixedThreadPool(8)) {
      assertThat(pool.invokeAll(takers).stream().filter(done -> done.resultNow())).hasSize(1);
    }
  }

  @Test
  void nobodyHandsOverToThemselvesOrToSomebodyWhoIsNoOperator() {
    Actor from = Actor.officer(one.id(), People.AGENCY);
    assertThat(handOvers.hand(one.id(), "", remaining.now("SCT-AG"), from)).isPresent();
    assertThat(
            handOvers.hand(people.complete(Role.AUDITOR).id(), "", remaining.now("SCT-AG"), from))
        .isPresent();
  }

  private static ActingOfficer office() {
    return new ActingOfficer(
        Actor.officer(UUID.randomUUID(), People.AGENCY), Set.of(Role.STANDING_OFFICE));
  }

  private Visit visit(Person person) {
    var visit = new Visit(port);
    visit.signIn(people, person);
    return visit;
  }
}
