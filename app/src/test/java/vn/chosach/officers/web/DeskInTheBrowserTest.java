package vn.chosach.officers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.AccountRequest;
import vn.chosach.officers.AccountRequest.LinkPurpose;
import vn.chosach.officers.AccountRequests;
import vn.chosach.officers.TestOpenWork;
import vn.chosach.officers.signin.People;
import vn.chosach.officers.signin.People.Person;
import vn.chosach.officers.signin.Visit;
import vn.chosach.ui.BrowserTest;

/** Every page of signed-in officers without axe violation and sideways scroll, at all widths. */
class DeskInTheBrowserTest extends BrowserTest {

  /**
   * An agency that other tests give few officers: a form lists all of them, one stop of the tab key
   * each.
   */
  private static final String FEW = "SXD-AG";

  private static final String ACCOUNT = "/quan-tri/tai-khoan/";

  @Autowired People people;
  @Autowired AccountRequests requests;
  @Autowired TestOpenWork.Willing willing;

  static Stream<String> own() {
    return Stream.of(
        "/ban-lam-viec",
        "/ho-so-cua-toi",
        "/ho-so-cua-toi/mat-khau",
        "/ho-so-cua-toi/ma-xac-thuc",
        "/ho-so-cua-toi/ma-khoi-phuc",
        "/ho-so-cua-toi/khoa-truy-cap",
        "/quan-tri/tai-khoan",
        "/quan-tri/tai-khoan?tu=khong-co-ai",
        "/quan-tri/tai-khoan/mo");
  }

  static Stream<String> others() {
    return Stream.of("", "/vai-tro", "/chuyen", "/lien-ket", "/dang-xuat", "/ket-thuc", "revoke");
  }

  @ParameterizedTest
  @MethodSource("own")
  void pagesOfTheDesk(String path) {
    signIn();
    inspect(path);
  }

  @ParameterizedTest
  @MethodSource("others")
  void pagesOfAnotherAccount(String act) {
    signIn();
    Person other = people.complete(Role.CASE_OFFICER, Role.AGENCY_HEAD);
    people.opened(Role.CASE_OFFICER);
    willing.counts.put(other.id(), 2);
    String path = ACCOUNT + other.id();
    if (act.equals("revoke")) {
      open(path);
      path = path(element("main a[href$='/thu-hoi']").getDomAttribute("href"));
      inspect(path);
    } else {
      inspect(path + act);
    }
  }

  @Test
  void formsWithErrors() {
    signIn();
    Person other = people.opened();
    for (String act : List.of("/mo", "/" + other.id() + "/ket-thuc")) {
      open("/quan-tri/tai-khoan" + act);
      script("document.querySelectorAll('main [required]').forEach(e => e.required = false)");
      script("document.querySelector('main form').requestSubmit()");
      awaitScript("return document.querySelector('.errors') !== null");
      look(act.equals("/mo") ? "open-account-error" : "end-account-error");
    }
  }

  @Test
  void theStepsOfSigningIn() {
    Person newcomer = people.withPassword();
    password(newcomer);
    awaitScript("return location.pathname === '/dang-nhap/thiet-lap-ma'");
    look("sign-in-enrol");
    element("#code").sendKeys(people.codeOf(element("main .code").getText()));
    element("main form button").click();
    awaitScript("return document.querySelector('#codes') !== null");
    look("recovery-codes");
    Person known = people.complete();
    browser().manage().deleteAllCookies();
    password(known);
    awaitScript("return location.pathname === '/dang-nhap/ma'");
    look("sign-in-code");
    element("#code").sendKeys("000000");
    element("main form button").click();
    awaitScript("return document.querySelector('.errors') !== null");
    look("sign-in-code-error");
    element("#code").sendKeys(people.code(known));
    element("main form button").click();
    awaitPage("/ban-lam-viec");
  }

  @Test
  void anInvitationFromItsFormToItsUse() {
    // Without a head the console is told, and nothing waits to be fetched.
    people.complete(Role.AGENCY_HEAD);
    signIn();
    open("/quan-tri/tai-khoan/mo");
    element("#fullName").sendKeys("Nguyễn Thị Thử");
    element("#displayName").sendKeys("Cán bộ thử 1");
    element("#account").sendKeys("thu." + System.nanoTime() % 1_000_000);
    element("#agency option[value='" + People.AGENCY + "']").click();
    element("#reason").sendKeys("QĐ 1/QĐ-BCĐ");
    element("main form button").click();
    awaitScript("return document.querySelector('#fullName') === null");
    look("account-opened");
    Person first = people.complete(Role.ADMINISTRATOR);
    Person second = people.completeIn(People.OTHER_AGENCY, Role.ADMINISTRATOR);
    Actor there = Actor.officer(second.id(), People.OTHER_AGENCY);
    var wish =
        new AccountRequest.AccountRequestWish.WishLink(
            people.opened().id(), LinkPurpose.INVITATION);
    var asked = (ActOutcome.Waiting<UUID>) requests.ask(wish, "QĐ 1/QĐ-BCĐ", first.actor());
    assertThat(requests.agree(asked.value(), "Đồng ý", there)).isInstanceOf(ActOutcome.Done.class);
    signIn(Role.AGENCY_HEAD);
    open("/lien-ket-cho-trao");
    look("links-to-hand-over");
    element("main tr form button").click();
    awaitScript("return document.querySelector('.once') !== null");
    look("link-once");
    open(path(element(".once").getText()));
    look("invitation");
    open(path(browser().getCurrentUrl()) + "x");
    look("link-refused");
  }

  @Test
  void theSignInPageWithAnError() {
    open("/dang-nhap");
    look("sign-in");
    element("#account").sendKeys("khong.ai");
    element("#password").sendKeys("không phải mật khẩu");
    element("#sign-in .btns button").click();
    awaitScript("return document.querySelector('.errors') !== null");
    look("sign-in-error");
  }

  @Test
  void theDeskWorksByKeyboardWithAVisibleFocus() {
    signIn();
    open("/quan-tri/tai-khoan");
    browser().switchTo().activeElement().sendKeys(org.openqa.selenium.Keys.TAB);
    assertThat(browser().switchTo().activeElement().getDomAttribute("class")).isEqualTo("skip");
  }

  /** One thing that each does every day: by the tab key alone, and with scripting off. */
  @Test
  void theEverydayWorkOfEachRoleIsDoneByKeyboardAndWithoutScript() {
    scripting(false);
    String title = "Kho phím " + System.nanoTime();
    walk(Role.CASE_OFFICER, FEW, "/ho-so-vu-viec");
    tabAndEnter("main a[href='/ho-so-vu-viec/mo']");
    type("#ten", title);
    type("#ly-do", "Báo qua điện thoại bàn");
    tabAndEnter("main form .btn--main");
    assertThat(element("main h1").getText()).contains(title);
    String number = path(browser().getCurrentUrl()).substring("/ho-so-vu-viec/".length());

    walk(Role.AGENCY_HEAD, FEW, "/ho-so-vu-viec");
    searched("phan cong " + number);
    tabAndEnter("main a[href$='/lam/phan-cong']");
    type("#nguoi", Keys.ARROW_DOWN);
    type("#ly-do", "Phụ trách địa bàn");
    tabAndEnter("main form .btn--main");
    assertThat(element("main").getText()).contains("Phụ trách địa bàn");

    walk(Role.OPERATOR, People.AGENCY, "/tiep-nhan");
    tabAndEnter("main form .btn--main");
    assertThat(element("#errors").getText()).isNotBlank();

    walk(Role.COMMITTEE_LEADER, "BCD389-AG", "/tong-quan");
    tabAndEnter("main a[href*='/tong-quan/ban-hop']");
    assertThat(browser().findElements(By.cssSelector("main svg, main table"))).isNotEmpty();

    walk(Role.CASE_OFFICER, "BCD389-XA-30337", "/phoi-hop");
    tabAndEnter("main a[href*='ngan=sent']");
    assertThat(browser().findElements(By.cssSelector("#nhieu"))).as("what was sent").isEmpty();

    walk(Role.STANDING_OFFICE, People.AGENCY, "/bao-cao");
    searched("bao cao");
    tabAndEnter("main a[href^='/bao-cao']");

    walk(Role.AUDITOR, People.AGENCY, "/nhat-ky");
    type("#nguoi", "khong.co.ai");
    follow(() -> browser().switchTo().activeElement().sendKeys(Keys.ENTER));
    assertThat(browser().getCurrentUrl()).contains("nguoi=khong.co.ai");

    walk(Role.PRESS, People.AGENCY, "/bao-dai");
    tabAndEnter("main form .btn--main");
    assertThat(element("#errors").getText()).isNotBlank();
  }

  /** From the home into the section, with a visible focus at the first stop. */
  private void walk(Role role, String agency, String section) {
    signIn(people.completeIn(agency, role));
    open("/ban-lam-viec");
    WebElement first = browser().switchTo().activeElement();
    if (first.getTagName().equals("body")) {
      first.sendKeys(Keys.TAB);
      browser().switchTo().activeElement().sendKeys(Keys.ENTER);
      browser().switchTo().activeElement().sendKeys(Keys.TAB);
      first = browser().switchTo().activeElement();
    }
    assertThat(browser().findElements(By.cssSelector("main *"))).as("%s", role).contains(first);
    assertThat(first.getCssValue("outline-style")).as("%s", role).isNotEqualTo("none");
    open("/ban-lam-viec");
    if (!element("nav a[href='" + section + "']").isDisplayed()) {
      type("nav details:has(a[href='" + section + "']) summary", Keys.ENTER);
    }
    tabAndEnter("nav a[href='" + section + "']");
    assertThat(path(browser().getCurrentUrl())).as("%s", role).startsWith(section);
  }

  private void searched(String words) {
    tabTo("header input[name=q]");
    follow(() -> browser().switchTo().activeElement().sendKeys(words, Keys.ENTER));
  }

  @Test
  void anIntegrityOfficerOpensACaseAndAnAdministratorAnAccountByKeyboardAlone() {
    signIn(Role.INTEGRITY_OFFICER);
    open("/ban-lam-viec");
    tabAndEnter("nav a[href='/liem-chinh/vu-viec']");
    tabAndEnter("main a[href='/liem-chinh/vu-viec/mo']");
    type("#ten", "Nhận tiền của chủ sạp");
    type("#co-quan", Keys.ARROW_DOWN);
    tabAndEnter("main form .btn--main");
    assertThat(element("#errors").getText()).as("how it became known").isNotBlank();
    type("#noi-dung", "Có ghi âm");
    tabAndEnter("main form .btn--main");
    assertThat(element("main h1").getText()).contains("Nhận tiền của chủ sạp");

    signIn(Role.ADMINISTRATOR);
    open("/ban-lam-viec");
    type("details:has(a[href='/quan-tri/tai-khoan']) summary", Keys.ENTER);
    tabAndEnter("nav a[href='/quan-tri/tai-khoan']");
    tabAndEnter("main a[href='/quan-tri/tai-khoan/mo']");
    type("#fullName", "Nguyễn Thị Phím");
    type("#displayName", "Cán bộ phím");
    type("#account", "phim." + System.nanoTime() % 1_000_000);
    type("#agency", Keys.ARROW_DOWN);
    type("#reason", "QĐ 2/QĐ-BCĐ");
    tabAndEnter("main form .btn--main");
    assertThat(browser().findElements(By.cssSelector("#fullName"))).isEmpty();
    assertThat(element("main").getText()).contains("Cán bộ phím");
  }

  private void type(String field, CharSequence keys) {
    tabTo(field);
    browser().switchTo().activeElement().sendKeys(keys);
  }

  private void inspect(String path) {
    for (String lang : List.of("", "/en")) {
      open(lang + path);
      assertThat(browser().getCurrentUrl()).isEqualTo(address(lang + path));
      look(name(lang + path));
    }
  }

  private void look(String name) {
    assertThat(faultsOfThisPage("officers-" + name)).as(browser().getCurrentUrl()).isEmpty();
  }

  private void signIn() {
    signIn(Role.ADMINISTRATOR);
  }

  private void signIn(Role role) {
    signIn(people.complete(role));
  }

  private void signIn(Person person) {
    var visit = new Visit(port());
    visit.enter(people, person);
    session(visit.cookie());
  }

  private void password(Person person) {
    open("/dang-nhap");
    element("#account").sendKeys(person.account());
    element("#password").sendKeys(People.PASSWORD);
    element("#sign-in .btns button").click();
  }

  private int port() {
    return java.net.URI.create(address("/")).getPort();
  }

  private String path(@org.jspecify.annotations.Nullable String href) {
    return String.valueOf(href).replaceFirst("^https?://[^/]+", "");
  }

  private static String name(String path) {
    return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id")
        .replaceAll("[^a-z]+", "-")
        .replaceAll("^-|-$", "");
  }
}
