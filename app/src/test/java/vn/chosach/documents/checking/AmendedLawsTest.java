package vn.chosach.documents.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a basis must name besides the text that it rests on, by the day of the paper. */
class AmendedLawsTest {

  @ParameterizedTest
  @CsvSource({
    "98/2020/NĐ-CP, 2026-12-02, 17/2022/NĐ-CP 24/2025/NĐ-CP",
    "98/2020/NĐ-CP, 2025-02-20, 17/2022/NĐ-CP",
    "98/2020/NĐ-CP, 2022-01-30, ''",
    "'98/2020/NĐ-CP, sửa bởi 17/2022/NĐ-CP', 2026-12-02, 24/2025/NĐ-CP",
    "'98/2020/NĐ-CP, sửa bởi 117/2022/NĐ-CP, 24/2025/NĐ-CP', 2026-12-02, 17/2022/NĐ-CP",
    "198/2020/NĐ-CP, 2026-12-02, ''",
    "125/2020/NĐ-CP, 2026-12-02, 310/2025/NĐ-CP",
    "125/2020/NĐ-CP, 2024-12-31, ''",
    "25/2018/QH14, 2026-06-30, ''",
    "25/2018/QH14, 2026-07-01, 136/2025/QH15",
    "02/2011/QH13, 2026-07-01, 136/2025/QH15",
    "42/2013/QH13, 2026-07-01, 136/2025/QH15",
    "27/2020/TT-BCT, 2026-12-02, 20/2021/TT-BCT",
    "06/2022/QH15, 2026-09-30, ''",
    "06/2022/QH15, 2026-10-01, 06/2026/QH16",
    "'06/2022/QH15 (áp dụng với hồ sơ lập trước ngày 01/10/2026)', 2026-10-01, ''",
    "'06/2022/QH15 (áp dụng với hồ sơ lập trước ngày 01/11/2026)', 2026-10-01, 06/2026/QH16"
  })
  void a_basis_lacks_what_amended_it_by_the_day(String cited, LocalDate day, String lacks) {
    assertThat(AmendedLaws.missing("Căn cứ văn bản số " + cited, day))
        .isEqualTo(lacks.isEmpty() ? List.of() : List.of(lacks.split(" ")));
  }
}
