package vn.chosach.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts as they are read aloud and written on decisions. */
class DongInWordsTest {

  @ParameterizedTest
  @CsvSource({
    "0,Không đồng",
    "5,Năm đồng",
    "10,Mười đồng",
    "15,Mười lăm đồng",
    "21,Hai mươi mốt đồng",
    "24,Hai mươi bốn đồng",
    "55,Năm mươi lăm đồng",
    "105,Một trăm linh năm đồng",
    "111,Một trăm mười một đồng",
    "1000,Một nghìn đồng",
    "1005,Một nghìn không trăm linh năm đồng",
    "1200500,Một triệu hai trăm nghìn năm trăm đồng",
    "15000000,Mười lăm triệu đồng",
    "17500000,Mười bảy triệu năm trăm nghìn đồng",
    "1000000005,Một tỷ không trăm linh năm đồng",
    "5000000000,Năm tỷ đồng"
  })
  void an_amount_is_read_as_people_read_it(long dong, String words) {
    assertThat(DongInWords.of(new Dong(dong))).isEqualTo(words);
  }

  @Test
  void there_are_no_words_for_less_than_nothing() {
    assertThatThrownBy(() -> DongInWords.of(new Dong(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
