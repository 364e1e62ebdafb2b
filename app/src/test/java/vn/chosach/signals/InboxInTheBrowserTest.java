package vn.chosach.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.signin.People;
import vn.chosach.officers.signin.Visit;
import vn.chosach.signals.life.DeskAct;
import vn.chosach.signals.suggesting.Procedure;

/** The inbox in a real browser: keys, narrow screens, every pane. */
@Timeout(180)
class InboxInTheBrowserTest extends AtTheDesk {

  @Autowired Signals desk;
  @Autowired JdbcClient jdbc;

  @Test
  void anActIsTypedFromAnyPageAndReachedByArrowsAndWithoutScriptByTheForm() {
    receive(1);
    String number = signal(received.getFirst()).number();
    open("/ban-lam-viec");
    script("document.activeElement.blur()");
    browser().findElement(By.tagName("body")).sendKeys(Keys.chord(Keys.CONTROL, "k"));
    WebElement box = browser().switchTo().activeElement();
    assertThat(box.getAttribute("id")).isEqualTo("tim-moi-muc");
    box.sendKeys("chuyen " + number);
    awaitScript("return document.querySelector('#tim-nhanh a') !== null");
    assertThat(element("#tim-nhanh h2").getText()).startsWith("Lệnh");
    box.sendKeys(Keys.ARROW_DOWN);
    follow(() -> browser().switchTo().activeElement().sendKeys(Keys.ENTER));
    assertThat(number()).isEqualTo(number);
    assertThat(element("#viec").getText()).contains("Chuyển");

    scripting(false);
    open("/ban-lam-viec");
    element("#tim-moi-muc").sendKeys("chuyển " + number);
    follow(".find-all button");
    follow("#h-lenh ~ ul a");
    assertThat(element("#viec").getText()).contains("Chuyển");
  }

  @Test
  void anActIsUndoneByOneKeyThePlaceIsKeptAndKeysActOnlyInTheList() {
    receive(2);
    inbox();
    String first = number();
    press("s");
    waitForFocusIn("#viec");
    send();
    waitForSaid(first);
    assertThat(number()).isNotEqualTo(first);
    press("z");
    waitForSaid("hoàn tác");
    assertThat(number()).isEqualTo(first);
    assertThat(focused()).contains(first);
    assertThat(browser().getCurrentUrl()).contains("tim=" + word);
    assertThat(browser().findElements(By.cssSelector("a.row"))).hasSize(2);
    press("x");
    assertThat(element("li:has(a.row[aria-current]) input").isSelected()).isTrue();
    press("/");
    waitForFocusIn(".seek");
    press("v");
    assertThat(browser().findElements(By.cssSelector(".act form"))).isEmpty();
    assertThat(element("#tim").getDomProperty("value")).isEqualTo("v");
  }

  @Test
  void aMixedLetterIsSplitByKeyboardAndTakenTogetherAgain() {
    var letter = receive("Đơn " + word + ": kho chứa đường cát lậu; và cán bộ bảo kê cho kho");
    arrived();
    inbox();
    String first = number();
    keys = 0;
    press("p");
    waitForFocusIn("#viec");
    press("Kiến nghị,");
    press(Keys.TAB);
    press("cán bộ bảo kê cho kho " + word);
    send();
    waitForSaid(first);
    assertThat(keys).isLessThanOrEqualTo(6);
    assertThat(browser().findElements(By.cssSelector("a.row"))).hasSize(2);
    assertThat(focused()).contains(first);
    assertThat(element("#p-phan + ul").getText()).contains(first + "/2", "Kiến nghị, phản ánh");

    // What is looked for comes newest first, so the part stands above its letter.
    press("k");
    awaitScript("return document.querySelector('#tin .pasted').textContent.includes('bảo kê')");
    assertThat(number()).isEqualTo(first + "/2");
    assertThat(signal(first + "/2").procedure()).isEqualTo(Procedure.PETITION);

    press("j");
    awaitScript(
        "return !document.querySelector('.item__head .muted').textContent.includes('"
            + first
            + "/2')");
    press("z");
    waitForSaid("hoàn tác");
    assertThat(browser().findElements(By.cssSelector("a.row"))).hasSize(1);
    assertThat(eyes.partsOf(letter)).extracting(Signal::part).containsExactly(0, 101);
  }

  @Test
  void eachLetterOfTheTableOpensWhatItNamesAndTheQuestionMarkTheTable() {
    receive(2);
    inbox();
    String first = number();
    for (var letter :
        Map.of("t", "tra-lai", "l", "liem-chinh", "g", "gop", "d", "gop", "c", "chuyen")
            .entrySet()) {
      press(letter.getKey());
      waitForFocusIn("#viec");
      assertThat(element(".act form").getDomAttribute("action")).contains("/" + letter.getValue());
      assertThat(
              script(
                  "const box = document.querySelector('.item__body').getBoundingClientRect();"
                      + " return box.height > 100 && box.top >= 0 && box.top < innerHeight / 2"))
          .as("what was told stays beside the form of " + letter.getKey())
          .isEqualTo(true);
      press(Keys.ESCAPE);
      awaitScript("return document.querySelector('.act form') === null");
      waitForFocusIn(".rows");
    }
    follow(() -> press("n"));
    waitForSaid(first);
    assertThat(signal(first).desk().officer()).isNotNull();
    follow(() -> press("n"));
    waitForSaid(first);
    assertThat(signal(first).desk().officer()).isNull();
    press("?");
    awaitScript("return document.getElementById('phim-tat').open");
    awaitScript("return document.getElementById('bao').textContent.includes('lập vụ việc')");
    press("?");
    awaitScript("return !document.getElementById('phim-tat').open");
    eyes.see(
        () ->
            jdbc.sql("UPDATE signals.signal SET goods = :goods WHERE number = :number")
                .param("goods", word)
                .param("number", first)
                .update());
    open("/hop-tiep-nhan?hang=" + word);
    follow(() -> press("m"));
    waitForSaid(first);
    assertThat(signal(first).desk().officer()).isNotNull();
    follow(() -> press("m"));
    waitForSaid("Không còn tin nào");
  }

  @Test
  void theSearchOverTheListClosesByEscapeAndWhenTheFocusGoesOn() {
    receive(2);
    inbox();
    press("/");
    waitForFocusIn(".seek form");
    press(Keys.ESCAPE);
    awaitScript("return !document.querySelector('.seek').open");
    waitForFocusIn(".seek summary");
    press(Keys.ENTER);
    awaitScript("return document.querySelector('.seek').open");
    script("[...document.querySelectorAll('.seek form :is(a, button)')].at(-1).focus()");
    press(Keys.TAB);
    awaitScript("return !document.querySelector('.seek').open");
  }

  @Test
  void aRemarkThatWasNotTakenHasTheFocusBesideTheReason() {
    receive(1);
    inbox();
    element("#ghi-chu").sendKeys(" ");
    follow(() -> element(".remark-form button").click());
    waitForFocusIn(".remark-form");
    assertThat(element(".remark-form [role=alert]").getText()).contains("ghi chú");
  }

  @Test
  void whoSwitchedTheKeysOffTypesThemForNothing() {
    receive(1);
    Visit visit = signIn();
    visit.submit(
        visit.page("/ho-so-cua-toi"), "/tuy-chon", Map.of("language", "vi", "shortcuts", "false"));
    inbox();
    press("x");
    press("t");
    press("?");
    press("/");
    assertThat(element("li:has(a.row[aria-current]) input").isSelected()).isFalse();
    assertThat(browser().findElements(By.cssSelector(".act form"))).isEmpty();
    assertThat(script("return document.getElementById('phim-tat').open")).isEqualTo(false);
    assertThat(script("return document.querySelector('.seek').open")).isEqualTo(false);
  }

  @Test
  void chosenOnesAreDoneTogetherAndEachSaysWhatBecameOfIt() {
    receive(3);
    inbox();
    String late = focused().replaceAll(".*?(PA-[0-9-]+).*", "$1");
    press("x");
    press("j");
    awaitScript(
        "return !document.querySelector('.item__head .muted').textContent.includes('"
            + late
            + "')");
    String done = number();
    press("x");
    Signal overtaken = signal(late);
    desk.handle(overtaken.id(), new DeskAct.Comment("đã gọi"), overtaken.version(), colleague());
    follow("#hang-loat button[value=nhan]");
    List<String> results =
        browser().findElements(By.cssSelector("#ket-qua li")).stream()
            .map(WebElement::getText)
            .toList();
    assertThat(results).hasSize(2);
    assertThat(results).anyMatch(line -> line.contains(done) && line.contains("Đã làm"));
    assertThat(results).anyMatch(line -> line.contains(late) && line.contains("Chưa làm"));
    assertThat(signal(done).desk().officer()).isNotNull();
    assertThat(signal(late).desk().officer()).isNull();
  }

  @Test
  void theCountersOfAPageThatLiesOpenFollowTheInboxAndSayTheNews() {
    Visit visit = signIn();
    visit.submit(visit.page("/hop-tiep-nhan"), "/da-xem", Map.of());
    receive(1);
    Object hurried =
        browser()
            .executeCdpCommand(
                "Page.addScriptToEvaluateOnNewDocument",
                Map.of(
                    "source",
                    "const plain = window.setInterval;"
                        + " window.setInterval = (act, pause) => plain(act, pause / 60);"))
            .get("identifier");
    try {
      inbox();
      awaitScript("return Number(document.querySelector('[data-count=unseen]').textContent) > 0");
      long before = unseen();
      receive("Tin đến sau " + word);
      arrived();
      await(driver -> unseen() > before);
      awaitScript("return document.getElementById('bao').textContent.trim().length > 0");
      assertThat(browser().findElements(By.cssSelector("a.row"))).hasSize(1);
    } finally {
      browser()
          .executeCdpCommand(
              "Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", hurried));
    }
  }

  private long unseen() {
    return Long.parseLong(element("[data-count=unseen]").getText());
  }

  private ActingOfficer colleague() {
    return new ActingOfficer(
        Actor.officer(UUID.randomUUID(), People.AGENCY), Set.of(Role.STANDING_OFFICE));
  }

  @Test
  void textFromRightToLeftReordersNothingOnThePage() {
    receive("שלום " + word + " مرحبا \u202e123");
    receive("Kem " + word);
    arrived();
    inbox();
    List<?> loose =
        (List<?>)
            script(
                """
                const strange = /[\\u0590-\\u08ff]/;
                const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                const loose = [];
                while (walker.nextNode()) {
                  const text = walker.currentNode;
                  if (!strange.test(text.data)) continue;
                  const holders = [];
                  for (let e = text.parentElement; e; e = e.parentElement) holders.push(e);
                  const own = holders.find(e => getComputedStyle(e).display !== 'inline'
                    || getComputedStyle(e).unicodeBidi.includes('isolate'));
                  if (!getComputedStyle(own).unicodeBidi.match(/isolate|plaintext/)
                      || own.textContent.trim() !== text.data.trim() && own.querySelector('time, .code'))
                    loose.push(text.parentElement.outerHTML);
                }
                return loose
                """);
    assertThat(loose).isEmpty();
    assertThat(String.valueOf(script("return document.body.textContent")))
        .contains("שלום", "[U+202E]123")
        .doesNotContain("\u202e");
  }

  @Test
  void aPhoneShowsTheListOrOneItem() {
    receive(2);
    width(360);
    inbox();
    assertThat(element(".rows").isDisplayed()).isTrue();
    assertThat(element("#tin").isDisplayed()).isFalse();
    element("a.row").click();
    awaitScript("return document.querySelector('.inbox--item') !== null");
    assertThat(element(".rows").isDisplayed()).isFalse();
    element("a.back").click();
    awaitScript("return document.querySelector('.inbox--list') !== null");
  }

  @Test
  void everyPaneIsAccessibleAtEveryWidth() {
    receive(3);
    var faults = new ArrayList<String>();
    String item = "/hop-tiep-nhan/" + signal(received.getFirst()).id() + "?tim=" + word;
    faults.addAll(faultsAtEveryWidth("/hop-tiep-nhan?hang=" + word));
    for (String act : List.of("chuyen", "gop", "tra-lai", "hoi-them", "hen-lai", "tach")) {
      faults.addAll(faultsAtEveryWidth(item + "&viec=" + act));
    }
    // In the other language only the words differ; the longest form shows whether they fit.
    faults.addAll(faultsAtEveryWidth("/en/hop-tiep-nhan?tim=" + word));
    faults.addAll(faultsAtEveryWidth("/en" + item + "&viec=tra-lai"));
    assertThat(faults).isEmpty();
  }

  @Test
  void twelveRowsStandOnASmallScreen() {
    receive(13);
    browser()
        .executeCdpCommand(
            "Emulation.setDeviceMetricsOverride",
            Map.of("width", 1366, "height", 768, "deviceScaleFactor", 1, "mobile", false));
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
}
