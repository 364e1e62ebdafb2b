package vn.chosach.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.chosach.kernel.Role;

/** What the desk looks like on a sheet of A4, which is narrower than its fold for telephones. */
class OnPaperTest extends DeskBrowserTest {

  private static final int SHEET = 688;

  @AfterEach
  void onScreenAgain() {
    medium("");
  }

  @Test
  void aListStaysATableWithItsHeads() {
    signIn(people.complete(Role.CASE_OFFICER));
    open("/giam-sat/quy-tac");
    width(SHEET);
    assertThat(head()).as("out of sight, there for who hears the page").isEqualTo("block");
    medium("print");
    assertThat(head()).isEqualTo("table-header-group");
    assertThat(sidewaysScroll()).isZero();
  }

  @Test
  void theBarOfTheFrameIsLeftOutAndThoseOfAChartAreNot() {
    signIn(people.complete(Role.CASE_OFFICER));
    open("/giam-sat/quy-tac");
    script(
        """
        document.querySelector('main').insertAdjacentHTML('beforeend',
          '<figure class="chart"><svg><rect class="bar" width="9" height="9"/></svg></figure>')
        """);
    medium("print");
    assertThat(element("header.bar").isDisplayed()).isFalse();
    assertThat(element(".chart .bar").isDisplayed()).isTrue();
  }

  private Object head() {
    return String.valueOf(
        script("return getComputedStyle(document.querySelector('table.stack thead')).display"));
  }

  private void medium(String medium) {
    browser().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", medium));
  }
}
