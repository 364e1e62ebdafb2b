package vn.chosach.publicity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BriefTest {

  @Test
  void the_first_sentence_is_enough() {
    assertThat(PublicPages.brief("Bán hàng giả. Đã phạt.")).isEqualTo("Bán hàng giả.");
  }

  @Test
  void a_long_one_ends_with_a_whole_word() {
    assertThat(PublicPages.brief("hàng giả ".repeat(40)))
        .hasSizeLessThan(181)
        .matches(".*(hàng|giả)…");
  }

  /** An address for instance, at which every page that shows the newest would have stumbled. */
  @Test
  void one_without_any_space_is_cut() {
    String address = "https://gia.example/" + "x".repeat(300);
    assertThat(PublicPages.brief(address))
        .hasSizeLessThan(181)
        .startsWith("https://gia")
        .endsWith("…");
  }
}
