package vn.chosach.officers.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chosach.officers.signin.Visit.parsed;
import static vn.chosach.officers.signin.Visit.path;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Connection.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.kernel.Role;
import vn.chosach.officers.AccountRequests;
import vn.chosach.officers.AgencyRoll;
import vn.chosach.officers.Officers;
import vn.chosach.officers.credentials.Links;
import vn.chosach.officers.credentials.OneTimeLink;
import vn.chosach.officers.credentials.OneTimeLink.Purpose;
import vn.chosach.officers.credentials.Passwords;
import vn.chosach.officers.credentials.SecondFactors;
import vn.chosach.officers.sessions.DeskSessions;
import vn.chosach.officers.signin.People.Person;

@ChosachTest
class LinksTest {

  private static final Map<String, String> PASSWORD =
      Map.of("password", People.PASSWORD, "again", People.PASSWORD);

  @Autowired People people;
  @Autowired Links links;
  @Autowired LinkUses uses;
  @Autowired AccountRequests requests;
  @Autowired AgencyRoll agencies;
  @Autowired Officers officers;
  @Autowired Passwords passwords;
  @Autowired SecondFactors factors;
  @Autowired DeskSessions sessions;
  @Autowired FirstAdministrator first;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  @AfterEach
  void presentTime() {
    clock.reset();
  }

  @Test
  void anInvitationSetsThePasswordAndWorksOnce() {
    Person person = people.opened(Role.OPERATOR);
    String address = links.issue(Purpose.INVITATION, person.id()).path();
    var visit = new Visit(port);
    assertThat(visit.page(address).text()).contains("Bắt đầu dùng tài khoản", person.account());
    Response done = visit.submit(address, PASSWORD);
    assertThat(parsed(done).text()).contains("Đã đặt mật khẩu. Hãy đăng nhập.");
    assertThat(passwords.check(person.id(), People.PASSWORD)).isEqualTo(Passwords.Check.RIGHT);

    Response again = visit.get(address);
    assertThat(again.statusCode()).isEqualTo(410);
    assertThat(parsed(again).text()).contains("Liên kết này đã được dùng");
  }

  @Test
  void anExpiredLinkIsRefusedAlsoWhenItsFormWasOpenBefore() {
    Person person = people.opened();
    String address = links.issue(Purpose.INVITATION, person.id()).path();
    var visit = new Visit(port);
    var form = visit.page(address);
    clock.move(Duration.ofDays(7).plusSeconds(1));
    Response late = visit.submit(form, address, PASSWORD);
    assertThat(late.statusCode()).isEqualTo(410);
    assertThat(parsed(late).text()).contains("Liên kết đã hết hạn");
    assertThat(passwords.has(person.id())).isFalse();
  }

  @Test
  void anUnknownLinkIsRefused() {
    assertThat(new Visit(port).page(OneTimeLink.PATH + "khong-phai").text())
        .contains("Liên kết không đúng");
  }

  @Test
  void aNewerLinkVoidsTheOlder() {
    Person person = people.opened();
    String older = links.issue(Purpose.PASSWORD, person.id()).path();
    links.issue(Purpose.PASSWORD, person.id());
    assertThat(new Visit(port).page(older).text()).contains("Đã có liên kết mới hơn");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ngắn                | ngắn                | cần ít nhất 12 ký tự",
        "aaaaaaaaaaaaaaaa    | aaaaaaaaaaaaaaaa    | dễ đoán",
        "Một câu dễ nhớ 389  | Một câu dễ nhớ 390  | không giống nhau"
      })
  void aBadPasswordIsRefusedAndTheLinkStaysGood(String password, String again, String words) {
    Person person = people.opened();
    String address = links.issue(Purpose.INVITATION, person.id()).path();
    var visit = new Visit(port);
    Response refused = visit.submit(address, Map.of("password", password, "again", again));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(parsed(refused).select("#password-error").text()).contains(words);
    assertThat(visit.get(address).statusCode()).isEqualTo(200);
  }

  @Test
  void aPasswordWithTheAccountNameIsRefused() {
    assertThat(passwords.refusal("truc.ct", "xin chào TRỰC.CT", "xin chào TRỰC.CT"))
        .extracting("code")
        .isEqualTo("officers.password-easy");
  }

  @Test
  void aNewPasswordEndsAllSessions() {
    Person person = people.complete();
    var visit = new Visit(port);
    visit.signIn(people, person);
    String address = links.issue(Purpose.PASSWORD, person.id()).path();
    new Visit(port).submit(address, PASSWORD);
    assertThat(path(visit.get("/ban-lam-viec"))).startsWith("/dang-nhap");
  }

  @Test
  void theLinkForTheSecondFactorNeedsThePassword() {
    Person person = people.complete();
    String address = links.issue(Purpose.SECOND_FACTOR, person.id()).path();
    var visit = new Visit(port);
    Response wrong = visit.submit(address, Map.of("password", "Không phải câu đó 1"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(factors.has(person.id())).isTrue();

    Response enrol = visit.submit(address, Map.of("password", People.PASSWORD));
    assertThat(path(enrol)).isEqualTo("/dang-nhap/thiet-lap-ma");
    assertThat(factors.has(person.id())).isFalse();
  }

  @RepeatedTest(3)
  void ofTwoThreadsWithOneLinkOneWins() throws Exception {
    Person person = people.opened();
    String token = token(links.issue(Purpose.INVITATION, person.id()));
    assertThat(
            SecondFactorTest.atOnce(
                () ->
                    java.util.Optional.ofNullable(uses.choosePassword(token, People.PASSWORD))
                        .map(refusal -> refusal.code())
                        .orElse("chosen")))
        .containsExactlyInAnyOrder("chosen", "officers.link-used");
  }

  @Test
  void theTokenIsKeptNowhere() {
    String token = token(links.issue(Purpose.INVITATION, people.opened().id()));
    assertThat(
            jdbc.sql("SELECT count(*) FROM officers.link WHERE token_hash = :plain")
                .param("plain", token.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .query(Long.class)
                .single())
        .isZero();
    assertThat(token).hasSize(43);
  }

  @Test
  void aLinkIsPrintedOnlyUntilAdministratorsOfTwoAgenciesCouldSignIn() {
    people.withPassword(Role.ADMINISTRATOR);
    people.completeIn(People.OTHER_AGENCY, Role.ADMINISTRATOR);
    assertThat(first.link()).isEmpty();
    transaction.executeWithoutResult(
        undone -> {
          undone.setRollbackOnly();
          jdbc.sql(
                  """
                  UPDATE officers.role_assignment SET role = 'NONE-' || id
                   WHERE role = 'ADMINISTRATOR'
                  """)
              .update();
          people.opened(Role.ADMINISTRATOR);
          assertThat(first.link()).as("nobody can sign in").isPresent();
          people.withPassword(Role.ADMINISTRATOR);
          OneTimeLink link = first.link().orElseThrow();
          assertThat(Duration.between(clock.instant(), link.expires()))
              .isBetween(Duration.ofHours(23), Duration.ofHours(24));
          assertThat(links.read(token(link))).isInstanceOf(Links.LinkCheck.Good.class);
          OneTimeLink next = first.link().orElseThrow();
          assertThat(links.read(token(link))).isInstanceOf(Links.LinkCheck.LinkCheckRefused.class);
          assertThat(links.read(token(next))).isInstanceOf(Links.LinkCheck.Good.class);
        });
  }

  @Test
  void theFirstAdministratorOpensTheOwnAccount() {
    String address = links.issue(Purpose.FIRST_ADMINISTRATOR, null).path();
    String name = "dau.tien." + System.nanoTime() % 100_000;
    var visit = new Visit(port);
    Response done = visit.submit(address, firstAccount(name, agencyWithout()));
    assertThat(path(done)).isEqualTo("/dang-nhap");
    var officer = officers.named(name).orElseThrow();
    assertThat(officer.roles()).containsExactly(Role.ADMINISTRATOR);
    assertThat(passwords.has(officer.id())).isTrue();
  }

  @Test
  void aFirstAccountThatIsRefusedLeavesTheLinkGoodAndNothingElse() {
    Person taken = people.opened();
    String address = links.issue(Purpose.FIRST_ADMINISTRATOR, null).path();
    var visit = new Visit(port);
    Response refused = visit.submit(address, firstAccount(taken.account(), agencyWithout()));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(parsed(refused).select("#account-error").text()).contains("Đã có tài khoản");
    assertThat(parsed(refused).select("#fullName").attr("value")).isEqualTo("Người Đầu Tiên");
    assertThat(visit.get(address).statusCode()).isEqualTo(200);
  }

  @Test
  void theSecondAdministratorIsOfAnotherAgency() {
    transaction.executeWithoutResult(
        undone -> {
          undone.setRollbackOnly();
          jdbc.sql(
                  """
                  UPDATE officers.role_assignment SET role = 'NONE-' || id
                   WHERE role = 'ADMINISTRATOR'
                  """)
              .update();
          people.withPassword(Role.ADMINISTRATOR);
          String token = token(first.link().orElseThrow());
          assertThat(
                  uses.openFirst(
                      token, "thu.hai", "Người Thứ Hai", "Thứ hai", People.AGENCY, People.PASSWORD))
              .extracting("code")
              .isEqualTo("officers.administrator-same-agency");
        });
  }

  /** An agency that has no administrator yet. */
  private String agencyWithout() {
    return agencies.on(people.today()).stream()
        .map(AgencyRoll.Agency::key)
        .filter(key -> !requests.administratorAgencies().contains(key))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> firstAccount(String name, String agency) {
    return Map.of(
        "account",
        name,
        "fullName",
        "Người Đầu Tiên",
        "displayName",
        "Quản trị 01",
        "agency",
        agency,
        "password",
        People.PASSWORD,
        "again",
        People.PASSWORD);
  }

  private static String token(OneTimeLink link) {
    return Objects.requireNonNull(link.path()).substring(OneTimeLink.PATH.length());
  }
}
