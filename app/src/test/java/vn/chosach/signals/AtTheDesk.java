package vn.chosach.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.MovableClock;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.signin.People;
import vn.chosach.officers.signin.Visit;
import vn.chosach.signals.life.SignalState;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.Tips;
import vn.chosach.ui.BrowserTest;

/** An officer of the duty desk at the inbox, in a real browser, with reports of this test only. */
abstract class AtTheDesk extends BrowserTest {

  @Autowired Tips tips;
  @Autowired Eyes eyes;
  @Autowired NoticeDelivery delivery;
  @Autowired People people;
  @Autowired MovableClock clock;

  /** A word that no other report has, so that the inbox of this test holds only its own. */
  final String word = "hop" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "z";

  /** Keys pressed since it was set to nothing. */
  int keys;

  final List<UUID> received = new ArrayList<>();

  @BeforeEach
  void atTheDesk() {
    width(1366);
    signIn();
  }

  @AfterEach
  void setTheClockBack() {
    clock.reset();
  }

  final void receive(int many) {
    for (int i = 0; i < many; i++) {
      receive("Kem số " + i + " " + word + " bán ở chợ Long Xuyên, bôi rát mặt");
    }
    arrived();
  }

  final UUID receive(String story) {
    UUID tip = UUID.randomUUID();
    tips.receive(
        tip,
        UUID.randomUUID() + "-" + UUID.randomUUID(),
        Report.of(Channel.WEB, "chợ Long Xuyên", story),
        Reporter.UNKNOWN,
        new Actor(Actor.ActorKind.CITIZEN, tip, null));
    received.add(tip);
    return tip;
  }

  /** Waits until all that was received lies in the inbox and was read by the machine. */
  final void arrived() {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                received.stream()
                    .allMatch(
                        tip ->
                            eyes.ofTip(tip)
                                .filter(signal -> signal.outcome().proposed() != null)
                                .isPresent()));
  }

  final Signal signal(UUID tip) {
    return eyes.ofTip(tip).orElseThrow();
  }

  final Signal signal(String number) {
    return received.stream()
        .flatMap(tip -> eyes.partsOf(tip).stream())
        .filter(signal -> signal.number().equals(number))
        .findFirst()
        .orElseThrow();
  }

  /** Numbers in a state; of those that wait only such as do not sleep. */
  final List<String> in(SignalState state) {
    return received.stream()
        .flatMap(tip -> eyes.partsOf(tip).stream())
        .filter(signal -> signal.state() == state)
        .filter(signal -> state != SignalState.WAITING || signal.desk().snoozedUntil() == null)
        .map(Signal::number)
        .toList();
  }

  final void inbox() {
    open("/hop-tiep-nhan?tim=" + word);
  }

  /** Of the item beside the list. */
  final String number() {
    return element(".item__head .muted").getText().strip().split(" ")[0];
  }

  /** Of the row that has the focus. */
  final String focused() {
    return String.valueOf(
        script(
            """
            const row = document.activeElement.closest('li');
            return row ? row.querySelector('input').getAttribute('aria-label') : ''
            """));
  }

  /** Control and Enter, from any field of a form. */
  final void send() {
    keys += 2;
    browser().switchTo().activeElement().sendKeys(Keys.chord(Keys.CONTROL, Keys.ENTER));
  }

  final void press(CharSequence key) {
    keys++;
    WebElement focus = browser().switchTo().activeElement();
    assertThat(focus.getTagName()).as("focus").isNotEqualTo("body");
    focus.sendKeys(key);
  }

  /** The reporter comes back by the code and answers what the desk asked. */
  final void answer(String code, String words) {
    browser().manage().deleteAllCookies();
    Awaitility.await().atMost(Duration.ofSeconds(40)).until(() -> questionOf(code));
    element("#text").sendKeys(words);
    follow(".msg--ask .btn");
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

  final void waitForFocusIn(String css) {
    awaitScript("return document.querySelector('" + css + "').contains(document.activeElement)");
  }

  final void waitForSaid(String words) {
    awaitScript(
        "return document.getElementById('bao').textContent.includes('"
            + words
            + "')"
            + " && document.activeElement !== document.body");
  }

  /** Signs an officer of the standing office in; the same session without a browser comes back. */
  final Visit signIn() {
    var visit = new Visit(java.net.URI.create(address("/")).getPort());
    visit.enter(people, people.complete(Role.STANDING_OFFICE));
    session(visit.cookie());
    return visit;
  }
}
