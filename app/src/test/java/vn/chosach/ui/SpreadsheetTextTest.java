package vn.chosach.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "＝1+1", "＋84", "－1", "＠tong", "  =1", "\t=1", "\r=1", "@x"})
  void whatASpreadsheetWouldRunIsMadeAText(String text) {
    assertThat(SpreadsheetText.harmless(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-12", "7", "5-10", "Công văn = 1", "Đặc khu"})
  void numbersAndWordsStayAsTheyAre(String text) {
    assertThat(SpreadsheetText.harmless(text)).isEqualTo(text);
  }
}
