package vn.chosach.reports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.Office;
import vn.chosach.cases.web.Desk;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.work.WholeDesk;
import vn.chosach.reports.Reports;
import vn.chosach.reports.outlook.Deviations;
import vn.chosach.watch.register.PlaceKind;
import vn.chosach.watch.register.ProgrammeWish;
import vn.chosach.watch.register.Programmes;

/** What comes outside its range is flagged, and a measure follows from it. */
@ChosachTest
class OutlookPagesTest {

  private static final String PAGE = "/thong-ke/du-bao";

  @Autowired MockMvc mvc;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;
  @Autowired Reports reports;
  @Autowired Deviations deviations;
  @Autowired Office office;
  @Autowired Programmes programmes;

  /** In one transaction that is undone: what is counted is never taken away again. */
  @Test
  @Transactional
  void what_passes_its_range_is_flagged_once_and_a_measure_is_opened_from_it_by_who_directs()
      throws Exception {
    LocalDate last = Deviations.last(reports.calendar(), today()).orElseThrow();
    String area = "đảo " + UUID.randomUUID();
    for (int back = 17; back >= 0; back--) {
      counted(area, last.minusMonths(back), 3 + back % 2);
    }
    deviations.tick();
    assertThat(flagged(area)).as("as foretold").isZero();
    counted(area, last.plusMonths(1), 40);
    deviations.tick();
    deviations.tick();
    assertThat(flagged(area)).as("on the day on which it passes, once").isOne();

    ActingOfficer standing = office.officer("SCT-AG", Role.STANDING_OFFICE);
    Document shown = new Desk(mvc, standing).page(PAGE + "?theo=dia-ban");
    assertThat(shown.select("#du-bao th[scope=row]").text()).contains(area);
    assertThat(shown.select("#du-bao tbody tr").text()).contains("tháng (");
    var row =
        shown.select("section tbody tr").stream()
            .filter(line -> line.text().contains(area))
            .findFirst()
            .orElseThrow();
    assertThat(row.text()).contains("cao hơn dự báo", "40");
    assertThat(row.select("a").eachAttr("href"))
        .anyMatch(link -> link.startsWith("/chi-dao/moi?loai=DIRECTIVE&ten="))
        .anyMatch(link -> link.startsWith("/giam-sat/duyet"))
        .anyMatch(link -> link.startsWith("/xuat-ban/canh-bao-moi?tieu-de="));
    for (var link : row.select("a[href^=/chi-dao], a[href^=/xuat-ban]")) {
      Document form =
          new Desk(mvc, standing)
              .page(URLDecoder.decode(link.attr("href"), StandardCharsets.UTF_8));
      assertThat(form.select("main input[type=text]").eachAttr("value"))
          .as("the form knows from which figure it was opened")
          .anyMatch(value -> value.contains(area));
    }
    assertThat(WholeDesk.of(new Desk(mvc, standing)::page).text())
        .contains("số liệu ngoài khoảng dự báo");
    assertThat(new Desk(mvc, office.head()).page(PAGE + "?theo=dia-ban").text())
        .doesNotContain(area);
    aMeasureIsKept(row.select("a[href$=/bien-phap]").attr("href"), area, standing);
  }

  /**
   * A programme that began after the flag, said once with words, or a note; nobody else says it.
   */
  private void aMeasureIsKept(String form, String area, ActingOfficer standing) throws Exception {
    var desk = new Desk(mvc, standing);
    assertThat(desk.page(form).select("input[name=viec]").eachAttr("value"))
        .as("nothing began since but that none is needed")
        .contains("khong");
    String name = "Rà soát " + UUID.randomUUID();
    LocalDate ends = today().plusDays(20);
    var programme =
        programmes.enter(
            new ProgrammeWish(name, "Xem lại", "Chỉ đạo 5", Set.of(PlaceKind.SHOP), today(), ends),
            standing.actor());
    assertThat(programme).isInstanceOf(ActOutcome.Done.class);
    String address = desk.page(form).select("label:contains(" + name + ")").attr("for");
    String value = desk.page(form).select("input[id=" + address + "]").val();
    assertThat(desk.fill(form, "/bien-phap", "viec", value, "loi", " ").getStatus()).isEqualTo(422);
    assertThat(desk.fill(form, "/bien-phap", "viec", "/chi-dao/x", "loi", "Có").getStatus())
        .as("what is no record, or began before")
        .isEqualTo(422);
    desk.does(form, "/bien-phap", "viec", value, "loi", "Tin rao tăng ở chợ");
    String about = form.substring(0, form.lastIndexOf('/'));
    String note =
        desk.does(
            "/tinh-hinh/ghi?ten=x&du-bao=" + about.substring(about.lastIndexOf('/') + 1),
            "/ghi",
            "noi-dung",
            "Ba sạp mới",
            "nguon",
            "Khảo sát",
            "do-tin-cay",
            "LIKELY");
    desk.does(note + "/lam/trinh", "/lam/trinh");
    new Desk(mvc, office.officer("SCT-AG", Role.AGENCY_HEAD))
        .does(note + "/lam/xac-nhan", "/lam/xac-nhan");
    assertThat(desk.fill(form, "/bien-phap", "viec", value, "loi", "Lần nữa").getStatus())
        .as("once")
        .isIn(409, 422);
    Document kept = desk.page(PAGE + "?theo=dia-ban");
    assertThat(
            kept.select("section tbody tr").stream()
                .filter(line -> line.text().contains(area))
                .findFirst()
                .orElseThrow()
                .text())
        .contains(name, "Tin rao tăng ở chợ", "Ghi chép tình hình");
    assertThat(new Desk(mvc, office.head()).status(form)).as("who does not direct").isEqualTo(404);
  }

  @Test
  void the_head_of_an_agency_sees_its_own_series_and_no_figure_outside_a_range() throws Exception {
    Document own = new Desk(mvc, office.head()).page(PAGE);
    assertThat(own.select("h1").text()).isEqualTo("Dự báo");
    assertThat(own.select("#h-ngoai")).isEmpty();
    assertThat(new Desk(mvc, office.head()).page(PAGE + "?theo=nhom-hang").select("h1"))
        .isNotEmpty();
    ActingOfficer leader = office.officer("BCD389-AG", Role.COMMITTEE_LEADER);
    assertThat(new Desk(mvc, leader).page("/en" + PAGE).select("#h-ngoai")).isNotEmpty();
    assertThat(new Desk(mvc, office.handler()).status(PAGE)).isEqualTo(403);
  }

  private int flagged(String area) {
    return jdbc.sql("SELECT count(*)::int FROM reports.deviation WHERE key = :area")
        .param("area", area)
        .query(Integer.class)
        .single();
  }

  private void counted(String area, LocalDate month, int amount) {
    LocalDate day = month.minusMonths(1).withDayOfMonth(15);
    jdbc.sql(
            """
            INSERT INTO reports.case_fact
              (case_id, source, step, leg, number, kind, happened_on, known_at, amount, lead,
               forces, area, sort, online, root_on)
            VALUES (:id, 'CASE', 1, 0, 'x', 'IN_VIOLATION', :day, :known, :amount, 'SXD-AG',
                    ARRAY['SXD-AG'], :area, 'OTHER', false, :day)
            """)
        .param("id", UUID.randomUUID())
        .param("day", day)
        .param(
            "known",
            java.sql.Timestamp.from(day.atTime(LocalTime.NOON).atZone(Vietnam.ZONE).toInstant()))
        .param("amount", amount)
        .param("area", area)
        .update();
  }

  private LocalDate today() {
    return Vietnam.dayOf(clock.instant());
  }
}
