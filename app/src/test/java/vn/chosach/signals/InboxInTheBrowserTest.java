package vn.chosach.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import vn.chosach.signals.suggesting.Procedure;

/** The inbox in a real browser: keys, narrow screens, every pane. */
@Timeout(180)
class InboxInTheBrowserTest extends AtTheDesk {

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
    assertThat(browser().findElements(By.cssSelector("form.act"))).isEmpty();
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
    press("Tố cáo");
    press(Keys.TAB);
    press("cán bộ bảo kê cho kho " + word);
    send();
    waitForSaid(first);
    assertThat(keys).isLessThanOrEqualTo(6);
    assertThat(browser().findElements(By.cssSelector("a.row"))).hasSize(2);
    assertThat(focused()).contains(first);
    assertThat(element("#p-phan + ul").getText()).contains(first + "/2", "Tố cáo");

    // What is looked for comes newest first, so the part stands above its letter.
    press("k");
    awaitScript("return document.querySelector('#tin .pasted').textContent.includes('bảo kê')");
    assertThat(number()).isEqualTo(first + "/2");
    assertThat(signal(first + "/2").procedure()).isEqualTo(Procedure.DENUNCIATION);

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
    faults.addAll(faultsAtEveryWidth("/hop-tiep-nhan?tim=khongcogica" + word));
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
