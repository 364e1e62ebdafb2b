package vn.chosach.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Keys;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.MovableClock;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.signin.People;
import vn.chosach.officers.signin.Visit;
import vn.chosach.signals.life.SignalState;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.Tips;
import vn.chosach.ui.BrowserTest;

/** The duty desk sifts by keyboard, asks a reporter and gets the answer, in a real browser. */
@Timeout(300)
class InboxInTheBrowserTest extends BrowserTest {

  private static final int MOST_KEYS = 4;

  @Autowired Tips tips;
  @Autowired Eyes eyes;
  @Autowired NoticeDelivery delivery;
  @Autowired People people;
  @Autowired MovableClock clock;

  /** A word that no other report has, so that the inbox of this test holds only its own. */
  private final String word = "hop" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "z";

  private int keys;
  private final List<Reception.Received> received = new ArrayList<>();

  @BeforeEach
  void atTheDesk() {
    width(1366);
    signIn();
  }

  @AfterEach
  void setTheClockBack() {
    clock.reset();
  }

  @Test
  void twentyItemsAreSiftedByKeyboardAndOneReporterIsAskedAndAnswers() {
    receive(20);
    inbox();
    String asked = number();
    press("h");
    waitForFocusIn("#viec");
    browser().switchTo().activeElement().sendKeys("Bạn còn giữ hũ kem không?");
    waitUntil("return document.querySelector('.preview .words').textContent.includes('hũ kem')");
    send();
    waitForSaid(asked);
    for (int sifted = 1; sifted < 20; sifted++) {
      sift(sifted);
    }
    assertThat(open(SignalState.WAITING)).isEmpty();

    clock.move(Notices.GRACE);
    delivery.deliverDue();
    answer(asked, "Còn, tôi chụp lại được.");
    signIn();
    inbox();
    assertThat(number()).isEqualTo(asked);
    assertThat(element("#tin").getText()).contains("Người gửi viết thêm");
    press("v");
    waitForFocusIn("#viec");
    send();
    waitForSaid(asked);
    assertThat(open(SignalState.ADMITTED)).contains(asked);
  }

  @Test
  void anActIsUndoneByOneKeyAndKeysActOnlyInTheList() {
    receive(2);
    inbox();
    String first = number();
    press("s");
    waitForFocusIn("#viec");
    send();
    waitForSaid(first);
    assertThat(number()).isNotEqualTo(first);
    press("z");
    waitUntil("return document.getElementById('bao').textContent.includes('hoàn tác')");
    assertThat(number()).isEqualTo(first);
    press("x");
    assertThat(element("li:focus-within input").isSelected()).isTrue();
    press("/");
    waitForFocusIn(".seek");
    press("v");
    assertThat(browser().findElements(By.cssSelector("form.act"))).isEmpty();
    assertThat(element("#tim").getDomProperty("value")).endsWith("v");
  }

  @Test
  void aPhoneShowsTheListOrOneItem() {
    receive(2);
    width(360);
    inbox();
    assertThat(element(".rows").isDisplayed()).isTrue();
    assertThat(element("#tin").isDisplayed()).isFalse();
    element("a.row").click();
    waitUntil("return document.querySelector('.inbox--item') !== null");
    assertThat(element(".rows").isDisplayed()).isFalse();
    element("a.back").click();
    waitUntil("return document.querySelector('.inbox--list') !== null");
  }

  @Test
  void theSameJourneyWithScriptingOff() {
    receive(2);
    scripting(false);
    inbox();
    String first = number();
    follow("#viec a[href*='viec=hoi-them']");
    element("#loi-gui").sendKeys("Bạn mua ở đâu?");
    follow("form.act button");
    assertThat(element(".preview").getText()).contains("Bạn mua ở đâu?");
    follow("form.act button");
    assertThat(element(".said").getText()).contains(first);
    clock.move(Notices.GRACE);
    delivery.deliverDue();
    answer(first, "Ở chợ.");
    signIn();
    open("/hop-tiep-nhan/" + id(first) + "?tim=" + word);
    follow("#viec a[href*='viec=lap-vu']");
    follow("form.act button");
    assertThat(element(".said").getText()).contains("Đã lập vụ việc từ " + first);
    follow(".said button");
    assertThat(element(".said").getText()).contains("Đã hoàn tác ở " + first);
  }

  @Test
  void everyPaneIsAccessibleAtEveryWidth() {
    receive(3);
    var faults = new ArrayList<String>();
    for (String lang : List.of("", "/en")) {
      String item = lang + "/hop-tiep-nhan/" + id(received.getFirst().number()) + "?tim=" + word;
      faults.addAll(faultsAtEveryWidth(lang + "/hop-tiep-nhan?tim=" + word));
      faults.addAll(faultsAtEveryWidth(lang + "/hop-tiep-nhan?tim=khongcogica" + word));
      faults.addAll(faultsAtEveryWidth(item));
      for (String act : List.of("chuyen", "gop", "tra-lai", "hoi-them", "hen-lai")) {
        faults.addAll(faultsAtEveryWidth(item + "&viec=" + act));
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void twelveRowsStandOnASmallScreen() {
    receive(13);
    width(1366);
    browser()
        .executeCdpCommand(
            "Emulation.setDeviceMetricsOverride",
            java.util.Map.of(
                "width", 1366, "height", 768, "deviceScaleFactor", 1, "mobile", false));
    open("/hop-tiep-nhan");
    assertThat(
            script(
                """
                const box = document.querySelector('ol.rows').getBoundingClientRect();
                return [...document.querySelectorAll('a.row')]
                  .filter(row => row.getBoundingClientRect().bottom <= box.bottom + 1).length
                """))
        .isEqualTo(12L);
  }

  private void sift(int n) {
    String number = number();
    keys = 0;
    List<String> acts = List.of("v", "c", "s", "v");
    press(acts.get(n % acts.size()));
    waitForFocusIn("#viec");
    send();
    waitForSaid(number);
    assertThat(keys).isLessThanOrEqualTo(MOST_KEYS);
    assertThat(browser().switchTo().activeElement().getTagName()).isNotEqualTo("body");
  }

  private void receive(int many) {
    for (int i = 0; i < many; i++) {
      UUID tip = UUID.randomUUID();
      String story = "Kem số " + i + " " + word + " bán ở chợ Long Xuyên, bôi rát mặt";
      received.add(
          (Reception.Received)
              tips.receive(
                  tip,
                  UUID.randomUUID() + "-" + UUID.randomUUID(),
                  Report.of(Channel.WEB, "chợ Long Xuyên", story),
                  Reporter.UNKNOWN,
                  new Actor(Actor.Kind.CITIZEN, tip, null)));
    }
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                received.stream()
                    .allMatch(
                        one ->
                            eyes.ofTip(one.tip())
                                .filter(signal -> signal.outcome().proposed() != null)
                                .isPresent()));
  }

  private void answer(String number, String words) {
    Reception.Received asked =
        received.stream().filter(one -> one.number().equals(number)).findFirst().orElseThrow();
    browser().manage().deleteAllCookies();
    Awaitility.await()
        .atMost(Duration.ofSeconds(40))
        .until(() -> questionOf(asked.code().characters()));
    element("#text").sendKeys(words);
    element(".msg--ask .btn").click();
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> signal(number).state() == SignalState.WAITING);
  }

  private List<String> open(SignalState state) {
    return received.stream()
        .map(Reception.Received::number)
        .filter(number -> signal(number).state() == state)
        .filter(
            number -> state != SignalState.WAITING || signal(number).desk().snoozedUntil() == null)
        .toList();
  }

  private Signal signal(String number) {
    return received.stream()
        .filter(one -> one.number().equals(number))
        .findFirst()
        .flatMap(one -> eyes.ofTip(one.tip()))
        .orElseThrow();
  }

  private UUID id(String number) {
    return signal(number).id();
  }

  private void inbox() {
    open("/hop-tiep-nhan?tim=" + word);
  }

  /** Of the item beside the list. */
  private String number() {
    String head =
        String.valueOf(script("return document.querySelector('.item__head .muted').textContent"));
    return head.strip().split(" ")[0];
  }

  /** Control and Enter, from any field of a form. */
  private void send() {
    keys += 2;
    browser().switchTo().activeElement().sendKeys(Keys.chord(Keys.CONTROL, Keys.ENTER));
  }

  private void press(String key) {
    keys++;
    WebElement focus = browser().switchTo().activeElement();
    assertThat(focus.getTagName()).as("focus").isNotEqualTo("body");
    focus.sendKeys(key);
  }

  /** Clicks and waits for the next page, also without scripting. */
  private void follow(String css) {
    WebElement page = element("html");
    element(css).click();
    new WebDriverWait(browser(), Duration.ofSeconds(15))
        .until(ExpectedConditions.stalenessOf(page));
  }

  /** Notices of other tests may lie before this one, so that one round does not reach it. */
  private boolean questionOf(String code) {
    delivery.deliverDue();
    open("/theo-doi");
    element("#code").sendKeys(code);
    element("form .btn").click();
    try {
      return new WebDriverWait(browser(), Duration.ofSeconds(5))
          .until(driver -> !driver.findElements(By.id("text")).isEmpty());
    } catch (TimeoutException notYet) {
      return false;
    }
  }

  private void waitForFocusIn(String css) {
    waitUntil("return document.querySelector('" + css + "').contains(document.activeElement)");
  }

  private void waitForSaid(String number) {
    waitUntil(
        "return document.getElementById('bao').textContent.includes('"
            + number
            + "')"
            + " && document.activeElement !== document.body");
  }

  private void waitUntil(String javascript) {
    new WebDriverWait(browser(), Duration.ofSeconds(15))
        .ignoring(org.openqa.selenium.JavascriptException.class)
        .until(driver -> Boolean.TRUE.equals(script(javascript)));
  }

  private void signIn() {
    var visit = new Visit(java.net.URI.create(address("/")).getPort());
    visit.signIn(people, people.complete(Role.STANDING_OFFICE));
    open("/robots.txt");
    browser().manage().deleteAllCookies();
    browser().manage().addCookie(new Cookie("phien", visit.cookie(), "localhost", "/", null));
  }
}
