package vn.chosach.tips.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.tips.Tips;
import vn.chosach.tips.rules.ReportChecks;
import vn.chosach.vault.Pictures;
import vn.chosach.vault.Vault;

/** What a citizen gives is received, or is said not to be. */
@ChosachTest
class NothingGivenIsLostTest {

  private static final String WHERE = "/phan-anh";
  private static final String WHAT = "/phan-anh/chuyen-gi";
  private static final String WHO = "/phan-anh/lien-he";
  private static final String SEND = "/phan-anh/gui";

  @Autowired MockMvc mvc;
  @Autowired Tips tips;
  @Autowired Vault vault;
  @Autowired Drafts drafts;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  @AfterEach
  void setTheClockBack() {
    clock.reset();
  }

  @Test
  void whatIsTypedAfterTheSendingIsShownAgainAndSaidNotToBeAdded() throws Exception {
    var citizen = new Citizen(mvc, false);
    String token = filledIn(citizen, "Bán hàng giả");
    String code = citizen.submit(SEND, "token", token).text("#code");
    String number = citizen.page().expectFirst(".leaders dd").text();

    String more = "Thêm: xe mang hàng đến lúc 5 giờ sáng";
    citizen.submitWithFiles(WHAT, Map.of(), "token", token, "story", more, "go", "next");
    assertThat(citizen.status()).isEqualTo(409);
    assertThat(citizen.text("h1")).contains(number, "chưa được thêm");
    assertThat(citizen.text("main")).contains(more);
    assertThat(citizen.page().select("main a[href=/theo-doi]")).hasSize(1);
    assertThat(citizen.page().select("#code")).isEmpty();
    String again = citizen.page().select("main form").attr("action");
    assertThat(citizen.submit(again, "token", citizen.hidden("token")).text("#code"))
        .as("whoever never saw the receipt")
        .isEqualTo(code);

    citizen.submitWithFiles(
        WHAT, Map.of("xe.jpg", Pictures.jpeg(40, 30)), "token", token, "go", "next");
    assertThat(citizen.status()).as("a photo alone").isEqualTo(409);
    assertThat(citizen.text("main")).contains("Ảnh vừa chọn").doesNotContain("Các mục vừa chọn");
    citizen.submitWithFiles(WHAT, Map.of(), "token", token, "crime", "true", "go", "next");
    assertThat(citizen.status()).as("a tick alone").isEqualTo(409);
    assertThat(citizen.text("main")).contains("Các mục vừa chọn").doesNotContain("Ảnh vừa chọn");
    assertThat(drafts.find(new Token(token))).as("no second draft").isEmpty();
    citizen.submit("/en" + WHO, "token", token, "phone", "0912 345 678", "go", "next");
    assertThat(citizen.text("main")).contains("was not added", "0912 345 678");
  }

  @Test
  void wordsTypedAfterTheCodeWasKeptAreNotThrownAwayAndTheCodeIsNotShown() throws Exception {
    var citizen = new Citizen(mvc, true);
    String token = filledIn(citizen, "Đã cất mã");
    citizen.submit(SEND, "token", token).follow();
    String code = citizen.text("#code").replace(" ", "");
    citizen.submit("/phan-anh/bien-nhan", "ending", code.substring(12));
    citizen.submit(WHERE, "token", token, "where", "Chợ khác", "go", "next");
    assertThat(citizen.status()).isEqualTo(409);
    assertThat(citizen.text("main")).contains("Chợ khác");
    assertThat(citizen.page().select("main form")).as("no receipt any more").isEmpty();
    assertThat(citizen.answer().getContentAsString()).doesNotContain(code.substring(0, 4));
  }

  @Test
  void aCorrectionSentTwiceIsOneAndOneWithOtherWordsIsSaidNotToBeAdded() throws Exception {
    var shop = new Citizen(mvc, false);
    String token = shop.open("/dinh-chinh").hidden("token");
    String code = correct(shop, token, "Số này của tôi").text("#code");
    assertThat(shop.status()).isEqualTo(200);
    assertThat(correct(shop, token, "Số này của tôi").text("#code"))
        .as("pressed twice")
        .isEqualTo(code);
    correct(shop, token, "Số này của tôi từ tháng ba");
    assertThat(shop.status()).isEqualTo(409);
    assertThat(shop.text("main")).contains("Số này của tôi từ tháng ba");
    assertThat(shop.text("main")).as("none came").doesNotContain("Ảnh vừa chọn");
  }

  @Test
  void aPhotoBesideACorrectionThatWasSentIsTheSameOneOrSaidNotToBeAdded() throws Exception {
    var shop = new Citizen(mvc, false);
    String token = shop.open("/dinh-chinh").hidden("token");
    Map<String, byte[]> paper = Map.of("giay.jpg", Pictures.jpeg(47, 30));
    String code = correct(shop, token, "Giấy đây", paper).text("#code");
    assertThat(code).isNotEmpty();
    assertThat(correct(shop, token, "Giấy đây", paper).text("#code"))
        .as("pressed twice")
        .isEqualTo(code);
    correct(shop, token, "Giấy đây", Map.of("khac.jpg", Pictures.jpeg(48, 30)));
    assertThat(shop.status()).as("another paper").isEqualTo(409);
    assertThat(shop.text("main")).contains("Ảnh vừa chọn cũng chưa được thêm");
  }

  @Test
  void wordsThatAreTooLongHideNoPhotoThatWasRefusedOrTakenAway() throws Exception {
    var citizen = new Citizen(mvc, false);
    String token = citizen.open(WHERE).hidden("token");
    citizen.submit(WHERE, "token", token, "where", "Chợ Thử", "go", "next");
    String story = "Dài quá. ".repeat(10_000);
    var photos = new LinkedHashMap<String, byte[]>();
    photos.put("tot.jpg", Pictures.jpeg(49, 30));
    photos.put("hong.jpg", new byte[] {1, 2, 3});
    citizen.submitWithFiles(WHAT, photos, "token", token, "story", story, "go", "next");
    assertThat(citizen.status()).isEqualTo(422);
    assertThat(citizen.text(".errors")).contains("hong.jpg");
    assertThat(citizen.page().select(".errors a[href=#story]")).hasSize(1);
    assertThat(citizen.page().select("#files-list [data-file]")).as("the one kept").hasSize(1);
    String remove = citizen.page().select(".files button").attr("value");
    citizen.submitWithFiles(WHAT, Map.of(), "token", token, "story", story, "go", remove);
    assertThat(citizen.status()).isEqualTo(422);
    assertThat(citizen.page().select("#files-list [data-file]")).as("taken away").isEmpty();

    var shop = new Citizen(mvc, false);
    String other = shop.open("/dinh-chinh").hidden("token");
    correct(shop, other, story, photos);
    assertThat(shop.status()).isEqualTo(422);
    assertThat(shop.text(".errors")).contains("hong.jpg");
  }

  @Test
  void whatIsWrongWithTheWholeReportStandsAtAFieldOfThePageThatIsDrawn() throws Exception {
    var citizen = new Citizen(mvc, false);
    String token = citizen.open(WHERE).hidden("token");
    String story = "x".repeat(ReportChecks.ALL - 2_000);
    citizen.submitWithFiles(WHAT, Map.of(), "token", token, "story", story, "go", "stay");
    citizen.submit(WHERE, "token", token, "shared", "y".repeat(3_000), "go", "next");
    assertThat(citizen.status()).isEqualTo(422);
    assertThat(citizen.page().select(".errors a").eachAttr("href")).containsExactly("#shared");
    assertThat(citizen.page().select("#shared")).hasSize(1);
  }

  @Test
  void photosThatWaitedTooLongAreNotLeftOutWithoutAWord() throws Exception {
    var citizen = new Citizen(mvc, false);
    String token = citizen.open(WHERE).hidden("token");
    citizen.submit(WHERE, "token", token, "where", "Chợ Thử", "go", "next");
    assertThat(citizen.text("#files-hint")).contains("2 giờ");
    citizen.submitWithFiles(
        WHAT,
        Map.of("a.jpg", Pictures.jpeg(40, 30), "b.jpg", Pictures.jpeg(41, 30)),
        "token",
        token,
        "story",
        "Có ảnh",
        "go",
        "next");
    citizen.submit(WHO, "token", token, "go", "next");
    clock.move(Duration.ofMinutes(121));
    vault.sweep();
    citizen.submit(SEND, "token", token);
    assertThat(citizen.status()).isEqualTo(422);
    assertThat(citizen.text("h1")).isEqualTo("Chuyện gì đã xảy ra?");
    assertThat(citizen.text(".errors")).contains("chờ quá lâu");
    assertThat(citizen.page().expectFirst("#story").wholeText().strip()).isEqualTo("Có ảnh");
    assertThat(tips.sent(token)).isEmpty();

    citizen.submitWithFiles(
        WHAT,
        Map.of("a.jpg", Pictures.jpeg(40, 30)),
        "token",
        token,
        "story",
        "Có ảnh",
        "go",
        "next");
    citizen.submit(WHO, "token", token, "go", "next");
    citizen.submit(SEND, "token", token);
    assertThat(citizen.page().select("#code")).hasSize(1);
    assertThat(citizen.text(".leaders")).contains("Tệp kèm theo 1 tệp");
  }

  @Test
  void aPhotoThatWasTakenAwayIsNotMissed() throws Exception {
    var citizen = new Citizen(mvc, false);
    String token = citizen.open(WHERE).hidden("token");
    citizen.submit(WHERE, "token", token, "where", "Chợ Thử", "go", "next");
    var photos = Map.of("a.jpg", Pictures.jpeg(44, 30));
    citizen.submitWithFiles(WHAT, photos, "token", token, "story", "x", "go", "stay");
    String remove = citizen.page().select(".files button").attr("value");
    citizen.submitWithFiles(WHAT, Map.of(), "token", token, "story", "x", "go", remove);
    citizen.submitWithFiles(WHAT, Map.of(), "token", token, "story", "x", "go", "next");
    citizen.submit(WHO, "token", token, "go", "next");
    citizen.submit(SEND, "token", token);
    assertThat(citizen.text(".leaders")).contains("0 tệp");
  }

  @Test
  void toLookUpOrToAskForACorrectionThrowsNoReportAway() throws Exception {
    var citizen = new Citizen(mvc, true);
    String token = citizen.open(WHERE).hidden("token");
    citizen.submit(WHERE, "token", token, "shared", "gian hàng a", "where", "Chợ B", "go", "next");
    citizen.submit(WHAT, "token", token, "story", "Đang viết dở", "go", "next");

    citizen.submit("/phan-anh/tu-tra-cuu", "shared", "tiktok.com/@a");
    assertThat(citizen.hidden("token")).isEqualTo(token);
    assertThat(citizen.page().expectFirst("#shared").wholeText().strip())
        .isEqualTo("gian hàng a\ntiktok.com/@a");
    assertThat(citizen.page().select("#where").val()).isEqualTo("Chợ B");

    String other = citizen.open("/dinh-chinh").hidden("token");
    correct(citizen, other, "Không phải của tôi").follow();
    assertThat(citizen.page().select("#code")).hasSize(1);
    citizen.open(WHAT);
    assertThat(citizen.page().expectFirst("#story").wholeText().strip()).isEqualTo("Đang viết dở");
  }

  @Test
  void theReceiptOfACorrectionKeepsItsCodeInTheOtherLanguage() throws Exception {
    var shop = new Citizen(mvc, true);
    String code = correct(shop, shop.open("/dinh-chinh").hidden("token"), "Sai").text("#code");
    assertThat(code).isNotEmpty();
    shop.open(shop.page().select("a[hreflang=en]").attr("href"));
    assertThat(shop.text("#code")).isEqualTo(code);
    assertThat(shop.text("h1")).isNotEqualTo("Correction");
  }

  @Test
  void aReceiptThatIsAskedForAgainBearsTheTimeOfTheSending() throws Exception {
    var citizen = new Citizen(mvc, false);
    String token = filledIn(citizen, "Giờ nhận");
    String first = citizen.submit(SEND, "token", token).text(".leaders");
    clock.move(Duration.ofMinutes(61));
    assertThat(citizen.submit(SEND, "token", token).text(".leaders")).isEqualTo(first);
  }

  @Test
  void whoSendsAgainAndSaysThatItIsACrimeIsHeard() throws Exception {
    String name = "Trần Văn " + UUID.randomUUID().toString().substring(0, 8);
    UUID plain = named(name, "");
    UUID crime = named(name, "true");
    assertThat(named(name, "true")).as("the same once more").isEqualTo(crime);
    assertThat(crime).isNotEqualTo(plain);
    assertThat(
            jdbc.sql(
                    "SELECT tips.reserved_for(id) IS NOT NULL FROM tips.tip WHERE id IN (:ids)"
                        + " ORDER BY entered_at, number")
                .param("ids", List.of(plain, crime))
                .query(Boolean.class)
                .list())
        .containsExactly(false, true);
  }

  private UUID named(String name, String crime) throws Exception {
    var citizen = new Citizen(mvc, false);
    String token = citizen.open(WHERE).hidden("token");
    citizen.submit(WHERE, "token", token, "where", "Bến xe " + name, "go", "next");
    citizen.submitWithFiles(
        WHAT, Map.of(), "token", token, "story", "Giao hàng lậu", "crime", crime, "go", "next");
    citizen.submit(WHO, "token", token, "name", name, "phone", "0912345678", "go", "next");
    citizen.submit(SEND, "token", token);
    return tips.find(citizen.text("#code")).orElseThrow();
  }

  private static Citizen correct(Citizen shop, String token, String words) throws Exception {
    return correct(shop, token, words, Map.of());
  }

  private static Citizen correct(
      Citizen shop, String token, String words, Map<String, byte[]> papers) throws Exception {
    return shop.submitWithFiles(
        "/dinh-chinh",
        papers,
        "token",
        token,
        "about",
        "0912 000 111",
        "cause",
        "NOT_MINE",
        "wrong",
        words);
  }

  private static String filledIn(Citizen citizen, String story) throws Exception {
    String token = citizen.open(WHERE).hidden("token");
    citizen.submit(WHERE, "token", token, "shared", "https://vt.example/a", "go", "next");
    citizen.submitWithFiles(WHAT, Map.of(), "token", token, "story", story, "go", "next");
    return token;
  }
}
