package vn.chosach.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.support.ui.Select;
import vn.chosach.ui.BrowserTest;

/** "Việc này của ai?" as a person asks it: with and without script, and in every state. */
class WhoseInTheBrowserTest extends BrowserTest {

  private static final String FULL =
      "/lien-he?nhom=fashion&viec=counterfeit&noi=M%E1%BB%B9+B%C3%ACnh&ngay=2022-12-01";

  /** Without script the driver does not wait for the next page by itself. */
  @Test
  void withoutScriptTheHomePageLeadsToTheAnswer() {
    scripting(false);
    open("/");
    ask("health.medicine", "counterfeit", "long xuyen");
    awaitElement("input[name=dia-ban]");
    assertThat(browser().getCurrentUrl())
        .startsWith(address("/lien-he?"))
        .contains("nhom=health.medicine");
    element("input[name=dia-ban]").click();
    element("#viec-cua-ai button.btn").click();
    awaitElement(".answer");
    assertThat(element(".answer h3").getText()).contains("Sở Y tế tỉnh An Giang");
  }

  @Test
  void withScriptOnlyTheAnswerIsExchangedAndTheAddressCanBeShared() {
    open("/lien-he");
    script("document.body.dataset.mark = 'same page'");
    ask("fashion", "counterfeit", "Phường Long Xuyên");
    awaitElement(".answer");
    assertThat(script("return document.body.dataset.mark")).isEqualTo("same page");
    assertThat(browser().switchTo().activeElement().getAttribute("id")).isEqualTo("h-tra-loi");
    String shared = browser().getCurrentUrl();
    assertThat(shared).contains("viec=counterfeit");
    String answer = element(".answer").getText();
    browser().get(shared);
    assertThat(element(".answer").getText()).isEqualTo(answer);
  }

  @Test
  void withScriptAnAddressIsLookedUpInPlace() {
    open("/dia-ban");
    element("#noi").sendKeys("phuong my binh");
    element("main button.btn").click();
    awaitText("#don-vi", "Nay là");
    awaitText("#don-vi", "Phường Long Xuyên");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        FULL,
        "/en" + FULL,
        "/lien-he?nhom=&viec=x&noi=Atlantis&ngay=31/02/2026",
        "/en/lien-he?nhom=&viec=x&noi=Atlantis&ngay=31/02/2026",
        "/lien-he?nhom=fashion&viec=counterfeit&noi=cho+moi",
        "/lien-he?nhom=fashion&viec=counterfeit&noi=X%C3%A3+Ph%C6%B0%E1%BB%9Bc+H%C6%B0ng",
        "/lien-he?nhom=fashion&viec=counterfeit&noi=h%C3%B2n+%C4%91%E1%BA%A5t&ngay=2022-12-01",
        "/dia-ban?noi=ch%E1%BB%A3+m%E1%BB%9Bi",
        "/en/dia-ban?noi=Atlantis"
      })
  void noStateOfThePageViolatesARule(String path) {
    assertThat(faultsAtEveryWidth(path)).isEmpty();
  }

  private void ask(String goods, String act, String place) {
    new Select(element("#nhom")).selectByValue(goods);
    new Select(element("#viec")).selectByValue(act);
    element("#noi").sendKeys(place);
    element("form[action$='/lien-he'] button.btn").click();
  }
}
