package vn.chosach.reports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.MovableClock;
import vn.chosach.kernel.Role;
import vn.chosach.officers.signin.People;
import vn.chosach.officers.signin.Visit;
import vn.chosach.reports.Month;
import vn.chosach.ui.BrowserTest;

/**
 * A head opens a report, follows a figure, freezes, corrects and sees both editions: by keyboard.
 */
@Timeout(200)
class ReportInTheBrowserTest extends BrowserTest {

  @Autowired Month cases;
  @Autowired People people;
  @Autowired MovableClock clock;

  @AfterEach
  void back() {
    clock.reset();
  }

  @ParameterizedTest
  @CsvSource({"QUARTER, true", "HALF, false"})
  void a_report_from_its_beginning_to_its_second_edition(String kind, boolean script) {
    Month.Made made = cases.shared();
    int month = Integer.parseInt(made.period().substring(made.period().lastIndexOf('-') + 1));
    int number = 1 + (month - 1) / (kind.equals("HALF") ? 6 : 3);
    cases.at(made.day().plusMonths(8));
    width(1366);
    signIn();
    scripting(script);

    open("/bao-cao?loai=%s&nam=%d&so=%d".formatted(kind, Month.year(made.period()), number));
    tabAndEnter("tr:nth-child(1) td form button");
    String report = browser().getCurrentUrl();
    tabAndEnter("#chi-tieu tbody tr:first-child td a");
    assertThat(element("h1").getText()).startsWith("Số vụ kiểm tra");
    assertThat(browser().findElements(By.cssSelector("tbody tr")).size()).isPositive();
    tabAndEnter(".crumb a[href*='/bao-cao/']");

    tabAndEnter("form:has(input[value=FREEZE]) button");
    assertThat(element("main").getText()).contains("Đã chốt bản 1");
    tabAndEnter("a[href$='/sua']");
    tabTo("#moi");
    browser().switchTo().activeElement().sendKeys("99");
    tabTo("#ly-do");
    browser().switchTo().activeElement().sendKeys("Chín vụ chưa nhập hệ thống");
    tabAndEnter("main form button");
    open(java.net.URI.create(report).getPath());
    tabTo("form:has(input[value=CORRECT]) input[name=ly-do]");
    browser().switchTo().activeElement().sendKeys("Bổ sung vụ của Đội 2");
    tabAndEnter("form:has(input[value=CORRECT]) button");
    assertThat(element("main").getText())
        .contains("Thay đổi so với bản chốt trước", "Chín vụ chưa nhập hệ thống");
    tabAndEnter("a[href*='/so-sanh']");
    assertThat(element("h1").getText()).startsWith("So sánh hai bản chốt");
    assertThat(element("#so-sanh tbody tr:first-child").getText()).contains("99");
    assertThat(element("main").getText()).contains("Bổ sung vụ của Đội 2");

    if (script) {
      String compare = java.net.URI.create(browser().getCurrentUrl()).getPath();
      width(360);
      open(compare + "?tu=1&den=2");
      assertThat(element("#so-sanh td[data-th]").isDisplayed()).isTrue();
      assertThat(
              script(
                  "const box = document.querySelector('#so-sanh .scroll');"
                      + "return box.scrollWidth - box.clientWidth"))
          .isEqualTo(0L);
      String path = java.net.URI.create(report).getPath();
      var faults = new ArrayList<String>();
      for (String page :
          List.of(compare, path, path + "/dong?dong=inspected&cot=NOW", "/thong-ke")) {
        faults.addAll(faultsAtEveryWidth(page));
      }
      assertThat(faults).isEmpty();
    }
  }

  private void signIn() {
    var visit = new Visit(java.net.URI.create(address("/")).getPort());
    visit.enter(people, people.complete(Role.CASE_OFFICER, Role.AGENCY_HEAD));
    session(visit.cookie());
  }
}
