package vn.chosach.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.Select;
import vn.chosach.ui.BrowserTest;

/**
 * Somebody at the real browser: opens pages, fills the forms that stand there as a person does, and
 * presses their button. Each person has a session of the own in the one browser; the public has
 * none.
 *
 * @param session value of the session cookie; empty for the public
 */
record ScreenDesk(ChromeDriver browser, String origin, String session) {

  private static final String COOKIE = "phien";

  /** The page as it stands on the screen. */
  Document page(String path) {
    open(path);
    return shown();
  }

  Document shown() {
    return Jsoup.parse(Objects.requireNonNull(browser.getPageSource()));
  }

  /** The status with which the page answers this person. */
  int status(String path) {
    open(path);
    Object status =
        browser.executeScript(
            "return performance.getEntriesByType('navigation')[0].responseStatus");
    return ((Number) Objects.requireNonNull(status)).intValue();
  }

  /**
   * Fills a form of a page and sends it; the page that follows is on the screen.
   *
   * @param action end of the address of the form
   * @param filled lines, each the name of a field, an equals sign and its value
   */
  Document fill(String path, String action, String filled) {
    open(path);
    WebElement form = form(action);
    browser.executeScript(
        "for (let e = arguments[0]; e; e = e.parentElement) if (e.tagName === 'DETAILS') e.open ="
            + " true;",
        form);
    filled
        .lines()
        .map(line -> line.split("=", 2))
        .forEach(field -> enter(form, field[0].strip(), field[1].strip()));
    press(form);
    return shown();
  }

  /** Presses the button of a form that is on the screen, as it stands, and expects it done. */
  void sends(String action) {
    press(form(action));
    assertThat(shown().select(".errors").text()).as(action).isEmpty();
    assertThat(here()).doesNotEndWith(action);
  }

  private WebElement form(String action) {
    return browser.findElements(By.cssSelector("form[method=post]")).stream()
        .filter(one -> path(one.getDomAttribute("action")).endsWith(action))
        .findFirst()
        .orElseThrow(
            () -> new AssertionError("no form " + action + " on " + browser.getCurrentUrl()));
  }

  private void press(WebElement form) {
    WebElement button = form.findElement(By.cssSelector("button:not([type=button])"));
    browser.executeScript("arguments[0].scrollIntoView({block: 'center'})", button);
    BrowserTest.follow(browser, button::click);
  }

  /** The same, and expects that it was done; where it leads to. */
  String does(String path, String action, String filled) {
    Document after = fill(path, action, filled);
    assertThat(after.select(".errors, p.error:not(:empty)").text())
        .as(path + " " + action)
        .isEmpty();
    URI here = URI.create(here());
    assertThat(here.getPath()).as("where the form was").doesNotEndWith(action);
    return here.getPath();
  }

  /** The same, and expects that the page says what to mend. */
  void refused(String path, String action, String filled) {
    assertThat(fill(path, action, filled).select(".errors").text()).isNotEmpty();
  }

  private void enter(WebElement form, String name, String value) {
    List<WebElement> fields = form.findElements(By.name(name));
    assertThat(fields).as("field " + name).isNotEmpty();
    WebElement field = fields.getFirst();
    String type = String.valueOf(field.getDomProperty("type"));
    switch (type) {
      case "hidden" -> assertThat(field.getDomProperty("value")).isEqualTo(value);
      case "radio", "checkbox" -> tick(fields, value);
      case "select-one" -> new Select(field).selectByValue(value);
      case "file" -> field.sendKeys(value);
      // What a person types into a date depends on the language of the browser.
      case "date", "datetime-local" ->
          browser.executeScript("arguments[0].value = arguments[1]", field, value);
      default -> {
        field.clear();
        field.sendKeys(value);
      }
    }
  }

  private void tick(List<WebElement> fields, String value) {
    WebElement wanted =
        fields.stream()
            .filter(one -> value.equals(one.getDomProperty("value")))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no choice " + value));
    if (!wanted.isSelected()) {
      browser.executeScript("arguments[0].scrollIntoView({block: 'center'})", wanted);
      wanted.click();
    }
  }

  /** The browser becomes that of this person. */
  private void open(String path) {
    var cookies = browser.manage();
    Cookie now = here().startsWith(origin) ? cookies.getCookieNamed(COOKIE) : null;
    if (now == null && !here().startsWith(origin)) {
      browser.get(origin + "/robots.txt");
    }
    if (now == null || !now.getValue().equals(session)) {
      cookies.deleteAllCookies();
      if (!session.isEmpty()) {
        cookies.addCookie(new Cookie(COOKIE, session, "localhost", "/", null));
      }
    }
    browser.get(origin + path);
  }

  private static String path(@org.jspecify.annotations.Nullable String address) {
    return String.valueOf(address).replaceFirst("^https?://[^/]+", "");
  }

  private String here() {
    return String.valueOf(browser.getCurrentUrl());
  }
}
