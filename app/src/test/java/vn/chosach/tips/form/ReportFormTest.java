package vn.chosach.tips.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.directory.Areas;
import vn.chosach.kernel.Vietnam;
import vn.chosach.tips.Tip;
import vn.chosach.tips.TipDesk;
import vn.chosach.tips.Tips;
import vn.chosach.ui.form.BrowserWork;
import vn.chosach.vault.Pictures;
import vn.chosach.vault.Vault;

@ChosachTest
class ReportFormTest {

  private static final String WHERE = "/phan-anh";
  private static final String WHAT = "/phan-anh/chuyen-gi";
  private static final String WHO = "/phan-anh/lien-he";
  private static final String SEND = "/phan-anh/gui";

  @Autowired MockMvc mvc;
  @Autowired Tips tips;
  @Autowired Areas areas;
  @Autowired Vault vault;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  @AfterEach
  void setTheClockBack() {
    clock.reset();
  }

  @Test
  void aReportIsSentWithoutCookieScriptOrSession() throws Exception {
    var citizen = new Citizen(mvc, false);
    String token = citizen.open(WHERE).hidden("token");
    citizen.submit(WHERE, "token", token, "shared", "Xem https://vt.example/ZS1 nhé", "go", "next");
    assertThat(citizen.text("h1")).isEqualTo("Chuyện gì đã xảy ra?");
    citizen.submitWithFiles(
        WHAT,
        Map.of("hu-kem.jpg", Pictures.jpeg(60, 40)),
        "token",
        token,
        "subject",
        "COSMETICS",
        "story",
        "Kem không nhãn phụ",
        "go",
        "next");
    citizen.submit(WHO, "token", token, "go", "next");
    assertThat(citizen.text("h1")).isEqualTo("Kiểm tra lại rồi gửi");
    citizen.submit(SEND, "token", token);

    assertThat(citizen.status()).isEqualTo(200);
    String code = citizen.text("#code");
    Tip tip = tip(code);
    assertThat(tip.told().link()).isEqualTo("https://vt.example/ZS1");
    assertThat(tip.told().story()).isEqualTo("Kem không nhãn phụ");
    assertThat(tip.goods()).isEqualTo("health.cosmetics");
    assertThat(vault.files(tip.id())).hasSize(1).allMatch(file -> file.kept());
    assertThat(citizen.cookies()).doesNotContainKey("SESSION");
  }

  /** Names of before July 2025: one of today, several, none; nothing needs a script. */
  @Test
  void aCommuneIsFoundByItsOldName() throws Exception {
    var citizen = new Citizen(mvc, false);
    String token = citizen.open(WHERE).hidden("token");
    citizen.submit(WHERE, "token", token, "areaWords", "Xã Không Có Thật", "go", "next");
    assertThat(citizen.status()).isEqualTo(422);
    assertThat(citizen.page().select(".errors a").eachAttr("href")).containsExactly("#areaWords");
    citizen.submit(WHERE, "token", token, "areaWords", "xa phuoc hung", "go", "next");
    assertThat(citizen.page().select(".errors a").eachAttr("href")).containsExactly("#area");
    var offered = citizen.page().select("#area option[value~=.]");
    assertThat(offered.eachText()).contains("Xã Phú Hữu").hasSizeBetween(2, 4);
    assertThat(citizen.page().select("#areaWords").val()).isEqualTo("xa phuoc hung");
    String chosen = offered.select(":contains(Phú Hữu)").val();
    citizen.submit(
        WHERE, "token", token, "areaWords", "xa phuoc hung", "area", chosen, "go", "next");
    assertThat(citizen.text("h1")).isEqualTo("Chuyện gì đã xảy ra?");

    // Back on the page: the commune found before stands there and is sent with other words.
    String half = "thi tran nha ban";
    citizen.submit(WHERE, "token", token, "areaWords", half, "area", chosen, "go", "next");
    assertThat(citizen.page().select(".errors a").eachAttr("href")).containsExactly("#area");
    assertThat(citizen.page().select("#area option[value~=.]")).as("half a name").hasSize(1);
    assertThat(citizen.page().select("#area option[selected][value~=.]")).isEmpty();
    String whole = "Thị trấn Nhà Bàng, Huyện Tịnh Biên";
    citizen.submit(WHERE, "token", token, "areaWords", whole, "area", "", "go", "next");
    assertThat(citizen.text("h1")).isEqualTo("Chuyện gì đã xảy ra?");
    citizen.submit(WHAT, "token", token, "story", "Hàng giả", "go", "next");
    citizen.submit(WHO, "token", token, "go", "next");
    assertThat(citizen.text("main"))
        .contains(
            areas
                .communes("thi tran nha bang", Vietnam.dayOf(clock.instant()))
                .getFirst()
                .fullName()
                .vi());
    citizen.submit(SEND, "token", token);
    assertThat(tip(citizen.text("#code")).area()).isNotNull();
  }

  @Test
  void theCheckShowsAllThatIsSent() throws Exception {
    var citizen = new Citizen(mvc, true);
    String token = citizen.open(WHERE).hidden("token");
    String pasted = "Xem https://vt.example/ZS1 gọi 0912345678";
    citizen.submit(WHERE, "token", token, "shared", pasted, "go", "next");
    citizen.submit(WHAT, "token", token, "story", "Giả", "seenAt", "21:30", "go", "next");
    String home = "12 Trần Hưng Đạo";
    citizen.submit(WHO, "token", token, "name", "Trần Thử", "address", home, "go", "next").follow();
    assertThat(citizen.text("main"))
        .contains("https://vt.example/ZS1", pasted, "21:30", "Trần Thử", home)
        .doesNotContain("Không nêu tên");
    assertThat(citizen.open(SEND).answer().getRedirectedUrl()).isEqualTo("/phan-anh/kiem-tra");
    assertThat(citizen.submit(WHO, "token", token, "phone", "12", "go", "next").status())
        .isEqualTo(422);
  }

  @Test
  void withCookiesEachStepIsARedirectAndTheCodeStandsInNoAddressAndNoPlainCookie()
      throws Exception {
    var citizen = new Citizen(mvc, true);
    String token = citizen.open(WHERE).hidden("token");
    assertThat(
            citizen
                .submit(WHERE, "token", token, "shared", "gian hàng x", "go", "next")
                .answer()
                .getRedirectedUrl())
        .isEqualTo(WHAT);
    citizen.follow().submit(WHAT, "token", token, "story", "Hàng giả", "go", "next").follow();
    citizen.submit(WHO, "token", token, "go", "next").follow();
    citizen.submit(SEND, "token", token);
    assertThat(citizen.answer().getRedirectedUrl()).isEqualTo("/phan-anh/bien-nhan");
    String receipt = Objects.requireNonNull(citizen.cookies().get("bien-nhan")).getValue();
    citizen.follow();

    String code = citizen.text("#code").replace(" ", "");
    assertThat(tips.find(code)).isPresent();
    assertThat(receipt).doesNotContain(code);
    assertThat(citizen.answer().getHeader("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(citizen.answer().getHeader("Cache-Control")).contains("no-store");
    assertThat(citizen.cookies()).doesNotContainKeys("phieu", "SESSION");
  }

  @Test
  void theEnglishFormKeepsToItsLanguage() throws Exception {
    var citizen = new Citizen(mvc, true);
    String token = citizen.open("/en" + WHERE).hidden("token");
    citizen.submit("/en" + WHERE, "token", token, "shared", "a shop", "go", "next");
    assertThat(citizen.answer().getRedirectedUrl()).isEqualTo("/en" + WHAT);
    assertThat(citizen.follow().text("h1")).isEqualTo("What happened?");
  }

  @Test
  void sendingTwiceShowsTheSameReceipt() throws Exception {
    var citizen = new Citizen(mvc, false);
    String token = filledIn(citizen, "Gửi hai lần");
    String first = citizen.submit(SEND, "token", token).text("#code");
    String second = citizen.submit(SEND, "token", token).text("#code");
    String third = citizen.submit(WHO, "token", token, "go", "next").text("#code");
    assertThat(first).isNotEmpty().isEqualTo(second).isEqualTo(third);
  }

  @Test
  void aPhotoIsRemovedByAnOrdinaryButton() throws Exception {
    var citizen = new Citizen(mvc, false);
    String token = citizen.open(WHERE).hidden("token");
    citizen.submitWithFiles(
        WHAT, Map.of("a.jpg", Pictures.jpeg(32, 30)), "token", token, "story", "x", "go", "stay");
    String remove = citizen.page().select(".files button").attr("value");
    citizen.submitWithFiles(WHAT, Map.of(), "token", token, "story", "x", "go", remove);
    assertThat(citizen.page().select(".files li")).isEmpty();
  }

  @Test
  void aTileOutOfScopeSaysWhereToGoAndCanBeSentAllTheSame() throws Exception {
    var citizen = new Citizen(mvc, false);
    String token = citizen.open(WHERE).hidden("token");
    citizen.submit(WHERE, "token", token, "shared", "0296 000 0111", "go", "next");
    citizen.submitWithFiles(
        WHAT, Map.of(), "token", token, "subject", "SCAM", "story", "Bị lừa", "go", "next");
    assertThat(citizen.text("h1")).isEqualTo("Chuyện gì đã xảy ra?");
    assertThat(citizen.text(".card--open")).contains("113");
    citizen.submitWithFiles(
        WHAT, Map.of(), "token", token, "subject", "SCAM", "story", "Bị lừa", "go", "anyway");
    assertThat(citizen.text("h1")).isEqualTo("Bạn có muốn nêu tên?");
  }

  @Test
  void aReportAgainstAnOfficeGoesToTheIntegrityDeskOnly() throws Exception {
    var citizen = new Citizen(mvc, false);
    String token = citizen.open(WHERE).hidden("token");
    citizen.submit(WHERE, "token", token, "where", "Chợ Thử", "go", "next");
    citizen.submitWithFiles(
        WHAT,
        Map.of(),
        "token",
        token,
        "story",
        "Nhận tiền bỏ qua",
        "againstOffice",
        "true",
        "accused",
        "Đội số 3",
        "go",
        "next");
    citizen.submit(WHO, "token", token, "go", "next");
    assertThat(citizen.text(".note")).contains("Chỉ bộ phận liêm chính");
    UUID id = tips.find(citizen.submit(SEND, "token", token).text("#code")).orElseThrow();
    assertThat(tips.read(List.of(id), TipDesk.SIFTING)).isEmpty();
    assertThat(tips.read(List.of(id), TipDesk.INTEGRITY)).hasSize(1);
  }

  @Test
  void theReceiptIsLeftByTheLastFourCharactersOrByWantingNoCode() throws Exception {
    var citizen = new Citizen(mvc, true);
    citizen.submit(SEND, "token", filledIn(citizen, "Rời biên nhận")).follow();
    String code = citizen.text("#code").replace(" ", "");
    citizen.submit("/phan-anh/bien-nhan", "ending", "0000");
    assertThat(citizen.status()).isEqualTo(422);
    assertThat(citizen.text(".errors")).contains("Bốn ký tự chưa đúng");
    assertThat(citizen.open(WHERE).text(".note")).contains("chưa được xác nhận là đã cất mã");

    String ending = code.substring(12).toLowerCase(java.util.Locale.ROOT);
    citizen.submit("/phan-anh/bien-nhan", "ending", " " + ending + " ");
    assertThat(citizen.answer().getRedirectedUrl()).isEqualTo("/phan-anh/da-cat-ma");
    assertThat(saved(code)).isEqualTo("CONFIRMED");
    assertThat(citizen.open("/phan-anh/bien-nhan").answer().getRedirectedUrl())
        .isEqualTo("/theo-doi");

    var other = new Citizen(mvc, true);
    other.submit(SEND, "token", filledIn(other, "Không cần mã")).follow();
    String unwanted = other.text("#code").replace(" ", "");
    other.submit("/phan-anh/bien-nhan", "forgo", "1");
    assertThat(other.answer().getRedirectedUrl()).isEqualTo("/phan-anh/khong-theo-doi");
    assertThat(saved(unwanted)).isEqualTo("NOT_WANTED");
  }

  @Test
  void aFormThatIsSentAgainShowsItsCodeUntilTheCodeIsKeptOrTwoHoursHavePassed() throws Exception {
    var kept = new Citizen(mvc, true);
    String token = filledIn(kept, "Gửi lại sau khi cất mã");
    kept.submit(SEND, "token", token).follow();
    String code = kept.text("#code").replace(" ", "");
    var again = new Citizen(mvc, false);
    assertThat(again.submit(SEND, "token", token).text("#code").replace(" ", "")).isEqualTo(code);
    kept.submit("/phan-anh/bien-nhan", "ending", code.substring(12));
    for (String path : List.of(SEND, WHERE)) {
      again.submit(path, "token", token, "go", "next");
      assertThat(again.answer().getRedirectedUrl()).as(path).isEqualTo("/phan-anh/het-han");
      assertThat(again.answer().getContentAsString()).doesNotContain(code.substring(0, 4));
    }

    var left = new Citizen(mvc, false);
    String open = filledIn(left, "Để mở trên máy chung");
    left.submit(SEND, "token", open);
    clock.move(Duration.ofMinutes(119));
    assertThat(left.submit(SEND, "token", open).page().select("#code")).hasSize(1);
    clock.move(Duration.ofMinutes(121));
    assertThat(left.submit(SEND, "token", open).answer().getRedirectedUrl())
        .isEqualTo("/phan-anh/het-han");
  }

  @Test
  void aPhotoIsTakenAtOnceOnlyAfterTheBrowserWorkedForItAndWithTheFormWithoutWork()
      throws Exception {
    var citizen = new Citizen(mvc, false);
    String token = citizen.open(WHERE).hidden("token");
    citizen.submit(WHERE, "token", token, "where", "Chợ Thử", "go", "next");
    String secret = citizen.page().select("#files").attr("data-secret");
    for (String number : List.of("", "x", "-1", "99999999999999", "0")) {
      if (BrowserWork.zeros(secret + ":" + number) < 15) {
        citizen.send(upload(token, secret + ":" + number, Pictures.jpeg(30, 20)));
        assertThat(citizen.status()).as(number).isEqualTo(429);
        assertThat(citizen.answer().getContentAsString().strip()).isEqualTo("15 " + secret);
      }
    }
    String done = Citizen.done(secret);
    assertThat(citizen.send(upload(token, done, Pictures.jpeg(31, 20))).status()).isEqualTo(200);
    assertThat(citizen.send(upload(citizen, token, Pictures.jpeg(30, 20))).status()).isEqualTo(200);
    citizen.submitWithFiles(
        WHAT, Map.of("b.jpg", Pictures.jpeg(33, 20)), "token", token, "story", "x", "go", "stay");
    assertThat(citizen.page().select(".files li")).hasSize(3);
    assertThat(citizen.page().select("#files").attr("data-work")).isEqualTo("15");
  }

  @Test
  void workBehindASecretThatSomebodyChoseOrOfAnotherFormIsNone() throws Exception {
    var citizen = new Citizen(mvc, false);
    String token = citizen.open(WHERE).hidden("token");
    String other = citizen.open(WHERE).hidden("token");
    for (String work :
        List.of(Citizen.done(token), Citizen.done("A".repeat(32)), citizen.work(other))) {
      assertThat(citizen.send(upload(token, work, Pictures.jpeg(36, 20))).status())
          .as(work)
          .isEqualTo(429);
    }
  }

  @Test
  void aFormThatWasOpenForMoreThanADayIsGivenAnotherSecretAndKeepsWhatIsTyped() throws Exception {
    var citizen = new Citizen(mvc, false);
    String token = citizen.open(WHERE).hidden("token");
    String work = citizen.work(token);
    clock.move(Duration.ofHours(25));
    assertThat(citizen.send(upload(token, work, Pictures.jpeg(37, 20))).status()).isEqualTo(429);
    assertThat(citizen.send(upload(citizen, token, Pictures.jpeg(37, 20))).status()).isEqualTo(200);
    citizen.submitWithFiles(WHAT, Map.of(), "token", token, "story", "Gõ từ hôm qua", "go", "stay");
    assertThat(citizen.page().expectFirst("#story").wholeText().strip()).isEqualTo("Gõ từ hôm qua");
    assertThat(citizen.page().select(".files li")).hasSize(1);
  }

  @Test
  void thePictureAndThePdfOfTheReceiptHoldTheCode() throws Exception {
    var citizen = new Citizen(mvc, true);
    citizen.submit(SEND, "token", filledIn(citizen, "Lưu ảnh")).follow();
    String code = citizen.text("#code").replace(" ", "-");

    citizen.open("/phan-anh/bien-nhan.png");
    assertThat(citizen.answer().getHeader("Content-Disposition")).startsWith("attachment");
    assertThat(
            qrOf(ImageIO.read(new ByteArrayInputStream(citizen.answer().getContentAsByteArray()))))
        .isEqualTo("http://localhost/theo-doi#" + code);

    citizen.open("/phan-anh/bien-nhan.pdf");
    try (var pdf = Loader.loadPDF(citizen.answer().getContentAsByteArray())) {
      String text = new PDFTextStripper().getText(pdf);
      assertThat(text.replaceAll("\\s", "")).contains(code.replace("-", ""));
      assertThat(text)
          .contains("Biên nhận phản ánh", "Phân loại trước", "http://localhost/theo-doi");
    }
  }

  @Test
  void withoutAReceiptThereIsNoPictureOfOne() throws Exception {
    assertThat(new Citizen(mvc, true).open("/phan-anh/bien-nhan.png").status()).isEqualTo(404);
    assertThat(new Citizen(mvc, true).open("/phan-anh/bien-nhan.pdf").status()).isEqualTo(404);
  }

  @Test
  void aPhotoUploadsAloneAndTheReasonComesAsText() throws Exception {
    var citizen = new Citizen(mvc, false);
    String token = citizen.open(WHERE).hidden("token");
    citizen.send(upload(citizen, token, Pictures.jpeg(33, 30)));
    assertThat(citizen.status()).isEqualTo(200);
    assertThat(citizen.page().select(".files li")).hasSize(1);
    citizen.send(upload(citizen, token, new byte[0]));
    assertThat(citizen.status()).isEqualTo(422);
    assertThat(citizen.answer().getContentAsString(StandardCharsets.UTF_8))
        .contains("Tệp này trống");
    citizen.send(upload(citizen, token, Pictures.zipBomb()));
    assertThat(citizen.answer().getContentAsString(StandardCharsets.UTF_8)).contains("tệp nén");
    String file =
        citizen
            .send(upload(citizen, token, Pictures.jpeg(34, 30)))
            .page()
            .select("li:last-child [data-file]")
            .attr("data-file");
    citizen.send(post("/phan-anh/tep/bo").header("X-Form-Token", token).header("X-File", file));
    assertThat(citizen.page().select(".files li")).hasSize(1);
  }

  @Test
  void anUploadToAReportThatWasSentIsRefused() throws Exception {
    var citizen = new Citizen(mvc, false);
    String token = filledIn(citizen, "Đã gửi rồi");
    citizen.submit(SEND, "token", token);
    citizen.send(upload(citizen, token, Pictures.jpeg(35, 30)));
    assertThat(citizen.status()).isEqualTo(422);
  }

  @Test
  void aDraftEndsAfterADayAndSaysSo() throws Exception {
    var citizen = new Citizen(mvc, true);
    String token = filledIn(citizen, "Bỏ quên");
    clock.move(Duration.ofHours(25));
    citizen.submit(SEND, "token", token);
    assertThat(citizen.answer().getRedirectedUrl()).isEqualTo("/phan-anh/het-han");
    assertThat(citizen.follow().text("h1")).contains("hết hạn");
  }

  @Test
  void quickExitForgetsFormReceiptAndOpenedReport() throws Exception {
    var citizen = new Citizen(mvc, true);
    filledIn(citizen, "Thoát");
    assertThat(citizen.cookies()).containsKey("phieu");
    citizen.open("/phan-anh/thoat");
    assertThat(citizen.status()).isEqualTo(303);
    assertThat(citizen.answer().getHeader("Location")).startsWith("https://");
    assertThat(citizen.cookies()).isEmpty();
    assertThat(citizen.open("/phan-anh/kiem-tra").answer().getRedirectedUrl()).isEqualTo(WHERE);
  }

  @Test
  void aForgedTokenOpensNobodysDraft() throws Exception {
    var citizen = new Citizen(mvc, false);
    for (String token : List.of("", "x", "AAAAAAAAAAAAAAAAAAAAAA' OR 1=1", "../../etc/passwd")) {
      citizen.submit(SEND, "token", token);
      assertThat(citizen.answer().getRedirectedUrl()).as(token).isEqualTo(WHERE);
    }
  }

  private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder upload(
      Citizen citizen, String token, byte[] content) throws Exception {
    return upload(token, citizen.work(token), content);
  }

  private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder upload(
      String token, String work, byte[] content) {
    return post("/phan-anh/tep")
        .header("X-Form-Token", token)
        .header("X-Form-Work", work)
        .header("X-File-Name", "%E1%BA%A3nh.jpg")
        .contentType("application/octet-stream")
        .content(content);
  }

  private String filledIn(Citizen citizen, String story) throws Exception {
    String token = citizen.open(WHERE).hidden("token");
    citizen.submit(WHERE, "token", token, "shared", "https://vt.example/a", "go", "next");
    citizen.submitWithFiles(WHAT, Map.of(), "token", token, "story", story, "go", "next");
    return token;
  }

  private Tip tip(String code) {
    UUID id = tips.find(code).orElseThrow();
    return tips.read(List.of(id), TipDesk.SIFTING).getFirst();
  }

  private String saved(String code) {
    UUID id = tips.find(code).orElseThrow();
    return jdbc.sql("SELECT saved FROM tips.code WHERE tip = :tip")
        .param("tip", id)
        .query(String.class)
        .single();
  }

  private static String qrOf(BufferedImage image) throws Exception {
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
  }
}
