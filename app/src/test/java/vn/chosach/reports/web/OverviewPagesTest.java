package vn.chosach.reports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.web.Desk;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.Month;

/** What a leader looks at: every figure leads to its rows, and nobody sees more by it. */
@ChosachTest
class OverviewPagesTest {

  @Autowired MockMvc mvc;
  @Autowired Month cases;
  @Autowired MovableClock clock;

  private Month.Made made;
  private String days;

  @BeforeEach
  void aMonthOfCases() {
    made = cases.shared();
    cases.at(made.day().plusMonths(1));
    String[] period = made.period().split("-");
    days = "?loai=" + period[1] + "&nam=" + period[0] + "&so=" + period[2];
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void six_figures_lead_to_rows_that_come_to_the_same() throws Exception {
    Document shown = as(made.leader()).page("/tong-quan" + days);
    assertThat(shown.select(".six dt").eachText()).hasSize(6);
    for (Element figure : shown.select(".six dd b a")) {
      Document rows =
          as(made.leader())
              .page(
                  java.net.URLDecoder.decode(
                      figure.attr("href"), java.nio.charset.StandardCharsets.UTF_8));
      String sum = figure.text().replaceAll("[^0-9]", "");
      assertThat(Objects.requireNonNull(rows.selectFirst("h1")).text().replaceAll("[^0-9]", ""))
          .as(figure.attr("href"))
          .endsWith(sum);
    }
    assertThat(shown.select(".six dd b a")).hasSizeGreaterThan(2);
  }

  /** Two years by month: a bar is a month, and leads to as many cases as it says. */
  @Test
  void bars_of_two_years_lead_to_their_rows_and_the_agency_stands_in_the_address()
      throws Exception {
    Document all = as(made.leader()).page("/thong-ke" + days);
    Element chart = Objects.requireNonNull(all.selectFirst("figure.chart"));
    assertThat(chart.select(".bar")).hasSize(24);
    assertThat(all.select("#xu-huong tbody tr")).hasSize(24);
    Element bar = Objects.requireNonNull(chart.selectFirst("a[href*=dong=violation]"));
    // A bar says each force by itself; the table below has the sum of the month.
    Element sum = Objects.requireNonNull(all.selectFirst("#xu-huong a[href*=dong=violation]"));
    assertThat(sum.attr("href")).isEqualTo(bar.attr("href"));
    Document rows = as(made.leader()).page(bar.attr("href").replace("&amp;", "&"));
    assertThat(Objects.requireNonNull(rows.selectFirst("h1")).text()).endsWith(sum.text() + " vụ");

    String own = days + "&co-quan=" + made.head().agency();
    Document asked = as(made.leader()).page("/tong-quan" + own);
    Document head = as(made.head()).page("/tong-quan" + days);
    assertThat(asked.select(".six dd b").eachText()).isEqualTo(head.select(".six dd b").eachText());
    assertThat(asked.select(".six a").eachAttr("href"))
        .isNotEmpty()
        .allMatch(href -> href.contains("co-quan=" + made.head().agency()));
    assertThat(head.select("select[name=co-quan]")).isEmpty();
    assertThat(
            as(made.head())
                .page("/tong-quan" + days + "&co-quan=THUE-AG")
                .select(".six dd b")
                .eachText())
        .as("a head has no other figures than the own")
        .isEqualTo(head.select(".six dd b").eachText());
    assertThat(as(made.leader()).page("/ban-lam-viec").select(".six dt")).hasSize(6);
    assertThat(as(made.standing()).page("/ban-lam-viec").select(".six")).isEmpty();
  }

  @Test
  void rows_have_titles_only_of_cases_that_the_reader_sees_and_a_head_counts_the_own_agency()
      throws Exception {
    String rows = "/thong-ke/dong" + days + "&dong=inspected&cot=NOW";
    assertThat(as(made.head()).page(rows).select("tbody a")).isNotEmpty();
    assertThat(as(made.standing()).page(rows).select("tbody tr")).isNotEmpty();
    assertThat(as(made.standing()).page(rows).select("tbody a")).isEmpty();
    assertThat(as(made.standing()).page(rows).select("tbody td:nth-child(2)").eachText())
        .as("who leads a case stands in the figures, its number does not")
        .allMatch(agency -> agency.contains("Quản lý thị trường"));
    Document own = as(made.head()).page("/tong-quan" + days);
    assertThat(own.select("h2 small").text()).contains("Chi cục");
    assertThat(as(made.head()).status("/thong-ke/dong" + days + "&dong=tips&cot=NOW"))
        .as("tips are of the province")
        .isEqualTo(404);
    assertThat(own.select("select[name=do] option").eachAttr("value")).doesNotContain("phan-anh");
    assertThat(as(made.leader()).status("/thong-ke/dong" + days + "&dong=gi-do&cot=NOW"))
        .isEqualTo(404);
    String csv =
        as(made.standing())
            .answer("/thong-ke/dong/bang/dong.csv" + days + "&dong=inspected&cot=NOW")
            .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    assertThat(csv.lines().toList()).hasSizeGreaterThan(1);
  }

  @Test
  void the_map_shows_what_is_asked_for_and_the_wrong_measure_is_the_rate() throws Exception {
    for (String measure : List.of("phan-anh", "vi-pham", "hinh-su", "tien-phat")) {
      Document shown = as(made.leader()).page("/tong-quan" + days + "&do=" + measure);
      assertThat(shown.select("select[name=do] option[selected]").val()).isEqualTo(measure);
      assertThat(shown.select(".map path")).as(measure).hasSize(102);
    }
    Document fines = as(made.leader()).page("/thong-ke" + days + "&do=tien-phat");
    assertThat(fines.select(".map a"))
        .as("a commune with fines leads to its rows")
        .hasSameSizeAs(fines.select("#ban-do tbody td:last-child a"));
    assertThat(
            as(made.leader())
                .page("/tong-quan" + days + "&do=gi-do")
                .select("select[name=do] option[selected]")
                .val())
        .isEqualTo("ty-le");
  }

  @Test
  void sheets_for_a_meeting_are_four_and_no_officer_below_reads_them() throws Exception {
    Document sheets = as(made.leader()).page("/tong-quan/ban-hop" + days);
    assertThat(sheets.select(".slide")).hasSize(4);
    assertThat(sheets.select(".slide .six dt")).hasSize(6);
    for (String page : List.of("/tong-quan", "/tong-quan/ban-hop", "/thong-ke/dong")) {
      assertThat(as(made.handler()).status(page)).as(page).isEqualTo(403);
    }
    assertThat(as(made.leader()).page("/tong-quan?loai=YEAR&so=1&nam=" + (Month.YEAR + 9)).text())
        .contains(String.valueOf(Month.YEAR + 9));
  }

  private Desk as(ActingOfficer officer) {
    return new Desk(mvc, officer);
  }
}
