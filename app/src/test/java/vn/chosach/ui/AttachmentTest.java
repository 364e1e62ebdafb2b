package vn.chosach.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

class AttachmentTest {

  @Test
  void itIsSavedAndRunsNothing() {
    HttpHeaders headers = Attachment.of("image/svg+xml", "anh.svg").build().getHeaders();

    assertThat(headers.getFirst("Content-Security-Policy"))
        .isEqualTo("sandbox; default-src 'none'");
    assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(headers.get(HttpHeaders.CACHE_CONTROL)).containsExactly("no-store");
    assertThat(headers.getFirst(HttpHeaders.CONTENT_TYPE)).isEqualTo("image/svg+xml");
    assertThat(headers.getFirst(HttpHeaders.CONTENT_DISPOSITION))
        .isEqualTo("attachment; filename=\"anh.svg\"");
  }

  @Test
  void aNameKeepsItsLettersAndCannotEndTheHeader() {
    assertThat(name("công văn.pdf")).contains("filename*=UTF-8''c%C3%B4ng%20v%C4%83n.pdf");
    assertThat(name("a\"; filename=b.html"))
        .isEqualTo("attachment; filename=\"a\\\"; filename=b.html\"");
  }

  private static String name(String file) {
    return String.valueOf(
        Attachment.of("application/pdf", file)
            .build()
            .getHeaders()
            .getFirst(HttpHeaders.CONTENT_DISPOSITION));
  }
}
