package vn.chosach.cases.purchases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.cases.Buying;
import vn.chosach.cases.Office;
import vn.chosach.cases.TestPurchases;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.purchases.PurchaseAct;
import vn.chosach.cases.purchases.PurchaseState;
import vn.chosach.cases.web.Desk;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.vault.FilmReels;
import vn.chosach.vault.KeptFile;
import vn.chosach.vault.Pictures;

/** The pages of a test purchase, walked as an officer without script walks them. */
@ChosachTest
class PurchasePagesTest {

  private static final String EDGE = "canh-thu-389";

  @Autowired MockMvc mvc;
  @Autowired Office office;
  @Autowired Buying buying;
  @Autowired TestPurchases purchases;

  private ActingOfficer handler;
  private ActingOfficer head;
  private CaseFile file;
  private String page;
  private Desk desk;
  private Desk chief;

  @BeforeEach
  void aCase() {
    handler = office.handler();
    head = office.head();
    file = office.assigned(handler, head, "Mua mẫu trang " + UUID.randomUUID());
    page = "/ho-so-vu-viec/" + file.number() + "/mua-thu/1";
    desk = new Desk(mvc, handler);
    chief = new Desk(mvc, head);
  }

  @Test
  void from_the_page_of_the_case_to_the_result_without_script() throws Exception {
    String form =
        desk.page("/ho-so-vu-viec/" + file.number()).select("#mua-thu .acts a").attr("href");
    desk.does(
        form,
        "/mua-thu/moi",
        "san",
        "shopee",
        "noi-ban",
        "Gian hàng thử",
        "hang",
        "Kem thử, 2 hũ",
        "muc-dich",
        "Xác định thật giả",
        "can-cu",
        "Kế hoạch 1/KH",
        "du-toan",
        "500.000",
        "nguoi-duyet",
        Office.id(head).toString());
    assertThat(desk.page(page).select("form[method=post] input[value=duyet]")).isEmpty();
    assertThat(desk.page(page).text()).contains("chờ duyệt", "500.000");

    chief.does(page, page, "ly-do", "");
    step("so-don", "DH1", "gia", "300.000", "thanh-toan", "Biên lai", "dia-chi", Buying.ADDRESS);
    step(
        "nguoi-nhan",
        "Cán bộ mua",
        "don-vi",
        "Bưu cục",
        "van-don",
        "VD1",
        "goi-hang",
        "Nguyên vẹn",
        "niem-phong",
        "Còn nguyên");
    assertThat(desk.page(page).text()).doesNotContain("ngõ thử nghiệm");

    MockHttpServletResponse early =
        desk.fill(page, page, "dia-diem", "Phòng", "chung-kien", "Hai người", "ben-trong", "2 hũ");
    assertThat(early.getStatus()).isEqualTo(422);
    Document again = Jsoup.parse(early.getContentAsString());
    assertThat(again.select("#errors").text()).contains("Chưa có phim mở gói");
    assertThat(again.select("#chung-kien").val()).isEqualTo("Hai người");

    assertThat(upload("mo-goi.mp4", FilmReels.mp4()).getStatus()).isEqualTo(302);
    assertThat(upload("nhan.jpg", Pictures.jpeg(60, 40)).getStatus()).isEqualTo(302);
    assertThat(desk.page(page).select(".waits li")).hasSize(2);
    step("dia-diem", "Phòng", "chung-kien", "Hai người", "ben-trong", "2 hũ", "nguoi-giu", "Kho");
    desk.does(
        page + "?viec=ket-luan",
        page,
        "ket-qua",
        "COUNTERFEIT",
        "van-ban",
        "8/KN",
        "y-nghia",
        "Kiểm tra kho");

    Document end = desk.page(page);
    assertThat(end.select(".casehead .chip").text()).isEqualTo("Có kết quả: Hàng giả");
    assertThat(end.text()).contains("Hàng giả", "Kiểm tra kho", "Cán bộ mua → Kho");
    assertThat(end.select("a[href*=/bang-chung/]")).hasSize(2);
    assertThat(desk.page("/ho-so-vu-viec/" + file.number()).select("#mua-thu tbody tr").text())
        .contains("Kem thử, 2 hũ", "Hàng giả");
    assertThat(desk.page("/en" + page).text()).contains("Counterfeit", "First receiver");
  }

  private void step(String... filled) throws Exception {
    desk.does(page, page, filled);
  }

  @Test
  void the_address_is_shown_once_to_whoever_says_why() throws Exception {
    buying.received(file, handler, head);
    MockHttpServletResponse opened =
        desk.fill(page + "?viec=mo-dia-chi", page, "ly-do", "Đối chiếu vận đơn");
    assertThat(opened.getStatus()).isEqualTo(200);
    assertThat(opened.getContentAsString()).contains(Buying.ADDRESS);
    assertThat(desk.page(page).text()).doesNotContain("ngõ thử nghiệm");
  }

  @Test
  void a_stale_form_says_what_happened_meanwhile() throws Exception {
    CaseFile now = buying.planned(file, handler, head);
    Document old = chief.page(page);
    assertThat(old.select("input[name=ban]").val()).isEqualTo(String.valueOf(now.version()));
    MockHttpServletResponse stale =
        chief.fill(page, page, "ban", String.valueOf(now.version() - 1), "ly-do", "");
    assertThat(stale.getStatus()).isEqualTo(409);
    assertThat(Jsoup.parse(stale.getContentAsString()).select("[role=alert]").text())
        .contains("Mua mẫu");
    assertThat(buying.one(now, handler).state()).isEqualTo(PurchaseState.PLANNED);
  }

  @Test
  void every_empty_field_is_named_at_the_field() throws Exception {
    String form =
        desk.page("/ho-so-vu-viec/" + file.number()).select("#mua-thu .acts a").attr("href");
    MockHttpServletResponse plan =
        desk.fill(
            form, "/mua-thu/moi", "hang", "Kem thử", "nguoi-duyet", Office.id(head).toString());
    assertThat(plan.getStatus()).isEqualTo(422);
    Document shown = Jsoup.parse(plan.getContentAsString());
    for (String empty : List.of("noi-ban", "muc-dich", "can-cu", "du-toan")) {
      assertThat(shown.select("#" + empty + "-error").text()).as(empty).isNotBlank();
    }
    assertThat(shown.select("#hang-error")).isEmpty();
    assertThat(shown.select("[name=hang]").val()).isEqualTo("Kem thử");
    CaseFile now = buying.planned(file, handler, head);
    buying.go(now, new PurchaseAct.Approve(""), head);
    MockHttpServletResponse order = desk.fill(page, page, "viec", "dat-mua", "gia", "350.000");
    assertThat(order.getStatus()).isEqualTo(422);
    shown = Jsoup.parse(order.getContentAsString());
    assertThat(shown.select("#so-don-error").text()).isNotBlank();
    assertThat(shown.select("#thanh-toan-error").text()).isNotBlank();
    assertThat(shown.text()).doesNotContain("Điền các ô bắt buộc");
  }

  @Test
  void what_is_no_film_is_refused_at_its_field() throws Exception {
    buying.received(file, handler, head);
    MockHttpServletResponse no = upload("mo-goi.mp4", Pictures.windowsProgram());
    assertThat(no.getStatus()).isEqualTo(422);
    assertThat(Jsoup.parse(no.getContentAsString()).select("#tep-error").text())
        .contains("nội dung không phải phim");
    MockHttpServletResponse cut =
        upload("mo-goi.mp4", FilmReels.cut(FilmReels.mp4(), FilmReels.mp4().length - 9));
    assertThat(Jsoup.parse(cut.getContentAsString()).select("#tep-error").text())
        .contains("đứt giữa chừng");
    assertThat(desk.page(page).select(".waits li")).isEmpty();
  }

  @Test
  void a_waiting_file_goes_again_and_a_kept_one_stays() throws Exception {
    CaseFile now = buying.received(file, handler, head);
    buying.film(now, handler);
    desk.does(page, "/tep/bo");
    assertThat(purchases.files(buying.one(now, handler))).isEmpty();
    buying.film(now, handler);
    now = buying.go(now, buying.unpack(), handler);
    KeptFile kept = purchases.files(buying.one(now, handler)).getFirst();
    assertThat(purchases.withdraw(buying.one(now, handler), kept.id())).isFalse();
  }

  @Test
  void a_film_is_watched_in_pieces_after_a_reason_by_who_sees_the_case() throws Exception {
    CaseFile now = buying.received(file, handler, head);
    buying.film(now, handler);
    now = buying.go(now, buying.unpack(), handler);
    KeptFile film = purchases.files(buying.one(now, handler)).getFirst();
    String evidence = "/bang-chung/" + film.id();
    assertThat(desk.answer(evidence + "/phim").getStatus()).isEqualTo(303);
    assertThat(desk.page(evidence).select("video")).isEmpty();

    desk.does(evidence, evidence, "viec", "ban-goc", "ly-do", "Đối chiếu nhãn");
    assertThat(desk.page(evidence).select("video").attr("src")).isEqualTo(evidence + "/phim");
    MockHttpServletResponse whole = desk.answer(evidence + "/phim");
    assertThat(whole.getContentAsByteArray()).isEqualTo(FilmReels.mp4());
    assertThat(whole.getHeader("Accept-Ranges")).isEqualTo("bytes");
    MockHttpServletResponse piece =
        desk.ask(get(evidence + "/phim").header("Range", "bytes=4000-4099"));
    assertThat(piece.getStatus()).isEqualTo(206);
    assertThat(piece.getContentAsByteArray())
        .isEqualTo(java.util.Arrays.copyOfRange(FilmReels.mp4(), 4_000, 4_100));
    assertThat(
            desk.page(evidence)
                .select("#bao-quan + * tbody tr, section[aria-labelledby=bao-quan] tbody tr"))
        .hasSize(2);

    Desk foreign = new Desk(mvc, office.officer("CA-AG", Role.AGENCY_HEAD));
    assertThat(foreign.status(evidence)).isEqualTo(404);
    assertThat(foreign.status(evidence + "/phim")).isEqualTo(404);
    assertThat(foreign.status(page)).isEqualTo(404);
    assertThat(chief.answer(evidence + "/phim").getStatus())
        .as("no showing of the head")
        .isEqualTo(303);
  }

  @Test
  void who_does_not_handle_the_case_has_no_form() throws Exception {
    buying.planned(file, handler, head);
    Desk colleague = new Desk(mvc, office.handler());
    assertThat(colleague.page(page).select("aside form")).isEmpty();
    assertThat(colleague.status("/ho-so-vu-viec/" + file.number() + "/mua-thu/moi")).isEqualTo(404);
    assertThat(desk.status("/ho-so-vu-viec/" + file.number() + "/mua-thu/2")).isEqualTo(404);
  }

  private MockHttpServletResponse upload(String name, byte[] content) throws Exception {
    var body = new ByteArrayOutputStream();
    body.writeBytes(
        ("--%s\r\nContent-Disposition: form-data; name=\"tep\"; filename=\"%s\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n")
            .formatted(EDGE, name)
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes(("\r\n--" + EDGE + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return desk.ask(
        post(page + "/tep")
            .contentType("multipart/form-data; boundary=" + EDGE)
            .content(body.toByteArray()));
  }
}
