package vn.chosach.watch.licences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.Office;
import vn.chosach.cases.web.Desk;
import vn.chosach.kernel.Vietnam;
import vn.chosach.watch.intake.Offers;

/** The very forms of papers, the lane of the register, and the box of the seller. */
@ChosachTest
class LicencePagesTest {

  private static final String PLACES = "/giam-sat/so-theo-doi";

  @Autowired MockMvc mvc;
  @Autowired Office office;
  @Autowired Offers offers;

  @Autowired MovableClock clock;

  private final String mark = "Giấy " + UUID.randomUUID();
  private String today = "";
  private Desk desk;

  @BeforeEach
  void anOfficer() {
    desk = new Desk(mvc, office.handler());
    today = Vietnam.dayOf(clock.instant()).toString();
  }

  @Test
  void a_wrong_tax_code_is_given_back_with_all_that_was_typed() throws Exception {
    String form = place(mark) + "/giay-phep";
    MockHttpServletResponse answer =
        desk.fill(
            form,
            "/giay-phep",
            "loai",
            "ENTERPRISE",
            "so",
            "9900000001",
            "chu",
            "Công ty " + mark,
            "noi-cap",
            "Phòng thử",
            "ngay-cap",
            today,
            "khong-thoi-han",
            "co",
            "nhom",
            "tobacco",
            "pham-vi",
            "Bán lẻ",
            "thay",
            "PICTURE");
    assertThat(answer.getStatus()).isEqualTo(422);
    Document again = Jsoup.parse(answer.getContentAsString());
    assertThat(again.select(".errors a[href=#so]")).hasSize(1);
    assertThat(again.select("#so").val()).isEqualTo("9900000001");
    assertThat(again.select("#chu").val()).isEqualTo("Công ty " + mark);
    assertThat(again.select("#ngay-cap").val()).isEqualTo(today);
    assertThat(again.select("#khong-thoi-han").hasAttr("checked")).isTrue();
    assertThat(again.select("#nhom option[selected]").val()).isEqualTo("tobacco");
    assertThat(again.select("input[name=thay][checked]").val()).isEqualTo("PICTURE");
    assertThat(again.text()).contains("Chưa xác nhận");
  }

  @Test
  void a_paper_without_anything_is_told_all_that_it_lacks() throws Exception {
    MockHttpServletResponse answer = desk.fill(place(mark) + "/giay-phep", "/giay-phep");
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(Jsoup.parse(answer.getContentAsString()).select(".errors li a").eachAttr("href"))
        .containsExactly("#loai", "#so", "#chu", "#noi-cap", "#ngay-cap", "#den-ngay", "#thay");
  }

  @Test
  void a_reading_counts_for_the_check_that_stood_on_the_page() throws Exception {
    String paper = paper(place(mark), "9900000023", today, "");
    var other = new Desk(mvc, office.handler());
    desk.does(paper, "/kiem-tra", "ket-qua", "OTHER_HOLDER", "ghi-chu", "Tên khác " + mark);
    var open = other.opened(paper, "/doc-lai", "dong-y", "co", "loi-doc", "Đúng");
    desk.does(paper, "/kiem-tra", "ket-qua", "NOT_IN_REGISTER", "ghi-chu", "Không có " + mark);
    MockHttpServletResponse late = open.send();
    assertThat(late.getStatus()).as("it speaks of another check").isEqualTo(409);
    assertThat(late.getContentAsString()).contains("Có người vừa làm việc khác", "Đúng");
    assertThat(other.page(paper).select("h1 + p").text()).contains("chờ người thứ hai");
    other.does(paper, "/doc-lai", "dong-y", "co");
    assertThat(other.page(paper).select("h1 + p").text()).contains("Có dấu hiệu vi phạm");
    assertThat(open.send().getStatus()).as("nothing waits any more").isEqualTo(422);

    desk.does(paper, "/kiem-tra", "ket-qua", "VALID", "ghi-chu", "Sở đính chính");
    assertThat(desk.page(paper).text()).contains("hai người mới bỏ được");
    assertThat(other.page(paper).select("form[action$=/doc-lai] button").eachText())
        .contains("Đồng ý không còn dấu hiệu");
    other.does(paper, "/doc-lai", "dong-y", "co");
    assertThat(other.page(paper).select("h1 + p").text()).contains("Còn giá trị");
  }

  @Test
  void a_paper_is_checked_and_the_signs_are_read_by_another_officer() throws Exception {
    String place = place(mark);
    String paper = paper(place, "9900000023", today, "");
    assertThat(desk.page(place).select("#giay-phep tbody tr")).hasSize(1);
    assertThat(desk.page(place).select("#chua-dat + p a[href=#giay-phep]")).hasSize(1);
    MockHttpServletResponse answer =
        desk.fill(paper, "/kiem-tra", "ket-qua", "OTHER_HOLDER", "ghi-chu", "");
    assertThat(answer.getStatus()).isEqualTo(422);
    Document again = Jsoup.parse(answer.getContentAsString());
    assertThat(again.select(".errors a[href=#ghi-chu]")).hasSize(1);
    assertThat(again.select("input[name=ket-qua][checked]").val()).isEqualTo("OTHER_HOLDER");
    desk.does(paper, "/kiem-tra", "ket-qua", "OTHER_HOLDER", "ghi-chu", "Tên khác " + mark);
    assertThat(desk.page(paper).select("form[action$=/doc-lai]")).isEmpty();
    assertThat(desk.page(PLACES + "?phan=cho-doc&tim=" + mark).select("tbody tr")).hasSize(1);
    var other = new Desk(mvc, office.handler());
    other.does(paper, "/doc-lai", "dong-y", "co");
    assertThat(other.page(paper).select("h1 + p").text()).contains("Có dấu hiệu vi phạm");
    assertThat(desk.page("/en" + paper).text()).contains("Signs of a violation");
    assertThat(desk.page(PLACES + "?phan=cho-doc&tim=" + mark).select("tbody tr")).isEmpty();
    desk.does(paper, "/thoi", "ly-do", "Ghi nhầm");
    assertThat(desk.page(paper).select("form[action$=/kiem-tra]")).isEmpty();
  }

  @Test
  void papers_that_end_stand_in_a_lane_with_its_parts() throws Exception {
    String place = place(mark);
    paper(place, "9900000030", "2020-01-01", "2021-01-01");
    Document lane = desk.page(PLACES + "?phan=giay-phep&tim=" + mark);
    assertThat(lane.select("tbody tr")).hasSize(1);
    assertThat(lane.select("tbody tr").text()).contains("Đã hết hạn", "01/01/2021");
    assertThat(lane.select(".tabs a[aria-current=true]").text()).contains("Giấy phép");
    assertThat(lane.select(".within a")).hasSize(2);
    assertThat(desk.page(PLACES + "?phan=giay-het-han&tim=" + mark).select("tbody tr")).hasSize(1);
    assertThat(desk.page(PLACES + "?phan=giay-sap-het-han&tim=" + mark).select("tbody tr"))
        .isEmpty();
  }

  @Test
  void a_number_at_two_places_leads_from_one_to_the_other() throws Exception {
    String one = place(mark + " 1");
    String other = place(mark + " 2");
    paper(one, "9900000048", today, "");
    String paper = paper(other, "9900000048", today, "");
    assertThat(desk.page(paper).select(".note a[href=" + one + "]").text()).endsWith(" 1");
    assertThat(desk.page(one).select("#giay-phep a[href=" + other + "]")).hasSize(1);
  }

  @Test
  void a_shop_shows_its_place_and_papers_and_a_private_seller_nothing_that_names_it()
      throws Exception {
    String platform = Offers.platform();
    String word = platform.replaceAll("[^a-z]", "");
    String shop = "Shop " + word;
    String person = "Trần Thị " + word;
    offers.imported(
        platform,
        "1," + Offers.FAKE + ",350000," + shop,
        "2," + Offers.FAKE + " mới,340000," + person);
    String ofShop = place(shop);
    paper(ofShop, "9900000055", today, "");
    String ofPerson = place(person);
    paper(ofPerson, "9900000062", today, "");
    int covered = 0;
    for (UUID hit : offers.hits(platform)) {
      Document page = desk.page("/giam-sat/duyet/" + hit);
      String box = page.select("section[aria-labelledby=h-ban]").html();
      if (box.contains("mo-nguoi-ban")) {
        covered++;
        assertThat(box).contains("Chưa kiểm tra").doesNotContain(person, "9900000062", ofPerson);
        desk.does("/giam-sat/duyet/" + hit, "/mo-nguoi-ban", "ly-do", "CASE");
        assertThat(desk.page("/giam-sat/duyet/" + hit).html()).contains("9900000062", ofPerson);
      } else {
        assertThat(box).contains("9900000055", ofShop, "Chỉ trùng tên").doesNotContain(ofPerson);
      }
    }
    assertThat(covered).isEqualTo(1);
  }

  private String paper(String place, String number, String issued, String until) throws Exception {
    return until.isEmpty()
        ? desk.does(place + "/giay-phep", "/giay-phep", all(number, issued, "khong-thoi-han", "co"))
        : desk.does(place + "/giay-phep", "/giay-phep", all(number, issued, "den-ngay", until));
  }

  private String[] all(String number, String issued, String term, String value) {
    return new String[] {
      "loai",
      "ENTERPRISE",
      "so",
      number,
      "chu",
      "Hộ " + mark,
      "noi-cap",
      "Phòng thử",
      "ngay-cap",
      issued,
      term,
      value,
      "thay",
      "PAPER"
    };
  }

  private String place(String name) throws Exception {
    return desk.does(
        PLACES + "/moi",
        "/moi",
        "loai",
        "SHOP",
        "dia-chi",
        "noi-" + UUID.randomUUID(),
        "ten",
        name,
        "muc-dich",
        "Xem giấy");
  }
}
