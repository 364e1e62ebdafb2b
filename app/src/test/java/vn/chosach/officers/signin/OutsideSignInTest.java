package vn.chosach.officers.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chosach.officers.signin.Visit.parsed;
import static vn.chosach.officers.signin.Visit.path;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Connection.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chosach.ChosachTest;
import vn.chosach.kernel.Role;
import vn.chosach.officers.signin.People.Person;

/**
 * Sign-in through an outside provider, and without a second factor: the two settings that differ
 * from those of all other tests, in one more context.
 */
@ChosachTest
class OutsideSignInTest {

  private static final OutsideProvider PROVIDER = new OutsideProvider();

  @Autowired JdbcClient jdbc;
  @Autowired People people;
  @LocalServerPort int port;

  @DynamicPropertySource
  static void provider(DynamicPropertyRegistry settings) {
    String registration = "spring.security.oauth2.client.registration.tinh.";
    String provider = "spring.security.oauth2.client.provider.tinh.";
    settings.add("chosach.sign-in.second-factor", () -> "optional");
    settings.add(registration + "client-id", () -> OutsideProvider.CLIENT);
    settings.add(registration + "client-secret", () -> "only-in-this-test");
    settings.add(registration + "client-name", () -> "Cổng định danh tỉnh");
    settings.add(registration + "scope", () -> "openid");
    settings.add(registration + "authorization-grant-type", () -> "authorization_code");
    settings.add(
        registration + "redirect-uri", () -> "{baseUrl}/login/oauth2/code/{registrationId}");
    settings.add(provider + "authorization-uri", () -> PROVIDER.address() + "/authorize");
    settings.add(provider + "token-uri", () -> PROVIDER.address() + "/token");
    settings.add(provider + "jwk-set-uri", () -> PROVIDER.address() + "/keys");
  }

  @AfterAll
  static void stop() {
    PROVIDER.stop();
  }

  @Test
  void anOfficerWhomTheProviderNamesIsLetInAndReturnsToTheAskedPage() {
    Person person = people.opened(Role.CASE_OFFICER);
    PROVIDER.willName(person.account().toUpperCase(Locale.ROOT));
    var visit = new Visit(port);
    var form = visit.page("/en/ho-so-cua-toi");
    var link = form.select("main a[href*=/ben-ngoai/]");
    assertThat(link.text()).isEqualTo("Sign in with Cổng định danh tỉnh");
    Response profile = visit.get(link.attr("href"));
    assertThat(path(profile)).isEqualTo("/en/ho-so-cua-toi");
    assertThat(parsed(profile).text()).contains(person.account(), "My profile");
    assertThat(sessionTexts(visit)).isNotEmpty().allMatch(text -> text.matches("[\\p{L}0-9 ·_-]+"));
  }

  @Test
  void aPersonWithoutAccountIsToldSo() {
    PROVIDER.willName("khong.co.tai.khoan");
    var visit = new Visit(port);
    Response refused = visit.get("/dang-nhap/ben-ngoai/tinh");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(parsed(refused).text()).contains("không có tài khoản nào ở đây mang tên đó");
    assertThat(path(visit.get("/ban-lam-viec"))).startsWith("/dang-nhap");
  }

  @Test
  void anAnswerThatNobodyAskedForIsRefused() {
    Response refused = new Visit(port).get("/login/oauth2/code/tinh?code=c1&state=erfunden");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(parsed(refused).text()).contains("không xác nhận được lần đăng nhập này");
  }

  @Test
  void aProviderThatIsNotConfiguredLeadsBackToTheForm() {
    assertThat(path(new Visit(port).get("/dang-nhap/ben-ngoai/khac"))).isEqualTo("/dang-nhap");
  }

  @Test
  void whereTheSecondFactorIsOptionalThePasswordIsEnoughAndCodesMayBeTurnedOff() {
    var visit = new Visit(port);
    Response desk =
        visit.submit(
            "/dang-nhap",
            Map.of(
                "account",
                people.withPassword(Role.COMMITTEE_LEADER).account(),
                "password",
                People.PASSWORD));
    assertThat(path(desk)).isEqualTo("/ban-lam-viec");
    assertThat(visit.page("/ho-so-cua-toi/ma-xac-thuc/tat").select("h1").text())
        .isEqualTo("Tắt mã xác thực");
  }

  private List<String> sessionTexts(Visit visit) {
    String id =
        new String(
            java.util.Base64.getDecoder().decode(visit.cookie()),
            java.nio.charset.StandardCharsets.UTF_8);
    return jdbc.sql(
            """
            SELECT convert_from(a.attribute_bytes, 'UTF8')
              FROM officers.spring_session s
              JOIN officers.spring_session_attributes a ON a.session_primary_id = s.primary_id
             WHERE s.session_id = encode(sha256(convert_to(:id, 'UTF8')), 'hex')
            """)
        .param("id", id)
        .query((row, n) -> String.valueOf(row.getString(1)))
        .list();
  }
}
