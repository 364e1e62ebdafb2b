package vn.chosach.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskingTest {

  @Test
  void personal_values_show_only_their_ends() {
    assertThat(shown("Zalo 0912345417")).isEqualTo("09•••••417");
    assertThat(shown("stk 0071001232206 vcb")).isEqualTo("••••••••••206");
    assertThat(shown("CCCD 089201001234")).isEqualTo("•••••••••234");
    assertThat(shown("thu.ngan@gmail.com")).isEqualTo("t••••gan@gmail.com");
    assertThat(shown("ab@gmail.com")).isEqualTo("ab@gmail.com");
  }

  @Test
  void public_values_are_shown_whole() {
    assertThat(shown("MST 0300588569-001")).isEqualTo("0300588569-001");
    assertThat(shown("https://shopee.vn/maytrang.skin")).isEqualTo("shopee/@maytrang.skin");
  }

  private static String shown(String text) {
    return IdentifierScan.of(text).identifiers().getFirst().shown();
  }
}
