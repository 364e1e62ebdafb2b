package vn.chosach.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** axe-core on every page that everyone may open, at every width, in both languages. */
class AccessibleTest extends BrowserTest {

  @Autowired OpenPages pages;

  @TestFactory
  Stream<DynamicTest> noPageViolatesARule() {
    return pages.inBothLanguages().stream()
        .flatMap(path -> WIDTHS.stream().map(width -> at(path, width)));
  }

  private DynamicTest at(String path, int pixels) {
    return dynamicTest(
        path + " at " + pixels,
        () -> {
          width(pixels);
          open(path);
          screenshot((path.equals("/") ? "home" : path.replace('/', '_')) + "-" + pixels);
          assertThat(axe()).isEmpty();
          assertThat(sidewaysScroll()).as("pixels to the side").isLessThanOrEqualTo(0);
        });
  }
}
