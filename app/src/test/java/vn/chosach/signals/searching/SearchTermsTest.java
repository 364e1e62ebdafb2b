package vn.chosach.signals.searching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SearchTermsTest {

  private static final String TIP =
      "Kho tôn dán lại nhãn phân NPK ở Thoại Sơn. Chủ kho: O9l2.345.678 (Zalo), stk"
          + " 0071001234567 VCB, MST 0300588569, shop https://shopee.vn/MayTrang.Skin?x=1";

  @Test
  void a_tip_is_found_without_marks_and_by_any_spelling_of_an_identifier() {
    for (String question :
        new String[] {
          "kho ton",
          "KHO TÔN",
          "phân npk thoại sơn",
          "thoai son kho",
          "0912345678",
          "+84 912 345 678",
          "không chín một hai ba bốn năm sáu bảy tám",
          "0912.345.678",
          "0071001234567",
          "stk 0071001234567",
          "Vietcombank 0071001234567",
          "0300588569",
          "@maytrang.skin",
          "shopee.vn/maytrang.skin",
          "maytrang skin"
        }) {
      assertThat(SearchTerms.of(TIP)).as(question).containsAll(asked(question));
    }
  }

  @Test
  void what_a_tip_does_not_say_does_not_find_it() {
    for (String question :
        new String[] {"thuốc lá", "0912345679", "kho npk châu đốc", "PA-2026-1"}) {
      assertThat(SearchTerms.of(TIP).containsAll(asked(question))).as(question).isFalse();
    }
  }

  @Test
  void a_number_is_one_term_however_it_is_typed() {
    for (String question : new String[] {"PA-2026-17", "pa 2026 17", "pa202617", "PA-2026-017"}) {
      assertThat(asked(question)).as(question).containsExactly("n:pa-2026-17");
    }
    assertThat(SearchTerms.number("PA-2026-17")).isEqualTo("n:pa-2026-17");
  }

  @Test
  void an_empty_question_asks_for_nothing() {
    assertThat(asked("")).isEmpty();
    assertThat(asked(" .,;-\u200b ")).isEmpty();
  }

  @Property
  void any_question_gives_few_terms(@ForAll String question) {
    assertThat(asked(question)).hasSizeLessThanOrEqualTo(12).noneMatch(String::isBlank);
  }

  private static Set<String> asked(String question) {
    return SearchTerms.asked(question);
  }
}
