package vn.chosach.ui.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class OneFileTest {

  private static final int MOST = 1_000;

  @Test
  void theFirstFileComesWithTheTextsAroundIt() {
    OneFile sent =
        OneFile.of(
            form(text("loai", "công văn"), file("a.docx", 3), file("b.docx", 5), text("so", "7")),
            MOST);

    assertThat(sent.name()).isEqualTo("a.docx");
    assertThat(sent.bytes()).hasSize(3);
    assertThat(sent.field("loai")).isEqualTo("công văn");
    assertThat(sent.field("so")).isEqualTo("7");
    assertThat(sent.field("khong-co")).isEmpty();
    assertThat(sent.absent()).isFalse();
  }

  @Test
  void aFormWithoutAFileKeepsItsTexts() {
    OneFile sent = OneFile.of(form(text("loai", "x"), file("", 0)), MOST);

    assertThat(sent.absent()).isTrue();
    assertThat(sent.field("loai")).isEqualTo("x");
  }

  @Test
  void oneByteMoreThanAllowedIsKnownToBeTooLarge() {
    assertThat(OneFile.of(form(file("a.docx", MOST)), MOST).bytes()).hasSize(MOST);
    assertThat(OneFile.of(form(file("a.docx", 500_000)), MOST).bytes()).hasSize(MOST + 1);
  }

  @Test
  void aBodyFarTooLargeIsTooLargeAndNotAbsent() {
    for (boolean saysHowLong : new boolean[] {true, false}) {
      OneFile sent = OneFile.of(form(saysHowLong, file("a.docx", 2_000_000)), MOST);

      assertThat(sent.absent()).isFalse();
      assertThat(sent.bytes()).hasSize(MOST + 1);
    }
  }

  @Test
  void whatBreaksOffIsAbsent() {
    MockHttpServletRequest whole = form(text("loai", "x"), file("a.docx", 400));
    byte[] all = java.util.Objects.requireNonNull(whole.getContentAsByteArray());
    whole.setContent(java.util.Arrays.copyOf(all, all.length - 100));

    OneFile sent = OneFile.of(whole, MOST);

    assertThat(sent.absent()).isTrue();
    assertThat(sent.field("loai")).isEqualTo("x");
  }

  private static String text(String name, String value) {
    return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
  }

  private static String file(String name, int size) {
    return "--b\r\nContent-Disposition: form-data; name=\"tep\"; filename=\""
        + name
        + "\"\r\n\r\n"
        + "x".repeat(size)
        + "\r\n";
  }

  private static MockHttpServletRequest form(String... parts) {
    return form(true, parts);
  }

  private static MockHttpServletRequest form(boolean saysHowLong, String... parts) {
    var request =
        new MockHttpServletRequest("POST", "/van-ban/kiem-tra") {
          @Override
          public long getContentLengthLong() {
            return saysHowLong ? super.getContentLengthLong() : -1;
          }
        };
    request.setContentType("multipart/form-data; boundary=b");
    request.setContent((String.join("", parts) + "--b--\r\n").getBytes(UTF_8));
    return request;
  }
}
