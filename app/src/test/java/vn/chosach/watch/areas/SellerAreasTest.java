package vn.chosach.watch.areas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.ChosachTest;
import vn.chosach.directory.Area;

/** The place that a source gives for a seller becomes an area, or nothing; nobody guesses. */
@ChosachTest
class SellerAreasTest {

  @Autowired SellerAreas areas;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Hà Nội                                          | 01
          HA NOI                                          | 01
          TP. Hồ Chí Minh                                 | 79
          Bà Rịa - Vũng Tàu                               | 79
          Quận Ba Đình, Thành phố Hà Nội, Việt Nam        | 01
          Thanh Hóa                                       | 38
          Nước ngoài                                      | abroad
          An Giang                                        | 91.20250701
          Tỉnh Kiên Giang                                 | 91.20250701
          Huyện Chợ Mới, An Giang                         | 893.0
          Chợ Mới; An Giang                               | 893.0
          Xã Chợ Mới, An Giang                            | 30628.20250701
          Long Xuyên                                      | 883.0
          Phường Long Xuyên, An Giang                     | 30307.20250701
          Phường Mỹ Bình, TP Long Xuyên, An Giang         | 30307.20250701
          12 Trần Hưng Đạo, Phường Mỹ Bình, Long Xuyên, AG | 30307.20250701
          Đường Hà Nội, Long Xuyên                        | 883.0
          Đặc khu Phú Quốc, An Giang                      | 31078.20250701
          Xã Không Có, An Giang                           | 91.20250701
          """)
  void a_place_becomes_the_smallest_area_that_is_sure(String written, String area) {
    assertThat(areas.of(written)).isEqualTo(area);
  }

  @ParameterizedTest
  @CsvSource({"''", "' '", "Chợ Mới", "Kho hàng số 3", "Số 5 Hà Nội mới"})
  void a_place_that_may_be_anywhere_is_none(String written) {
    assertThat(areas.of(written)).isEqualTo(SellerAreas.UNKNOWN);
  }

  @Test
  void a_giant_text_is_no_place() {
    assertThat(areas.of("x,".repeat(100_000))).isEqualTo(SellerAreas.UNKNOWN);
  }

  @Test
  void areas_have_names_and_levels() {
    assertThat(areas.name("01").vi()).isEqualTo("Thành phố Hà Nội");
    assertThat(areas.name("30628.20250701").vi()).isEqualTo("Xã Chợ Mới");
    assertThat(areas.level("893.0")).contains(Area.Level.DISTRICT);
    assertThat(areas.level("01")).isEmpty();
  }
}
