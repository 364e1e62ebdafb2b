package vn.chosach.tips.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.FreshWord;
import vn.chosach.MovableClock;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.tips.Happening;
import vn.chosach.tips.TipDesk;
import vn.chosach.tips.TipNotice;
import vn.chosach.tips.TipStep;
import vn.chosach.tips.Tips;
import vn.chosach.tips.Word;
import vn.chosach.ui.BrowserTest;
import vn.chosach.vault.Pictures;
import vn.chosach.vault.Vault;

/** A citizen reports from a phone, keeps the code and follows the report, in a real browser. */
@Timeout(240)
class PhoneReportTest extends BrowserTest {

  @Autowired Tips tips;
  @Autowired Vault vault;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  @TempDir Path folder;

  /** 1.6 Mbit a second, as Lighthouse emulates a phone. */
  private static final int SLOW_4G = 200_000;

  /** Finding and touching (Card, Moran, Newell 1983; pointing 1.1 s, deciding 1.35 s). */
  private static final double SECONDS_A_TAP = 2.45;

  /** 36 words a minute on a phone (Palin et al. 2019), Vietnamese with its marks a third slower. */
  private static final double SECONDS_A_LETTER = 0.45;

  private int taps;
  private int letters;
  private int photos;
  private final List<String> faults = new ArrayList<>();

  @AfterEach
  void setTheClockBack() {
    clock.reset();
  }

  @BeforeEach
  void aPhone() {
    width(360);
    taps = 0;
    letters = 0;
  }

  @Test
  void aReportWithAPhotoTakesAtMostTwelveTapsAndTwoFields() throws Exception {
    line(SLOW_4G, 150);
    slower(4);
    Instant began = Instant.now();
    open("/");
    go("a.btn--report");
    tap("#place-marketplace");
    type("#shared", "Mua ngay https://san.example/kem-i.12.345 giảm 70%");
    go(".paper .btn");
    tap("#subject");
    type("#story", "Kem xách tay 59.000 ₫ không nhãn phụ, bôi ba ngày thì rát mặt.");
    taps++;
    element("#files").sendKeys(photo("hu-kem.jpg"));
    awaitElement(".files [data-file]");
    assertThat(element("#files-list").getText()).contains("Ảnh 1", "hu-kem.jpg");
    go(".btns button[value=next]");
    go(".btns button[value=next]");
    go(".btn--report");
    String code = element("#code").getText().replaceAll("\\s", "");
    assertThat(taps).isLessThanOrEqualTo(12);
    measured(Duration.between(began, Instant.now()));
    assertThat(browser().getCurrentUrl()).endsWith("/phan-anh/bien-nhan").doesNotContain(code);

    UUID id = tips.find(code).orElseThrow();
    var tip = tips.read(List.of(id), TipDesk.SIFTING).getFirst();
    assertThat(tip.told().link()).isEqualTo("https://san.example/kem-i.12.345");
    assertThat(vault.files(id)).hasSize(1).allMatch(file -> file.kept());

    type("#ending", code.substring(12));
    go("form .btns .btn");
    assertThat(element("h1").getText()).contains("Bạn đã cất được mã");
  }

  @Test
  void theSameWithScriptingOff() throws Exception {
    scripting(false);
    open("/phan-anh");
    type("#shared", "Sạp số 12, chợ Thử");
    go(".paper .btn");
    element("#files").sendKeys(photo("mot.jpg") + "\n" + photo("hai.jpg"));
    type("#story", "Bán thuốc lá lậu sau quầy.");
    go("noscript button, button[value=stay]");
    assertThat(browser().findElements(By.cssSelector(".files li"))).hasSize(2);
    assertThat(element("#story").getDomProperty("value")).isEqualTo("Bán thuốc lá lậu sau quầy.");
    go(".files button");
    assertThat(browser().findElements(By.cssSelector(".files li"))).hasSize(1);
    go(".btns button[value=next]");
    go(".btns button[value=next]");
    go(".btn--report");
    String code = element("#code").getText().replaceAll("\\s", "");
    UUID id = tips.find(code).orElseThrow();
    assertThat(vault.files(id)).hasSize(1);

    open("/theo-doi");
    type("#code", code.toLowerCase(java.util.Locale.ROOT));
    go("form .btn");
    assertThat(element("h1").getText()).contains("đã được nhận");
  }

  @Test
  void theBrowserWorksForAFormOfNobodyKnownWhileItIsTyped() {
    open("/du-lieu-ca-nhan/yeu-cau");
    assertThat(element("[data-doing]").getText()).isEmpty();
    script(
        """
        window.said = [];
        new MutationObserver((all) => all.forEach((one) =>
          one.addedNodes.forEach((node) => window.said.push(node.data))))
          .observe(document.querySelector("[role=status][data-doing]"), { childList: true });
        """);
    tap("#quyen");
    new Select(element("#co-quan")).selectByIndex(1);
    type("#ho-ten", "Trần Thị Mẫu");
    type("#lien-he", "0912 345 678");
    type("#loi", "Cho tôi xem dữ liệu về tôi.");
    await(
        driver ->
            element("[data-doing]").getText().equals("Máy của bạn đã tính xong, gửi được ngay."));
    assertThat(String.valueOf(script("return window.said.join('|')")))
        .startsWith("Máy của bạn đang tính")
        .endsWith("|Máy của bạn đã tính xong, gửi được ngay.");
    go("main form .btn");
    assertThat(
            jdbc.sql("SELECT worked FROM retention.matter WHERE number = :number")
                .param("number", element("#so").getText())
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void aBadPhotoSaysWhyAtOnceAndCanBeRetriedOrDropped() throws Exception {
    atStepTwo();
    Path program = Files.write(folder.resolve("anh.jpg"), Pictures.windowsProgram());
    element("#files").sendKeys(program.toString());
    awaitElement(".files .bad");
    assertThat(element(".files .bad").getText()).contains("tệp chương trình");
    assertThat(element("#files-said").getText()).isNotNull();
    List<WebElement> buttons = browser().findElements(By.cssSelector(".files button"));
    assertThat(buttons).extracting(WebElement::getText).containsExactly("Thử lại", "Bỏ");
    buttons.get(1).click();
    assertThat(browser().findElements(By.cssSelector(".files .bad"))).isEmpty();
  }

  @Test
  void aPhotoThatALineLostIsSentAgainByOneTap() throws Exception {
    atStepTwo();
    line(0, 0);
    element("#files").sendKeys(photo("hu-kem.jpg"));
    awaitElement(".files .bad");
    line(FASTEST, 0);
    element(".files button").click();
    awaitElement(".files [data-file]");
    assertThat(browser().findElements(By.cssSelector(".files .bad"))).isEmpty();
    assertThat(element("#files-list").getText()).contains("Ảnh 1", "hu-kem.jpg");
  }

  @Test
  void aPhotoOfAFormThatLayOpenForADayIsTakenAndTheWordsStay() throws Exception {
    atStepTwo();
    type("#story", "Gõ từ hôm qua");
    clock.move(Duration.ofHours(25));
    element("#files").sendKeys(photo("hom-qua.jpg"));
    awaitElement(".files [data-file]");
    assertThat(browser().findElements(By.cssSelector(".files .bad"))).isEmpty();
    assertThat(element("#story").getDomProperty("value")).isEqualTo("Gõ từ hôm qua");
  }

  @Test
  void aSlowLineShowsHowFarAPhotoIsAndTheNextStepWaitsForIt() throws Exception {
    atStepTwo();
    line(15_000, 200);
    Path noisy = Files.write(folder.resolve("anh-to.jpg"), Pictures.noise(300, 220));
    assertThat(Files.size(noisy)).isGreaterThan(30_000);
    type("#story", "Bán thuốc lá lậu sau quầy " + FreshWord.any());
    element("#files").sendKeys(noisy.toString());
    await(driver -> uploaded() > 0 && uploaded() < 1);
    follow(".btns button[value=next]");
    line(FASTEST, 0);
    go(".btns button[value=next]");
    go(".btn--report");
    String code = element("#code").getText().replaceAll("\\s", "");
    assertThat(vault.files(tips.find(code).orElseThrow())).hasSize(1);
  }

  @Test
  void aPhotoThatIsLostWhileTheNextStepWaitsForItKeepsTheCitizenWithIt() throws Exception {
    atStepTwo();
    line(15_000, 200);
    Path noisy = Files.write(folder.resolve("anh-to.jpg"), Pictures.noise(300, 220));
    Path program = Files.write(folder.resolve("anh.jpg"), Pictures.windowsProgram());
    type("#story", "Bán thuốc lá lậu sau quầy " + FreshWord.any());
    element("#files").sendKeys(noisy + "\n" + program);
    await(driver -> uploaded() > 0 && uploaded() < 1);
    element(".btns button[value=next]").click();
    assertThat(element("#files-said").getText()).contains("xong sẽ chuyển bước");
    line(FASTEST, 0);
    awaitElement(".files .bad");
    await(driver -> "Thử lại".equals(script("return document.activeElement.textContent")));
    assertThat(element("h1").getText()).isEqualTo("Chuyện gì đã xảy ra?");
    browser().findElements(By.cssSelector(".files .bad ~ button")).getLast().click();
    go(".btns button[value=next]");
    assertThat(element("h1").getText()).isEqualTo("Bạn có muốn nêu tên?");
  }

  private double uploaded() {
    Object value = script("return document.querySelector('.files progress').value");
    return value instanceof Number number ? number.doubleValue() : -1;
  }

  @Test
  void aTileOutOfScopeOpensItsCardAtOnceWithoutScript() {
    scripting(false);
    atStepTwo();
    assertThat(element(".card--scam").isDisplayed()).isFalse();
    tap("#subject-scam");
    assertThat(element(".card--scam").isDisplayed()).isTrue();
    tap("#subject");
    assertThat(element(".card--scam").isDisplayed()).isFalse();
  }

  @Test
  void theWayBackKeepsWhatWasTyped() {
    atStepTwo();
    type("#story", "Chưa gửi vội");
    go(".btns button[value=back]");
    assertThat(element("#shared").getDomProperty("value")).isEqualTo("gian hàng thử");
    go(".paper .btn");
    assertThat(element("#story").getDomProperty("value")).isEqualTo("Chưa gửi vội");
    browser().navigate().back();
    assertThat(element("h1").getText()).isEqualTo("Bạn thấy ở đâu?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/en"})
  void everyPageOfTheWayIsAccessible(String prefix) throws Exception {
    check(prefix + "/phan-anh");
    go("button[value=next]");
    inspect("where-empty");
    type("#shared", "gian hàng thử");
    go(".paper .btn");
    inspect("what");
    tap("#subject-scam");
    inspect("what-card");
    element("#files").sendKeys(photo("mot.jpg"));
    awaitElement(".files [data-file]");
    element("#files").sendKeys(Files.write(folder.resolve("x.jpg"), new byte[0]).toString());
    awaitElement(".files .bad");
    inspect("what-files");
    tap("#subject");
    go(".btns button[value=next]");
    inspect("what-empty");
    type("#story", "Kể " + FreshWord.any() + " và thêm vài chữ nữa cho đủ dài để khác nhau.");
    tap("summary");
    inspect("what-more");
    go(".btns button[value=next]");
    inspect("who");
    go(".btns button[value=next]");
    inspect("check");
    go(".btn--report");
    inspect("receipt");
    String code = element("#code").getText().replaceAll("\\s", "");
    go("form .btns .btn");
    inspect("receipt-wrong");
    type("#ending", code.substring(12));
    go("form .btns .btn");
    inspect("kept");
    open(prefix + "/theo-doi");
    inspect("follow");
    go("form .btn");
    inspect("follow-wrong");
    follow(prefix, code);
    assertThat(faults).isEmpty();
  }

  /**
   * The time is printed, not asserted: a citizen's hands are added by the keystroke-level model.
   */
  private void measured(Duration machine) {
    double hands = taps * SECONDS_A_TAP + letters * SECONDS_A_LETTER;
    System.out.printf(
        Locale.ROOT,
        "report from a phone (processor 4 times slower, 1.6 Mbit/s, 150 ms): %d taps, %d letters;"
            + " machine %.1f s, hands %.0f s, together %.0f s (goal 120)%n",
        taps,
        letters,
        machine.toMillis() / 1000.0,
        hands,
        machine.toMillis() / 1000.0 + hands);
  }

  private void follow(String prefix, String code) {
    UUID id = tips.find(code).orElseThrow();
    Actor officer = Actor.officer(UUID.randomUUID(), "QLTT-AG");
    Set<Role> roles = Set.of(Role.OPERATOR);
    tips.move(
        id, TipStep.VERIFY, 1, new TipNotice("Đã giao kiểm tra.", "QLTT-AG", null), officer, roles);
    tips.say(
        id,
        new Word(
            UUID.randomUUID(), Happening.HappeningKind.ASKED, "Bạn còn giữ hũ kem?", null, null),
        officer);
    open(prefix + "/theo-doi");
    type("#code", code);
    go("form .btn");
    inspect("followed-asked");
    type("#text", "Còn ạ");
    go(".msg--ask .btn");
    inspect("followed-verifying");
    tips.move(
        id, TipStep.ANSWER, 2, new TipNotice("Đã gỡ gian hàng.", "QLTT-AG", null), officer, roles);
    open(prefix + "/theo-doi/phan-anh");
    browser().findElements(By.cssSelector("summary")).forEach(WebElement::click);
    inspect("followed-answered");
  }

  private void check(String path) {
    open(path);
    inspect(path.replaceAll("[^a-z]+", "-"));
  }

  /** The open page at every width. */
  private void inspect(String name) {
    faultsOfThisPage("tips-" + name).forEach(fault -> faults.add(name + " at " + fault));
    width(360);
  }

  private void atStepTwo() {
    open("/phan-anh");
    type("#shared", "gian hàng thử");
    go(".paper .btn");
  }

  private void tap(String css) {
    taps++;
    element(css).click();
  }

  /** A tap that leads to another page: waits until the new page stands. */
  private void go(String css) {
    follow(() -> tap(css));
  }

  private void type(String css, String words) {
    taps++;
    letters += words.startsWith("https://") ? 0 : words.length();
    element(css).sendKeys(words);
  }

  private String photo(String name) throws IOException {
    photos++;
    return Files.write(folder.resolve(name), Pictures.jpeg(40 + photos, 30)).toString();
  }
}
