package vn.chosach.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.Office;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.deadlines.Clock;
import vn.chosach.deadlines.ClockId;
import vn.chosach.deadlines.ClockOutcome;
import vn.chosach.deadlines.Clocks;
import vn.chosach.deadlines.StartClock;
import vn.chosach.deadlines.reminding.ClockSubject;
import vn.chosach.deadlines.rules.LegalRule;
import vn.chosach.deadlines.rules.RuleBook;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.sight.CurrentMarks;
import vn.chosach.officers.work.WholeDesk;
import vn.chosach.officers.work.WorkItem;
import vn.chosach.officers.work.WorkList;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;

/** Hôm nay: all that lies with an officer, the most urgent first, and nothing else. */
@ChosachTest
class TodayTest {

  /** Hundreds of what nobody has taken lie with the agencies that other tests work in. */
  private static final String QUIET = "SXD-AG";

  private static final String HOME = "/ban-lam-viec";

  /** Days that are clocks, or copies of one beside its record. */
  private static final List<String> CLOCKS =
      List.of(
          "cases.case_file.next_due",
          "cases.instalment.due_on",
          "cases.shelf.next_due",
          "deadlines.clock.due_at",
          "deadlines.clock.due_day",
          "deadlines.clock_event.new_due",
          "deadlines.clock_event.old_due",
          "deadlines.notice.due_at",
          "plans.share.due",
          "referrals.receiver.answer_by",
          "referrals.receiver.countered_by",
          "referrals.referral.answer_by",
          "reports.demand.due_at",
          "signals.signal.due_at",
          "tips.happening.due",
          "tips.progress.due");

  /** Days of work that a room contributes by itself. */
  private static final List<String> CONTRIBUTED =
      List.of(
          "cases.task.due_on",
          "conduct.integrity_case.due_at",
          "exchange.letter.answer_by",
          "forum.opinion.due",
          "legislation.prepared_paper.by_day",
          "plans.duty.due",
          "plans.late_duty.due_on",
          "press.bulletin.answer_by",
          "reports.report.due_on",
          "reports.request.due_on",
          "watch.mark_question.due_on");

  /** Days on which the program or a platform acts by itself, or of what is over. */
  private static final List<String> NOBODYS =
      List.of("exchange.delivery.due_at", "exchange.removal.due_on", "plans.neglect_ground.due");

  @Autowired MockMvc mvc;
  @Autowired Office office;
  @Autowired MovableClock clock;
  @Autowired Clocks clocks;
  @Autowired RuleBook rules;
  @Autowired WorkList work;
  @Autowired Page.Parts parts;
  @Autowired JdbcClient jdbc;
  @Autowired CurrentMarks marks;
  @Autowired List<ClockSubject> rooms;

  private ActingOfficer handler;
  private CaseFile file;

  @BeforeEach
  void aCaseWithARequestThatEndsTomorrow() {
    // A Tuesday, so that tomorrow is of this week.
    clock.moveTo(LocalDate.of(2026, 12, 8).atTime(9, 30).atZone(Vietnam.ZONE).toInstant());
    handler = office.handler();
    file = office.assigned(handler, office.head(), "Kem trộn");
    file =
        office.go(
            file,
            new CaseAct.TakeDown("tiktok", "1 video", "1/QLTT", clock.instant(), "Cổng, mã 1"),
            handler);
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void a_request_moves_from_the_next_day_to_late_and_after_a_month_to_the_backlog()
      throws Exception {
    assertThat(lane()).isEqualTo("day");
    assertThat(row().expectFirst("a").attr("href")).isEqualTo("/ho-so-vu-viec/" + file.number());
    assertThat(row().text()).contains("Kem trộn", file.number());
    clock.move(Duration.ofHours(25));
    assertThat(lane()).isEqualTo("late");
    assertThat(row().select(".when").text()).isEqualTo("Quá hạn 1 giờ");
    clock.move(Duration.ofDays(31));
    assertThat(lane()).isEqualTo("backlog");
    assertThat(new Desk(mvc, handler).page("/en" + HOME).select("#backlog h2").text())
        .contains("Backlog");
  }

  @Test
  void the_days_are_counted_from_now_and_not_by_the_calendar() throws Exception {
    // A Sunday evening: what ends within a day is not of another week.
    clock.moveTo(LocalDate.of(2026, 12, 13).atTime(20, 0).atZone(Vietnam.ZONE).toInstant());
    Clock soon = started("HS.CLASSIFY", "case", handler.agency(), id(handler));
    assertThat(lanes(handler).get(soon.id().toString())).isEqualTo("DAY");
  }

  @Test
  void every_open_clock_of_every_rule_stands_in_the_list_of_its_holder() {
    ActingOfficer head = office.officer(QUIET, Role.AGENCY_HEAD);
    var own = new java.util.HashSet<String>();
    int n = 0;
    List<String> kinds =
        Stream.concat(
                rooms.stream().flatMap(room -> room.kinds().stream()),
                Stream.of("nothing-that-a-room-knows"))
            .sorted()
            .toList();
    assertThat(kinds).contains("case", "signal", "referral", "petition", "share", "data-matter");
    for (LegalRule rule : rules.inForce(Vietnam.dayOf(clock.instant()))) {
      var wish =
          new StartClock(
              rule.key(),
              kinds.get(n++ % kinds.size()),
              UUID.randomUUID().toString(),
              "Việc của " + rule.key(),
              handler.agency(),
              id(handler),
              clock.instant());
      if (clocks.start(wish, Actor.SYSTEM) instanceof ClockOutcome.ClockDone done) {
        own.add(done.clock().id().toString());
      }
    }
    assertThat(own).as("rules that a procedure starts").hasSizeGreaterThan(40);
    assertThat(keys(handler)).containsAll(own);
    ClockId paused = new ClockId(UUID.fromString(own.iterator().next()));
    clock.move(Duration.ofMinutes(1));
    clocks.pause(paused, clock.instant(), "Chờ giám định", Actor.SYSTEM);
    assertThat(keys(handler)).as("a clock that stands still").contains(paused.toString());
    List<String> listedThere =
        rooms.stream()
            .filter(room -> !room.listed())
            .flatMap(room -> room.kinds().stream())
            .toList();
    assertThat(listedThere).as("DisputesTest looks at these").containsExactly("dispute");
    for (String kind : kinds.stream().filter(one -> !listedThere.contains(one)).toList()) {
      Clock nobodys = started("HS.CLASSIFY", kind, QUIET, null);
      assertThat(keys(head)).as("unassigned " + kind).contains(nobodys.id().toString());
    }
  }

  /**
   * A day of which a table knows is a clock of the registry, work that a room contributes, or
   * nothing that a person waits for. A new column fails here until somebody says which.
   */
  @Test
  void every_day_by_which_somebody_acts_is_known_to_the_list() {
    assertThat(
            jdbc.sql(
                    """
                    SELECT table_schema || '.' || table_name || '.' || column_name
                      FROM information_schema.columns
                     WHERE data_type IN ('date', 'timestamp with time zone')
                       AND column_name ~ '(^|_)(due|by_day|answer_by|countered_by)(_|$)'
                    """)
                .query(String.class)
                .list())
        .isSubsetOf(Stream.of(CLOCKS, CONTRIBUTED, NOBODYS).flatMap(List::stream).toList());
  }

  @Test
  void every_holder_in_the_house_finds_every_clock_that_the_holder_may_see() {
    var holders =
        jdbc.sql(
                """
                SELECT DISTINCT officer, agency FROM deadlines.clock
                 WHERE state IN ('RUNNING', 'PAUSED') AND officer IS NOT NULL LIMIT 200
                """)
            .query(
                (row, n) ->
                    Actor.officer(row.getObject("officer", UUID.class), row.getString("agency")))
            .list();
    assertThat(holders).isNotEmpty();
    for (Actor one : holders) {
      var holder = new ActingOfficer(one, Set.of(Role.CASE_OFFICER));
      Set<String> open =
          marks.as(
              holder,
              () ->
                  Set.copyOf(
                      jdbc.sql(
                              """
                              SELECT id::text FROM deadlines.clock
                               WHERE state IN ('RUNNING', 'PAUSED') AND officer = :officer
                              """)
                          .param("officer", one.id())
                          .query(String.class)
                          .list()));
      assertThat(keys(holder)).as("clocks of " + one).containsAll(open);
    }
  }

  @Test
  void nobody_finds_what_the_person_may_not_see() throws Exception {
    ActingOfficer stranger = office.officer("THUE-AG", Role.CASE_OFFICER);
    assertThat(WholeDesk.of(new Desk(mvc, stranger)::page).text()).doesNotContain(file.number());
    Clock misplaced =
        ((ClockOutcome.ClockDone)
                clocks.start(
                    new StartClock(
                        "HS.VERIFY",
                        "case",
                        file.id().toString(),
                        "Kho của bà Năm " + file.number(),
                        handler.agency(),
                        id(stranger),
                        clock.instant()),
                    Actor.SYSTEM))
            .clock();
    assertThat(keys(stranger))
        .as("a record in nobody's sight")
        .doesNotContain(misplaced.id().toString());
    assertThat(WholeDesk.of(new Desk(mvc, stranger)::page).text())
        .doesNotContain("bà Năm", file.number());
    for (Role role : List.of(Role.ADMINISTRATOR, Role.AUDITOR, Role.PRESS)) {
      Clock open = started("HS.CLASSIFY", "signal", "QLTT-AG", null);
      ActingOfficer other = office.officer("QLTT-AG", role);
      assertThat(keys(other)).as(role.name()).doesNotContain(open.id().toString());
    }
  }

  @Test
  void a_transfer_that_nobody_has_taken_lies_with_the_whole_office_that_received_it() {
    Clock transfer = started("HS.CLASSIFY", "referral", QUIET, null);
    for (Role role : List.of(Role.CASE_OFFICER, Role.OPERATOR, Role.AGENCY_HEAD)) {
      assertThat(keys(office.officer(QUIET, role)))
          .as(role.name())
          .contains(transfer.id().toString());
    }
    assertThat(keys(office.officer("THUE-AG", Role.CASE_OFFICER)))
        .doesNotContain(transfer.id().toString());
  }

  @Test
  void what_is_put_off_comes_back_on_its_day_or_when_it_is_asked_for() throws Exception {
    Desk desk = new Desk(mvc, handler);
    Clock week = started("KN.ACCEPT", "case", handler.agency(), id(handler));
    String form = HOME + "/de-sau?viec=" + week.id();
    String tomorrow = "2026-12-09";

    assertThat(desk.fill(form, "/de-sau", "ngay", "2027-12-01").getStatus()).isEqualTo(422);
    assertThat(desk.fill(form, "/de-sau", "ngay", "2026-12-08").getStatus()).isEqualTo(422);
    assertThat(desk.fill(form, "/de-sau", "ngay", "2027-02-05").getContentAsString())
        .contains("hết hạn trước ngày đó");
    desk.does(form, "/de-sau", "ngay", tomorrow);
    Document page = desk.page(HOME);
    assertThat(page.select(".lane .work li:contains(" + week.title() + ")")).isEmpty();
    assertThat(page.select("[aria-labelledby=h-de-sau]").text())
        .contains(week.title(), "Trở lại ngày 09/12/2026");

    desk.does(HOME, "/dua-lai", "viec", week.id().toString());
    assertThat(desk.page(HOME).select(".lane .work li:contains(" + week.title() + ")")).hasSize(1);

    desk.does(form, "/de-sau", "ngay", tomorrow);
    clock.move(Duration.ofDays(1));
    assertThat(desk.page(HOME).select(".lane .work li:contains(" + week.title() + ")")).hasSize(1);
  }

  @Test
  void several_things_are_put_off_together_or_not_at_all() throws Exception {
    Desk desk = new Desk(mvc, handler);
    Clock one = started("KN.ACCEPT", "case", handler.agency(), id(handler));
    Clock two = started("KN.ACCEPT", "case", handler.agency(), id(handler));
    assertThat(desk.page(HOME).select("input[name=viec][form=de-sau]").eachAttr("value"))
        .contains(one.id().toString(), two.id().toString());
    String form = HOME + "/de-sau?viec=" + one.id() + "&viec=" + two.id();
    assertThat(desk.page(form).select("input[name=viec][checked]")).hasSize(2);
    assertThat(desk.page(form + "&viec=" + UUID.randomUUID()).select("input[name=viec][checked]"))
        .as("what lies with somebody else is left out")
        .hasSize(2);
    assertThat(desk.fill(form, "/de-sau", "ngay", "2027-02-05").getStatus()).isEqualTo(422);
    assertThat(desk.page(HOME).select("[aria-labelledby=h-de-sau]")).isEmpty();
    desk.does(form, "/de-sau", "ngay", "2026-12-09");
    assertThat(desk.page(HOME).select("[aria-labelledby=h-de-sau]").text())
        .contains(one.title(), two.title());
  }

  @Test
  void nobody_puts_off_what_lies_with_somebody_else_or_ends_before() throws Exception {
    Clock mine = started("KN.ACCEPT", "case", handler.agency(), id(handler));
    ActingOfficer other = office.handler();
    Desk theirs = new Desk(mvc, other);
    assertThat(theirs.status(HOME + "/de-sau?viec=" + mine.id())).isEqualTo(404);
    assertThat(theirs.status(HOME + "/de-sau?viec=" + UUID.randomUUID())).isEqualTo(404);
    String request = row().expectFirst("a").attr("href");
    assertThat(request).endsWith(file.number());
    assertThat(row().select(".later a")).as("ends within a day").isEmpty();
  }

  @Test
  void the_menu_counts_what_waits_and_keeps_what_is_pinned() throws Exception {
    Desk desk = new Desk(mvc, handler);
    // The clock goes on: what other tests began may come within 24 hours meanwhile.
    int before = urgent();
    Document page = desk.page(HOME);
    assertThat(before).isPositive();
    assertThat(Integer.parseInt(page.select(".nav a[href=/ban-lam-viec] .count").text()))
        .isBetween(before, urgent());
    assertThat(page.select(".nav a[href=/ho-so-vu-viec] .count")).isNotEmpty();
    assertThat(page.select(".nav details > summary").eachText())
        .contains("Tiếp nhận", "Hồ sơ", "Giám sát mạng", "Điều hành", "Truyền thông", "Quản trị");

    desk.does("/ho-so-vu-viec", "/ghim");
    page = desk.page(HOME);
    assertThat(page.select(".nav details:contains(Đã ghim) a").eachAttr("href"))
        .containsExactly("/ho-so-vu-viec");
    assertThat(new Desk(mvc, office.handler()).page(HOME).select(".nav").text())
        .as("somebody else's pins")
        .doesNotContain("Đã ghim");
    desk.does("/ho-so-vu-viec", "/bo-ghim");
    assertThat(desk.page(HOME).select(".nav").text()).doesNotContain("Đã ghim");
    Desk.Opened old = desk.opened("/ho-so-vu-viec", "/ghim");
    assertThat(old.send().getStatus()).isEqualTo(302);
    desk.does("/ho-so-vu-viec", "/bo-ghim");
    assertThat(old.send().getStatus()).isEqualTo(302);
    assertThat(desk.page(HOME).select(".nav").text())
        .as("an old page from the history of the browser undoes nothing")
        .doesNotContain("Đã ghim");
    assertThat(desk.fill("/ho-so-vu-viec", "/ghim", "trang", "/quan-tri/tai-khoan").getStatus())
        .as("a line that the officer does not see")
        .isEqualTo(404);
  }

  private Clock started(String rule, String kind, String agency, @Nullable UUID officer) {
    var wish =
        new StartClock(
            rule,
            kind,
            UUID.randomUUID().toString(),
            "Việc " + UUID.randomUUID(),
            agency,
            officer,
            clock.instant());
    return ((ClockOutcome.ClockDone) clocks.start(wish, Actor.SYSTEM)).clock();
  }

  private static UUID id(ActingOfficer officer) {
    return Objects.requireNonNull(officer.actor().id());
  }

  private List<WorkItem> items(ActingOfficer officer) {
    return work.of(officer, Page.away(Lang.VI, clock.instant(), parts));
  }

  private int urgent() {
    return Math.toIntExact(
        items(handler).stream().filter(one -> one.lane(clock.instant()).urgent()).count());
  }

  private Set<String> keys(ActingOfficer officer) {
    return items(officer).stream().map(WorkItem::key).collect(Collectors.toSet());
  }

  private java.util.Map<String, String> lanes(ActingOfficer officer) {
    return items(officer).stream()
        .collect(Collectors.toMap(WorkItem::key, one -> one.lane(clock.instant()).name()));
  }

  private org.jsoup.select.Elements row() throws Exception {
    return WholeDesk.of(new Desk(mvc, handler)::page)
        .select(".work li:contains(Gỡ nội dung vi phạm):contains(" + file.number() + ")");
  }

  private String lane() throws Exception {
    return row().parents().select("section.lane").attr("id");
  }
}
