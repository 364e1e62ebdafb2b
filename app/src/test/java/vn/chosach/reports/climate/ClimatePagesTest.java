package vn.chosach.reports.climate;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.web.Desk;
import vn.chosach.documents.Registry;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.Month;
import vn.chosach.reports.Reports;
import vn.chosach.reports.periods.Period;
import vn.chosach.reports.periods.PeriodKind;

/**
 * Fair business and the trust of consumers (plan section I.2): what the records give by quarter,
 * area and kind of seller, and what surveys say, from a registered paper and with a second person.
 */
@ChosachTest
class ClimatePagesTest {

  private static final String PAGE = "/thong-ke/moi-truong-kinh-doanh";
  private static final String ENTER = PAGE + "/khao-sat";

  @Autowired MockMvc mvc;
  @Autowired Registry registry;
  @Autowired Month month;
  @Autowired Reports reports;
  @Autowired MovableClock clock;

  private final String word = "Niềm tin " + Long.toString(System.nanoTime(), 36);

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void the_records_tell_by_quarter_area_and_kind_of_seller_how_sellers_were_treated()
      throws Exception {
    Month.Made made = month.next();
    Period quarter = reports.calendar().of(PeriodKind.QUARTER, made.day()).orElseThrow();
    var desk = new Desk(mvc, made.standing());
    String asked = PAGE + "?nam=" + quarter.year() + "&quy=" + quarter.number();
    Document page = desk.page(asked);
    long fined = number(page, "#theo-quy", "Người bán bị xử phạt", quarter.number());
    assertThat(fined).as("two sellers were fined").isGreaterThanOrEqualTo(2);
    assertThat(page.select("#theo-loai-nguoi-ban tbody tr")).isNotEmpty();
    assertThat(
            page.select("#theo-loai-nguoi-ban tbody tr").stream()
                .mapToLong(row -> whole(row.select("td").getFirst()))
                .sum())
        .as("the kinds add up to the quarter")
        .isEqualTo(fined);
    assertThat(
            page.select("#theo-dia-ban tbody tr").stream()
                .mapToLong(row -> whole(row.select("td").get(ClimateFigure.FINED.ordinal())))
                .sum())
        .as("the areas add up to the quarter")
        .isEqualTo(fined);
    assertThat(page.text()).contains("Sổ tin báo", "chưa phải kết luận tái phạm");
    MockHttpServletResponse csv =
        desk.answer(PAGE + "/bang/theo-quy.csv" + asked.substring(PAGE.length()));
    assertThat(csv.getStatus()).isEqualTo(200);
    assertThat(csv.getContentAsString()).contains("Người bán bị xử phạt");
    assertThat(desk.answer(PAGE + "/bang/khong-co.csv").getStatus()).isEqualTo(404);
    assertThat(new Desk(mvc, made.handler()).status(PAGE)).as("an ordinary officer").isEqualTo(403);
    assertThat(desk.page("/en" + PAGE).text()).doesNotContainPattern("reports\\.[a-z]");
    month.at(made.day().plusMonths(1));
    assertThat(
            desk.page("/thong-ke?loai=QUARTER&nam=" + quarter.year() + "&so=" + quarter.number())
                .text())
        .as("in the figures of the province")
        .contains("Môi trường kinh doanh, lòng tin người tiêu dùng");
  }

  @Test
  void a_value_of_a_survey_needs_a_registered_paper_and_a_second_person() throws Exception {
    ActingOfficer standing = registry.officer("SCT-AG", Role.STANDING_OFFICE);
    ActingOfficer second = registry.officer("SCT-AG", Role.STANDING_OFFICE);
    ActingOfficer head = registry.officer("SKHCN-AG", Role.AGENCY_HEAD);
    var desk = new Desk(mvc, standing);
    Period quarter = reports.calendar().of(PeriodKind.QUARTER, registry.today()).orElseThrow();
    String paper = registry.arrived(standing, "Kết quả khảo sát " + word);
    String[] wish = {
      "ten",
      word,
      "don-vi",
      "%",
      "nguon",
      "Hiệp hội Doanh nghiệp, khảo sát quý",
      "quy",
      quarter.key(),
      "dia-ban",
      "30307",
      "gia-tri",
      "67,4",
      "so",
      paper
    };
    assertThat(refused(desk, with(wish, "nguon", " "))).as("without a source").isNotEmpty();
    assertThat(refused(desk, with(wish, "gia-tri", "67.4.1"))).contains("hai chữ số");
    assertThat(refused(desk, with(wish, "so", "99/KS-TỰ-GÕ")))
        .as("a number that stands in no register")
        .contains("đã có trong sổ");
    assertThat(refused(desk, with(wish, "so", ""))).as("without a paper").isNotEmpty();
    assertThat(
            desk.ask(
                    MockMvcRequestBuilders.post(ENTER)
                        .param("ten", word)
                        .param("don-vi", "%")
                        .param("nguon", "x")
                        .param("quy", (quarter.year() + 1) + "-QUARTER-4")
                        .param("gia-tri", "1")
                        .param("so", paper))
                .getStatus())
        .as("a quarter that is ahead")
        .isEqualTo(422);
    assertThat(refused(new Desk(mvc, head), wish))
        .as("the register of another agency")
        .isNotEmpty();
    for (Role role : new Role[] {Role.CASE_OFFICER, Role.OPERATOR}) {
      assertThat(new Desk(mvc, registry.officer("SCT-AG", role)).status(ENTER)).isEqualTo(403);
    }
    assertThat(new Desk(mvc, registry.officer("BCD389-AG", Role.COMMITTEE_LEADER)).status(ENTER))
        .as("who only directs enters nothing")
        .isEqualTo(404);

    desk.does(ENTER, "/khao-sat", wish);
    Document waits = desk.page(PAGE);
    assertThat(waits.select("#khao-sat").text())
        .as("it counts for nothing yet")
        .doesNotContain(word);
    assertThat(waits.select("section:has(#h-cho) li:contains(" + word + ") a"))
        .as("not by who entered it")
        .isEmpty();
    var other = new Desk(mvc, second);
    String answer =
        other.page(PAGE).select("section:has(#h-cho) li:contains(" + word + ") a").attr("href");
    assertThat(refused(desk, answer, "dung", "co")).as("the same person").isNotEmpty();
    assertThat(new Desk(mvc, head).status(answer)).isEqualTo(404);
    assertThat(refused(other, answer, "dung", "khong", "loi", " "))
        .as("no without a word")
        .isNotEmpty();
    other.does(answer, answer.substring(answer.lastIndexOf('/')), "dung", "co");
    assertThat(other.status(answer)).as("once").isEqualTo(404);
    Element row = desk.page(PAGE).select("#khao-sat tr:contains(" + word + ")").getFirst();
    assertThat(row.text()).contains("67,4 %", "Hiệp hội Doanh nghiệp", paper);
    assertThat(
            Jsoup.parse(
                    mvc.perform(MockMvcRequestBuilders.get("/so-lieu"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .select("#khao-sat")
                .text())
        .as("everybody reads it with its source")
        .contains(word, "67,4 %", "Hiệp hội Doanh nghiệp");
    turnedDown(desk, other, wish);
  }

  /** What the second person does not find in the paper counts for nothing, and stays. */
  private void turnedDown(Desk desk, Desk other, String... wish) throws Exception {
    String wrong = word + " sai";
    desk.does(ENTER, "/khao-sat", with(wish, "ten", wrong));
    String answer =
        other.page(PAGE).select("section:has(#h-cho) li:contains(" + wrong + ") a").attr("href");
    other.does(
        answer,
        answer.substring(answer.lastIndexOf('/')),
        "dung",
        "khong",
        "loi",
        "Không có số này");
    assertThat(desk.page(PAGE).text()).doesNotContain(wrong);
  }

  private static String[] with(String[] wish, String name, String value) {
    String[] other = wish.clone();
    for (int at = 0; at < other.length; at += 2) {
      if (other[at].equals(name)) {
        other[at + 1] = value;
      }
    }
    return other;
  }

  private static String refused(Desk desk, String... filled) throws Exception {
    String path = filled.length % 2 == 1 ? filled[0] : ENTER;
    String[] rest =
        filled.length % 2 == 1 ? java.util.Arrays.copyOfRange(filled, 1, filled.length) : filled;
    MockHttpServletResponse shown = desk.answer(path);
    if (shown.getStatus() != 200) {
      return "absent " + shown.getStatus();
    }
    MockHttpServletResponse answer = desk.fill(path, path.substring(path.lastIndexOf('/')), rest);
    assertThat(answer.getStatus()).isIn(409, 422);
    return Jsoup.parse(answer.getContentAsString()).select("main").text();
  }

  private static long number(Document page, String table, String row, int column) {
    return page.select(table + " tbody tr").stream()
        .filter(one -> one.select("th").text().equals(row))
        .mapToLong(one -> whole(one.select("td").get(column - 1)))
        .findFirst()
        .orElseThrow();
  }

  private static long whole(Element cell) {
    String text = cell.text().replace(".", "");
    return text.equals("–") ? 0 : Long.parseLong(text);
  }
}
