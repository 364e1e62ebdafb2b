package vn.chosach.officers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chosach.officers.signin.Visit.parsed;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Connection.Response;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.web.Desk;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.officers.AccountRequest.AccountRequestWish;
import vn.chosach.officers.AccountRequests;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;
import vn.chosach.officers.SecondPersonPolicy;
import vn.chosach.officers.signin.People;
import vn.chosach.officers.signin.People.Person;
import vn.chosach.officers.signin.Visit;
import vn.chosach.officers.work.HeldWork;

/**
 * One administrator is not everybody: what one tried alone, over HTTP, with two made-up accounts
 * and the way in of the integrity officer, opens nothing.
 */
@ChosachTest
class OneAdministratorTest {

  private static final String ACCOUNTS = "/quan-tri/tai-khoan";
  private static final String WAITING = ACCOUNTS + "/cho-dong-y";

  private static final String IN_PLACE = "Trả lời đề nghị thu hồi người quản trị";

  @Autowired HeldWork work;
  @Autowired People people;
  @Autowired Officers officers;
  @Autowired SecondPersonPolicy seconds;
  @Autowired AccountRequests requests;
  @Autowired MockMvc mvc;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  private Visit visit;

  @BeforeEach
  void signIn() {
    visit = signedIn(people.complete(Role.ADMINISTRATOR));
  }

  @AfterEach
  void presentTime() {
    clock.reset();
  }

  @Test
  void twoMadeUpAccountsAreNotOpenedByOne() {
    for (String role : new String[] {"STANDING_OFFICE", "AGENCY_HEAD"}) {
      String name = name();
      Response sent = visit.submit(ACCOUNTS + "/mo", account(name, "THUE-AG", role));
      assertThat(parsed(sent).select(".once")).as("no link for who asks").isEmpty();
      assertThat(officers.named(name)).isEmpty();
      Document page = visit.page(WAITING);
      assertThat(page.text()).contains(name);
      Response own =
          visit.forged(page, request(page, name), Map.of("viec", "dong-y", "loi", "tự ký"));
      assertThat(own.statusCode()).isEqualTo(422);
      assertThat(parsed(own).text()).contains("Người đề nghị không tự trả lời");
      Visit colleague = signedIn(people.complete(Role.ADMINISTRATOR));
      Response near =
          colleague.forged(colleague.page(WAITING), request(page, name), Map.of("viec", "dong-y"));
      assertThat(parsed(near).text()).contains("Cần người quản trị của cơ quan khác");
      assertThat(officers.named(name)).isEmpty();
    }
  }

  @Test
  void theWayInOfTheIntegrityOfficerIsNotIssuedByOneNorEverShownToEither() {
    Person integrity = people.complete(Role.INTEGRITY_OFFICER);
    String path = ACCOUNTS + "/" + integrity.id() + "/lien-ket";
    for (String purpose : new String[] {"PASSWORD", "SECOND_FACTOR"}) {
      Response sent = visit.submit(path, Map.of("purpose", purpose, "reason", "mất điện thoại"));
      assertThat(parsed(sent).text()).doesNotContain("/dang-nhap/lien-ket/");
      assertThat(parsed(sent).select(".once")).isEmpty();
    }
    assertThat(links(integrity)).isZero();
    Person other = people.completeIn(People.OTHER_AGENCY, Role.ADMINISTRATOR);
    Visit second = signedIn(other);
    Document page = second.page(WAITING);
    Response agreed =
        second.submit(
            page, request(page, officer(integrity).displayName()), Map.of("viec", "dong-y"));
    assertThat(parsed(agreed).text()).contains("Đã đồng ý").doesNotContain("/dang-nhap/lien-ket/");
    Visit owner = signedIn(integrity);
    assertThat(owner.page("/ban-lam-viec").text())
        .as("the owner is told")
        .contains("Tài khoản của bạn trong 30 ngày qua", "mất điện thoại");
    assertThat(owner.page("/liem-chinh/tai-khoan").text())
        .as("the integrity desk is told")
        .contains("Liên kết đăng nhập cho " + officer(integrity).displayName());
    assertThat(owner.page("/en/liem-chinh/tai-khoan").text()).contains("Accounts and signatures");
    assertThat(visit.get("/lien-ket-cho-trao").statusCode()).isEqualTo(403);
  }

  @Test
  void anAccountThatTwoOpenedGetsItsLinkFromItsHeadAndSignsNothingForThirtyDays() {
    String name = name();
    Person known = people.complete(Role.AGENCY_HEAD);
    visit.submit(ACCOUNTS + "/mo", account(name, People.AGENCY, "AGENCY_HEAD"));
    Person other = people.completeIn(People.OTHER_AGENCY, Role.ADMINISTRATOR);
    Visit second = signedIn(other);
    Document page = second.page(WAITING);
    second.submit(page, request(page, name), Map.of("viec", "dong-y"));
    Officer puppet = officers.named(name).orElseThrow();
    assertThat(puppet.roles()).containsExactly(Role.AGENCY_HEAD);
    Visit head = signedIn(known);
    Document pickUp = head.page("/lien-ket-cho-trao");
    String fetch =
        Objects.requireNonNull(
                pickUp.select("main tr:contains(" + puppet.displayName() + ") form").last())
            .attr("action");
    String link = parsed(head.submit(pickUp, fetch, Map.of())).select(".once").text();
    var invited = new Visit(port);
    invited.submit(
        link.replaceFirst("http://[^/]+", ""),
        Map.of("password", People.PASSWORD, "again", People.PASSWORD));
    Document enrol =
        parsed(
            invited.submit(
                invited.page("/dang-nhap"),
                "/dang-nhap",
                Map.of("account", name, "password", People.PASSWORD)));
    String key = Objects.requireNonNull(enrol.select(".code").first()).text();
    invited.submit(enrol, "/dang-nhap/thiet-lap-ma", Map.of("code", people.codeOf(key)));
    assertThat(invited.page("/ban-lam-viec").select(".who").text()).contains(puppet.displayName());
    assertThat(seconds.first(Actor.officer(puppet.id(), People.AGENCY), "tip", "x"))
        .hasValueSatisfying(
            no -> assertThat(no.code()).isEqualTo("officers.new-account-signs-nothing"));
  }

  @Test
  void aRequestIsWithdrawnByWhoAskedDeniedWithWordsAndLapses() {
    String name = name();
    visit.submit(ACCOUNTS + "/mo", account(name, People.AGENCY, "AUDITOR"));
    Document page = visit.page(WAITING);
    assertThat(parsed(visit.submit(page, request(page, name), Map.of("viec", "rut"))).text())
        .contains("Đã rút đề nghị");
    String denied = name();
    visit.submit(ACCOUNTS + "/mo", account(denied, People.AGENCY, "AUDITOR"));
    Visit second = signedIn(people.completeIn(People.OTHER_AGENCY, Role.ADMINISTRATOR));
    Document theirs = second.page(WAITING);
    String path = request(theirs, denied);
    assertThat(second.forged(theirs, path, Map.of("viec", "tu-choi", "loi", "")).statusCode())
        .isEqualTo(422);
    assertThat(
            parsed(second.forged(theirs, path, Map.of("viec", "tu-choi", "loi", "Không biết")))
                .text())
        .contains("Đã từ chối đề nghị.", "Không biết");
    String late = name();
    visit.submit(ACCOUNTS + "/mo", account(late, People.AGENCY, "AUDITOR"));
    Document before = visit.page(WAITING);
    clock.move(Duration.ofDays(15));
    Visit tooLate = signedIn(people.completeIn(People.OTHER_AGENCY, Role.ADMINISTRATOR));
    assertThat(
            parsed(
                    tooLate.forged(
                        tooLate.page(WAITING), request(before, late), Map.of("viec", "dong-y")))
                .text())
        .contains("đã hết hiệu lực");
    assertThat(officers.named(late)).isEmpty();
  }

  @Test
  void whoAgreesToARoleSeesWhereAndWhenItHoldsAndAMoveMeanwhileIsAskedAnew() {
    Person person = people.completeIn("THUE-AG", Role.CASE_OFFICER);
    String account = ACCOUNTS + "/" + person.id();
    String last = people.today().plusDays(40).toString();
    visit.submit(
        account + "/vai-tro", Map.of("role", "AGENCY_HEAD", "to", last, "reason", "QĐ 2/QĐ-BCĐ"));
    Visit second = signedIn(people.completeIn(People.OTHER_AGENCY, Role.ADMINISTRATOR));
    String name = officer(person).displayName();
    Document page = second.page(WAITING);
    assertThat(page.select("main tr:contains(" + name + ")").text())
        .contains(officer(person).agencyName().vi(), "đến hết " + day(people.today().plusDays(40)));
    assertThat(
            signedIn(people.complete(Role.INTEGRITY_OFFICER))
                .page("/liem-chinh/tai-khoan")
                .select("main tr:contains(" + name + ")")
                .text())
        .as("the integrity desk sees agency and days too")
        .contains(officer(person).agencyName().vi(), day(people.today().plusDays(40)));
    visit.submit(account + "/chuyen", Map.of("agency", People.AGENCY, "reason", "điều động"));
    assertThat(officer(person).agencyKey()).isEqualTo(People.AGENCY);
    Response agreed = second.forged(page, request(page, name), Map.of("viec", "dong-y"));
    assertThat(agreed.statusCode()).isEqualTo(422);
    assertThat(parsed(agreed).text()).contains("Hãy từ chối rồi đề nghị lại");
    assertThat(officer(person).roles()).doesNotContain(Role.AGENCY_HEAD);
    second.forged(page, request(page, name), Map.of("viec", "tu-choi", "loi", "Đã chuyển"));
    visit.submit(
        account + "/vai-tro", Map.of("role", "AGENCY_HEAD", "to", last, "reason", "QĐ 3/QĐ-BCĐ"));
    Document anew = second.page(WAITING);
    second.submit(anew, request(anew, name), Map.of("viec", "dong-y"));
    assertThat(officer(person).roles()).contains(Role.AGENCY_HEAD);
  }

  @Test
  void whoInquiresKeepsAccountAndRoleUntilTwoAgree() {
    Person integrity = people.complete(Role.INTEGRITY_OFFICER);
    String name = officer(integrity).displayName();
    String account = ACCOUNTS + "/" + integrity.id();
    String role = officers.account(integrity.id()).orElseThrow().assignments().getFirst().id() + "";
    String taken = account + "/vai-tro/" + role + "/thu-hoi";
    Response asked = visit.submit(taken, Map.of("reason", "đổi việc", "lastDay", tomorrow()));
    assertThat(parsed(asked).text()).contains("Một người quản trị của cơ quan khác phải đồng ý");
    assertThat(officer(integrity).roles()).containsExactly(Role.INTEGRITY_OFFICER);
    Visit owner = signedIn(integrity);
    assertThat(owner.page("/ban-lam-viec").text()).as("the owner is told").contains("đổi việc");
    Visit colleague = signedIn(people.complete(Role.ADMINISTRATOR));
    Response near =
        colleague.forged(
            colleague.page(WAITING), request(visit.page(WAITING), name), Map.of("viec", "dong-y"));
    assertThat(near.statusCode()).isEqualTo(422);
    Visit second = signedIn(people.completeIn(People.OTHER_AGENCY, Role.ADMINISTRATOR));
    Document page = second.page(WAITING);
    assertThat(page.select("main tr:contains(" + name + ")").text())
        .contains("Thu hồi vai trò", day(people.today().plusDays(1)));
    clock.move(Duration.ofDays(2));
    second = signedIn(people.completeIn(People.OTHER_AGENCY, Role.ADMINISTRATOR));
    page = second.page(WAITING);
    second.submit(page, request(page, name), Map.of("viec", "dong-y"));
    assertThat(officer(integrity).roles())
        .as("its last day went by while it waited, so it ends with the agreement")
        .isEmpty();
  }

  @Test
  void anAccountThatSignsEndsByTwoAndGivesItsWorkToTheReceiverThatBothSaw() {
    Person head = people.complete(Role.AGENCY_HEAD);
    Person receiver = people.complete(Role.AGENCY_HEAD);
    String name = officer(head).displayName();
    visit.submit(
        ACCOUNTS + "/" + head.id() + "/ket-thuc",
        Map.of("receiver", receiver.account(), "reason", "mất, QĐ 5/QĐ"));
    assertThat(officers.inOffice(head.id())).isPresent();
    Visit second = signedIn(people.completeIn(People.OTHER_AGENCY, Role.ADMINISTRATOR));
    Document page = second.page(WAITING);
    assertThat(page.select("main tr:contains(" + name + ")").text())
        .contains("Kết thúc tài khoản", officer(receiver).displayName());
    assertThat(
            signedIn(people.complete(Role.INTEGRITY_OFFICER)).page("/liem-chinh/tai-khoan").text())
        .contains("Kết thúc tài khoản của " + name);
    second.submit(page, request(page, name), Map.of("viec", "dong-y"));
    assertThat(officers.inOffice(head.id())).isEmpty();
  }

  @Test
  void ofTwoAdministratorsOneGoesByAnOfficerOfTheIntegrityDeskOfAnotherAgency() {
    Person asks = people.complete(Role.ADMINISTRATOR);
    Person other = people.completeIn(People.OTHER_AGENCY, Role.ADMINISTRATOR);
    Person third = people.completeIn("THUE-AG", Role.ADMINISTRATOR);
    ActingOfficer desk = of(people.completeIn(People.OTHER_AGENCY, Role.INTEGRITY_OFFICER));
    ActingOfficer near = of(people.complete(Role.INTEGRITY_OFFICER));
    ActingOfficer auditor = of(people.completeIn(People.OTHER_AGENCY, Role.AUDITOR));
    Person officer = people.complete(Role.AGENCY_HEAD);
    transaction.executeWithoutResult(
        undone -> {
          undone.setRollbackOnly();
          only(asks, other, third);
          UUID request = asked(new AccountRequestWish.EndAccount(other.id(), null), asks);
          assertThat(inPlace(request, desk))
              .as("somebody else could agree")
              .isEqualTo("officers.another-administrator");
          assertThat(offered(request, desk)).isFalse();
          only(asks, other);
          Actor whom = of(other).actor();
          assertThat(code(requests.agree(request, "", whom))).isEqualTo("officers.own-account");
          assertThat(code(requests.deny(request, "Không", whom)))
              .as("nor keeps the own account")
              .isEqualTo("officers.own-account");
          assertThat(inPlace(request, near)).isEqualTo("officers.request-same-agency");
          assertThat(inPlace(request, auditor)).isEqualTo("officers.not-for-integrity");
          UUID elsewhere = asked(new AccountRequestWish.EndAccount(officer.id(), null), asks);
          assertThat(inPlace(elsewhere, desk))
              .as("no administrator")
              .isEqualTo("officers.not-for-integrity");
          assertThat(offered(request, near)).isFalse();
          assertThat(offered(request, auditor)).isFalse();
          assertThat(offered(request, desk)).isTrue();
          assertThat(pressed(request, desk)).isEqualTo("/liem-chinh/tai-khoan");
          assertThat(officers.inOffice(other.id())).isEmpty();
          UUID last = asked(new AccountRequestWish.EndAccount(officer.id(), null), asks);
          assertThat(inPlace(last, desk)).isEqualTo("officers.not-for-integrity");
        });
  }

  private UUID asked(AccountRequestWish wish, Person by) {
    return ((ActOutcome.Waiting<UUID>) requests.ask(wish, "mất liên lạc", by.actor())).value();
  }

  private String inPlace(UUID request, ActingOfficer by) {
    return code(requests.agreeInPlace(request, "", by.actor(), by.roles()));
  }

  /** Whether the page of the integrity desk has the button, and the first page the task. */
  private boolean offered(UUID request, ActingOfficer by) {
    var desk = new Desk(mvc, by);
    try {
      boolean button =
          !desk.page("/liem-chinh/tai-khoan")
              .select("form[action$=" + request + "/dong-y]")
              .isEmpty();
      assertThat(work.of(by, "/liem-chinh/tai-khoan").contains(IN_PLACE)).isEqualTo(button);
      return button;
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }

  private String pressed(UUID request, ActingOfficer by) {
    try {
      return new Desk(mvc, by).does("/liem-chinh/tai-khoan", request + "/dong-y");
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }

  /** As if these were all administrators that there are. */
  private void only(Person... administrators) {
    jdbc.sql(
            """
            UPDATE officers.role_assignment SET revoked_at = now()
             WHERE role = 'ADMINISTRATOR' AND revoked_at IS NULL AND officer_id NOT IN (:them)
            """)
        .param("them", java.util.Arrays.stream(administrators).map(Person::id).toList())
        .update();
  }

  private ActingOfficer of(Person person) {
    Officer officer = officer(person);
    return new ActingOfficer(Actor.officer(person.id(), officer.agencyKey()), officer.roles());
  }

  private static String code(ActOutcome<?> outcome) {
    return outcome.settle(done -> "done", Refusal::code);
  }

  private String tomorrow() {
    return people.today().plusDays(1).toString();
  }

  private static String day(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern("dd/MM/uuuu"));
  }

  private static String request(Document page, String about) {
    return Objects.requireNonNull(page.select("main tr:contains(" + about + ") form").last())
        .attr("action");
  }

  private Officer officer(Person person) {
    return officers.inOffice(person.id()).orElseThrow();
  }

  private long links(Person person) {
    return jdbc.sql("SELECT count(*) FROM officers.link WHERE officer_id = :id")
        .param("id", person.id())
        .query(Long.class)
        .single();
  }

  private Visit signedIn(Person person) {
    var visit = new Visit(port);
    visit.enter(people, person);
    return visit;
  }

  private static String name() {
    return "bia." + Long.toString(System.nanoTime() % 100_000_000, 36);
  }

  private static Map<String, String> account(String name, String agency, String role) {
    return Map.of(
        "account",
        name,
        "fullName",
        "Người Bịa " + name,
        "displayName",
        "Cán bộ " + name,
        "agency",
        agency,
        "role",
        role,
        "reason",
        "QĐ 1/QĐ-BCĐ");
  }
}
