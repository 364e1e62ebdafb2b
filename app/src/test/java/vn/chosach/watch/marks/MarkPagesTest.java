package vn.chosach.watch.marks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.cases.Office;
import vn.chosach.cases.web.Desk;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.watch.intake.Offers;

/** The very forms of brands, and the sheet beside an offer that names the brand. */
@ChosachTest
class MarkPagesTest {

  private static final String MARKS = "/giam-sat/nhan-hieu";

  @Autowired MockMvc mvc;
  @Autowired Office office;
  @Autowired Offers offers;
  @Autowired MarkPictures pictures;

  private final String brand = "zw" + UUID.randomUUID().toString().replace("-", "").substring(0, 9);
  private Desk desk;

  @BeforeEach
  void anOfficer() {
    desk = new Desk(mvc, office.handler());
  }

  @Test
  void a_sheet_is_written_amended_and_asked_about_from_the_offer() throws Exception {
    String sheet = entered();
    UUID id = UUID.fromString(sheet.substring(sheet.lastIndexOf('/') + 1));
    var body = new ByteArrayInputStream(MarksTest.png());
    var picture =
        pictures.add(id, Showing.GENUINE, "Tem tròn góc phải", "tem.png", body, Offers.officer());
    assertThat(picture).isInstanceOf(ActOutcome.Done.class);

    String platform = Offers.platform();
    offers.imported(platform, "1," + Offers.FAKE + " " + brand + ",350000,Shop Một");
    Document item = desk.page("/giam-sat/duyet/" + offers.hit(platform));
    assertThat(item.select("h3").eachText()).contains("Thật hay giả: " + brand);
    assertThat(item.select("img[alt='Tem tròn góc phải']")).hasSize(1);
    assertThat(item.text()).contains("lien-he@chu.example");
    String ask = item.select("a[href^=" + sheet + "?tin=TR-]").attr("href");
    Document form = desk.page(ask.substring(0, ask.indexOf('#')));
    assertThat(form.select("#tin").val()).startsWith("TR-");

    String image = item.select("img[alt='Tem tròn góc phải']").attr("src");
    MockHttpServletResponse shown = desk.answer(image);
    assertThat(shown.getStatus()).isEqualTo(200);
    assertThat(shown.getHeader("Content-Security-Policy")).startsWith("sandbox");
    assertThat(desk.status(sheet + "/anh/" + UUID.randomUUID())).isEqualTo(404);

    desk.does(sheet, "/hoi", "cau-hoi", "Số tem này có thật không?");
    Document asked = desk.page(sheet);
    assertThat(asked.text()).contains("Số tem này có thật không?").contains("Chờ trả lời");
    String answer = asked.select("details form").attr("action");
    MockHttpServletResponse no = desk.fill(sheet, answer, "tra-loi", "Không phải của chúng tôi");
    assertThat(no.getStatus()).isEqualTo(422);
    Document again = Jsoup.parse(no.getContentAsString());
    assertThat(again.select(".errors a[href=#ket-luan]")).hasSize(1);
    assertThat(again.select("#tra-loi").text()).isEqualTo("Không phải của chúng tôi");
    desk.does(sheet, answer, "tra-loi", "Không phải của chúng tôi", "ket-luan", "FAKE");
    assertThat(desk.page(sheet).select("details form")).isEmpty();
    assertThat(desk.page("/en" + sheet).text()).contains("Answer:");

    desk.does(sheet, image.substring(image.indexOf("/anh"), image.indexOf('?')) + "/bo");
    assertThat(desk.page(sheet).select("img[alt='Tem tròn góc phải']")).isEmpty();
  }

  @Test
  void a_form_that_lacks_something_keeps_what_was_written() throws Exception {
    MockHttpServletResponse answer =
        desk.fill(MARKS + "/moi", "/moi", "ten", brand, "that", "Tem tròn");
    assertThat(answer.getStatus()).isEqualTo(422);
    Document again = Jsoup.parse(answer.getContentAsString());
    assertThat(again.select(".errors a[href=#chu]")).hasSize(1);
    assertThat(again.select("#ten").val()).isEqualTo(brand);
    assertThat(again.select("#that").text()).isEqualTo("Tem tròn");
    assertThat(desk.page(MARKS + "?tim=" + brand).text()).contains("Không có nhãn hiệu nào");
  }

  @Test
  void an_older_page_overwrites_nothing() throws Exception {
    String sheet = entered();
    desk.does(sheet + "/sua", "/sua", "that", "Tem tròn, số chạy");
    assertThat(desk.page(sheet).text()).contains("Tem tròn, số chạy").contains("Bản 2");
    MockHttpServletResponse late =
        desk.fill(sheet + "/sua", "/sua", "that", "Cái khác", "ban", "1");
    assertThat(late.getStatus()).isEqualTo(422);
    assertThat(desk.page(sheet).text()).doesNotContain("Cái khác");
  }

  @Test
  void a_picture_is_missing_until_one_is_chosen() throws Exception {
    String sheet = entered();
    MockHttpServletResponse answer = desk.blank(sheet + "/anh");
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(Jsoup.parse(answer.getContentAsString()).select(".errors a[href=#anh]")).hasSize(1);
  }

  private String entered() throws Exception {
    return desk.does(
        MARKS + "/moi",
        "/moi",
        "ten",
        brand,
        "that",
        "Tem tròn",
        "gia",
        "Không tem",
        "chu",
        "Chủ thể thử",
        "lien-he",
        "lien-he@chu.example",
        "nguon",
        "Tập huấn");
  }
}
