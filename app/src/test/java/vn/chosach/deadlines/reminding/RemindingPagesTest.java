package vn.chosach.deadlines.reminding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.Office;
import vn.chosach.cases.web.Desk;
import vn.chosach.deadlines.Clock;
import vn.chosach.deadlines.ClockOutcome;
import vn.chosach.deadlines.Clocks;
import vn.chosach.deadlines.StartClock;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.work.WholeDesk;

/** What an officer sees of reminders: on the desk, on the clock, and on the page to set them. */
@ChosachTest
class RemindingPagesTest {

  private static final String HERE = "/thoi-han/nhac-viec";

  @Autowired MockMvc mvc;
  @Autowired Office office;
  @Autowired Clocks clocks;
  @Autowired LadderWatch ladder;
  @Autowired MailWishes wishes;
  @Autowired MovableClock time;

  private ActingOfficer officer;
  private Desk desk;

  @BeforeEach
  void people() {
    officer = office.handler();
    desk = new Desk(mvc, officer);
  }

  @AfterEach
  void back() {
    time.reset();
  }

  @Test
  void the_address_is_shown_once_opens_the_feed_and_is_revoked() throws Exception {
    assertThat(desk.page(HERE).text()).contains("Bạn chưa có địa chỉ lịch.");
    var answer = desk.fill(HERE, "/nhac-viec/lich");
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getHeader("Cache-Control")).contains("no-store");
    String address = Jsoup.parse(answer.getContentAsString()).select(".once").text();
    String path = address.replaceFirst("^https?://[^/]+", "");
    assertThat(path).matches("/lich/[A-Za-z0-9_-]{43}\\.ics");
    assertThat(status(path)).isEqualTo(200);
    assertThat(desk.page(HERE).select(".once")).isEmpty();
    desk.does(HERE, "/lich/thu-hoi");
    assertThat(status(path)).isEqualTo(404);
    assertThat(desk.page("/en" + HERE).text()).contains("You have no calendar address yet.");
  }

  @Test
  void an_address_of_mail_that_is_none_stays_in_the_field_with_what_to_do() throws Exception {
    var answer = desk.fill(HERE, "/nhac-viec/thu", "thu", "vien ở quản lý");
    assertThat(answer.getStatus()).isEqualTo(422);
    var page = Jsoup.parse(answer.getContentAsString());
    assertThat(page.select("#thu").val()).isEqualTo("vien ở quản lý");
    assertThat(page.select(".errors").text()).contains("ten@angiang.gov.vn");
    desk.does(HERE, "/nhac-viec/thu", "thu", "vien@angiang.example");
    assertThat(wishes.address(Office.id(officer))).hasValue("vien@angiang.example");
    assertThat(desk.page(HERE).text()).contains("Thư gửi đến vien@angiang.example.");
    desk.does(HERE, "/thu/thoi");
    assertThat(wishes.address(Office.id(officer))).isEmpty();
  }

  @Test
  void a_reminder_stands_on_the_desk_and_on_its_clock_until_the_work_is_done() throws Exception {
    Clock clock = started();
    time.move(Duration.ofHours(25));
    ladder.tick();
    assertThat(desk.page("/ban-lam-viec").select("#nhac")).as("the own work").isEmpty();
    assertThat(WholeDesk.of(desk::page).select("#late").text())
        .contains("Phân loại TB-2026-00389", "Quá hạn 1 giờ")
        .doesNotContain("vi phạm kỷ luật", "!");
    assertThat(desk.page("/thoi-han/" + clock.id()).text())
        .contains("Đã nhắc về hạn này", "Đã báo lãnh đạo đơn vị");
    ActingOfficer head = office.officer(Office.QLTT, Role.AGENCY_HEAD);
    assertThat(new Desk(mvc, head).page("/ban-lam-viec").select(".reminders").text())
        .contains("Đã báo lãnh đạo đơn vị");
    ActingOfficer elsewhere = office.officer("THUE-AG", Role.AGENCY_HEAD);
    assertThat(WholeDesk.of(new Desk(mvc, elsewhere)::page).text()).doesNotContain("TB-2026-00389");
    clocks.stop(clock.id(), time.instant(), null, Actor.SYSTEM);
    assertThat(WholeDesk.of(desk::page).text()).doesNotContain("TB-2026-00389");
    assertThat(new Desk(mvc, head).page("/ban-lam-viec").select(".reminders").text())
        .doesNotContain("TB-2026-00389");
  }

  private Clock started() {
    var wish =
        new StartClock(
            "HS.CLASSIFY",
            "signal",
            UUID.randomUUID().toString(),
            "Phân loại TB-2026-00389",
            Office.QLTT,
            Office.id(officer),
            time.instant());
    return ((ClockOutcome.ClockDone) clocks.start(wish, Actor.SYSTEM)).clock();
  }

  private int status(String path) throws Exception {
    return mvc.perform(get(path)).andReturn().getResponse().getStatus();
  }
}
