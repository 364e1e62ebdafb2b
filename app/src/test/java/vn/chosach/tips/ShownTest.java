package vn.chosach.tips;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTest {

  @Test
  void ordinaryVietnameseWithLinesAndPicturesStaysAsItIs() {
    String text = "Hũ kem 59.000 ₫\n\tkhông nhãn phụ 👩‍👩‍👧 ❤️";
    assertThat(Shown.of(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "'anh\u202Egpj.exe', 'anh[U+202E]gpj.exe'",
    "'thu\u200Bốc lá', 'thu[U+200B]ốc lá'",
    "'a\u2066b\u2069', 'a[U+2066]b[U+2069]'",
    "'a\u0000b', 'a[U+0000]b'",
    "'a\u001B[31mb', 'a[U+001B][31mb'",
    "'a\uFEFFb', 'a[U+FEFF]b'",
    "'a\u200Db', 'a[U+200D]b'"
  })
  void charactersThatHideOrReorderStandAsVisibleMarks(String stranger, String shown) {
    assertThat(Shown.of(stranger).text()).isEqualTo(shown);
  }
}
