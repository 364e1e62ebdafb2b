package vn.chosach.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.cases.web.Desk;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Agency;
import vn.chosach.directory.AgencyOrders.Registration;
import vn.chosach.directory.ChangeReason;
import vn.chosach.directory.DirectoryOutcome;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.work.WorkList;
import vn.chosach.plans.duties.Duty;
import vn.chosach.plans.duties.LateDuties;
import vn.chosach.plans.life.DutyText;
import vn.chosach.plans.life.Frequency;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.matters.UnreadOrders;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;

/** What the plan asks of those who direct and those who are directed, through the pages. */
class SteeringTest extends PlanDesk {

  private static final String UNIT = "SXD-AG";

  @Autowired MockMvc mvc;
  @Autowired UnreadOrders unread;
  @Autowired LateDuties late;
  @Autowired Agencies agencies;
  @Autowired Journal journal;
  @Autowired WorkList work;
  @Autowired Page.Parts parts;

  private Desk office;
  private ActingOfficer standing;
  private ActingOfficer head;
  private Desk unit;
  private String mark;

  @BeforeEach
  void people() {
    mark = UUID.randomUUID().toString().substring(0, 8);
    standing = registry.officer("SCT-AG", Role.STANDING_OFFICE);
    office = desk(standing);
    head = registry.officer(UNIT, Role.AGENCY_HEAD);
    unit = desk(head);
  }

  /**
   * R21: nobody goes on before the head, or whom the head empowered, has acknowledged the order.
   */
  @Test
  void an_order_is_acknowledged_by_the_head_or_an_empowered_officer_before_anything_else()
      throws Exception {
    UUID plan = issued();
    var duty = duty(plan, UNIT, List.of(), List.of("documents-issued"));
    String order = ordered(duty.id());
    Desk deputy = desk(registry.officer(UNIT, Role.CASE_OFFICER));
    Desk elsewhere = desk(registry.officer("SYT-AG", Role.AGENCY_HEAD));
    assertThat(elsewhere.status(order)).isEqualTo(404);
    assertThat(acts(unit, order)).as("no report yet").containsExactly("ACKNOWLEDGE");
    assertThat(acts(deputy, order)).as("who has no right to sign").isEmpty();
    assertThat(acts(office, order)).containsExactly("WITHDRAW");
    assertThat(office.page(order).text()).contains("Chưa xác nhận");

    ActingOfficer empowered = registry.officer(UNIT, Role.CASE_OFFICER);
    registry.right(empowered);
    assertThat(waiting(head, order)).contains("Xác nhận đã nhận chỉ đạo");
    assertThat(waiting(empowered, order)).contains("Xác nhận đã nhận chỉ đạo");
    assertThat(waiting(standing, order)).isEmpty();
    clock.move(Duration.ofDays(3));
    unread.tick();
    assertThat(waiting(standing, order)).contains("chưa xác nhận").contains("Thường trực");
    assertThat(waiting(LEADER, order)).isEmpty();
    clock.move(Duration.ofDays(12));
    unread.tick();
    unread.tick();
    assertThat(waiting(LEADER, order)).contains("chưa xác nhận");
    assertThat(journal.newest("share", share(order).toString(), null, 50))
        .filteredOn(one -> one.act().verb().equals("plans.order-reminded"))
        .as("told once for each step")
        .hasSize(2);

    desk(empowered).does(order, "/buoc", "viec", "ACKNOWLEDGE");
    for (ActingOfficer each : List.of(head, standing, LEADER)) {
      assertThat(waiting(each, order)).isEmpty();
    }
    assertThat(acts(desk(empowered), order)).as("the head alone reports").isEmpty();
    assertThat(refusedAt(unit, order, "so", "viec", "ANSWER", "loi", "Xong"))
        .as("nothing was counted, no paper")
        .contains("văn bản");
    registry.issuedBy(UNIT, "Kết quả " + mark);
    assertThat(unit.page(order).text()).contains("chương trình đếm được");
    assertThat(refusedAt(unit, order, "loi", "viec", "ANSWER", "loi", "")).isNotEmpty();
    unit.does(order, "/buoc", "viec", "ANSWER", "loi", "Đã làm xong");
    assertThat(office.page(order).text()).contains("Chương trình đếm được 1 việc");
    office.does(order, "/buoc", "viec", "ACCEPT");
    assertThat(unit.page(order).text()).contains("Hoàn thành");
  }

  /**
   * R77, R78, D14: a commune takes over what applies there, changes it in sight of everybody, gives
   * duties to its own bodies alone, and what is done sums up to the province.
   */
  @Test
  void a_commune_takes_over_the_duties_that_apply_and_shows_what_differs() throws Exception {
    String commune = "BCD389-XA-30352";
    UUID above = issued();
    Duty named = duty(above, "I.1", "STC-AG", List.of("BCD389-XA"));
    Duty other = duty(above, "I.2", UNIT, List.of());
    ActingOfficer chair = registry.officer(commune, Role.AGENCY_HEAD);
    Desk officer = desk(registry.officer(commune, Role.CASE_OFFICER));
    Desk neighbour = desk(registry.officer("BCD389-XA-30346", Role.AGENCY_HEAD));
    String plan = officer.does("/ke-hoach/" + above, "/ke-hoach/moi");
    assertThat(neighbour.status(plan)).isEqualTo(404);
    assertThat(office.status(plan)).isEqualTo(404);
    Document draft = officer.page(plan);
    assertThat(draft.select("section[aria-labelledby=h-khac]").text()).contains("Không khác");
    assertThat(draft.select("input[name=nhiem-vu-tren]").eachAttr("value"))
        .as("what names the commune is there already")
        .containsExactly(other.id().toString());
    for (String wrong : List.of("", UUID.randomUUID().toString(), named.id().toString())) {
      assertThat(
              officer
                  .fill(plan, "/buoc", "viec", "TAKE", "nhiem-vu-tren", wrong)
                  .getStatus())
          .isEqualTo(422);
    }
    officer.does(plan, "/buoc", "viec", "TAKE", "nhiem-vu-tren", other.id().toString());
    assertThat(officer.page(plan).select("#lam-TAKE")).as("nothing is left").isEmpty();

    String market = under(commune);
    String[] amended = {
      "viec", "AMEND", "muc", "I.1", "phan", "I", "ten", "Việc thử", "chi-tieu", "7",
      "loai-minh-chung", "training"
    };
    assertThat(officer.page(plan).select("#lam-AMEND select[name=chu-tri] option[value]"))
        .extracting(one -> one.attr("value"))
        .as("its own bodies and nobody else")
        .contains(commune, market)
        .doesNotContain("QLTT-AG", UNIT, "CQTT");
    var forged = new java.util.ArrayList<>(List.of(amended));
    forged.addAll(List.of("chu-tri", "CA-AG"));
    assertThat(officer.fill(plan, "/buoc", forged.toArray(String[]::new)).getStatus())
        .isEqualTo(422);
    forged.set(forged.size() - 1, market);
    officer.does(plan, "/buoc", forged.toArray(String[]::new));
    assertThat(acts(officer, plan)).as("an officer does not issue").doesNotContain("ISSUE");
    desk(chair).does(plan, "/buoc", "viec", "ISSUE", "so", paperOf(commune));

    Document seen = office.page(plan);
    assertThat(seen.select("section[aria-labelledby=h-khac] tbody tr"))
        .singleElement()
        .satisfies(row -> assertThat(row.text()).contains("I.1", "7"));
    assertThat(seen.select("form[action$=/buoc]")).as("others change nothing").isEmpty();
    assertThat(file(id(plan), OFFICE).duties())
        .extracting(Duty::originRoot)
        .containsExactlyInAnyOrder(named.root(), other.root());
    String duty = "/ke-hoach/nhiem-vu/" + named.id() + "?co-quan=";
    desk(chair)
        .does(
            duty + commune,
            "/minh-chung",
            "co-quan",
            commune,
            "loai-minh-chung",
            "training",
            "loi",
            "Mở lớp " + mark,
            "so",
            paperOf(commune));
    office.does(duty + commune, "/tra-loi-minh-chung", "chap-nhan", "co");
    assertThat(office.page(duty + commune).select("#h-mc + ul").text()).contains(mark);
  }

  /** R67: others learn of a plan that an agency makes for itself that it exists, and its title. */
  @Test
  void a_plan_outside_that_of_the_province_shows_its_title_alone() throws Exception {
    String title = "Kế hoạch nghiệp vụ " + mark;
    String secret = "Trinh sát " + mark;
    String form = "/ke-hoach/moi?rieng=1";
    Desk officer = desk(registry.officer(UNIT, Role.CASE_OFFICER));
    Desk audit = desk(registry.officer("BCD389-AG", Role.AUDITOR));
    assertThat(audit.page("/ke-hoach").select("a[href*=rieng]")).isEmpty();
    assertThat(
            audit.fill(form, "/ke-hoach/moi", "ten", title, "ngay", day(0), "den", day(9))
                .getStatus())
        .isEqualTo(422);
    assertThat(
            officer
                .fill(form, "/ke-hoach/moi", "ten", title, "ngay", day(9), "den", day(0))
                .getStatus())
        .isEqualTo(422);
    String plan = officer.does(form, "/ke-hoach/moi", "ten", title, "ngay", day(0), "den", day(9));
    for (Desk each : List.of(office, audit, desk(LEADER))) {
      assertThat(each.status(plan)).as("a draft").isEqualTo(404);
    }
    officer.does(
        plan, "/buoc", "viec", "AMEND", "muc", "I.1", "phan", "I", "ten", secret, "chu-tri", UNIT,
        "han", day(5), "loai-minh-chung", "training");
    assertThat(acts(officer, plan)).doesNotContain("ISSUE");
    unit.does(plan, "/buoc", "viec", "ISSUE", "so", paperOf(UNIT));
    assertThat(officer.page(plan).text()).contains(secret);
    UUID duty = file(id(plan), head).duties().getFirst().id();
    for (Desk each : List.of(office, audit, desk(registry.officer("SYT-AG", Role.AGENCY_HEAD)))) {
      assertThat(each.page("/ke-hoach").text()).contains(title);
      assertThat(each.page(plan).text()).contains(title).doesNotContain(secret);
      assertThat(each.status(plan + "/ma-tran")).isEqualTo(404);
      assertThat(each.status("/ke-hoach/nhiem-vu/" + duty)).isEqualTo(404);
    }
    clock.move(Duration.ofDays(40));
    late.tick();
    assertThat(late.of(head)).anyMatch(one -> one.duty().equals(duty));
    assertThat(late.of(standing)).noneMatch(one -> one.duty().equals(duty));
  }

  private String day(int after) {
    return today.plusDays(after).toString();
  }

  private String paperOf(String agency) {
    ActingOfficer writer = registry.officer(agency, Role.CASE_OFFICER);
    var draft = registry.drafted(writer, "Văn bản " + mark);
    ActingOfficer signer = registry.officer(agency, Role.AGENCY_HEAD);
    return String.valueOf(registry.issued(writer, signer, draft).number());
  }

  private Duty duty(UUID plan, String ref, String lead, List<String> partners) {
    var text =
        new DutyText(
            ref, "I", "Việc thử", "", "", lead, partners, Frequency.YEAR, null, null,
            List.of("training"));
    var write = new PlanAct.Write(plan, version(plan, OFFICE), text, "Bổ sung", paper("2/CV-X"));
    UUID id = done(write, OFFICE);
    return file(plan, OFFICE).duties().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** A new body under another one. */
  private String under(String above) {
    String key = "BQLC-" + mark.toUpperCase(java.util.Locale.ROOT);
    assertThat(
            agencies.register(
                Actor.SYSTEM,
                new Registration(
                    key,
                    Agency.AgencyKind.AGENCY,
                    Agency.Level.COMMUNE,
                    "Ban Quản lý chợ " + mark,
                    "Market Board " + mark,
                    above,
                    null,
                    null,
                    today.minusDays(30)),
                new ChangeReason("Sắp xếp bộ máy", null)))
        .isInstanceOf(DirectoryOutcome.DirectoryDone.class);
    return key;
  }

  private String ordered(UUID duty) throws Exception {
    String letter = registry.issuedBy("SCT-AG", "Giao việc " + mark, UNIT).id().toString();
    return office.does(
        "/chi-dao/moi?loai=DIRECTIVE&van-ban=" + letter + "&nhiem-vu=" + duty,
        "/chi-dao/moi",
        "ten",
        "Kiểm tra " + mark,
        "loi",
        "Kiểm tra, báo cáo.",
        "co-quan",
        UNIT,
        "ngay",
        today.plusDays(30).toString());
  }

  private UUID share(String matter) {
    return read(id(matter), OFFICE).shares().getFirst().id();
  }

  private static UUID id(String path) {
    return UUID.fromString(path.replaceFirst("\\?.*", "").replaceFirst(".*/", ""));
  }

  /** What the desk of an officer says of a matter; empty for nothing. */
  private String waiting(ActingOfficer who, String matter) {
    return work.of(who, Page.away(Lang.VI, clock.instant(), parts)).stream()
        .filter(one -> one.key().contains(id(matter).toString()))
        .map(one -> one.verb() + " " + one.why())
        .findFirst()
        .orElse("");
  }

  private Desk desk(ActingOfficer who) {
    return new Desk(mvc, who);
  }

  /** The acts that a page of a matter offers. */
  private static List<String> acts(Desk desk, String matter) throws Exception {
    return desk.page(matter).select("form[action$=/buoc] input[name=viec]").eachAttr("value");
  }

  /** What stands at a field of a form that was refused. */
  private static String refusedAt(Desk desk, String path, String field, String... filled)
      throws Exception {
    MockHttpServletResponse answer = desk.fill(path, "/buoc", filled);
    assertThat(answer.getStatus()).isEqualTo(422);
    Document page = Jsoup.parse(answer.getContentAsString());
    return page.select("[id$=" + field + "-error], .errors").text();
  }
}
