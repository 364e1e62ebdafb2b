package vn.chosach.signals;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.ChosachTest;
import vn.chosach.FreshWord;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.Tips;
import vn.chosach.vault.Pictures;
import vn.chosach.vault.Staging;
import vn.chosach.vault.Vault;

/** What is proposed as perhaps the same, each with its reason. */
@ChosachTest
class AlikesTest {

  @Autowired Signals signals;
  @Autowired Tips tips;
  @Autowired Vault vault;
  @Autowired Eyes eyes;

  private final ActingOfficer desk =
      new ActingOfficer(Actor.officer(UUID.randomUUID(), "SCT-AG"), Set.of(Role.OPERATOR));

  @Test
  void alike_signals_come_with_reasons_and_go_when_judged_different() {
    String phone = "0977" + digits(6);
    Signal one = arrived("Đặt cọc máy cắt cỏ rồi mất liên lạc, số " + phone);
    Signal other = arrived("Chuyển tiền mua máy cắt cỏ bị chặn, Zalo " + phone);
    assertThat(reasons(other, one)).contains("signals.same.phone");
    assertThat(signals.judgeAlike(other.id(), one.id(), false, desk)).isEmpty();
    assertThat(reasons(other, one)).isEmpty();
    assertThat(reasons(one, other)).isEmpty();
  }

  @Test
  void an_account_with_and_without_its_bank_is_proposed_as_alike_and_says_so() {
    String account = "1" + digits(11);
    Signal named = arrived("Người bán nhận tiền vào stk " + account + " Vietcombank");
    Signal bare = arrived("Chuyển khoản vào số tài khoản " + account + " thì bị chặn");
    Signal elsewhere = arrived("Nhận tiền vào stk " + account + " Agribank, tên khác");
    for (Signal one : List.of(named, elsewhere)) {
      assertThat(reasons(one, bare)).containsExactly("signals.same.account-number");
      assertThat(reasons(bare, one)).containsExactly("signals.same.account-number");
    }
    assertThat(reasons(named, elsewhere)).isEmpty();
  }

  @Test
  void the_same_item_in_two_spellings_of_its_link_is_proposed() {
    String item = "12" + digits(6) + ".34" + digits(8);
    Signal one = arrived("Hàng giả https://shopee.vn/Kem-duong-i." + item + "?sp_atk=1");
    Signal other = arrived("Xem http://www.shopee.vn/kem-khac-i." + item + " nhé, bôi bị rát");
    assertThat(reasons(other, one)).contains("signals.same.item");
  }

  @Test
  void the_same_photo_is_proposed() {
    byte[] photo = Pictures.jpeg(200 + ThreadLocalRandom.current().nextInt(900), 151);
    Signal one = arrived("Ảnh chụp ở chợ " + FreshWord.any(), photo);
    Signal other = arrived("Kho sau bến xe " + FreshWord.any(), photo);
    assertThat(reasons(other, one)).contains("signals.same.photo");
  }

  @Test
  void nearly_the_same_words_are_proposed() {
    String words =
        "Xe tải biển số lạ đỗ sau chợ lúc hai giờ sáng, bốc mấy chục thùng thuốc lá xuống ghe,"
            + " có ba người canh ở đầu hẻm, gọi nhau bằng biệt danh, chuyển qua ba chuyến cho tới"
            + " khi trời gần sáng rồi chạy về hướng cầu, đêm nào cũng vậy từ đầu tháng tới giờ, bà"
            + " con quanh chợ ai cũng thấy mà không dám nói vì sợ bị trả thù, người đứng ra nhận"
            + " hàng là anh "
            // Nine figures may be a telephone, which is no word.
            + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    Signal one = arrived(words);
    Signal other = arrived(words.replace("mấy chục thùng", "nhiều thùng") + " đó ạ");
    assertThat(reasons(other, one)).contains("signals.same.words");
  }

  @Test
  void what_a_qr_code_in_a_photo_says_is_read_like_text() throws Exception {
    String item = "56" + digits(6) + ".78" + digits(8);
    Signal one = arrived("Bán ở https://shopee.vn/x-i." + item);
    Signal other =
        arrived("Quét mã trên tờ rơi " + FreshWord.any(), qr("https://shopee.vn/y-i." + item));
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> machine(other).identifiers().stream().anyMatch(Sheet.SheetFound::photo));
    assertThat(reasons(other, one)).contains("signals.same.item");
  }

  private List<String> reasons(Signal of, Signal other) {
    return machine(of).alikes().stream()
        .filter(alike -> alike.signal().id().equals(other.id()))
        .flatMap(alike -> alike.reasons().stream())
        .map(suggestionReason -> suggestionReason.textKey())
        .toList();
  }

  private Sheet.Machine machine(Signal signal) {
    return signals.machine(signals.read(signal.id(), desk).orElseThrow(), desk).orElseThrow();
  }

  private Signal arrived(String story, byte[]... photos) {
    UUID tip = UUID.randomUUID();
    for (byte[] photo : photos) {
      assertThat(vault.stage(tip, tip, "anh", new ByteArrayInputStream(photo)))
          .isInstanceOf(Staging.Staged.class);
    }
    tips.receive(
        tip,
        UUID.randomUUID() + "-" + UUID.randomUUID(),
        Report.of(Channel.WEB, "chợ", story),
        Reporter.UNKNOWN,
        new Actor(Actor.ActorKind.CITIZEN, tip, null));
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> eyes.ofTip(tip).filter(one -> one.outcome().proposed() != null).isPresent());
    return eyes.ofTip(tip).orElseThrow();
  }

  private static byte[] qr(String text) throws Exception {
    int side = 320;
    var matrix = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, side, side);
    var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        image.setRGB(x, y, matrix.get(x, y) ? 0 : 0xFFFFFF);
      }
    }
    var png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    return png.toByteArray();
  }

  private static String digits(int count) {
    var digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append(ThreadLocalRandom.current().nextInt(10));
    }
    return digits.toString();
  }
}
