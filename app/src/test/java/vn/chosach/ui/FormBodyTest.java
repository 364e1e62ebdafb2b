package vn.chosach.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class FormBodyTest {

  private static final FormBody.Limits SMALL = new FormBody.Limits(4, 20, 10_000, false);

  private final List<String> taken = new ArrayList<>();

  @Test
  void aPlainFormGivesEachValueInItsOrder() {
    var request = new MockHttpServletRequest();
    request.addParameter("chon", "một", "hai");
    FormBody body = FormBody.read(request, SMALL, FormBody.NO_FILES);
    assertThat(body.values()).isEqualTo(Map.of("chon", List.of("một", "hai")));
    assertThat(body.field("chon")).isEqualTo("một");
    assertThat(body.field("khac")).isEmpty();
  }

  @Test
  void filesGoToTheirTakerWithTheFieldsBeforeThem() {
    FormBody body = read(SMALL, field("pass", "p"), file("a.jpg", "xx"), field("loi", "kể"));
    assertThat(taken).containsExactly("a.jpg after {pass=p}: xx");
    assertThat(body.whole()).isTrue();
    assertThat(body.fields()).isEqualTo(Map.of("pass", "p", "loi", "kể"));
  }

  @Test
  void tooManyPartsTooMuchTextOrABodyThatBreaksOffAreNotWholeAndKeepWhatCame() {
    String part = field("a", "1");
    assertThat(read(SMALL, part, part, part, part).whole()).isTrue();
    FormBody many = read(SMALL, part, part, part, part, part);
    assertThat(many.whole()).isFalse();
    assertThat(many.values().get("a")).hasSize(4);
    FormBody tooLong = read(SMALL, part, field("b", "x".repeat(21)));
    assertThat(tooLong.whole()).isFalse();
    assertThat(tooLong.fields()).isEqualTo(Map.of("a", "1"));
    byte[] whole = body(part, field("b", "2"));
    FormBody broken = read(SMALL, Arrays.copyOf(whole, whole.length - 20));
    assertThat(broken.whole()).isFalse();
    assertThat(broken.field("a")).isEqualTo("1");
  }

  @Test
  void namesOfFieldsAreKnownInTheirOrderWhoeverReadThem() {
    var plain = new MockHttpServletRequest();
    plain.addParameter("b", "1");
    plain.addParameter("a", "2");
    assertThat(FormBody.namesOf(plain)).containsExactly("b", "a");
    var parts = request(body(field("z", "1"), file("a.jpg", "x"), field("y", "2")));
    FormBody.read(parts, SMALL, FormBody.NO_FILES);
    assertThat(FormBody.namesOf(parts)).containsExactly("z", "y");
  }

  @Test
  void nothingIsReadAfterTheFirstFileWhenThereIsOnlyOne() {
    var one = new FormBody.Limits(4, 20, 10_000, true);
    FormBody body = read(one, file("a.csv", "1"), file("b.csv", "2"), field("sau", "x"));
    assertThat(taken).containsExactly("a.csv after {}: 1");
    assertThat(body.values()).isEmpty();
  }

  @Test
  void whatOnlyCallsItselfAFormIsNone() {
    var request = new MockHttpServletRequest("POST", "/");
    request.setContentType("multipart/form-data");
    request.setContent("x".getBytes(StandardCharsets.UTF_8));
    assertThat(FormBody.read(request, SMALL, FormBody.NO_FILES).whole()).isFalse();
  }

  private FormBody read(FormBody.Limits limits, String... parts) {
    return read(limits, body(parts));
  }

  private FormBody read(FormBody.Limits limits, byte[] body) {
    taken.clear();
    return FormBody.read(
        request(body),
        limits,
        (before, name, file) -> taken.add(name + " after " + before + ": " + text(file)));
  }

  private static MockHttpServletRequest request(byte[] body) {
    var request = new MockHttpServletRequest("POST", "/");
    request.setContentType("multipart/form-data; boundary=ranh");
    request.setContent(body);
    return request;
  }

  private static byte[] body(String... parts) {
    return (String.join("", parts) + "--ranh--\r\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String field(String name, String value) {
    return "--ranh\r\nContent-Disposition: form-data; name=\""
        + name
        + "\"\r\n\r\n"
        + value
        + "\r\n";
  }

  private static String file(String name, String content) {
    return "--ranh\r\nContent-Disposition: form-data; name=\"tep\"; filename=\""
        + name
        + "\"\r\n\r\n"
        + content
        + "\r\n";
  }

  private static String text(InputStream file) {
    try {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
