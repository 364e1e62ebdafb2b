package vn.chosach.reports.demands;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.web.Desk;
import vn.chosach.deadlines.Clocks;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.NewBody;
import vn.chosach.documents.PaperWalk;
import vn.chosach.documents.Registry;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.Transition;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.work.WholeDesk;
import vn.chosach.reports.Month;
import vn.chosach.reports.Reports;
import vn.chosach.reports.demands.Demand.DemandState;
import vn.chosach.reports.keeping.Collection;
import vn.chosach.reports.keeping.Event;
import vn.chosach.reports.keeping.Report;

/**
 * A body above demands a report by paper: entered with day and hour, kept by one officer, passed on
 * below, answered by a signed report with what came from below, closed by the proof of its receipt.
 */
@ChosachTest
class DemandPagesTest {

  private static final String AGENCY = "SXD-AG";
  private static final String LIST = "/yeu-cau-cap-tren";
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

  @Autowired MockMvc mvc;
  @Autowired JdbcClient jdbc;
  @Autowired Registry registry;
  @Autowired Reports reports;
  @Autowired Month month;
  @Autowired Clocks clocks;
  @Autowired Agencies agencies;
  @Autowired MovableClock clock;

  private final String word = Long.toString(System.nanoTime(), 36);

  @Test
  void every_cell_of_the_life_cycle_is_as_it_is_written() {
    for (DemandState from : DemandState.values()) {
      for (DemandEvent event : DemandEvent.values()) {
        boolean there =
            switch (event) {
              case ENTER -> false;
              case CLOSE -> from == DemandState.ANSWERED;
              case PREPARE, ENTRUST, WITHDRAW, ANSWER ->
                  from == DemandState.OPEN || from == DemandState.ANSWERED;
              case PASS -> from == DemandState.OPEN;
            };
        assertThat(Transition.in(DemandTransitions.TABLE, from, event).isPresent())
            .as(from + " " + event)
            .isEqualTo(there);
      }
    }
  }

  @Test
  void a_demand_is_entered_passed_on_answered_by_a_signed_report_and_closed_by_its_receipt()
      throws Exception {
    ActingOfficer keeper = registry.officer(AGENCY, Role.CASE_OFFICER);
    ActingOfficer standing = registry.officer(AGENCY, Role.STANDING_OFFICE);
    ActingOfficer head = registry.officer(AGENCY, Role.AGENCY_HEAD);
    ActingOfficer stranger = registry.officer("SYT-AG", Role.AGENCY_HEAD);
    var desk = new Desk(mvc, keeper);
    UUID incoming = arrived(keeper, "Báo cáo gấp " + word);
    String enter = LIST + "/vao/" + incoming;
    assertThat(desk.page("/van-ban/so-den/" + incoming).select("a[href*='/vao/']")).hasSize(1);
    assertThat(new Desk(mvc, stranger).status(enter)).as("a foreign register").isEqualTo(404);
    assertThat(desk.status(LIST + "/vao/" + UUID.randomUUID())).isEqualTo(404);
    assertThat(desk.page(enter).select("select[name=cap-tren] option").eachAttr("value"))
        .contains("TU-AG", "VPUB-AG", "BCD389-QG")
        .doesNotContain(AGENCY, "SYT-AG", "CA-AG");
    Instant due = registry.today().plusDays(9).atTime(16, 30).atZone(Vietnam.ZONE).toInstant();
    String[] wish = {
      "ten", "Báo cáo gấp " + word,
      "han", registry.today().minusDays(1) + "T09:00",
      "nguoi", String.valueOf(keeper.actor().id())
    };
    assertThat(refused(desk, enter, incoming.toString(), wish)).contains("trước ngày của văn bản");
    wish[3] = "";
    assertThat(refused(desk, enter, incoming.toString(), wish)).contains("ngày và giờ");
    wish[3] = MINUTE.format(due.atZone(Vietnam.ZONE));
    wish[5] = String.valueOf(stranger.actor().id());
    assertThat(refused(desk, enter, incoming.toString(), wish)).isNotEmpty();
    wish[5] = String.valueOf(keeper.actor().id());
    String[] below = Arrays.copyOf(wish, 8);
    below[6] = "cap-tren";
    below[7] = "SYT-AG";
    assertThat(refused(desk, enter, incoming.toString(), below))
        .as("who does not stand above")
        .isNotEmpty();
    String one = desk.does(enter, incoming.toString(), wish);
    String number = one.substring(one.lastIndexOf('/') + 1);
    assertThat(refused(desk, enter, incoming.toString(), wish)).contains("đã được vào");
    assertThat(desk.page(one).text()).contains("Đang làm", "16:30");
    assertThat(desk.page(LIST).text()).contains(number);
    assertThat(new Desk(mvc, stranger).status(one)).as("as an absent one").isEqualTo(404);
    assertThat(new Desk(mvc, registry.officer("BPT-AG", Role.PRESS)).status(LIST)).isEqualTo(403);
    assertThat(
            new Desk(mvc, registry.officer(Registry.COMMITTEE, Role.COMMITTEE_LEADER)).status(one))
        .isEqualTo(200);
    assertThat(clocks.of(DemandClocks.SUBJECT, List.of(number)))
        .singleElement()
        .matches(it -> Objects.equals(keeper.actor().id(), it.officer()));
    assertThat(WholeDesk.of(desk::page).select("a[href$='" + one + "']")).isNotEmpty();

    passed(one, standing, desk);
    answered(one, desk, head, keeper);
    assertThat(clocks.of(DemandClocks.SUBJECT, List.of(number))).as("the clock is met").isEmpty();
    assertThat(new Desk(mvc, standing).page("/en" + one).text())
        .contains("Received above")
        .doesNotContainPattern("reports\\.[a-z]");
    assertThat(new Desk(mvc, standing).page("/en" + LIST + "?phan=over").text())
        .doesNotContainPattern("reports\\.[a-z]");
  }

  /** The standing office asks an agency below, which sends its report; another sends nothing. */
  private void passed(String one, ActingOfficer standing, Desk desk) throws Exception {
    var office = new Desk(mvc, standing);
    assertThat(desk.status(one + "/lam/giao-xuong")).as("the standing office asks").isEqualTo(404);
    LocalDate today = registry.today();
    String[] wish = {
      "ten",
      "Cấp dưới báo cáo " + word,
      "mau",
      "BC389",
      "tu",
      today.minusDays(9).toString(),
      "den",
      today.minusDays(1).toString(),
      "han",
      today.plusDays(10).toString(),
      "co-quan",
      "SVHTTDL-AG",
      "co-quan",
      "SNNMT-AG"
    };
    assertThat(refused(office, one + "/lam/giao-xuong", "/giao-xuong", wish))
        .as("after the demand itself")
        .contains("không sau hạn");
    wish[9] = today.plusDays(8).toString();
    office.does(one + "/lam/giao-xuong", "/giao-xuong", wish);
    assertThat(refused(office, one + "/lam/giao-xuong", "/giao-xuong", wish)).contains("một lần");
    String request =
        jdbc.sql("SELECT request::text FROM reports.demand WHERE number = :number")
            .param("number", one.substring(one.lastIndexOf('/') + 1))
            .query(String.class)
            .single();
    ActingOfficer writer = registry.officer("SVHTTDL-AG", Role.CASE_OFFICER);
    Report report = Month.done(reports.open("REQUEST-" + request, "BC389", "SVHTTDL-AG", writer));
    report = month.step(report, Event.FREEZE, writer);
    report = month.step(report, Event.SIGN, registry.officer("SVHTTDL-AG", Role.AGENCY_HEAD));
    month.step(report, Event.SEND, writer);
    // The committee adds up what came: whoever answers from below does not count that once more.
    Month.done(
        reports.open(
            "REQUEST-" + request,
            "BC389",
            Registry.COMMITTEE,
            registry.officer("SCT-AG", Role.STANDING_OFFICE)));
  }

  private void answered(String one, Desk desk, ActingOfficer head, ActingOfficer keeper)
      throws Exception {
    String prepare = one + "/lam/soan";
    assertThat(new Desk(mvc, head).status(prepare)).as("the keeper answers").isEqualTo(404);
    assertThat(refused(desk, prepare, "/soan", "noi-dung", " ")).contains("nội dung trả lời");
    assertThat(refused(desk, prepare, "/soan", "noi-dung", "Đã kiểm tra."))
        .as("an agency has sent nothing")
        .contains("chưa gửi");
    desk.does(prepare, "/soan", "noi-dung", "Đã kiểm tra " + word, "van-tra-loi", "co");
    assertThat(refused(desk, prepare, "/soan", "noi-dung", "Nữa", "van-tra-loi", "co"))
        .contains("chờ ký");
    Document shown = desk.page(one);
    assertThat(shown.text()).contains("đang chờ ký");
    UUID paper = drawn(one);
    assertThat(desk.page("/van-ban/" + paper).text())
        .contains("Đã kiểm tra " + word, "1 trên 2 cơ quan", "Chưa gửi, không tính là không có");
    var walk = new PaperWalk(desk, new Desk(mvc, head), registry.right(head).toString());
    walk.signed("/van-ban/" + paper);
    assertThat(desk.page(one).text()).contains("Đã ký trả lời");
    assertThat(desk.status(prepare)).as("it is answered").isEqualTo(404);
    assertThat(refused(desk, one + "/lam/xong", "/xong")).contains("Chưa có bằng chứng");
    walk.sent("/van-ban/" + paper);
    assertThat(refused(desk, one + "/lam/xong", "/xong")).as("sent is not received").isNotEmpty();
    received(paper, desk, keeper);
    Desk heir = entrusted(one, desk, head);
    heir.does(one + "/lam/xong", "/xong");
    assertThat(heir.page(one).text()).contains("Cấp trên đã nhận", "Gửi lúc");
  }

  private UUID drawn(String one) {
    return jdbc.sql(
            """
            SELECT p.document FROM reports.demand_paper p JOIN reports.demand d ON d.id = p.demand
             WHERE d.number = :number AND p.outcome IS NULL
            """)
        .param("number", one.substring(one.lastIndexOf('/') + 1))
        .query(UUID.class)
        .single();
  }

  @Test
  void an_answer_that_came_back_is_answered_anew_or_the_demand_is_taken_back() throws Exception {
    ActingOfficer keeper = registry.officer(AGENCY, Role.CASE_OFFICER);
    ActingOfficer head = registry.officer(AGENCY, Role.AGENCY_HEAD);
    var desk = new Desk(mvc, keeper);
    String one = entered(desk, keeper);
    String prepare = one + "/lam/soan";
    desk.does(prepare, "/soan", "noi-dung", "Đã kiểm tra " + word);
    UUID first = drawn(one);
    var walk = new PaperWalk(desk, new Desk(mvc, head), registry.right(head).toString());
    walk.signed("/van-ban/" + first);
    walk.sent("/van-ban/" + first);
    assertThat(desk.status(prepare)).as("it is under way").isEqualTo(404);
    delivered(first, desk, keeper, "khong");
    assertThat(refused(desk, one + "/lam/xong", "/xong")).as("it came back").isNotEmpty();
    desk.does(prepare, "/soan", "noi-dung", "Gửi lại " + word);
    UUID second = drawn(one);
    walk.signed("/van-ban/" + second);
    walk.sent("/van-ban/" + second);
    received(second, desk, keeper);
    desk.does(one + "/lam/xong", "/xong");
    assertThat(desk.page(one).text()).contains("Cấp trên đã nhận");

    String other = entered(desk, keeper);
    desk.does(other + "/lam/soan", "/soan", "noi-dung", "Đã kiểm tra " + word);
    walk.signed("/van-ban/" + drawn(other));
    UUID paper = arrived(keeper, "Thôi báo cáo " + word);
    assertThat(desk.status(other + "/lam/rut")).as("the head does").isEqualTo(404);
    String[] wish = {"van-ban", paper.toString(), "loi", "Cấp trên thôi yêu cầu"};
    new Desk(mvc, head).does(other + "/lam/rut", "/rut", wish);
    assertThat(clocks.of(DemandClocks.SUBJECT, List.of(other.substring(LIST.length() + 1))))
        .as("its clock fell away")
        .isEmpty();
  }

  private String entered(Desk desk, ActingOfficer keeper) throws Exception {
    UUID incoming = arrived(keeper, "Báo cáo gấp " + word);
    String due = registry.today().plusDays(9) + "T16:30";
    String[] wish = {
      "ten", "Báo cáo gấp " + word, "han", due, "nguoi", String.valueOf(keeper.actor().id())
    };
    return desk.does(LIST + "/vao/" + incoming, incoming.toString(), wish);
  }

  /** Whoever kept an answered demand leaves: its head entrusts it, with its clock, to another. */
  private Desk entrusted(String one, Desk desk, ActingOfficer head) throws Exception {
    ActingOfficer next = registry.officer(AGENCY, Role.CASE_OFFICER);
    var heir = new Desk(mvc, next);
    assertThat(heir.status(one + "/lam/xong")).as("not the keeper").isEqualTo(404);
    assertThat(desk.status(one + "/lam/giao-nguoi")).as("the head entrusts").isEqualTo(404);
    String[] wish = {"nguoi", String.valueOf(next.actor().id()), "loi", "Chuyển công tác"};
    new Desk(mvc, head).does(one + "/lam/giao-nguoi", "/giao-nguoi", wish);
    assertThat(desk.status(one + "/lam/xong")).as("no longer the keeper").isEqualTo(404);
    assertThat(clocks.of(DemandClocks.SUBJECT, List.of(one.substring(one.lastIndexOf('/') + 1))))
        .singleElement()
        .matches(it -> Objects.equals(next.actor().id(), it.officer()));
    return heir;
  }

  /** The receipt is proved by a slip of the incoming register. */
  private void received(UUID paper, Desk desk, ActingOfficer keeper) throws Exception {
    delivered(paper, desk, keeper, "co");
  }

  private void delivered(UUID paper, Desk desk, ActingOfficer keeper, String taken)
      throws Exception {
    String to =
        desk.page("/van-ban/" + paper).select("#noi-nhan a[href*='/nguoi-nhan/']").attr("href");
    String today = registry.today().toString();
    String own = to.substring(to.lastIndexOf('/') + 1);
    desk.does(
        to,
        own,
        "ten",
        "Ủy ban nhân dân tỉnh",
        "dia-chi",
        "Rạch Giá",
        "cach-gui",
        "ELECTRONIC",
        "ngay-gui",
        today,
        "so-hieu",
        "trục liên thông");
    UUID slip = arrived(keeper, "Phiếu nhận " + word);
    desk.does(
        to + "/bao-nhan",
        "/bao-nhan",
        "giay-bao",
        slip.toString(),
        "da-nhan",
        taken,
        "ngay",
        today,
        "nguoi-ky",
        "Văn thư");
  }

  @Test
  void a_demand_is_entrusted_by_the_head_late_by_the_hour_and_withdrawn_by_another_paper()
      throws Exception {
    ActingOfficer first = registry.officer(AGENCY, Role.CASE_OFFICER);
    ActingOfficer second = registry.officer(AGENCY, Role.CASE_OFFICER);
    var heads = new Desk(mvc, registry.officer(AGENCY, Role.AGENCY_HEAD));
    UUID incoming = arrived(first, "Số liệu ngay " + word);
    String one =
        new Desk(mvc, first)
            .does(
                LIST + "/vao/" + incoming,
                incoming.toString(),
                "ten",
                "Số liệu " + word,
                "han",
                registry.today() + "T00:00",
                "nguoi",
                String.valueOf(first.actor().id()));
    assertThat(heads.page(one).text()).contains("Đã quá giờ");
    assertThat(new Desk(mvc, second).status(one + "/lam/giao-nguoi")).isEqualTo(404);
    assertThat(
            refused(
                heads,
                one + "/lam/giao-nguoi",
                "/giao-nguoi",
                "nguoi",
                String.valueOf(second.actor().id()),
                "loi",
                " "))
        .isNotEmpty();
    heads.does(
        one + "/lam/giao-nguoi",
        "/giao-nguoi",
        "nguoi",
        String.valueOf(second.actor().id()),
        "loi",
        "Người trước nghỉ phép");
    assertThat(new Desk(mvc, first).status(one + "/lam/soan")).as("not the keeper").isEqualTo(404);
    assertThat(new Desk(mvc, second).status(one + "/lam/soan")).isEqualTo(200);
    assertThat(
            refused(heads, one + "/lam/rut", "/rut", "van-ban", incoming.toString(), "loi", "Rút"))
        .as("the demand itself withdraws nothing")
        .isNotEmpty();
    UUID other = arrived(first, "Thôi báo cáo " + word);
    heads.does(one + "/lam/rut", "/rut", "van-ban", other.toString(), "loi", "Cấp trên rút");
    assertThat(heads.page(one).text()).contains("Đã rút").doesNotContain("Đã quá giờ");
    assertThat(heads.page(LIST + "?phan=over").text())
        .contains(one.substring(one.lastIndexOf('/') + 1));
  }

  @Test
  void who_was_asked_below_owes_nothing_when_the_demand_is_withdrawn_above() throws Exception {
    ActingOfficer keeper = registry.officer(AGENCY, Role.CASE_OFFICER);
    var heads = new Desk(mvc, registry.officer(AGENCY, Role.AGENCY_HEAD));
    UUID incoming = arrived(keeper, "Báo cáo gấp " + word);
    String one =
        new Desk(mvc, keeper)
            .does(
                LIST + "/vao/" + incoming,
                incoming.toString(),
                "ten",
                "Báo cáo gấp " + word,
                "han",
                registry.today().plusDays(9) + "T16:00",
                "nguoi",
                String.valueOf(keeper.actor().id()));
    String title = "Cấp dưới báo cáo " + word;
    LocalDate today = registry.today();
    new Desk(mvc, registry.officer(AGENCY, Role.STANDING_OFFICE))
        .does(
            one + "/lam/giao-xuong",
            "/giao-xuong",
            "ten",
            title,
            "mau",
            "BC389",
            "tu",
            today.minusDays(9).toString(),
            "den",
            today.minusDays(1).toString(),
            "han",
            today.plusDays(8).toString(),
            "co-quan",
            "SVHTTDL-AG",
            "co-quan",
            "SNNMT-AG");
    ActingOfficer begun = registry.officer("SVHTTDL-AG", Role.CASE_OFFICER);
    ActingOfficer idle = registry.officer("SNNMT-AG", Role.CASE_OFFICER);
    String request =
        "REQUEST-"
            + jdbc.sql("SELECT request::text FROM reports.demand WHERE number = :number")
                .param("number", one.substring(one.lastIndexOf('/') + 1))
                .query(String.class)
                .single();
    Month.done(reports.open(request, "BC389", "SVHTTDL-AG", begun));
    assertThat(owed(request, begun)).containsExactly(Collection.Mark.BEGUN);
    assertThat(owed(request, idle)).containsExactly(Collection.Mark.OWED);
    UUID other = arrived(keeper, "Thôi báo cáo " + word);
    heads.does(one + "/lam/rut", "/rut", "van-ban", other.toString(), "loi", "Cấp trên rút");
    assertThat(owed(request, begun)).as("it is told").containsExactly(Collection.Mark.FREED);
    assertThat(owed(request, idle)).containsExactly(Collection.Mark.FREED);
    assertThat(reports.open(request, "BC389", "SNNMT-AG", idle))
        .isEqualTo(ActOutcome.refused("reports.request-withdrawn"));
    assertThat(WholeDesk.of(new Desk(mvc, idle)::page).select("li:contains(" + title + ")").text())
        .contains("yêu cầu đã rút");
  }

  private List<Collection.Mark> owed(String request, ActingOfficer who) {
    return reports.owing(who).stream()
        .filter(row -> row.period().equals(request))
        .map(Collection.CollectionRow::mark)
        .toList();
  }

  @Test
  void a_demand_on_an_agency_that_ended_its_heir_answers_in_its_own_name() throws Exception {
    String old = NewBody.ofTheProvince(agencies, "CU");
    String next = NewBody.ofTheProvince(agencies, "MOI");
    ActingOfficer left = registry.officer(old, Role.CASE_OFFICER);
    ActingOfficer keeper = registry.officer(next, Role.CASE_OFFICER);
    ActingOfficer head = registry.officer(next, Role.AGENCY_HEAD);
    var heads = new Desk(mvc, head);
    var desk = new Desk(mvc, keeper);
    UUID incoming = arrived(left, "Báo cáo trước sáp nhập " + word);
    String one =
        new Desk(mvc, left)
            .does(
                LIST + "/vao/" + incoming,
                incoming.toString(),
                "ten",
                "Báo cáo trước sáp nhập " + word,
                "han",
                registry.today().plusDays(9) + "T16:30",
                "nguoi",
                String.valueOf(left.actor().id()));
    NewBody.follows(agencies, old, next, registry.today().plusDays(1));
    assertThat(heads.status(one)).as("not yet its heir").isEqualTo(404);

    clock.move(Duration.ofDays(1));
    assertThat(new Desk(mvc, left).status(one)).as("of an agency of before").isEqualTo(404);
    assertThat(new Desk(mvc, registry.officer("SYT-AG", Role.AGENCY_HEAD)).status(one))
        .isEqualTo(404);
    assertThat(heads.page(LIST).text()).contains(one.substring(one.lastIndexOf('/') + 1));
    String entrust = one + "/lam/giao-nguoi";
    assertThat(heads.page(entrust).select("select[name=nguoi] option").eachAttr("value"))
        .contains(String.valueOf(keeper.actor().id()))
        .doesNotContain(String.valueOf(left.actor().id()));
    heads.does(
        entrust,
        "/giao-nguoi",
        "nguoi",
        String.valueOf(keeper.actor().id()),
        "loi",
        "Cơ quan cũ đã kết thúc");
    assertThat(WholeDesk.of(desk::page).select("a[href$='" + one + "']")).isNotEmpty();
    desk.does(one + "/lam/soan", "/soan", "noi-dung", "Đã kiểm tra " + word);
    String paper = "/van-ban/" + drawn(one);
    var walk = new PaperWalk(desk, heads, registry.right(head).toString());
    walk.signed(paper);
    walk.sent(paper);
    received(UUID.fromString(paper.substring("/van-ban/".length())), desk, keeper);
    desk.does(one + "/lam/xong", "/xong");
    assertThat(desk.page(one).text()).contains("Cấp trên đã nhận");
  }

  private UUID arrived(ActingOfficer clerk, String subject) {
    return jdbc.sql(
            "SELECT id FROM documents.incoming WHERE their_number = :number AND agency = :agency")
        .param("number", registry.arrived(clerk, subject))
        .param("agency", clerk.agency())
        .query(UUID.class)
        .single();
  }

  private String refused(Desk desk, String path, String action, String... filled) throws Exception {
    MockHttpServletResponse answer = desk.fill(path, action, filled);
    assertThat(answer.getStatus()).isIn(409, 422);
    return Jsoup.parse(answer.getContentAsString()).select("main").text();
  }
}
