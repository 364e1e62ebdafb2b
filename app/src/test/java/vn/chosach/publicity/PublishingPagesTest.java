package vn.chosach.publicity;

import static java.lang.Character.isLetter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.cases.Office;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.web.Desk;
import vn.chosach.documents.Registry;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;

/** What becomes public, on the pages where it is prepared. */
@ChosachTest
class PublishingPagesTest {

  @Autowired MockMvc mvc;
  @Autowired Office office;
  @Autowired JdbcClient jdbc;
  @Autowired Publications publications;
  @Autowired Registry registry;

  @Test
  void a_reason_that_came_too_late_stands_there_again() throws Exception {
    ActingOfficer author = office.handler();
    ActingOfficer head = office.head();
    CaseFile file = office.assigned(author, head, "Kem trộn " + UUID.randomUUID());
    file = office.heard(file, author, 20_000_000);
    file = office.fined(file, 12_000_000, author);
    var drafted = ((ActOutcome.Done<UUID>) publications.draft(file.number(), author)).value();
    String here = "/xuat-ban/" + drafted;
    var desk = new Desk(mvc, author);
    String drop = desk.page(here).select(".pub-act form").attr("action");
    var sent = desk.ask(post(drop).param("ban", "99").param("ly-do", "Lý do đã gõ"));
    assertThat(sent.getStatus()).isEqualTo(409);
    assertThat(Jsoup.parse(sent.getContentAsString()).select(".pub-act textarea").text())
        .contains("Lý do đã gõ");
  }

  @Test
  void a_warning_that_is_sent_twice_is_drafted_once() throws Exception {
    var desk = new Desk(mvc, office.handler());
    String path = "/xuat-ban/canh-bao-moi";
    Desk.Opened page = desk.opened(path, path, "tieu-de", "Cảnh báo kem trộn");
    String led = page.send().getRedirectedUrl();
    assertThat(led).startsWith("/xuat-ban/");
    assertThat(page.send().getRedirectedUrl()).isEqualTo(led);
    String other =
        desk.opened(path, path, "tieu-de", "Cảnh báo kem trộn").send().getRedirectedUrl();
    assertThat(other).as("another page").isNotEqualTo(led);
  }

  @Test
  void words_from_a_second_window_come_too_late_and_stand_there_again() throws Exception {
    var desk = new Desk(mvc, office.handler());
    String path = "/xuat-ban/canh-bao-moi";
    String here = desk.does(path, path, "tieu-de", "Cảnh báo kem trộn");
    Desk.Opened first = desk.opened(here, "/viet", "tieu-de", "Cửa sổ một");
    Desk.Opened second = desk.opened(here, "/viet", "tieu-de", "Cửa sổ hai");
    assertThat(first.send().getStatus()).isEqualTo(302);
    MockHttpServletResponse late = second.send();
    assertThat(late.getStatus()).isEqualTo(409);
    Document page = Jsoup.parse(late.getContentAsString());
    assertThat(page.select("[role=alert]").text()).contains("Có người vừa làm việc khác ở đây");
    assertThat(page.select("#tieu-de").val()).isEqualTo("Cửa sổ hai");
    assertThat(desk.page(here).select("#tieu-de").val()).isEqualTo("Cửa sổ một");
    String seen = page.select("form[action$=/viet] input[name=ban]").val();
    desk.does(here, "/viet", "tieu-de", "Cửa sổ hai", "ban", seen);
    assertThat(desk.page(here).select("#tieu-de").val()).isEqualTo("Cửa sổ hai");
  }

  @Test
  void a_field_that_a_form_does_not_know_is_refused_by_its_name() throws Exception {
    var desk = new Desk(mvc, office.handler());
    String path = "/xuat-ban/canh-bao-moi";
    String here = desk.does(path, path, "tieu-de", "Cảnh báo kem trộn");
    for (String[] form : new String[][] {{path, path}, {here, "/viet"}, {here, "/lam/submitted"}}) {
      MockHttpServletResponse answer =
          desk.fill(form[0], form[1], "tieu-de", "Đã gõ", "nguoi-duyet", "toi");
      assertThat(answer.getStatus()).as(form[1]).isEqualTo(422);
      Document page = Jsoup.parse(answer.getContentAsString());
      assertThat(page.select(".errors a[href=#form]").text()).contains("nguoi-duyet");
      assertThat(page.select("#form")).hasSize(1);
      if (!form[1].startsWith("/lam")) {
        assertThat(page.select("#tieu-de").val()).as(form[1]).isEqualTo("Đã gõ");
      }
    }
  }

  @Test
  void all_that_is_wrong_with_the_words_is_told_at_once_and_nothing_typed_is_lost()
      throws Exception {
    var desk = new Desk(mvc, office.handler());
    String path = "/xuat-ban/canh-bao-moi";
    MockHttpServletResponse answer =
        desk.fill(path, path, "tieu-de", "", "tom-tat", "Thủ đoạn", "het-han", "31/02/2027");
    assertThat(answer.getStatus()).isEqualTo(422);
    Document page = Jsoup.parse(answer.getContentAsString());
    assertThat(page.select(".errors a").eachAttr("href")).containsExactly("#tieu-de", "#het-han");
    assertThat(page.select("#tom-tat").val()).isEqualTo("Thủ đoạn");
  }

  @Test
  void whoever_does_not_see_the_case_is_not_led_to_it() throws Exception {
    ActingOfficer author = office.handler();
    CaseFile file = office.assigned(author, office.head(), "Kem trộn " + UUID.randomUUID());
    file = office.heard(file, author, 20_000_000);
    file = office.fined(file, 12_000_000, author);
    var drafted = ((ActOutcome.Done<UUID>) publications.draft(file.number(), author)).value();
    String here = "/xuat-ban/" + drafted;
    String link = "main a[href=/ho-so-vu-viec/" + file.number() + "]";
    assertThat(new Desk(mvc, author).page(here).select(link)).hasSize(1);

    ActingOfficer leader =
        new ActingOfficer(
            Actor.officer(UUID.randomUUID(), "BCD389-AG"), Set.of(Role.COMMITTEE_LEADER));
    // A draft is nobody's but its agency's until it is submitted.
    jdbc.sql("UPDATE publicity.edition SET state = 'SUBMITTED' WHERE publication = ?")
        .param(drafted)
        .update();
    var page = new Desk(mvc, leader).page(here);
    assertThat(page.select(".facts").text()).contains(file.number());
    assertThat(page.select(link)).isEmpty();
  }

  /**
   * The approvers read the very section that the public reads, and no look-up blames the holder.
   */
  @Test
  void a_warning_shows_the_genuine_beside_the_fake_as_its_holder_confirmed_them() throws Exception {
    ActingOfficer author = office.officer(Office.QLTT, Role.CASE_OFFICER);
    var desk = new Desk(mvc, author);
    String path = "/xuat-ban/canh-bao-moi";
    String paper = registry.arrived(author, "Xác nhận của chủ nhãn hiệu");
    String site = "nhan-mau" + UUID.randomUUID().toString().substring(0, 8) + ".vn";
    String[] words = {
      "tieu-de", "Dầu gội nhãn mẫu bị làm giả " + site,
      "tom-tat", "Bán tại chợ với giá rẻ một nửa.",
      "bai-hoc", "Một\nHai\nBa",
      "bien-phap", "Không mua",
      "can-cu", "WARNING",
      "that-chu", "Công ty Mỹ phẩm Mẫu",
      "that-kenh", site,
      "that-dau", "Nắp dập chìm tên nhãn\nMã lô in phun",
      "gia-dau", "Nắp trơn, bán ở shopee.vn/shop-bi-ngo\nMã lô in trên tem dán",
      "that-dau-en", "Name pressed into the cap\nBatch printed by jet",
      "gia-dau-en", "Plain cap\nBatch on a sticker",
      "that-nguon", "Sổ đăng ký nhãn hiệu, xem tại " + site,
      "that-van-ban", paper,
      "that-ngay", "01/11/2026"
    };
    String[][] wrong = {
      {"gia-dau", "Nắp trơn", "Mỗi dấu hiệu của hàng thật"},
      {"that-dau-en", "Name pressed into the cap", "Mỗi dấu hiệu của hàng thật"},
      {"that-kenh", "shopee.vn", "Trang chủ của nền tảng"},
      {"that-kenh", "javascript:alert(1)", "Trang chủ của nền tảng"},
      {"that-ngay", "01/01/2199", "không thể sau hôm nay"},
    };
    for (String[] one : wrong) {
      var answer = desk.fill(path, path, instead(words, one[0], one[1]));
      assertThat(answer.getStatus()).as(one[1]).isEqualTo(422);
      Document again = Jsoup.parse(answer.getContentAsString());
      assertThat(again.select(".errors").text()).as(one[1]).contains(one[2]);
      assertThat(again.select("#that-chu").val()).isEqualTo("Công ty Mỹ phẩm Mẫu");
    }
    String here = desk.does(path, path, instead(words, "that-nguon", ""));
    assertThat(refused(desk, here)).contains("cần chủ nhãn hiệu, dấu hiệu, nguồn");
    desk.does(here, "/viet", instead(words, "that-van-ban", "0/XN-" + site));
    assertThat(refused(desk, here)).contains("Không thấy văn bản xác nhận");
    desk.does(here, "/viet", words);
    Document draft = desk.page("/en" + here);
    assertThat(draft.select(".pub .hint").text()).contains("This text is in Vietnamese only.");
    assertThat(draft.select("#h-tin").attr("lang")).isEqualTo("vi");
    assertThat(unmarked(draft.selectFirst(".pub"))).isEmpty();
    desk.does(
        here, "/viet", with(words, "tieu-de-en", "Fake shampoo", "tom-tat-en", "Half price."));
    desk.does(here, "/lam/submitted", "ly-do", "");
    var checker = new Desk(mvc, office.officer(Office.QLTT, Role.CASE_OFFICER));
    checker.does(here, "/lam/checked", "ly-do", "");
    var head = new Desk(mvc, office.head());
    String seen = head.page(here).select("section[aria-labelledby=h-that]").outerHtml();
    head.does(here, "/lam/approved", "ly-do", "");

    String open = head.page(here).select(".casehead a[href^=/canh-bao/]").attr("href");
    Document shown = desk.page(open);
    assertThat(shown.select("section[aria-labelledby=h-that]").outerHtml()).isEqualTo(seen);
    assertThat(shown.select(".pair tbody tr").eachText())
        .containsExactly(
            "Nắp dập chìm tên nhãn Nắp trơn, bán ở (đã che)",
            "Mã lô in phun Mã lô in trên tem dán");
    assertThat(shown.select("section[aria-labelledby=h-that] a").attr("href"))
        .isEqualTo("https://" + site);
    assertThat(shown.select("section[aria-labelledby=h-that] dl").text())
        .contains("Công ty Mỹ phẩm Mẫu", "Sổ đăng ký nhãn hiệu, xem tại " + site)
        .contains("văn bản số " + paper + " ngày 01/11/2026");
    assertThat(shown.select("script[type=application/ld+json]").html())
        .contains("\"mentions\":{", "\"Công ty Mỹ phẩm Mẫu\"", "\"https://" + site + "\"")
        .doesNotContain("shop-bi-ngo");
    Document english = desk.page("/en" + open);
    assertThat(english.select(".pair").text())
        .contains("Genuine", "Name pressed into the cap", "Batch on a sticker");
    assertThat(english.select("h1").text()).isEqualTo("Fake shampoo");
    assertThat(english.select(".pub .hint").text()).contains("Parts of this text");
    assertThat(unmarked(english.body())).as("Vietnamese that no reader is told of").isEmpty();
    assertThat(desk.page(here).select("form[action$=/viet]")).as("closed with approval").isEmpty();
  }

  /**
   * Words with Vietnamese letters that no element calls Vietnamese; the name of the site and
   * numbers of papers aside.
   */
  private static List<String> unmarked(@Nullable Element part) {
    Element frame = Objects.requireNonNull(part).clone();
    frame.select("[lang=vi]").remove();
    return Arrays.stream(frame.text().replace("Chợ Sạch", "").split("\\s+"))
        .filter(word -> !word.contains("/"))
        .filter(word -> word.codePoints().anyMatch(letter -> letter > 127 && isLetter(letter)))
        .toList();
  }

  private static String[] with(String[] words, String... more) {
    return Stream.concat(Arrays.stream(words), Arrays.stream(more)).toArray(String[]::new);
  }

  private static String refused(Desk desk, String here) throws Exception {
    var answer = desk.fill(here, "/lam/submitted", "ly-do", "");
    assertThat(answer.getStatus()).isEqualTo(422);
    return Jsoup.parse(answer.getContentAsString()).select(".errors").text();
  }

  private static String[] instead(String[] words, String field, String value) {
    String[] other = words.clone();
    other[Arrays.asList(other).indexOf(field) + 1] = value;
    return other;
  }
}
