package vn.chosach.watch.barcodes;

import static org.assertj.core.api.Assertions.assertThat;

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
import vn.chosach.watch.intake.Offers;

/** A number is looked at by itself, and shown on the page of the offer that names it. */
@ChosachTest
class BarcodePagesTest {

  private static final String BARCODES = "/giam-sat/ma-vach";

  @Autowired MockMvc mvc;
  @Autowired Office office;
  @Autowired Offers offers;

  private Desk desk;

  @BeforeEach
  void anOfficer() {
    desk = new Desk(mvc, office.handler());
  }

  @Test
  void a_number_shows_who_issued_it_and_that_this_is_no_origin() throws Exception {
    Document page = desk.page(BARCODES + "?ma=893 0000 000019");
    assertThat(page.text())
        .contains("GS1 Vietnam (Việt Nam)")
        .contains("không cho biết nơi sản xuất");
    assertThat(desk.page("/en" + BARCODES + "?ma=6900000000014").text())
        .contains("GS1 China (China)");
    assertThat(desk.page(BARCODES + "?ma=8930000000019&xuat-xu=Nhật").text())
        .contains("Mã 893, rao là hàng ngoại");
    assertThat(desk.page(BARCODES + "?ma=8930000000018").text()).contains("Số cuối phải là 9");
    assertThat(desk.page(BARCODES).select("section.panel")).isEmpty();
  }

  @Test
  void another_length_is_refused() throws Exception {
    MockHttpServletResponse answer = desk.answer(BARCODES + "?ma=12345");
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(Jsoup.parse(answer.getContentAsString()).select(".errors a[href=#ma]")).hasSize(1);
  }

  @Test
  void the_offer_that_names_one_shows_it_with_its_reason() throws Exception {
    String platform = Offers.platform();
    offers.importedFile(
        platform,
        "id,title,price,seller,description\n1,"
            + Offers.FAKE
            + ",350000,Shop Một,Hàng xách tay Pháp. Mã vạch: 8930000000019\n2,"
            + Offers.FAKE
            + " không mã,350000,Shop Hai,Không ghi gì\n");
    String text = "";
    int panels = 0;
    for (var hit : offers.hits(platform)) {
      var panel = desk.page("/giam-sat/duyet/" + hit).select("section[aria-labelledby=h-mv]");
      panels += panel.size();
      text += panel.text();
    }
    assertThat(panels).isEqualTo(1);
    assertThat(text).contains("8930000000019").contains("tin nói hàng Pháp");
  }
}
