package vn.chosach.officers.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** The cookie of a session under https is bound to its host, and what it carries is long enough. */
class HostCookieTest {

  @Test
  void underHttpsNoOtherHostOfTheDomainCanPlantIt() {
    assertThat(cookie("https://389.angiang.gov.vn"))
        .startsWith("__Host-phien=")
        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
        .doesNotContain("Domain");
  }

  @Test
  void onALaptopWithoutHttpsItWorksAllTheSame() {
    assertThat(cookie("")).startsWith("SESSION=").doesNotContain("Secure");
  }

  @Test
  void anIdentifierHasTwoHundredAndFiftySixRandomBits() {
    var secrets = new Secrets();
    List<String> ids = List.of(secrets.token(HashedSessionIds.ID_BYTES), secrets.token(32));
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(Base64.getUrlDecoder().decode(ids.getFirst())).hasSize(32);
  }

  private static String cookie(String address) {
    var serializer = new DefaultCookieSerializer();
    new HostCookie()
        .boundToTheHost(new MockEnvironment().withProperty("chosach.site.address", address))
        .customize(serializer);
    var answer = new MockHttpServletResponse();
    serializer.writeCookieValue(new CookieValue(new MockHttpServletRequest(), answer, "ma-phien"));
    return String.valueOf(answer.getHeader("Set-Cookie"));
  }
}
