package vn.chosach.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;

/** A ticket is good for one address, one session, two hours, and forms with files alone. */
class UploadTicketTest {

  private static final Instant NOW = Instant.parse("2026-11-28T03:30:00Z");

  private final MockHttpSession session = new MockHttpSession(null, "phien-1");

  @Test
  void itStandsForItsOwnFormAndForNothingElse() {
    String ticket = UploadTicket.of(request("/giam-sat/nhap", session, ""), "/giam-sat/nhap", NOW);
    assertThat(stands("/giam-sat/nhap", session, ticket, NOW)).isTrue();
    assertThat(stands("/giam-sat/nhap", session, ticket, NOW.plus(Duration.ofHours(1)))).isTrue();
    assertThat(stands("/giam-sat/nhap", session, ticket, NOW.plus(Duration.ofHours(2)))).isFalse();
    assertThat(stands("/van-ban/kiem-tra", session, ticket, NOW)).isFalse();
    assertThat(stands("/giam-sat/nhap", new MockHttpSession(null, "phien-2"), ticket, NOW))
        .isFalse();
    assertThat(stands("/giam-sat/nhap", session, "", NOW)).isFalse();
    MockHttpServletRequest plain = request("/giam-sat/nhap", session, ticket);
    plain.setContentType("application/x-www-form-urlencoded");
    assertThat(UploadTicket.stands(plain, NOW)).isFalse();
    assertThat(ticket).doesNotContain("phien-1");
  }

  private static boolean stands(
      String path, MockHttpSession session, String ticket, Instant moment) {
    return UploadTicket.stands(request(path, session, ticket), moment);
  }

  private static MockHttpServletRequest request(
      String path, MockHttpSession session, String ticket) {
    var request = new MockHttpServletRequest("POST", path);
    request.setSession(session);
    request.setContentType("multipart/form-data; boundary=x");
    request.setParameter(UploadTicket.FIELD, ticket);
    return request;
  }
}
