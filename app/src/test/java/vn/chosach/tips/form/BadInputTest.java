package vn.chosach.tips.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.FreshWord;
import vn.chosach.tips.Tip;
import vn.chosach.tips.TipDesk;
import vn.chosach.tips.Tips;
import vn.chosach.vault.Pictures;
import vn.chosach.vault.Vault;

/**
 * What people and machines send that is not as it should be: each is refused by its reason, and
 * nothing beside it is lost. The bad mail is in the test of the mail, the stale page of the desk in
 * that of the inbox, bad codes in that of the follow-up.
 */
@ChosachTest
class BadInputTest {

  private static final String WHERE = "/phan-anh";
  private static final String WHAT = "/phan-anh/chuyen-gi";
  private static final String WHO = "/phan-anh/lien-he";
  private static final String SEND = "/phan-anh/gui";

  /**
   * A picture of 30,000 × 30,000 px takes 3,600 MB once it is decoded. Below it lies room for what
   * other threads of the process take meanwhile.
   */
  private static final long NOT_DECODED = 900_000_000;

  @Autowired MockMvc mvc;
  @Autowired Tips tips;
  @Autowired Vault vault;

  private Citizen citizen;
  private String token = "";

  @BeforeEach
  void atTheForm() throws Exception {
    citizen = new Citizen(mvc, false);
    token = citizen.open(WHERE).hidden("token");
  }

  @Test
  void anEmptyReportIsNotSentAndSaysWhatIsMissingWhereItIsMissing() throws Exception {
    citizen.submit(WHERE, "token", token, "place", "ZALO", "go", "next");
    assertThat(citizen.status()).isEqualTo(422);
    assertThat(citizen.page().select(".errors a").attr("href")).isEqualTo("#shared");
    assertThat(citizen.page().select("#shared").attr("aria-invalid")).isEqualTo("true");
    assertThat(citizen.page().select("input[name=place][checked]").val()).isEqualTo("ZALO");
    citizen.submit(WHAT, "token", token, "seenOn", "2999-01-01", "paid", "nhiều lắm", "go", "next");
    assertThat(citizen.page().select(".errors a").eachAttr("href"))
        .containsExactly("#story", "#seenOn", "#paid");
    assertThat(citizen.submit(SEND, "token", token).page().select("#code")).isEmpty();
    assertThat(tips.sent(token)).isEmpty();
  }

  @Test
  void aMegabyteOfTextIsRefusedClearlyAndGivenBackWhole() throws Exception {
    String story = "Kể dài. ".repeat(125_000).strip();
    what(Map.of(), story, "next");
    assertThat(citizen.status()).isEqualTo(422);
    assertThat(citizen.text(".errors")).contains("tối đa 20000");
    assertThat(citizen.page().expectFirst("#story").wholeText().strip()).isEqualTo(story);
  }

  @Test
  void decomposedVietnameseIsTheSameReportAsComposed() throws Exception {
    String story = "Bán thuốc lá lậu ở chợ Ề " + FreshWord.any();
    Tip tip = sent(Normalizer.normalize(story, Normalizer.Form.NFD));
    assertThat(tip.told().story()).isEqualTo(story);
  }

  @Test
  void charactersWithoutWidthAreNoWordsAndHideNothing() throws Exception {
    what(Map.of(), "\u200b\u2060\ufeff \u00ad", "next");
    assertThat(citizen.status()).isEqualTo(422);
    assertThat(citizen.page().select(".errors a").attr("href")).isEqualTo("#story");

    String story = "thu\u200bốc lá lậu " + FreshWord.any();
    where("chợ Thử");
    what(Map.of(), story, "next");
    citizen.submit(WHO, "token", token, "go", "next");
    assertThat(citizen.text("main")).contains("thu[U+200B]ốc lá lậu");
    assertThat(tip(citizen.submit(SEND, "token", token).text("#code")).told().story())
        .isEqualTo(story);
  }

  @Test
  void textFromRightToLeftStandsByItselfAndReordersNothing() throws Exception {
    where("anh\u202egpj.exe");
    what(Map.of(), "שלום \u2067abc\u2069 và مرحبا", "next");
    citizen.submit(WHO, "token", token, "go", "next");
    assertThat(citizen.page().html()).doesNotContainPattern("[\u202a-\u202e\u2066-\u2069]");
    assertThat(citizen.text("main")).contains("anh[U+202E]gpj.exe");
    assertThat(citizen.page().select("main .stranger").text()).contains("שלום").contains("مرحبا");
  }

  @Test
  void aLinkToThisVeryMachineIsRefusedAndStays() throws Exception {
    for (String link :
        List.of(
            "http://localhost:8080/x",
            "http://127.0.0.1/a",
            "https://[::1]/a",
            "http://192.168.1.1/")) {
      citizen.submit(WHERE, "token", token, "shared", link, "go", "next");
      assertThat(citizen.status()).as(link).isEqualTo(422);
      assertThat(citizen.text(".errors")).as(link).contains("chỉ mở được trên máy của bạn");
      assertThat(citizen.text("#shared")).isEqualTo(link);
    }
  }

  @Test
  void aPhotoOfNoBytesIsRefusedAndTheWordsStay() throws Exception {
    refused(Map.of("trong.jpg", new byte[0]), "trong.jpg: Tệp này trống");
  }

  @Test
  void aProgramCalledPhotoIsRefusedAndTheGoodPhotoAndTheWordsStay() throws Exception {
    refused(
        Map.of("anh.jpg", Pictures.windowsProgram(), "that.jpg", Pictures.jpeg(30, 30)),
        "anh.jpg: Đây là tệp chương trình");
    assertThat(citizen.page().select(".files li")).hasSize(1);
  }

  @Test
  void aZipBombIsRefusedUnopened() throws Exception {
    byte[] bomb = Pictures.zipBomb();
    long before = allocated();
    refused(Map.of("anh.zip", bomb), "tệp nén");
    assertThat(allocated() - before).isLessThan(Pictures.ZIP_BOMB);
  }

  @Test
  void aPhotoOfThirtyThousandPixelsSquareIsRefusedByItsHeaderBeforeItTakesMemory()
      throws Exception {
    long before = allocated();
    upload(Pictures.jpeg(3_000, 2_000));
    assertThat(citizen.status()).isEqualTo(200);
    assertThat(allocated() - before).as("what is decoded can be seen").isGreaterThan(6_000_000);
    before = allocated();
    upload(Pictures.pngThatClaims(30_000, 30_000));
    assertThat(allocated() - before).isLessThan(NOT_DECODED);
    assertThat(citizen.status()).isEqualTo(422);
    assertThat(citizen.answer().getContentAsString(StandardCharsets.UTF_8)).contains("điểm ảnh");
    assertThat(citizen.open(WHERE).status()).isEqualTo(200);
  }

  @Test
  void ofNinePhotosEightAreKeptAndTheNinthSaysSo() throws Exception {
    var nine = new LinkedHashMap<String, byte[]>();
    for (int n = 1; n <= 9; n++) {
      nine.put("anh-" + n + ".jpg", Pictures.jpeg(40 + n, 30));
    }
    refused(nine, "anh-9.jpg");
    assertThat(citizen.page().select(".files li")).hasSize(8);
  }

  @Test
  void aPhotoThatIsTooLargeCostsNeitherTextNorTheNextPhoto() throws Exception {
    var files = new LinkedHashMap<String, byte[]>();
    files.put("to.jpg", new byte[16_000_000]);
    files.put("nho.jpg", Pictures.jpeg(31, 30));
    refused(files, "to.jpg: Tệp lớn hơn 15 MB");
    assertThat(citizen.page().select(".files li")).hasSize(1);
  }

  @Test
  void anUploadThatIsCutOffKeepsWhatWasSavedBefore() throws Exception {
    what(Map.of("mot.jpg", Pictures.jpeg(50, 50)), "Đã lưu", "stay");
    byte[] body =
        Citizen.multipart(Map.of("anh.jpg", Pictures.jpeg(300, 300)), "token", token, "go", "next");
    citizen.sendMultipart(WHAT, Citizen.cutOff(body, body.length - 900));
    assertThat(citizen.status()).isEqualTo(422);
    assertThat(citizen.text(".errors")).contains("đứt giữa chừng");
    assertThat(citizen.text("#story")).isEqualTo("Đã lưu");
    assertThat(citizen.page().select(".files li")).hasSize(1);
  }

  @Test
  void aPhotoThatIsCutOffWhileItUploadsAloneIsRefusedAndCanBeSentAgain() throws Exception {
    byte[] photo = Pictures.jpeg(300, 200);
    upload(Pictures.firstHalf(photo));
    assertThat(citizen.status()).isEqualTo(422);
    upload(photo);
    assertThat(citizen.status()).isEqualTo(200);
    assertThat(citizen.page().select(".files li")).hasSize(1);
  }

  @Test
  void anOldPageOfTheFormSendsNothingAgainAndSaysSoOrShowsTheReceiptThatWasGiven()
      throws Exception {
    String story = "Trang cũ " + FreshWord.any();
    Tip tip = sent(story);
    String code = citizen.text("#code");
    citizen.submit(WHO, "token", token, "name", "Người khác", "go", "next");
    assertThat(citizen.status()).isEqualTo(409);
    what(Map.of(), story + " sửa lại", "next");
    assertThat(citizen.status()).isEqualTo(409);
    assertThat(citizen.text("main")).contains(story + " sửa lại");
    assertThat(tip(code).told().story()).isEqualTo(story);
    citizen.submit(WHO, "token", token, "go", "next");
    assertThat(tip(citizen.text("#code")).id()).as("without a word more").isEqualTo(tip.id());
  }

  private void refused(Map<String, byte[]> files, String reason) throws Exception {
    what(files, "Lời kể vẫn còn", "next");
    assertThat(citizen.status()).isEqualTo(422);
    assertThat(citizen.text("#files-error")).contains(reason);
    assertThat(citizen.text("#story")).isEqualTo("Lời kể vẫn còn");
  }

  private Tip sent(String story) throws Exception {
    where("chợ Thử");
    what(Map.of(), story, "next");
    citizen.submit(WHO, "token", token, "go", "next");
    return tip(citizen.submit(SEND, "token", token).text("#code"));
  }

  private void where(String shared) throws Exception {
    citizen.submit(WHERE, "token", token, "shared", shared, "go", "next");
  }

  private void what(Map<String, byte[]> files, String story, String go) throws Exception {
    citizen.submitWithFiles(WHAT, files, "token", token, "story", story, "go", go);
  }

  private void upload(byte[] content) throws Exception {
    citizen.send(
        post("/phan-anh/tep")
            .header("X-Form-Token", token)
            .header("X-Form-Work", citizen.work(token))
            .header("X-File-Name", "anh.jpg")
            .contentType("application/octet-stream")
            .content(content));
  }

  private Tip tip(String code) {
    UUID id = tips.find(code).orElseThrow();
    return tips.read(List.of(id), TipDesk.SIFTING).getFirst();
  }

  /** Bytes that all threads have taken so far: pictures are decoded by threads of their own. */
  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getTotalThreadAllocatedBytes();
  }
}
