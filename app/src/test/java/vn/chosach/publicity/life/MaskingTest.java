package vn.chosach.publicity.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chosach.cases.Dossier;
import vn.chosach.cases.life.SubjectKind;

/** Nobody is named who must not be. */
class MaskingTest {

  private static final List<Dossier.Subject> SUBJECTS =
      List.of(
          subject(SubjectKind.PERSON, "Trần Thị Bưởi"),
          subject(SubjectKind.SHOP, "Gian hàng Bạch Sứ Trắng"),
          subject(SubjectKind.ADDRESS, "Tổ 4, khóm Đông Thịnh 3"),
          subject(SubjectKind.PHONE, "0900 000 389"),
          subject(SubjectKind.GOODS, "Kem nền"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Chủ kho là Trần Thị Bưởi.|Chủ kho là (một người).",
        "Chủ kho là TRẦN THỊ BƯỞI, sinh năm 1990|Chủ kho là (một người), sinh năm 1990",
        "Bán ở Gian hàng Bạch Sứ Trắng|Bán ở (cơ sở không nêu tên)",
        "Kho tại Tổ 4, khóm Đông Thịnh 3.|Kho tại (địa chỉ đã che).",
        "Kho tại số 12/4 đường Hàm Nghi, phường Long Xuyên|Kho tại (địa chỉ đã che), phường Long"
            + " Xuyên",
        "Khách là ông Lê Văn Tám và bà Ngô Sáu|Khách là (một người) và (một người)",
        "Xe tải 68C-123.45 và xe máy 68-B1 234.56 chở hàng|Xe tải (biển số đã che) và xe máy (biển"
            + " số đã che) chở hàng",
        "Xe 68H-1234, 68AA 01234.|Xe (biển số đã che), (biển số đã che).",
        "Nghị định 98/2020/NĐ-CP, Điều 11; 12 hũ 500 ml, lô 2026|Nghị định 98/2020/NĐ-CP, Điều 11;"
            + " 12 hũ 500 ml, lô 2026",
        "Kem nền không nhãn|Kem nền không nhãn"
      })
  void persons_addresses_and_unnamed_shops_are_hidden(String before, String after) {
    assertThat(new Masking(SUBJECTS, false).mask(before)).isEqualTo(after);
  }

  @Test
  void a_ground_that_names_businesses_still_hides_persons_and_numbers() {
    String masked =
        new Masking(SUBJECTS, true)
            .mask(
                "Gian hàng Bạch Sứ Trắng, chủ là Trần Thị Bưởi, gọi 0912 345 678, STK"
                    + " 19001234567890 Techcombank");
    assertThat(masked).contains("Gian hàng Bạch Sứ Trắng", "(một người)");
    assertThat(masked.replaceAll("\\D", "")).doesNotContain("912345678", "1900123456789");
  }

  @Test
  void an_address_of_mail_is_hidden_on_every_ground() {
    for (boolean names : new boolean[] {false, true}) {
      assertThat(new Masking(SUBJECTS, names).mask("Đặt hàng qua ban.hang.re@thu.example nhé"))
          .doesNotContain("ban.hang.re@")
          .startsWith("Đặt hàng qua ")
          .endsWith(" nhé");
    }
  }

  @Test
  void what_is_masked_stays_as_it_is() {
    var masking = new Masking(SUBJECTS, false);
    String once = masking.mask("Bà Trần Thị Bưởi, số 7 đường Trần Hưng Đạo, gọi 0912345678");
    assertThat(masking.mask(once)).isEqualTo(once);
    assertThat(once).doesNotContain("Bưởi", "Trần Hưng Đạo", "345");
  }

  @Test
  void a_name_without_marks_is_found_and_refused() {
    var masking = new Masking(SUBJECTS, false);
    assertThat(masking.left(masking.mask("Chu kho la Tran Thi Buoi")))
        .containsExactly("Trần Thị Bưởi");
    assertThat(masking.left(masking.mask("Chủ kho là Trần Thị Bưởi"))).isEmpty();
  }

  private static Dossier.Subject subject(SubjectKind kind, String name) {
    return new Dossier.Subject(UUID.randomUUID(), kind, name, null);
  }
}
