package vn.chosach.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Pages;

/** Who is refused learns beside the reason what can be done, in both languages. */
class RefusalWordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cases.execution-barred",
        "cases.no-relief",
        "cases.relief-twice",
        "cases.council-too-late",
        "cases.fetched-before",
        "cases.minuted-before",
        "cases.unknown-ruling",
        "cases.ruling-of-before",
        "petitions.unknown-ruling"
      })
  void a_refusal_says_what_can_be_done(String code) {
    for (Lang lang : Lang.values()) {
      assertThat(Pages.of(lang, "/thu").t(Refusal.of(code)))
          .containsPattern("[.:] \\p{L}[^.]+\\.$")
          .hasSizeLessThan(260);
    }
  }
}
