package vn.chosach.tips.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.ChosachTest;
import vn.chosach.FreshWord;
import vn.chosach.MovableClock;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
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
  @Autowired Roster roster;
  @Autowired Remaining remaining;
  @Autowired Signals signals;
  @Autowired EarlierShifts earlier;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;
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
    Document without = Visit.parsed(office.submit(page, off, Map.of()));
    assertThat(without.select("tbody tr:last-child").text())
        .doesNotContain("Cán bộ " + one.account());
    String undo = without.select(".said form").attr("action");
    assertThat(undo).as("it can be taken back").endsWith("/hoan-tac");
    UUID shiftId = UUID.fromString(undo.split("/")[3]);
    assertThat(roster.restore(shiftId, two.actor())).as("by whoever called it off").isPresent();
    assertThat(
            Visit.parsed(office.submit(without, undo, Map.of()))
                .select("tbody tr:last-child")
                .text())
        .contains("Cán bộ " + one.account());
  }

  @Test
  void aShiftOfBeforeEachDeskHadItsBookGoesToTheAgencyOfThatDay() {
    UUID shift = UUID.randomUUID();
    Person police = people.completeIn("CA-AG", Role.OPERATOR);
    jdbc.sql(
            """
            INSERT INTO tips.duty_shift (id, officer, begins, ends, set_at, set_by)
            VALUES (:id, :officer, now() + interval '40 days', now() + interval '41 days', now(), :officer)
            """)
        .param("id", shift)
        .param("officer", police.id())
        .update();
    earlier.place();
    assertThat(
            jdbc.sql("SELECT agency FROM tips.duty_shift WHERE id = :id")
                .param("id", shift)
                .query(String.class)
                .single())
        .isEqualTo("CA-AG");
  }

  @Test
  void theRunningWatchCanBeCalledOffAlsoAfterMidnightAndOneThatIsOverCannot() {
    var now = clock.instant().atZone(Vietnam.ZONE);
    Watch running = now.getHour() >= 7 && now.getHour() < 19 ? Watch.DAY : Watch.NIGHT;
    LocalDate day = now.getHour() < 7 ? now.toLocalDate().minusDays(1) : now.toLocalDate();
    UUID runs = shift(running.begins(day), running.ends(day));
    UUID over = shift(running.begins(day).minus(Duration.ofHours(12)), running.begins(day));
    Visit office = visit(people.complete(Role.STANDING_OFFICE));
    Document page = office.page("/truc-ban");
    assertThat(page.select("form[action*=" + over + "]")).as("it is over").isEmpty();
    String off = page.select("tbody form[action*=" + runs + "]").attr("action");
    assertThat(Visit.parsed(office.submit(page, off, Map.of())).select(".said").text())
        .isNotBlank();
    assertThat(office.page("/truc-ban").select("form[action*=" + runs + "]")).isEmpty();
    assertThat(page.select("aside a[href=/hop-tiep-nhan]")).as("what is unsorted").hasSize(1);
  }

  private UUID shift(Instant begins, Instant ends) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            INSERT INTO tips.duty_shift (id, officer, agency, begins, ends, set_at, set_by)
            VALUES (:id, :officer, :agency, :begins, :ends, :begins, :officer)
            """)
        .param("id", id)
        .param("officer", one.id())
        .param("agency", one.actor().agency())
        .param("begins", begins.atOffset(ZoneOffset.UTC))
        .param("ends", ends.atOffset(ZoneOffset.UTC))
        .update();
    return id;
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
  void whatThePoliceHandOverThePoliceReadAndNobodyElse() {
    Person ours = people.completeIn("CA-AG", Role.OPERATOR);
    Person next = people.completeIn("CA-AG", Role.OPERATOR);
    String note = "Tin về tội phạm, gọi lại lúc 3 giờ " + FreshWord.any();
    Visit police = visit(ours);
    Document desk = police.page("/truc-ban");
    assertThat(desk.select("select#to option").eachAttr("value"))
        .contains(next.id().toString())
        .doesNotContain(one.id().toString());
    assertThat(
            police
                .submit(desk, "/truc-ban/ban-giao", Map.of("to", one.id().toString(), "note", note))
                .statusCode())
        .as("to another agency")
        .isEqualTo(422);
    assertThat(
            Visit.parsed(
                    police.submit(
                        police.page("/truc-ban"),
                        "/truc-ban/ban-giao",
                        Map.of("to", next.id().toString(), "note", note)))
                .text())
        .contains(note);
    assertThat(visit(next).page("/truc-ban").text()).contains(note);
    for (Person other : List.of(one, people.complete(Role.STANDING_OFFICE))) {
      assertThat(visit(other).page("/truc-ban").text()).doesNotContain(note);
    }
  }

  @Test
  void thePressDrawsUpTheRosterOfItsOwnDeskAndSeesNoOther() {
    Person ours = people.completeIn("BPT-AG", Role.PRESS);
    Person next = people.completeIn("BPT-AG", Role.PRESS);
    String note = "Hai tin của bạn đọc chờ báo nhận " + FreshWord.any();
    Visit press = visit(ours);
    String day = people.today().plusDays(4).toString();
    Document page = press.page("/truc-ban");
    assertThat(page.select("select#officer option").eachAttr("value"))
        .contains(ours.id().toString(), next.id().toString())
        .doesNotContain(one.id().toString());
    assertThat(page.select("aside").text())
        .as("nothing of what waits inside")
        .doesNotContain("Tin chưa");
    assertThat(
            Visit.parsed(
                    press.submit(
                        "/truc-ban",
                        Map.of("officer", next.id().toString(), "day", day, "watch", "DAY")))
                .select("tbody")
                .text())
        .contains("Cán bộ " + next.account());
    assertThat(
            press
                .submit(
                    press.page("/truc-ban"),
                    "/truc-ban",
                    Map.of("officer", one.id().toString(), "day", day, "watch", "DAY"))
                .statusCode())
        .as("for another desk")
        .isEqualTo(422);
    press.submit(
        press.page("/truc-ban"),
        "/truc-ban/ban-giao",
        Map.of("to", next.id().toString(), "note", note));
    assertThat(visit(next).page("/truc-ban").text()).contains(note);
    assertThat(visit(one).page("/truc-ban").text()).doesNotContain(note);
  }

  @Test
  void aShiftHasOneCommanderAndOthersSeeOnlyWhoIsOnDuty() {
    Person chief = people.completeIn("CA-AG", Role.AGENCY_HEAD);
    Person ours = people.completeIn("CA-AG", Role.OPERATOR);
    Visit head = visit(chief);
    Map<String, String> shift =
        Map.of(
            "officer",
            chief.id().toString(),
            "day",
            people.today().plusDays(3).toString(),
            "watch",
            "NIGHT",
            "chi-huy",
            "co");
    assertThat(Visit.parsed(head.submit("/truc-ban", shift)).select("tbody").text())
        .contains("(chỉ huy ca)");
    var second = new java.util.HashMap<>(shift);
    second.put("officer", ours.id().toString());
    assertThat(Visit.parsed(head.submit("/truc-ban", second)).text())
        .contains("Ca này đã có chỉ huy");
    second.remove("chi-huy");
    assertThat(Visit.parsed(head.submit("/truc-ban", second)).select("tbody").text())
        .contains("Cán bộ " + ours.account());
    var plain = new java.util.HashMap<>(shift);
    plain.remove("chi-huy");
    plain.put("watch", "DAY");
    assertThat(head.submit("/truc-ban", plain).statusCode())
        .as("a head who does not command takes no calls")
        .isEqualTo(422);
    assertThat(visit(one).page("/truc-ban").select("tbody").text())
        .doesNotContain("Cán bộ " + chief.account());
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
    String note = "Người gọi 7 giờ hẹn gọi lại " + FreshWord.any();
    Visit first = visit(one);
    int missed = remaining.now(People.AGENCY).missedCalls();
    first.submit(first.page("/tiep-nhan/cuoc-nho"), "/cuoc-nho", Map.of("phone", "0296 3957 057"));
    assertThat(remaining.now(People.AGENCY).missedCalls()).isEqualTo(missed + 1);
    Document page =
        Visit.parsed(
            first.submit(
                first.page("/truc-ban"),
                "/truc-ban/ban-giao",
                Map.of("to", two.id().toString(), "note", note)));
    HandOvers.HandOversOpen open = handOvers.newest(People.AGENCY).getFirst().open();
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
        handOvers.newest(People.AGENCY).stream()
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
  void a_shift_that_waits_for_somebody_who_cannot_take_it_is_handed_to_another() {
    Visit giver = visit(one);
    Map<String, String> first = Map.of("to", two.id().toString(), "note", "Ca sáng");
    giver.submit(giver.page("/truc-ban"), "/truc-ban/ban-giao", first);
    Visit ill = visit(two);
    Document waiting = ill.page("/truc-ban");
    String take = waiting.select("form[action$=/nhan]").attr("action");
    assertThat(take).isNotEmpty();
    Person three = people.complete(Role.OPERATOR);
    Map<String, String> again = Map.of("to", three.id().toString(), "note", "Ca sáng, giao lại");
    Document page =
        Visit.parsed(giver.submit(giver.page("/truc-ban"), "/truc-ban/ban-giao", again));
    assertThat(page.text()).contains("Ca sáng, giao lại", "Đã giao cho người khác");
    assertThat(ill.page("/truc-ban").select("form[action$=/nhan]")).isEmpty();
    assertThat(ill.submit(waiting, take, Map.of()).statusCode()).isEqualTo(422);
    assertThat(visit(three).page("/truc-ban").select("form[action$=/nhan]")).hasSize(1);
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
    visit.enter(people, person);
    return visit;
  }
}
