package vn.chosach.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
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
  void theAnswersOfALookUpViolateNoRuleAndNeedNoScript() {
    for (String asked :
        List.of(
            "Chuyển vào STK 0000389123 Vietcombank, gọi 0355 123 456 hoặc https://shopee.vn/",
            "Chào bạn",
            "",
            "https://viеtcombank.example/" + "rat-dai-".repeat(30))) {
      for (String path : List.of("/tra-cuu", "/en/tra-cuu")) {
        scripting(false);
        open(path);
        element("#tin").sendKeys(asked);
        follow("main form .btn");
        scripting(true);
        assertThat(browser().getCurrentUrl()).isEqualTo(address(path));
        assertThat(script("return document.querySelectorAll('.answer,.empty,.errors').length"))
            .isNotEqualTo(0L);
        assertThat(faultsOfThisPage("tra-cuu-" + asked.length())).as(asked).isEmpty();
      }
    }
  }

  @Test
  void aLessonItsSheetAndAnAnswerOfTheQuizViolateNoRule() {
    for (String path :
        List.of(
            "/hieu-de-phong/gia-danh-cong-an",
            "/en/hang-that/hang-that-sua",
            "/hieu-de-phong/gia-danh-cong-an/to-dan",
            "/hieu-de-phong/trac-nghiem?da=&chon=1",
            "/en/hieu-de-phong/trac-nghiem?da=&gui=1",
            "/hieu-de-phong/trac-nghiem?da=2322323222")) {
      assertThat(faultsAtEveryWidth(path)).as(path).isEmpty();
    }
  }

  @Test
  void aSheetForABoardFitsOnOnePageOfA4() {
    for (String path :
        List.of("/hieu-de-phong/to-dan", "/hieu-de-phong/ngan-hang-gia-ma-otp/to-dan")) {
      open(path);
      var printed =
          browser()
              .executeCdpCommand(
                  "Page.printToPDF", Map.of("paperWidth", 8.27, "paperHeight", 11.69));
      String pdf =
          new String(
              Base64.getDecoder().decode(String.valueOf(printed.get("data"))),
              StandardCharsets.ISO_8859_1);
      assertThat(pdf.split("/Type\\s*/Page\\b")).as(path).hasSize(2);
    }
  }

  @Test
  void onAPhoneCheckingAndReportingStandAboveTheFold() {
    width(360);
    for (String path : List.of("/", "/en/")) {
      open(path);
      for (String way : List.of(".hero .ask .btn", ".hero .narrow-only .btn")) {
        var place = element(way).getRect();
        assertThat(place.getY() + place.getHeight()).as(path + " " + way).isLessThanOrEqualTo(640);
      }
    }
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
    assertThat(faultsOfThisPage("planted"))
        .hasSize(2)
        .allMatch(line -> line.matches("3[26]0 px: runs off the side by [0-9]+ px"));
  }
}
