package vn.chosach.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** axe-core on every page that everyone may open, at every width, in both languages. */
class AccessibleTest extends BrowserTest {

  @Autowired OpenPages pages;

  @TestFactory
  Stream<DynamicTest> noPageViolatesARule() {
    return pages.inBothLanguages().stream()
        .map(path -> dynamicTest(path, () -> assertThat(faultsAtEveryWidth(path)).isEmpty()));
  }

  @Test
  void aPlantedFaultIsFound() {
    open("/");
    script("document.querySelector('.rosette').removeAttribute('alt')");
    assertThat(axe()).singleElement().asString().startsWith("image-alt");
  }

  @Test
  void contentThatRunsOffTheSideIsFound() {
    width(320);
    open("/");
    assertThat(sidewaysScroll()).isZero();
    script("document.querySelector('h1').style.minWidth = '400px'");
    assertThat(sidewaysScroll()).isPositive();
  }
}
