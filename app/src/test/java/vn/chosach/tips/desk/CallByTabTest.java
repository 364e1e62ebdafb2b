package vn.chosach.tips.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.FreshWord;
import vn.chosach.kernel.Role;
import vn.chosach.officers.signin.People;
import vn.chosach.officers.signin.People.Person;
import vn.chosach.tips.Channel;
import vn.chosach.tips.TipDesk;
import vn.chosach.tips.Tips;
import vn.chosach.ui.BrowserTest;

/** A call is entered by the keyboard alone, while the operator listens. */
@Timeout(240)
class CallByTabTest extends BrowserTest {

  /** At one key a second for Tab, this leaves a minute of the ninety seconds for typing. */
  private static final int MOST_TABS = 30;

  @Autowired People people;
  @Autowired Tips tips;

  /** Pressing a key (Card, Moran, Newell 1983: average typist), Vietnamese with its marks. */
  private static final double SECONDS_A_KEY = 0.28;

  /** Deciding what comes next, once a field (the same). */
  private static final double SECONDS_A_FIELD = 1.35;

  /** Sixteen characters of a code in four groups, spoken and repeated. */
  private static final double SECONDS_A_CODE = 24;

  private Person operator;
  private int tabs;
  private int pressed;
  private int fields;

  @BeforeEach
  void signIn() {
    operator = people.complete(Role.OPERATOR);
    signIn(operator);
  }

  private void signIn(Person person) {
    open("/dang-nhap");
    element("#account").sendKeys(person.account());
    element("#password").sendKeys(People.PASSWORD);
    element("#password").submit();
    awaitPage("/dang-nhap/ma");
    element("#code").sendKeys(people.code(person));
    element("#code").submit();
    awaitPage("/ban-lam-viec");
  }

  @Test
  void whatACommuneTypesOnABadLineWaitsOnItsDeviceAndIsReceivedOnce() {
    Person commune = people.completeIn("BCD389-XA-30292", Role.CASE_OFFICER);
    browser().manage().deleteAllCookies();
    signIn(commune);
    width(360);
    open("/cap-xa");
    String kept = "return Object.keys(localStorage).filter(key => key.startsWith('nhap:')).length";
    String story = "Sạp ở chợ bán thuốc lá lậu " + FreshWord.any();
    element("#story").sendKeys("Không bật thì không giữ");
    assertThat(browser().executeScript(kept)).isEqualTo(0L);
    element("#story").clear();
    element("[data-keeping-on]").click();
    element("#phone").sendKeys("0900000123");
    element("main form .btn--main").click();
    awaitElement("#story-error");
    assertThat(browser().executeScript(kept)).as("what is refused stays").isEqualTo(1L);
    assertThat(element("#phone").getDomProperty("value")).isEqualTo("0900000123");
    element("#story").sendKeys(story);
    await(one -> Long.valueOf(1).equals(browser().executeScript(kept)));
    open("/ban-lam-viec");
    open("/cap-xa");
    assertThat(element("#story").getDomProperty("value")).isEqualTo(story);
    screenshot("commune-360");
    line(0, 0);
    element("main form .btn--main").click();
    await(one -> element("main form [role=status]").getText().contains("tự gửi khi có mạng lại"));
    assertThat(tips.newest(TipDesk.SIFTING, commune.id(), 5)).isEmpty();
    List<?> draft =
        (List<?>)
            Objects.requireNonNull(
                browser()
                    .executeScript(
                        "const key = Object.keys(localStorage).find(one => one.startsWith('nhap:'));"
                            + " return [key, localStorage.getItem(key)]"));
    line(FASTEST, 0);
    awaitPage("/tiep-nhan/da-nhan");
    String first = element("#code").getText();
    // the answer was lost: what lies on the device was sent, and is sent again after a reload
    browser()
        .executeScript(
            "localStorage.setItem(arguments[0], arguments[1])", draft.get(0), draft.get(1));
    open("/cap-xa");
    assertThat(element("main form [role=status]").getText()).contains("vẫn chỉ nhận một");
    element("main form .btn--main").click();
    awaitPage("/tiep-nhan/da-nhan");
    assertThat(element("#code").getText()).as("the same receipt").isEqualTo(first);
    assertThat(tips.newest(TipDesk.SIFTING, commune.id(), 5))
        .singleElement()
        .satisfies(tip -> assertThat(tip.told().story()).isEqualTo(story));
    assertThat(browser().executeScript(kept)).isEqualTo(0L);
    assertThat(element("#code").getText()).isNotBlank();
    width(1280);
  }

  @Test
  void aCallIsEnteredReadAloudAndClosedWithoutAPointer() {
    String story = "Xe ba gác chở thuốc lá lúc 2 giờ sáng " + FreshWord.any();
    Instant began = Instant.now();
    open("/tiep-nhan");
    assertThat(browser().findElements(By.cssSelector("[aria-labelledby=loi-thoai] ol li")))
        .hasSize(7)
        .allSatisfy(line -> assertThat(line.getText()).isNotBlank());
    assertThat(active().getDomAttribute("id")).as("typing begins at once").isEqualTo("where");
    assertThat(element("#accused").isDisplayed()).as("asked only about an office").isFalse();
    fields++;
    press("Chợ Thử, cổng sau");
    tabToField("story");
    press(story);
    tabToField("phone");
    press("0900000456");
    tabToButton();
    press(Keys.ENTER);
    awaitPage("/tiep-nhan/da-nhan");
    assertThat(tabs).isLessThanOrEqualTo(MOST_TABS);
    screenshot("tips-call-entered-1280");
    String code = element("#code").getText().replaceAll("\\s", "");
    pastTheRooms();
    tabToField("ending");
    press(code.substring(12));
    press(Keys.ENTER);
    awaitPage("/tiep-nhan");
    assertThat(element(".said").getText()).contains("Sẵn sàng cho cuộc gọi tiếp theo");
    measured(Duration.between(began, Instant.now()));

    var tip = tips.newest(TipDesk.SIFTING, operator.id(), 1).getFirst();
    assertThat(tip.channel()).isEqualTo(Channel.HOTLINE);
    assertThat(tip.told().story()).isEqualTo(story);
    assertThat(tips.find(code)).contains(tip.id());
  }

  @Test
  void theCountersAreAccessibleEmptyWithErrorsAndFull() {
    var faults = new ArrayList<String>();
    inspect("call", faults);
    open("/tiep-nhan");
    follow("form[action$='/tiep-nhan'] .btn--main");
    faults.addAll(here("call-errors"));
    open("/tiep-nhan/nguon-khac");
    follow("main form .btn--main");
    faults.addAll(here("other-errors"));
    open("/tiep-nhan/cuoc-nho");
    element("#phone").sendKeys("0900000789");
    follow("form[action$='/cuoc-nho'] .btn");
    faults.addAll(here("missed-full"));
    follow(".missed .btn");
    faults.addAll(here("missed-number"));
    open("/truc-ban");
    faults.addAll(here("duty"));
    assertThat(faults).isEmpty();
  }

  private void inspect(String name, List<String> faults) {
    open("/tiep-nhan");
    faults.addAll(here(name));
  }

  private List<String> here(String name) {
    List<String> faults = faultsOfThisPage("tips-" + name);
    width(1280);
    return faults;
  }

  /** The time is printed, not asserted; what is said besides the code is said while typing. */
  private void measured(Duration machine) {
    double hands = pressed * SECONDS_A_KEY + fields * SECONDS_A_FIELD + SECONDS_A_CODE;
    System.out.printf(
        Locale.ROOT,
        "call by Tab alone: %d keys, %d fields; machine %.1f s, hands and the code read aloud %.0f"
            + " s, together %.0f s (goal 90)%n",
        pressed,
        fields,
        machine.toMillis() / 1000.0,
        hands,
        machine.toMillis() / 1000.0 + hands);
  }

  private void press(CharSequence keys) {
    pressed += keys instanceof Keys ? 1 : keys.length();
    new Actions(browser()).sendKeys(keys).perform();
  }

  /** By the link that skips the list of rooms, which is longer than a call has time for. */
  private void pastTheRooms() {
    press(Keys.TAB);
    press(Keys.ENTER);
  }

  private void tabToField(String id) {
    fields++;
    for (int n = 0; n < MOST_TABS; n++) {
      press(Keys.TAB);
      tabs++;
      if (id.equals(active().getDomAttribute("id"))) {
        return;
      }
    }
    throw new AssertionError("Tab does not lead to " + id);
  }

  private void tabToButton() {
    fields++;
    for (int n = 0; n < MOST_TABS; n++) {
      press(Keys.TAB);
      tabs++;
      if (Objects.requireNonNullElse(active().getDomAttribute("class"), "").contains("btn--main")) {
        return;
      }
    }
    throw new AssertionError("Tab does not lead to the button");
  }

  private WebElement active() {
    return browser().switchTo().activeElement();
  }
}
