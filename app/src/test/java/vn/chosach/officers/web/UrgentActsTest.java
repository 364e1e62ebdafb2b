package vn.chosach.officers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.chosach.officers.signin.Visit.parsed;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Connection.Response;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.officers.Officers;
import vn.chosach.officers.signin.People;
import vn.chosach.officers.signin.People.Person;
import vn.chosach.officers.signin.Visit;
import vn.chosach.officers.urgent.UrgentActs;
import vn.chosach.officers.work.WholeDesk;

/** What one does at once to an account is short, told at once, and looked at by two. */
@ChosachTest
class UrgentActsTest {

  private static final String ACCOUNTS = "/quan-tri/tai-khoan/";
  private static final String WATCH = "/liem-chinh/tai-khoan";
  private static final String TODAY = "/ban-lam-viec";

  @Autowired People people;
  @Autowired Officers officers;
  @Autowired UrgentActs urgent;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  private Person administrator;
  private Person victim;
  private String why;

  @BeforeEach
  void twoOfThem() {
    administrator = people.complete(Role.ADMINISTRATOR);
    victim = people.complete(Role.INTEGRITY_OFFICER);
    why = "mất điện thoại " + victim.account();
  }

  @AfterEach
  void presentTime() {
    clock.reset();
  }

  @Test
  void aLockEndsSessionsAtOnceAndByItselfAndAuditorsAreToldUntilTwoLooked() {
    Visit owner = signedIn(victim);
    Visit desk = signedIn(administrator);
    Document locked = parsed(desk.submit(ACCOUNTS + victim.id() + "/khoa", Map.of("reason", why)));
    assertThat(locked.text()).contains("Tài khoản đang bị khóa khẩn cấp đến");
    assertThat(owner.get(TODAY).url().getPath()).isEqualTo("/dang-nhap");
    assertThat(parsed(new Visit(port).signIn(people, victim)).text())
        .contains("Tài khoản đang bị khóa khẩn cấp");
    assertThat(officers.inOffice(victim.id())).as("what lies there stays there").isPresent();

    Person auditor = people.complete(Role.AUDITOR);
    Person integrity = people.completeIn(People.OTHER_AGENCY, Role.INTEGRITY_OFFICER);
    Person third = people.complete(Role.AUDITOR);
    for (Person one : List.of(auditor, integrity, third)) {
      assertThat(WholeDesk.of(signedIn(one)::page).text()).contains("Xem việc khóa tài khoản", why);
    }
    assertThat(WholeDesk.of(signedIn(people.complete(Role.OPERATOR))::page).text())
        .doesNotContain(why);
    assertThat(signedIn(people.complete(Role.OPERATOR)).get(WATCH).statusCode()).isEqualTo(403);
    look(auditor);
    assertThat(WholeDesk.of(signedIn(auditor)::page).text()).doesNotContain(why);
    assertThat(row(signedIn(auditor)).select("form")).as("who looked").isEmpty();
    assertThat(WholeDesk.of(signedIn(third)::page).text()).as("one alone").contains(why);
    look(integrity);
    assertThat(WholeDesk.of(signedIn(third)::page).text()).doesNotContain(why);
    assertThat(row(signedIn(third)).text()).contains(name(auditor), name(integrity));

    clock.move(UrgentActs.LASTS.plusMinutes(1));
    assertThat(new Visit(port).signIn(people, victim).url().getPath()).doesNotContain("dang-nhap");
  }

  @Test
  void anAgencyDoesNotKeepAnAccountLockedAndOthersUnlockIt() {
    String account = ACCOUNTS + victim.id();
    Visit desk = signedIn(administrator);
    desk.submit(account + "/khoa", Map.of("reason", why));
    Visit other = signedIn(people.completeIn(People.OTHER_AGENCY, Role.ADMINISTRATOR));
    assertThat(code(urgent.lock(victim.id(), why, administrator.actor())))
        .isEqualTo("officers.locked-already");
    other.submit(account + "/mo-khoa", Map.of("reason", "đã tìm lại"));
    assertThat(new Visit(port).signIn(people, victim).url().getPath()).doesNotContain("dang-nhap");
    Response again = desk.submit(account + "/khoa", Map.of("reason", why));
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(parsed(again).text()).contains("Cơ quan bạn đã khóa tài khoản này");
    assertThat(code(urgent.lock(victim.id(), why, people.complete(Role.ADMINISTRATOR).actor())))
        .as("a colleague")
        .isEqualTo("officers.locked-lately");
    clock.move(Duration.ofDays(30).plusMinutes(1));
    assertThat(code(urgent.lock(victim.id(), why, administrator.actor()))).isEqualTo("done");
  }

  @Test
  void nobodyLocksTheOwnAccountAnEndedOneOrWithoutWords() {
    assertThat(code(urgent.lock(administrator.id(), why, administrator.actor())))
        .isEqualTo("officers.own-account");
    assertThat(code(urgent.lock(java.util.UUID.randomUUID(), why, administrator.actor())))
        .isEqualTo("officers.not-active");
    assertThat(code(urgent.lock(victim.id(), " ", administrator.actor())))
        .isEqualTo("officers.reason-missing");
    assertThat(code(urgent.unlock(victim.id(), why, administrator.actor())))
        .isEqualTo("officers.not-locked");
  }

  @Test
  void whoDidItOrIsLockedOrDoesNotWatchLooksAtNothing() {
    Person both = people.complete(Role.ADMINISTRATOR, Role.AUDITOR);
    assertThat(code(urgent.lock(victim.id(), why, both.actor()))).isEqualTo("done");
    var act = urgent.newest().stream().filter(one -> victim.id().equals(one.officer())).findFirst();
    var id = act.orElseThrow().id();
    assertThat(code(urgent.look(id, both.actor(), java.util.Set.of(Role.AUDITOR))))
        .isEqualTo("officers.urgent-own");
    assertThat(code(urgent.look(id, victim.actor(), java.util.Set.of(Role.INTEGRITY_OFFICER))))
        .isEqualTo("officers.urgent-own");
    assertThat(code(urgent.look(id, administrator.actor(), java.util.Set.of(Role.ADMINISTRATOR))))
        .isEqualTo("officers.urgent-unknown");
    Person auditor = people.complete(Role.AUDITOR);
    assertThat(code(urgent.look(id, auditor.actor(), java.util.Set.of(Role.AUDITOR))))
        .isEqualTo("done");
    assertThat(code(urgent.look(id, auditor.actor(), java.util.Set.of(Role.AUDITOR))))
        .isEqualTo("officers.urgent-looked");
    assertThat(urgent.waiting(both.actor(), java.util.Set.of(Role.AUDITOR)))
        .noneMatch(one -> one.id().equals(id));
  }

  @Test
  void theLastWhoCouldLookIsNotLockedByOne() {
    transaction.executeWithoutResult(
        undone -> {
          undone.setRollbackOnly();
          jdbc.sql(
                  """
                  UPDATE officers.role_assignment SET revoked_at = now()
                   WHERE role IN ('AUDITOR', 'INTEGRITY_OFFICER') AND officer_id <> :but
                     AND revoked_at IS NULL
                  """)
              .param("but", victim.id())
              .update();
          assertThat(code(urgent.lock(victim.id(), why, administrator.actor())))
              .isEqualTo("officers.nobody-left-to-look");
        });
  }

  @Test
  void theDatabaseKeepsNoLockForLongAndForgetsNone() {
    assertThat(code(urgent.lock(victim.id(), why, administrator.actor()))).isEqualTo("done");
    for (String sql :
        List.of(
            """
            INSERT INTO officers.urgent_act
              (id, kind, officer, at, by_officer, by_agency, reason, until_at)
            VALUES (gen_random_uuid(), 'LOCK', ?, now(), gen_random_uuid(), 'A', 'x',
                    now() + interval '4 days')
            """,
            "UPDATE officers.urgent_act SET until_at = until_at + interval '1 hour' WHERE officer ="
                + " ?",
            "DELETE FROM officers.urgent_act WHERE officer = ?")) {
      assertThatThrownBy(() -> jdbc.sql(sql).param(victim.id()).update())
          .as(sql)
          .isInstanceOf(DataAccessException.class);
    }
  }

  private void look(Person who) {
    Visit visit = signedIn(who);
    Document page = visit.page(WATCH);
    String path = Objects.requireNonNull(row(page).selectFirst("form")).attr("action");
    assertThat(parsed(visit.submit(page, path, Map.of())).text()).contains("Đã ghi là bạn đã xem");
  }

  private Element row(Visit visit) {
    return row(visit.page(WATCH));
  }

  private Element row(Document page) {
    return Objects.requireNonNull(page.selectFirst("main tr:contains(" + why + ")"));
  }

  private String name(Person person) {
    return officers.inOffice(person.id()).orElseThrow().displayName();
  }

  private Visit signedIn(Person person) {
    var visit = new Visit(port);
    visit.enter(people, person);
    return visit;
  }

  private static String code(ActOutcome<?> outcome) {
    return outcome.settle(done -> "done", no -> no.code());
  }
}
