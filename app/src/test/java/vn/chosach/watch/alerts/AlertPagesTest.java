package vn.chosach.watch.alerts;

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
import vn.chosach.cases.Office;
import vn.chosach.cases.web.Desk;
import vn.chosach.watch.intake.Offers;

/** The very forms of alerts: entered, brought into review, watched for by the head, ended. */
@ChosachTest
class AlertPagesTest {

  private static final String ALERTS = "/giam-sat/canh-bao";

  @Autowired MockMvc mvc;
  @Autowired Office office;
  @Autowired Offers offers;

  private final String platform = Offers.platform();
  private final String model = "z" + UUID.randomUUID().toString().substring(0, 8);
  private Desk officer;
  private Desk head;

  @BeforeEach
  void twoOfTheOffice() {
    officer = new Desk(mvc, office.handler());
    head = new Desk(mvc, office.head());
  }

  @Test
  void an_alert_goes_from_the_form_to_the_review_and_is_watched_by_the_head() throws Exception {
    offers.imported(platform, "1,Ấm siêu tốc " + model + ",150000,Shop Một");
    String alert = entered();
    Document page = officer.page(alert);
    assertThat(page.select("table tbody tr")).hasSize(1);
    assertThat(page.select("form[action$=/theo-doi], form[action$=/thoi]")).isEmpty();
    assertThat(page.text()).contains("Chạy thử, chưa theo dõi tin mới");
    officer.does(alert, page.select("tbody form").attr("action"));
    Document flagged = officer.page(alert);
    String review = flagged.select("tbody th a").attr("href");
    assertThat(review).startsWith("/giam-sat/duyet/");
    Document item = officer.page(review);
    assertThat(item.select("a[href=" + alert + "]").text()).contains("Ấm siêu tốc");
    assertThat(item.select("table.why").text()).contains("CB-");

    head.does(alert, "/theo-doi");
    assertThat(head.page(alert).text()).contains("Đang theo dõi tin mới");
    assertThat(head.page("/en" + alert).text()).contains("New listings are watched");
    assertThat(officer.page(ALERTS).text()).contains(model);
    head.does(alert, "/thoi", "ly-do", "Hàng đã thu hồi hết");
    assertThat(head.page(alert).text()).contains("Đang theo dõi tin mới");
    new Desk(mvc, office.head()).does(alert, "/thoi", "ly-do", "Đồng ý");
    assertThat(head.page(ALERTS + "?phan=da-thoi").text()).contains(model);
    assertThat(head.page(alert).select("form[method=post][action^=" + ALERTS + "]")).isEmpty();
  }

  @Test
  void what_is_missing_is_said_and_what_was_typed_stays() throws Exception {
    MockHttpServletResponse answer =
        officer.fill(
            ALERTS + "/moi", "/moi", "loai", "SEIZURE", "hang", "Ấm " + model, "ma-vach", "123");
    assertThat(answer.getStatus()).isEqualTo(422);
    Document again = Jsoup.parse(answer.getContentAsString());
    for (String field : new String[] {"nguy-hiem", "bien-phap", "nguon", "ma-vach"}) {
      assertThat(again.select(".errors a[href=#" + field + "]")).as(field).hasSize(1);
      assertThat(again.select("#" + field + "-error")).as(field).hasSize(1);
    }
    assertThat(again.select(".errors a[href=#hang], .errors a[href=#loai]")).isEmpty();
    assertThat(again.select("#ma-vach").val()).isEqualTo("123");
    assertThat(again.select("#hang").val()).isEqualTo("Ấm " + model);
    assertThat(again.select("input[name=loai][checked]").val()).isEqualTo("SEIZURE");
  }

  @Test
  void a_new_alert_is_begun_from_an_older_one() throws Exception {
    String alert = entered();
    Document form = officer.page(ALERTS + "/moi?tu=" + alert.substring(alert.lastIndexOf('/') + 1));
    assertThat(form.select("#mau").val()).isEqualTo(model);
    assertThat(form.select("#tu-khoa").val()).isEqualTo("siêu tốc | đun nước");
  }

  @Test
  void what_is_unknown_is_absent() throws Exception {
    assertThat(officer.status(ALERTS + "/" + UUID.randomUUID())).isEqualTo(404);
    assertThat(officer.status(ALERTS + "/khong-co")).isEqualTo(404);
    assertThat(officer.status(ALERTS + "/moi?tu=khong-co")).isEqualTo(200);
  }

  private String entered() throws Exception {
    return officer.does(
        ALERTS + "/moi",
        "/moi",
        "loai",
        "RECALL",
        "hang",
        "Ấm siêu tốc " + model,
        "mau",
        model,
        "tu-khoa",
        "siêu tốc | đun nước",
        "nguy-hiem",
        "Dễ chập điện",
        "bien-phap",
        "Thu hồi theo Quyết định 3/QĐ-TC",
        "nguon",
        "Chi cục thử nghiệm",
        "ngay",
        "2026-01-05");
  }
}
