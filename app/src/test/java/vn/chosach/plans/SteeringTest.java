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
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.work.WorkList;
import vn.chosach.plans.matters.UnreadOrders;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;

/** What the plan asks of those who direct and those who are directed, through the pages. */
class SteeringTest extends PlanDesk {

  private static final String UNIT = "SXD-AG";

  @Autowired MockMvc mvc;
  @Autowired UnreadOrders unread;
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
