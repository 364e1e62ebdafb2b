package vn.chosach.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The home page and the desk frame by keyboard, without script and with htmx. */
class HomeInTheBrowserTest extends BrowserTest {

  @Test
  void theTabKeyVisitsEveryLinkInReadingOrderWithAVisibleFocus() {
    open("/");
    List<WebElement> stops =
        browser()
            .findElements(
                By.cssSelector(
                    "a[href], button, select, textarea, summary, input:not([type=hidden])"))
            .stream()
            .filter(HomeInTheBrowserTest::isDrawn)
            .toList();
    for (WebElement stop : stops) {
      if (!"radio".equals(stop.getAttribute("type"))) {
        tabTo(stop, stops);
        assertThat(stop.getCssValue("outline-style")).as(stop.getText()).isEqualTo("solid");
        assertThat(stop.getCssValue("outline-width")).as(stop.getText()).isEqualTo("3px");
      }
    }
    assertThat(stops.getFirst().getAttribute("href")).endsWith("#than-trang");
    assertThat(stops).hasSizeGreaterThan(8);
  }

  /**
   * A group of radio buttons is one stop and a date field is several; apart from these the next
   * stop must be the very next in the order of the page.
   */
  private void tabTo(WebElement stop, List<WebElement> stops) {
    int before = stops.indexOf(stop) - 1;
    WebElement at;
    do {
      press(Keys.TAB);
      at = browser().switchTo().activeElement();
    } while (hasInnerStops(at) && stops.indexOf(at) <= before);
    assertThat(at).isEqualTo(stop);
  }

  /** What only a narrow screen shows is no stop on a wide one. */
  private static boolean isDrawn(WebElement one) {
    return one.getRect().getHeight() > 0;
  }

  private static boolean hasInnerStops(WebElement at) {
    return List.of("radio", "date").contains(String.valueOf(at.getAttribute("type")));
  }

  @Test
  void theSkipLinkLeadsIntoTheContent() {
    open("/");
    press(Keys.TAB);
    assertThat(element(".skip").getRect().getX()).isGreaterThanOrEqualTo(0);
    press(Keys.ENTER);
    assertThat(browser().switchTo().activeElement().getAttribute("id")).isEqualTo("than-trang");
  }

  @Test
  void withoutScriptTheLanguageAndTheNavigationStillWork() {
    scripting(false);
    open("/");
    follow("a[hreflang=en]");
    assertThat(browser().getCurrentUrl()).isEqualTo(address("/en/"));
    follow(".foot a[href='/en/gioi-thieu']");
    assertThat(element("h1").getText()).isEqualTo("About");
  }

  @Test
  void withoutScriptTheDeskMenuOpensAndClosesOnAPhone() {
    scripting(false);
    width(360);
    open("/thu/ban");
    assertThat(element(".nav").isDisplayed()).isFalse();
    element(".open").click();
    assertThat(element(".nav").isDisplayed()).isTrue();
    element(".nav .close").click();
    assertThat(element(".nav").isDisplayed()).isFalse();
  }

  @Test
  void anErrorDuringAnExchangeIsShownOnThePage() {
    open("/thu/cong");
    element("#hong").click();
    awaitText("#su-co", "Lỗi thuộc về chúng tôi");
    assertThat(element("#hong").isDisplayed()).isTrue();
  }

  @Test
  void aFormWithErrorsBeginsAtItsErrors() {
    open("/thu/cong/loi");
    focused("errors");
    element("#errors a").click();
    focused("ten");
  }

  @Test
  void theOwnFontIsUsedAndNothingComesFromElsewhere() {
    open("/");
    assertThat(script("return document.fonts.check('700 16px \"Be Vietnam Pro\"', 'Ẵ')"))
        .isEqualTo(true);
    var loaded =
        String.valueOf(
                script(
                    "return performance.getEntriesByType('resource')"
                        + ".map(entry => entry.name).join(' ')"))
            .split(" ");
    assertThat(loaded).allMatch(name -> name.startsWith(address("/ui/")));
    assertThat(Set.of(loaded)).hasSizeBetween(5, 11);
  }

  private void focused(String id) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> id.equals(browser().switchTo().activeElement().getAttribute("id")));
  }

  private void press(Keys key) {
    new Actions(browser()).sendKeys(key).perform();
  }
}
