package vn.chosach.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.Office;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;

/** Việc của tôi stands by the end of the next clock, each end with how it came about. */
@ChosachTest
class MinePageTest {

  @Autowired MockMvc mvc;
  @Autowired Office office;
  @Autowired MovableClock clock;

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
  void a_case_moves_from_this_week_to_today_to_late() throws Exception {
    assertThat(lane()).isEqualTo("Tuần này 1");
    clock.move(Duration.ofHours(20));
    assertThat(lane()).isEqualTo("Hôm nay 1");
    clock.move(Duration.ofHours(5));
    assertThat(lane()).isEqualTo("Quá hạn 1");
  }

  @Test
  void the_arithmetic_is_that_of_the_clock_that_ends_next() throws Exception {
    var row =
        new Desk(mvc, handler).page("/viec-cua-toi").select("tr:contains(" + file.number() + ")");
    assertThat(row.select("details a").text()).isEqualTo("Gỡ nội dung vi phạm trên nền tảng");
  }

  @Test
  void each_case_tells_how_its_next_end_came_about() throws Exception {
    CaseFile other = office.assigned(handler, office.head(), "Đường cát");
    var page = new Desk(mvc, handler).page("/viec-cua-toi");
    var row = page.select("tr:contains(" + other.number() + ")");
    assertThat(row.select("details summary").text()).isEqualTo("Cách tính");
    assertThat(row.select("details a[href^=/thoi-han/]")).hasSize(1);
    assertThat(row.select("details ol li")).isNotEmpty();
    assertThat(new Desk(mvc, handler).page("/en/viec-cua-toi").select(".mine-lane h3").text())
        .contains("This week");
  }

  private String lane() throws Exception {
    var page = new Desk(mvc, handler).page("/viec-cua-toi");
    return page.select(".mine-lane:contains(" + file.number() + ") h3").text();
  }
}
