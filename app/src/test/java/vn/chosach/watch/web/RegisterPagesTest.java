package vn.chosach.watch.web;

import static org.assertj.core.api.Assertions.assertThat;

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
import vn.chosach.StatementsSeen;
import vn.chosach.cases.Office;
import vn.chosach.cases.Seat;
import vn.chosach.cases.web.Desk;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;

/** The very forms of the register: what was wrong is said beside its field and nothing is lost. */
@ChosachTest
class RegisterPagesTest {

  private static final String PLACES = "/giam-sat/so-theo-doi";
  private static final String GOODS = "/giam-sat/hang-nhu-cau-cao";

  @Autowired MockMvc mvc;
  @Autowired Office office;

  private final String mark = "nơi-" + UUID.randomUUID();
  private ActingOfficer officer;
  private Desk desk;

  @BeforeEach
  void anOfficer() {
    officer = office.handler();
    desk = new Desk(mvc, officer);
  }

  @Test
  void a_place_that_lacks_its_purpose_is_given_back_as_it_was_written() throws Exception {
    Document again =
        refused(PLACES + "/moi", "/moi", "loai", "SHOP", "dia-chi", mark, "ten", "Gian " + mark);
    assertThat(again.select(".errors a[href=#muc-dich]")).hasSize(1);
    assertThat(again.select("#ten").val()).isEqualTo("Gian " + mark);
    assertThat(again.select("#dia-chi").val()).isEqualTo(mark);
    assertThat(again.select("#loai option[selected]").val()).isEqualTo("SHOP");
  }

  @Test
  void a_form_names_everything_that_is_missing_at_once() throws Exception {
    assertThat(
            refused(PLACES + "/moi", "/moi", "xem-lai", "").select(".errors li a").eachAttr("href"))
        .contains("#loai", "#dia-chi", "#ten", "#muc-dich", "#xem-lai");
    assertThat(
            refused(PLACES + "/dot", "/dot", "tu-ngay", "").select(".errors li a").eachAttr("href"))
        .contains("#ten", "#muc-dich", "#can-cu", "#loai", "#tu-ngay");
    assertThat(refused(GOODS, GOODS).select(".errors li a").eachAttr("href"))
        .contains("#ten", "#nhom", "#ly-do");
  }

  @Test
  void a_check_that_lacks_its_words_keeps_what_was_ticked() throws Exception {
    String place = entered();
    Document again =
        refused(place, "/kiem-tra", "ket-qua", "SIGNS", "chua-dat", "chu-the", "chua-dat", "gia");
    assertThat(again.select(".errors a[href=#ghi-chu]")).hasSize(1);
    assertThat(again.select("input[name=chua-dat][checked]")).hasSize(2);
    assertThat(again.select("input[name=ket-qua][checked]").val()).isEqualTo("SIGNS");
    desk.does(place, "/kiem-tra", "ket-qua", "SIGNS", "ghi-chu", "Không nêu chủ thể");
    Document page = desk.page(place);
    assertThat(page.select("form[action$=/doc-lai]")).isEmpty();
    assertThat(new Desk(mvc, office.handler()).page(place).select("form[action$=/doc-lai]"))
        .hasSize(1);
  }

  @Test
  void signs_are_read_confirmed_and_lifted_by_two_along_the_forms() throws Exception {
    String place = entered();
    Desk second = new Desk(mvc, office.handler());
    desk.does(place, "/kiem-tra", "ket-qua", "SIGNS", "ghi-chu", "Rao hàng hiệu giá rẻ");
    assertThat(second.fill(place, "/doc-lai", "dong-y", "khong", "loi-doc", "").getStatus())
        .as("another opinion without a word")
        .isEqualTo(422);
    second.does(place, "/doc-lai", "dong-y", "co");
    assertThat(refused(place, "/thoi", "ly-do", "Hết việc").select(".errors"))
        .as("what two saw is not taken off")
        .isNotEmpty();
    assertThat(refused(place, "/kiem-tra", "ket-qua", "CLEAR", "ghi-chu", " ").select(".errors"))
        .isNotEmpty();
    desk.does(place, "/kiem-tra", "ket-qua", "CLEAR", "ghi-chu", "Đã gỡ hết hàng");
    assertThat(desk.page(place).select("form[action$=/doc-lai]")).as("alone").isEmpty();
    assertThat(Seat.send(mvc, place + "/doc-lai", officer, "dong-y", "co").getStatus())
        .as("forged by the first")
        .isEqualTo(422);
    assertThat(refused(place, "/thoi", "ly-do", "Hết việc").select(".errors")).isNotEmpty();
    second.does(place, "/doc-lai", "dong-y", "co");
    desk.does(place, "/thoi", "ly-do", "Đã gỡ hết hàng");
  }

  @Test
  void a_reading_counts_for_the_check_that_stood_on_the_page() throws Exception {
    String place = entered();
    Desk second = new Desk(mvc, office.handler());
    desk.does(place, "/kiem-tra", "ket-qua", "SIGNS", "ghi-chu", "Rao hàng hiệu giá rẻ");
    var open = second.opened(place, "/doc-lai", "dong-y", "co", "loi-doc", "Tôi cũng thấy");
    desk.does(place, "/kiem-tra", "ket-qua", "SIGNS", "ghi-chu", "Nay rao thuốc");
    MockHttpServletResponse late = open.send();
    assertThat(late.getStatus()).as("it speaks of another check").isEqualTo(409);
    assertThat(late.getContentAsString()).contains("Có người vừa làm việc khác", "Tôi cũng thấy");
    assertThat(second.page(place).select("form[action$=/doc-lai]")).as("unread").hasSize(1);
    second.does(place, "/doc-lai", "dong-y", "co");
    assertThat(open.send().getStatus()).as("nothing waits any more").isEqualTo(422);
  }

  @Test
  void a_place_is_amended_and_taken_off_with_a_reason() throws Exception {
    String place = entered();
    desk.does(place + "/sua", "/sua", "chu", "Hộ kinh doanh " + mark);
    assertThat(desk.page(place).text()).contains("Hộ kinh doanh " + mark);
    assertThat(refused(place, "/thoi").select(".errors a[href=#ly-do]")).hasSize(1);
    desk.does(place, "/thoi", "ly-do", "Hết nhiệm vụ");
    assertThat(desk.page(place).select("form[action$=/kiem-tra]")).isEmpty();
    assertThat(desk.page(PLACES + "?phan=da-thoi&tim=" + mark).select("tbody tr")).hasSize(1);
  }

  @Test
  void a_programme_leads_to_what_is_left() throws Exception {
    entered();
    assertThat(refused(PLACES + "/dot", "/dot", "ten", "Đợt " + mark).select(".errors"))
        .isNotEmpty();
    desk.does(
        PLACES + "/dot",
        "/dot",
        "ten",
        "Đợt " + mark,
        "muc-dich",
        "Xem gian hàng",
        "can-cu",
        "KH 1/KH-BCĐ",
        "loai",
        "SHOP");
    String programme =
        desk.page(PLACES + "/dot").select("tbody a").stream()
            .filter(link -> link.text().contains(mark))
            .findFirst()
            .orElseThrow()
            .attr("href");
    String left = desk.page(programme).select("a[href*=dot=]").attr("href");
    assertThat(desk.page(left + "&tim=" + mark).select("tbody tr")).hasSize(1);
  }

  @Test
  void a_leader_names_the_team_and_chooses_places_on_the_page_of_the_programme() throws Exception {
    String place = entered().replaceAll(".*/", "");
    String programme =
        desk.does(
            PLACES + "/dot",
            "/dot",
            "ten",
            "Đợt " + mark,
            "muc-dich",
            "Xem gian hàng",
            "can-cu",
            "KH 1/KH-BCĐ",
            "loai",
            "SHOP");
    assertThat(refused(programme, "/them", "tai-khoan", "khong.co").select(".errors")).isNotEmpty();
    assertThat(refused(programme, "/chon").select(".errors a[href=#noi]")).hasSize(1);
    desk.does(programme + "?tim=" + mark, "/chon", "noi", place);
    Document chosen = desk.page(programme);
    assertThat(chosen.select("#h-noi ~ * tbody tr")).hasSize(1);
    var colleague = new Desk(mvc, office.handler());
    assertThat(colleague.page(programme).select("form[method=post][action*=/dot/]")).isEmpty();
    assertThat(sheetsAsked(desk, programme)).isPositive();
    assertThat(sheetsAsked(colleague, programme)).as("places are sought for the leader").isZero();
    desk.does(programme, "/bo-noi", "ai", place);
    assertThat(desk.page(programme).select("#h-noi ~ * tbody tr")).isEmpty();
  }

  private static long sheetsAsked(Desk who, String programme) throws Exception {
    try (var seen = StatementsSeen.here()) {
      who.page(programme);
      return seen.lines().stream().filter(one -> one.contains("OFFSET ? LIMIT ?")).count();
    }
  }

  @Test
  void the_page_of_goods_tells_their_prices_by_month() throws Exception {
    String name = "bánh " + mark;
    String[] sent = {"ten", name, "nhom", "food.processed", "ly-do", "Mùa Tết"};
    desk.does(GOODS, GOODS, sent);
    String prices =
        desk.page(GOODS).select("tbody th a").stream()
            .filter(link -> link.text().equals(name))
            .findFirst()
            .orElseThrow()
            .attr("href");
    Document page = desk.page(prices);
    assertThat(page.select("tbody tr")).hasSize(12);
    assertThat(page.select("form[action$=/gia]")).as("too few prices").isEmpty();
    assertThat(desk.status(GOODS + "/" + UUID.randomUUID())).isEqualTo(404);
  }

  @Test
  void a_price_that_cannot_be_read_is_refused_and_one_as_people_write_it_is_not() throws Exception {
    String[] sent = {"ten", "bánh " + mark, "nhom", "food.processed", "ly-do", "Mùa Tết"};
    String[] odd = java.util.Arrays.copyOf(sent, 8);
    odd[6] = "gia-tu";
    odd[7] = "rẻ";
    assertThat(refused(GOODS, GOODS, odd).select(".errors a[href=#gia-tu]")).hasSize(1);
    odd[7] = "1tr200";
    desk.does(GOODS, GOODS, odd);
    assertThat(desk.page(GOODS).text()).contains("bánh " + mark).contains("1.200.000");
  }

  @Test
  void who_answers_for_a_platform_stands_on_its_page() throws Exception {
    String lazada = "/giam-sat/san/lazada";
    assertThat(refused(lazada, "/lazada", "phap-nhan", "", "lien-he", "x").select(".errors"))
        .isNotEmpty();
    String[] word = {
      "phap-nhan",
      "Công ty " + mark,
      "ma-so",
      "0312345678",
      "dia-chi",
      "Số 1 đường Thử",
      "lien-he",
      "phapche@san.example",
      "tu",
      "2026-07-02",
      "den",
      "2026-07-01",
      "ghi-chu",
      ""
    };
    assertThat(refused(lazada, "/lazada", word).select(".errors a[href=#den]")).hasSize(1);
    word[11] = "";
    assertThat(refused(lazada, "/lazada", word).select(".errors a[href=#ghi-chu]")).hasSize(1);
    word[13] = "Công văn trả lời của sàn";
    var late = desk.opened(lazada, "/lazada", word);
    desk.does(lazada, "/lazada", word);
    MockHttpServletResponse overtaken = late.send();
    assertThat(overtaken.getStatus()).isEqualTo(409);
    Document again = Jsoup.parse(overtaken.getContentAsString());
    assertThat(again.select("input[name=phap-nhan]").attr("value")).isEqualTo("Công ty " + mark);
    assertThat(again.select("form[action$=/lazada] input[name=ban]").attr("value"))
        .as("entered again it is taken")
        .isEqualTo(desk.page(lazada).select("form[action$=/lazada] input[name=ban]").attr("value"));
    assertThat(desk.page(lazada).select("form[action$=/xac-nhan]")).as("who entered it").isEmpty();
    assertThat(desk.page("/giam-sat/san").text()).contains("chưa xác nhận");
    new Desk(mvc, office.officer(Office.QLTT, Role.CASE_OFFICER)).does(lazada, "/xac-nhan");
    assertThat(desk.page(lazada).text()).contains("Người thứ hai xác nhận", "02/07/2026");
    assertThat(desk.page(lazada).text()).contains("Công ty " + mark);
    assertThat(desk.page("/giam-sat/san").text()).contains("Công ty " + mark);
    assertThat(desk.status("/giam-sat/san/khong-co")).isEqualTo(404);
    for (Role role : List.of(Role.PRESS, Role.AUDITOR, Role.COMMITTEE_LEADER)) {
      ActingOfficer wrong = office.officer(Office.QLTT, role);
      assertThat(
              Seat.send(mvc, lazada, wrong, "phap-nhan", "Công ty khác", "lien-he", "x")
                  .getStatus())
          .as(role.name())
          .isEqualTo(403);
    }
    assertThat(desk.page(lazada).text()).doesNotContain("Công ty khác");
  }

  private String entered() throws Exception {
    return desk.does(
        PLACES + "/moi",
        "/moi",
        "loai",
        "SHOP",
        "dia-chi",
        "https://shopee.vn/" + mark + UUID.randomUUID(),
        "ten",
        "Gian hàng " + mark,
        "muc-dich",
        "Bán túi nghi giả");
  }

  private Document refused(String path, String action, String... filled) throws Exception {
    MockHttpServletResponse answer = desk.fill(path, action, filled);
    assertThat(answer.getStatus()).isEqualTo(422);
    return Jsoup.parse(answer.getContentAsString());
  }
}
