package vn.chosach.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import vn.chosach.signals.life.SignalState;
import vn.chosach.vault.Pictures;

/**
 * The whole way of a report in a real browser: told on a phone with a photo, proven received,
 * sifted among twenty, asked about, answered, admitted. Once with scripting and by keyboard, once
 * with scripting off.
 */
@Timeout(240)
class IntakeWalkTest extends AtTheDesk {

  private static final int OTHERS = 19;
  private static final int MOST_KEYS = 4;

  @TempDir Path folder;

  @Test
  void aPhoneReportWithPhotoIsSiftedAmongTwentyByKeyboardAskedAnsweredAndAdmitted()
      throws Exception {
    String code = report(true);
    String asked = signal(received.getFirst()).number();
    receive(OTHERS);
    signIn();
    inbox();
    assertThat(browser().findElements(By.cssSelector("a.row"))).hasSize(OTHERS + 1);
    for (int n = 0; n <= OTHERS; n++) {
      sift(n, asked);
    }
    assertThat(in(SignalState.WAITING)).isEmpty();
    assertThat(in(SignalState.ASKED)).containsExactly(asked);

    clock.move(Notices.GRACE);
    answer(code, "Còn, tôi chụp lại được.");
    back(asked);
    signIn();
    inbox();
    assertThat(number()).isEqualTo(asked);
    assertThat(element("#tin").getText()).contains("Người gửi viết thêm");
    press("v");
    waitForFocusIn("#viec");
    send();
    waitForSaid(asked);
    assertThat(in(SignalState.ADMITTED)).contains(asked);
  }

  @Test
  void theSameWithScriptingOff() throws Exception {
    scripting(false);
    String code = report(false);
    String asked = signal(received.getFirst()).number();
    receive(OTHERS);
    signIn();
    open("/hop-tiep-nhan/" + signal(asked).id() + "?tim=" + word);
    follow("#viec a[href*='viec=hoi-them']");
    element("#loi").sendKeys("Bạn mua ở đâu?");
    follow(".act form button");
    assertThat(element(".preview").getText()).contains("Bạn mua ở đâu?");
    follow(".act form button");
    assertThat(element(".said").getText()).contains(asked);
    for (int n = 0; n < OTHERS; n++) {
      if (number().equals(asked)) {
        follow("a.row:not([aria-current])");
      }
      String number = number();
      List<String> acts = List.of("lap-vu", "hen-lai");
      follow("#viec a[href*='viec=" + acts.get(n % acts.size()) + "']");
      follow(".act form button");
      assertThat(element(".said").getText()).contains(number);
    }
    assertThat(in(SignalState.WAITING)).isEmpty();

    clock.move(Notices.GRACE);
    answer(code, "Ở chợ.");
    back(asked);
    signIn();
    inbox();
    assertThat(number()).isEqualTo(asked);
    follow("#viec a[href*='viec=lap-vu']");
    follow(".act form button");
    assertThat(element(".said").getText()).contains("Đã nhận giải quyết " + asked);
    follow(".said button");
    assertThat(element(".said").getText()).contains("Đã hoàn tác ở " + asked);
    assertThat(browser().getCurrentUrl()).contains("tim=" + word);
    follow("#viec a[href*='viec=lap-vu']");
    follow(".act form button");
    assertThat(in(SignalState.ADMITTED)).contains(asked);
  }

  /** Asks about one and settles the others, each with at most four keys. */
  private void sift(int n, String asked) {
    String number = number();
    keys = 0;
    if (number.equals(asked)) {
      assertThat(photosShown()).isEqualTo(1);
      press("h");
      waitForFocusIn("#viec");
      press("Bạn còn giữ hũ kem không?");
      awaitScript(
          "return document.querySelector('.preview .words').textContent.includes('hũ kem')");
    } else {
      press(List.of("v", "c", "s").get(n % 3));
      waitForFocusIn("#viec");
    }
    send();
    waitForSaid(number);
    assertThat(keys).isLessThanOrEqualTo(MOST_KEYS);
    assertThat(browser().switchTo().activeElement().getTagName()).isNotEqualTo("body");
  }

  private int photosShown() {
    awaitScript(
        """
        const photos = [...document.querySelectorAll('.thumbs img')];
        return photos.length > 0 && photos.every(photo => photo.naturalWidth > 0)
        """);
    return browser().findElements(By.cssSelector(".thumbs img")).size();
  }

  /** On a phone, by the public form; gives the code of the receipt, which is then left. */
  private String report(boolean scripted) throws IOException {
    browser().manage().deleteAllCookies();
    width(360);
    open("/phan-anh");
    element("#shared").sendKeys("Mua ngay https://san.example/kem-i.12.345 giảm 70%");
    follow(".paper .btn");
    element("#story").sendKeys("Kem xách tay " + word + " không nhãn phụ, bôi ba ngày rát mặt.");
    Path photo = Files.write(folder.resolve("hu-kem.jpg"), Pictures.jpeg(240, 180));
    element("#files").sendKeys(photo.toString());
    if (!scripted) {
      follow("button[value=stay]");
    }
    awaitElement(".files [data-file]");
    follow(".btns button[value=next]");
    follow(".btns button[value=next]");
    follow(".btn--report");
    String code = element("#code").getText().replaceAll("\\s", "");
    UUID tip = tips.find(code).orElseThrow();
    element("#ending").sendKeys(code.substring(12));
    follow("form .btns .btn");
    assertThat(element("h1").getText()).contains("Bạn đã cất được mã");
    received.add(tip);
    arrived();
    width(1366);
    return code;
  }

  /** Waits until the answer is news at the desk. */
  private void back(String number) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> signal(number).state() == SignalState.WAITING);
  }
}
