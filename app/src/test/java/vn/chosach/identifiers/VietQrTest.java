package vn.chosach.identifiers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import vn.chosach.kernel.Dong;

class VietQrTest {

  private static final int SIDE = 240;

  /** The example of the switch's own specification: 123456789 is the check value of the CRC. */
  @Test
  void the_check_sum_is_the_one_of_the_specification() {
    assertThat(VietQr.checkSum("123456789")).isEqualTo("29B1");
  }

  @Test
  void a_code_with_amount_name_and_purpose_is_read_whole() {
    VietQr whole =
        VietQr.at(code("970436", "0071001234567", "5405590005906NGUYEN62100806mua ao"), 0)
            .orElseThrow();
    assertThat(whole.bin()).isEqualTo("970436");
    assertThat(whole.account()).isEqualTo("0071001234567");
    assertThat(whole.amount()).isEqualTo(new Dong(59_000));
    assertThat(whole.payee()).isEqualTo("NGUYEN");
    assertThat(whole.purpose()).isEqualTo("mua ao");
    assertThat(whole.intact()).isTrue();
  }

  @Test
  void other_codes_are_no_transfer_codes() {
    assertThat(VietQr.at("", 0)).isEmpty();
    assertThat(VietQr.at("https://shopee.vn/abc", 0)).isEmpty();
    assertThat(VietQr.at("00020101021126370010com.google0108testtest6304ABCD", 0)).isEmpty();
    assertThat(VietQr.at("0002010102113899", 0)).isEmpty();
  }

  @Property
  void every_account_comes_back(
      @ForAll @NumericChars @StringLength(6) String bin,
      @ForAll @NumericChars @StringLength(min = 6, max = 19) String account) {
    VietQr read = VietQr.at(code(bin, account, ""), 0).orElseThrow();
    assertThat(read.bin()).isEqualTo(bin);
    assertThat(read.account()).isEqualTo(account);
    assertThat(read.intact()).isTrue();
    assertThat(read.length()).isEqualTo(code(bin, account, "").length());
  }

  @Property
  void one_changed_sign_is_never_intact(
      @ForAll @NumericChars @StringLength(min = 6, max = 19) String account,
      @ForAll @IntRange(min = 6, max = 60) int place) {
    String code = code("970436", account, "");
    char[] signs = code.toCharArray();
    int at = Math.min(place, signs.length - 5);
    signs[at] = signs[at] == '7' ? '8' : '7';
    assertThat(VietQr.at(new String(signs), 0).filter(VietQr::intact)).isEmpty();
  }

  @Test
  void a_code_in_a_photo_leads_to_the_account() throws WriterException {
    String code = code("970422", "68686868", "");
    var texts = QrReader.shipped().read(drawn(code, SIDE, 0xFF101010, 0xFFF0F0E0), SIDE);
    assertThat(texts).containsExactly(code);
    assertThat(IdentifierScan.of(texts.getFirst()).identifiers())
        .extracting(Identifier::key)
        .containsExactly("970422:68686868");
  }

  @Test
  void two_codes_and_light_on_dark_are_found_too() throws WriterException {
    int[] one = drawn("https://shopee.vn/maytrang", SIDE, 0xFF000000, 0xFFFFFFFF);
    int[] other = drawn("https://zalo.me/0912345678", SIDE, 0xFF000000, 0xFFFFFFFF);
    int[] both = new int[one.length * 2];
    System.arraycopy(one, 0, both, 0, one.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    assertThat(QrReader.shipped().read(both, SIDE)).hasSize(2);
    int[] inverted = drawn("https://shopee.vn/maytrang", SIDE, 0xFFFFFFFF, 0xFF000000);
    assertThat(QrReader.shipped().read(inverted, SIDE))
        .containsExactly("https://shopee.vn/maytrang");
  }

  @Test
  void noise_an_empty_and_a_giant_photo_give_nothing() {
    int[] noise = new Random(389).ints(SIDE * SIDE).toArray();
    assertThat(QrReader.shipped().read(noise, SIDE)).isEmpty();
    assertThat(QrReader.shipped().read(new int[0], 1)).isEmpty();
    assertThat(QrReader.shipped().read(new int[QrReader.MOST_PIXELS + 1], 1)).isEmpty();
  }

  static String code(String bin, String account, String more) {
    String receiver = field("00", bin) + field("01", account);
    String transfer = field("00", "A000000727") + field("01", receiver) + field("02", "QRIBFTTA");
    String data = "000201010211" + field("38", transfer) + "5303704" + "5802VN" + more + "6304";
    return data + VietQr.checkSum(data);
  }

  private static String field(String tag, String value) {
    return tag + "%02d".formatted(value.length()) + value;
  }

  private static int[] drawn(String text, int side, int dark, int light) throws WriterException {
    BitMatrix matrix = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, side, side);
    int[] pixels = new int[side * side];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        pixels[y * side + x] = matrix.get(x, y) ? dark : light;
      }
    }
    return pixels;
  }
}
