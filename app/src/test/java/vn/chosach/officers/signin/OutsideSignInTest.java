package vn.chosach.officers.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chosach.officers.signin.Visit.parsed;
import static vn.chosach.officers.signin.Visit.path;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bouncycastle.util.encoders.Base32;
import org.jsoup.Connection.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chosach.ChosachTest;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.DemoAccount;
import vn.chosach.officers.Officers;
import vn.chosach.officers.credentials.OneTimeCodes;
import vn.chosach.officers.credentials.SecondFactors;

/**
 * Sign-in through an outside provider, and the demonstration: the two settings that differ from
 * those of all other tests, in one more context.
 */
@ChosachTest
@ActiveProfiles("demo")
class OutsideSignInTest {

  private static final OutsideProvider PROVIDER = new OutsideProvider();

  @Autowired Officers officers;
  @Autowired SecondFactors factors;
  @Autowired DemoOpening demo;
  @Autowired FirstAdministrator first;
  @Autowired JdbcClient jdbc;
  @Autowired Journal journal;
  @Autowired People people;
  @LocalServerPort int port;

  @DynamicPropertySource
  static void provider(DynamicPropertyRegistry settings) {
    String registration = "spring.security.oauth2.client.registration.tinh.";
    String provider = "spring.security.oauth2.client.provider.tinh.";
    settings.add("CHOSACH_DEMO", () -> "yes");
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
    PROVIDER.willName("QLTT.Vien");
    var visit = new Visit(port);
    var form = visit.page("/en/ho-so-cua-toi");
    var link = form.select("main a[href*=/ben-ngoai/]");
    assertThat(link.text()).isEqualTo("Sign in with Cổng định danh tỉnh");
    Response profile = visit.get(link.attr("href"));
    assertThat(path(profile)).isEqualTo("/en/ho-so-cua-toi");
    assertThat(parsed(profile).text()).contains("qltt.vien", "My profile");
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
  void everyDemoAccountIsThereWithItsRolesAndAgency() {
    assertThat(DemoAccount.all())
        .hasSizeGreaterThan(10)
        .allSatisfy(
            account -> {
              var officer = officers.named(account.account()).orElseThrow();
              assertThat(officer.roles()).isEqualTo(account.roles());
              assertThat(officer.agencyKey()).isEqualTo(account.agencyKey());
              assertThat(officer.displayName()).isEqualTo(account.name());
            });
    assertThat(DemoAccount.all().stream().flatMap(account -> account.roles().stream()).distinct())
        .hasSize(vn.chosach.kernel.Role.values().length);
    assertThat(first.link()).isEmpty();
  }

  @Test
  void aSecondStartOpensNothingAgain() throws Exception {
    long before = count();
    demo.run(new org.springframework.boot.DefaultApplicationArguments());
    assertThat(count()).isEqualTo(before);
  }

  @Test
  void failure_11_a_right_taken_away_stays_away_after_a_restart_and_is_logged() throws Exception {
    Actor administrator = Actor.officer(UUID.randomUUID(), "SCT-AG");
    DemoAccount demoOperator =
        DemoAccount.all().stream()
            .filter(one -> one.roles().contains(Role.OPERATOR) && one.roles().size() == 1)
            .findFirst()
            .orElseThrow();
    UUID officer = officers.named(demoOperator.account()).orElseThrow().id();
    UUID assignment =
        jdbc.sql("SELECT id FROM officers.role_assignment WHERE officer_id = :officer")
            .param("officer", officer)
            .query(UUID.class)
            .single();
    officers.revoke(administrator, assignment, null, "thôi trực");
    try {
      demo.run(new org.springframework.boot.DefaultApplicationArguments());
      assertThat(officers.inOffice(officer).orElseThrow().roles()).isEmpty();
      assertThat(journal.newest("officer", officer.toString(), null, 5).getFirst().act())
          .satisfies(
              act -> {
                assertThat(act.verb()).isEqualTo("officers.role-revoked");
                assertThat(act.actor()).isEqualTo(administrator);
                assertThat(act.reason()).isEqualTo("thôi trực");
              });
    } finally {
      officers.grant(administrator, officer, "OPERATOR", people.today(), null, "trực lại");
    }
  }

  @Test
  void whereTheSecondFactorIsOptionalThePasswordIsEnoughAndCodesMayBeTurnedOff() {
    var visit = new Visit(port);
    Response desk =
        visit.submit("/dang-nhap", Map.of("account", "lanhdao", "password", DemoAccount.PASSWORD));
    assertThat(path(desk)).isEqualTo("/ban-lam-viec");
    assertThat(visit.page("/ho-so-cua-toi/ma-xac-thuc/tat").select("h1").text())
        .isEqualTo("Tắt mã xác thực");
  }

  @Test
  void theDemoAdministratorNeedsTheCodeOfThePrintedKey() {
    DemoAccount account =
        DemoAccount.all().stream().filter(one -> one.codeKey() != null).findFirst().orElseThrow();
    var visit = new Visit(port);
    Response code =
        visit.submit(
            "/dang-nhap", Map.of("account", account.account(), "password", DemoAccount.PASSWORD));
    assertThat(path(code)).isEqualTo("/dang-nhap/ma");
    byte[] key = Base32.decode(java.util.Objects.requireNonNull(account.codeKey()));
    Response desk =
        visit.submit(
            parsed(code),
            "/dang-nhap/ma",
            Map.of("code", OneTimeCodes.at(key, java.time.Instant.now())));
    assertThat(path(desk)).isEqualTo("/ban-lam-viec");
  }

  private long count() {
    return jdbc.sql("SELECT count(*) FROM officers.officer").query(Long.class).single();
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
