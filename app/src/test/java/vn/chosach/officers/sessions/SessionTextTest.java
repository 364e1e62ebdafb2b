package vn.chosach.officers.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionTextTest {

  @Test
  void onlyTextGoesIntoASession() {
    var text = new SessionText().springSessionConversionService();
    assertThat(text.convert("Cán bộ", byte[].class))
        .isEqualTo("Cán bộ".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> text.convert(List.of("x"), byte[].class))
        .hasRootCauseMessage("a session holds text only, not " + List.of("x").getClass());
  }
}
