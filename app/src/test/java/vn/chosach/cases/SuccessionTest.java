package vn.chosach.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.cases.acts.Successions;
import vn.chosach.cases.acts.Successions.SuccessionMoved;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.web.Desk;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.AgencyOrders.Succeeding;
import vn.chosach.directory.ChangeReason;
import vn.chosach.directory.NewBody;
import vn.chosach.documents.Registry;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.work.HeldWork;

/** An agency ends; its cases go on with the same numbers and clocks. */
@ChosachTest
class SuccessionTest {

  private static final ChangeReason WHY = new ChangeReason("Sắp xếp bộ máy", null);
  private static final String PATH = "/ho-so-vu-viec/ke-tuc";
  private static final String ENTER = "/ho-so-vu-viec/truoc-day/nhap";

  @Autowired MockMvc mvc;
  @Autowired Cases cases;
  @Autowired Office office;
  @Autowired Registry registry;
  @Autowired HeldWork work;
  @Autowired Agencies agencies;

  @Test
  void the_successor_leads_with_number_and_clocks_unchanged() {
    String old = NewBody.ofTheProvince(agencies, "CU");
    String next = NewBody.ofTheProvince(agencies, "MOI");
    ActingOfficer head = office.officer(old, Role.AGENCY_HEAD);
    ActingOfficer handler = office.officer(old, Role.CASE_OFFICER);
    CaseFile file = office.assigned(handler, head, "Hàng không rõ nguồn gốc");
    var clocks = due(file, handler);
    ActingOfficer standing = office.officer("SCT-AG", Role.STANDING_OFFICE);
    assertThat(cases.succeed(old, next, "Sáp nhập", standing))
        .isInstanceOf(ActOutcome.Refused.class);

    succeeded(old, next, standing);
    assertThat(cases.orphaned("", handler)).isEmpty();
    assertThat(cases.orphaned("", standing))
        .contains(new Successions.Orphaned(old, 1, List.of(next)));
    assertThat(cases.succeed(old, "QLTT-AG", "Sai nơi", standing))
        .isInstanceOf(ActOutcome.Refused.class);
    assertThat(cases.succeed(old, next, "", standing)).isInstanceOf(ActOutcome.Refused.class);
    assertThat(cases.succeed(old, next, "Sáp nhập", handler))
        .isInstanceOf(ActOutcome.Refused.class);
    assertThat(cases.succeed(old, next, "Sáp nhập", standing))
        .isEqualTo(ActOutcome.done(new SuccessionMoved(1, 0)));

    ActingOfficer there = office.officer(next, Role.AGENCY_HEAD);
    Dossier moved = cases.read(file.number(), there).orElseThrow();
    assertThat(moved.file().access().agency()).isEqualTo(next);
    assertThat(due(moved.file(), there)).isEqualTo(clocks);
    assertThat(moved.moments().getLast().event()).isEqualTo(CaseEvent.SUCCEED);
    assertThat(moved.moments().getLast().actor().id()).isEqualTo(Office.id(standing));
    assertThat(cases.succeed(old, next, "Lần nữa", standing))
        .isEqualTo(ActOutcome.refused("cases.succeeded-before"));
  }

  @Test
  void who_comes_after_a_colleague_is_told_so_and_keeps_the_reason() throws Exception {
    String old = NewBody.ofTheProvince(agencies, "CU");
    String next = NewBody.ofTheProvince(agencies, "MOI");
    office.opened(office.officer(old, Role.CASE_OFFICER), "Hàng không rõ nguồn gốc");
    ActingOfficer standing = office.officer("SCT-AG", Role.STANDING_OFFICE);
    succeeded(old, next, standing);
    var window =
        new Desk(mvc, standing)
            .opened(PATH, "/" + old, "den", next, "ly-do", "Sáp nhập theo Nghị quyết");
    done(cases.succeed(old, next, "Sáp nhập", standing));

    MockHttpServletResponse late = window.send();
    assertThat(late.getStatus()).isEqualTo(422);
    var page = Jsoup.parse(late.getContentAsString());
    assertThat(page.select(".errors").text()).contains("Người khác đã chuyển trước");
    assertThat(page.select("form[action$=/" + old + "] textarea").text())
        .isEqualTo("Sáp nhập theo Nghị quyết");
    assertThat(new Desk(mvc, standing).page(PATH).text()).doesNotContain(old);
    for (String none : List.of("KHONG-CO", next)) {
      assertThat(new Desk(mvc, standing).ask(post(PATH + "/" + none)).getStatus()).isEqualTo(404);
    }
  }

  @Test
  void an_heir_keeps_cases_of_earlier_years_that_an_agency_entered_before_it_ended()
      throws Exception {
    String old = NewBody.ofTheProvince(agencies, "CU");
    String next = NewBody.ofTheProvince(agencies, "MOI");
    ActingOfficer clerk = registry.officer(old, Role.CASE_OFFICER);
    String word = Long.toString(System.nanoTime(), 36);
    String waiting = entered(clerk, old, word + "-1");
    String compared = entered(clerk, old, word + "-2");
    String answer = "/doi-chieu";
    new Desk(mvc, registry.officer(old, Role.AGENCY_HEAD))
        .does(compared + answer, answer, "dung", "co", "loi", "");
    ActingOfficer heir = registry.officer(next, Role.AGENCY_HEAD);
    var desk = new Desk(mvc, heir);
    assertThat(desk.status(waiting)).as("of another agency").isEqualTo(404);

    ActingOfficer standing = office.officer("SCT-AG", Role.STANDING_OFFICE);
    succeeded(old, next, standing);
    assertThat(cases.orphaned("", standing))
        .contains(new Successions.Orphaned(old, 2, List.of(next)));
    assertThat(desk.status(waiting)).as("not before the act").isEqualTo(404);
    assertThat(cases.succeed(old, next, "Sáp nhập", standing))
        .isEqualTo(ActOutcome.done(new SuccessionMoved(2, 0)));
    assertThat(new Desk(mvc, clerk).status(waiting)).as("of who is no more").isEqualTo(404);
    assertThat(desk.page(compared).select("main").text()).contains("Đã tính", "Chi cục " + old);
    assertThat(work.of(heir, waiting + answer)).hasSize(1);
    desk.does(waiting + answer, answer, "dung", "co", "loi", "");
    assertThat(desk.page(waiting).select("main").text()).contains("Đã tính");
  }

  private String entered(ActingOfficer clerk, String agency, String decision) throws Exception {
    return new Desk(mvc, clerk)
        .does(
            ENTER,
            "/nhap",
            "ten",
            "Hàng giả " + decision,
            "co-quan",
            agency,
            "loai-doi-tuong",
            "BUSINESS",
            "vi-pham",
            "Cơ sở mẫu " + decision,
            "ngay-nhan",
            "2025-05-06",
            "ket-qua",
            "WARNED",
            "so-quyet-dinh",
            decision,
            "ngay-quyet-dinh",
            "2025-05-14",
            "can-cu",
            "luat-15-2012",
            "so-den",
            registry.arrived(clerk, "Hồ sơ lưu " + decision));
  }

  private void succeeded(String old, String next, ActingOfficer by) {
    done(
        agencies.succeed(
            Actor.officer(Office.id(by), "SCT-AG"),
            new Succeeding(old, next, true, null, null, office.today()),
            WHY));
  }

  private List<String> due(CaseFile file, ActingOfficer by) {
    return cases.read(file.number(), by).orElseThrow().clocks().stream()
        .map(one -> one.clock().ruleKey() + " " + one.clock().dueAt())
        .toList();
  }

  private static void done(ActOutcome<?> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Done.class);
  }
}
