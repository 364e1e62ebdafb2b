package vn.chosach.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.kernel.Role;
import vn.chosach.officers.signin.People;
import vn.chosach.officers.signin.People.Person;

/** axe-core on every page of the desk, as an officer with every role sees it. */
class AccessibleDeskTest extends BrowserTest {

  @Autowired OpenPages pages;
  @Autowired People people;

  @TestFactory
  Stream<DynamicTest> noPageOfTheDeskViolatesARule() {
    signIn(people.complete(Role.values()));
    var paths = pages.forOfficers().toList();
    assertThat(paths).contains("/ban-lam-viec").hasSizeGreaterThan(5);
    return paths.stream()
        .flatMap(path -> Stream.of(Lang.values()).map(lang -> lang.prefix() + path))
        .map(path -> dynamicTest(path, () -> assertThat(faultsAtEveryWidth(path)).isEmpty()));
  }

  private void signIn(Person person) {
    open("/dang-nhap");
    element("#account").sendKeys(person.account());
    element("#password").sendKeys(People.PASSWORD);
    element("#password").submit();
    waitFor("/dang-nhap/ma");
    element("#code").sendKeys(people.code(person));
    element("#code").submit();
    waitFor("/ban-lam-viec");
  }

  private void waitFor(String path) {
    new WebDriverWait(browser(), Duration.ofSeconds(20))
        .until(driver -> address(path).equals(driver.getCurrentUrl()));
  }
}
