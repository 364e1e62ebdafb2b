package vn.chosach.watch.barcodes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What an offer says of its barcode and its origin, and what is odd about both together. */
class BarcodeTextTest {

  @Test
  void a_number_that_is_called_a_barcode_is_taken_whatever_its_check_digit() {
    assertThat(BarcodeText.of("Kem dưỡng. Mã vạch: 893 0000 0000 19, đủ tem"))
        .containsExactly("8930000000019");
    assertThat(BarcodeText.of("MA VACH 8930000000018")).containsExactly("8930000000018");
    assertThat(BarcodeText.of("barcode EAN-13: 8800000000015")).containsExactly("8800000000015");
    assertThat(BarcodeText.of("mã vạch 96385074")).containsExactly("96385074");
    assertThat(BarcodeText.of("mã vạch 12345")).isEmpty();
  }

  @Test
  void an_uncalled_number_is_taken_only_when_it_can_be_nothing_else() {
    assertThat(BarcodeText.of("Sữa hộp 8800000000015 date mới")).containsExactly("8800000000015");
    assertThat(BarcodeText.of("Sữa hộp 8800000000016 date mới")).isEmpty();
    assertThat(BarcodeText.of("STK: 8800000000015 chuyển trước")).isEmpty();
    assertThat(BarcodeText.of("tài khoản ngân hàng 8800000000015")).isEmpty();
    assertThat(BarcodeText.of("gọi 0912345678, giá 1.250.000")).isEmpty();
    assertThat(BarcodeText.of("số 2000000000015")).as("a number of no country").isEmpty();
    assertThat(BarcodeText.of("x88000000000150000")).isEmpty();
  }

  @Test
  void the_same_number_stands_once_and_five_are_enough() {
    assertThat(BarcodeText.of("mã vạch 8930000000019 và 8930000000019")).hasSize(1);
    assertThat(BarcodeText.of("mã vạch 96385074 ".repeat(3) + manyCalled())).hasSize(5);
  }

  private static String manyCalled() {
    var text = new StringBuilder();
    for (int i = 10; i < 20; i++) {
      text.append("ean 893000000").append(i).append("00, ");
    }
    return text.toString();
  }

  @Test
  void the_claim_of_origin_is_read_with_and_without_marks() {
    assertThat(country("Mỹ phẩm xách tay Hàn")).isEqualTo("KR");
    assertThat(country("my pham noi dia Nhat Ban")).isEqualTo("JP");
    assertThat(country("Xuất xứ: Mỹ")).isEqualTo("US");
    assertThat(country("Made in Germany")).isEqualTo("DE");
    assertThat(country("sữa bột xách tay Úc cho bé")).isEqualTo("AU");
    assertThat(country("hàng Việt Nam chất lượng cao")).isEqualTo("VN");
    assertThat(country("bánh kẹo nội địa Thái xách tay")).isEqualTo("TH");
  }

  @Test
  void words_that_look_like_a_country_claim_none() {
    assertThat(country("hàng mỹ phẩm cao cấp")).isEmpty();
    assertThat(country("nhập hàng hạn sử dụng 2028")).isEmpty();
    assertThat(country("hàng anh em bán")).isEmpty();
    assertThat(country("kem chống nắng tốt nhất")).isEmpty();
    assertThat(country("hàng ngày dùng được")).isEmpty();
  }

  @Test
  void eight_nine_three_against_a_foreign_origin_is_a_reason() {
    assertThat(doubt("Kem xách tay Hàn, mã vạch 8930000000019")).isEqualTo(Doubt.VIETNAMESE);
    assertThat(doubt("Kem hàng Việt Nam, mã vạch 8930000000019")).isEqualTo(Doubt.NONE);
    assertThat(doubt("Kem dưỡng, mã vạch 8930000000019")).isEqualTo(Doubt.NONE);
    assertThat(doubt("Kem xách tay Hàn, mã vạch 8800000000015")).isEqualTo(Doubt.NONE);
    assertThat(doubt("Kem xách tay Hàn, mã vạch 6900000000014")).isEqualTo(Doubt.OTHER_COUNTRY);
    assertThat(doubt("Kem xách tay Hàn, mã vạch 8930000000018")).isEqualTo(Doubt.CHECK_DIGIT);
    assertThat(doubt("Kem, mã vạch 2000000000015")).isEqualTo(Doubt.INSIDE);
    assertThat(doubt("Kem, mã vạch 1400000000014")).isEqualTo(Doubt.NOBODY);
    assertThat(doubt("Kem, mã vạch 9520000000011")).isEqualTo(Doubt.NOBODY);
  }

  private static Doubt doubt(String words) {
    return ListingBarcodes.read(words).getFirst().doubt();
  }

  private static String country(String words) {
    return ClaimedOrigin.of(words).map(ClaimedOrigin::country).orElse("");
  }
}
