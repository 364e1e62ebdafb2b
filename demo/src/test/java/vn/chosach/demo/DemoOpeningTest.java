package vn.chosach.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.Officers;
import vn.chosach.officers.credentials.OneTimeCodes;
import vn.chosach.officers.signin.Visit;

/** The accounts of the demonstration, and how a visitor signs in with them. */
@DemoTest
class DemoOpeningTest {

  @Autowired Officers officers;
  @Autowired DemoOpening opening;
  @Autowired JdbcClient jdbc;
  @Autowired Journal journal;
  @Autowired StagedTime time;
  @LocalServerPort int port;

  @Test
  void everyAccountIsThereWithItsRolesAndAgency() {
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
        .hasSize(Role.values().length);
  }

  @Test
  void aSecondStartOpensNothingAgain() {
    long before = count();
    opening.play();
    assertThat(count()).isEqualTo(before);
  }

  @Test
  void failure_11_a_right_taken_away_stays_away_after_a_restart_and_is_logged() {
    Actor administrator = Actor.officer(UUID.randomUUID(), "SCT-AG");
    DemoAccount operator =
        DemoAccount.all().stream()
            .filter(one -> one.roles().contains(Role.OPERATOR) && one.roles().size() == 1)
            .findFirst()
            .orElseThrow();
    UUID officer = officers.named(operator.account()).orElseThrow().id();
    UUID assignment =
        jdbc.sql("SELECT id FROM officers.role_assignment WHERE officer_id = :officer")
            .param("officer", officer)
            .query(UUID.class)
            .single();
    officers.revoke(administrator, assignment, null, "thôi trực");
    try {
      opening.play();
      assertThat(officers.inOffice(officer).orElseThrow().roles()).isEmpty();
      assertThat(journal.newest("officer", officer.toString(), null, 5).getFirst().act())
          .satisfies(
              act -> {
                assertThat(act.verb()).isEqualTo("officers.role-revoked");
                assertThat(act.actor()).isEqualTo(administrator);
                assertThat(act.reason()).isEqualTo("thôi trực");
              });
    } finally {
      LocalDate today = Vietnam.dayOf(time.instant());
      officers.grant(administrator, officer, "OPERATOR", today, null, "trực lại");
    }
  }

  @Test
  void aPasswordIsEnoughWhereNoSecondFactorIsSetUp() {
    var visit = new Visit(port);
    var desk =
        visit.submit("/dang-nhap", Map.of("account", "lanhdao", "password", DemoAccount.PASSWORD));
    assertThat(path(desk.url())).isEqualTo("/ban-lam-viec");
  }

  @Test
  void theAdministratorNeedsTheCodeOfThePrintedKey() throws Exception {
    DemoAccount account =
        DemoAccount.all().stream().filter(one -> one.codeKey() != null).findFirst().orElseThrow();
    var visit = new Visit(port);
    var code =
        visit.submit(
            "/dang-nhap", Map.of("account", account.account(), "password", DemoAccount.PASSWORD));
    assertThat(path(code.url())).isEqualTo("/dang-nhap/ma");
    byte[] key = Base32.decode(Objects.requireNonNull(account.codeKey()));
    var desk =
        visit.submit(
            code.parse(), "/dang-nhap/ma", Map.of("code", OneTimeCodes.at(key, Instant.now())));
    assertThat(path(desk.url())).isEqualTo("/ban-lam-viec");
  }

  private static String path(java.net.URL address) {
    return address.getPath();
  }

  private long count() {
    return jdbc.sql("SELECT count(*) FROM officers.officer").query(Long.class).single();
  }
}
