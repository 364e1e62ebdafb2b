package vn.chosach.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.cases.acts.CaseRowSecurity;
import vn.chosach.cases.acts.EvidenceHandler;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.retention.ErasureProposal;
import vn.chosach.retention.ErasureWish;
import vn.chosach.retention.Hold;
import vn.chosach.retention.RecordKind;
import vn.chosach.retention.Retention;
import vn.chosach.retention.acts.Holds;
import vn.chosach.vault.Custody;
import vn.chosach.vault.CustodyOutcome;
import vn.chosach.vault.KeptFile;
import vn.chosach.vault.Pictures;
import vn.chosach.vault.Staging;
import vn.chosach.vault.Vault;

/** A case under a legal hold keeps its evidence, whatever two agencies want. */
@ChosachTest
class HeldCasesTest {

  private static final String BASIS = "Thông báo thụ lý 3/TB-TA";

  @Autowired Retention retention;
  @Autowired Holds holds;
  @Autowired Custody custody;
  @Autowired Vault vault;
  @Autowired EvidenceHandler evidence;
  @Autowired CaseRowSecurity rowSecurity;
  @Autowired Office office;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc mvc;

  private final Actor first = Actor.officer(UUID.randomUUID(), "A02");
  private final Actor second = Actor.officer(UUID.randomUUID(), "A05");
  private ActingOfficer handler;
  private ActingOfficer head;
  private CaseFile file;

  @BeforeEach
  void aCase() {
    handler = office.handler();
    head = office.head();
    file = office.assigned(handler, head, "Vụ bị kiện");
  }

  @Test
  void nothing_of_a_held_case_is_destroyed_until_two_of_its_agency_release_it() {
    KeptFile own = kept(file.id());
    KeptFile before = exhibit(file, kept(UUID.randomUUID()));
    UUID hold = done(hold(head));
    KeptFile after = exhibit(file, kept(UUID.randomUUID()));
    for (KeptFile item : List.of(own, before, after)) {
      assertThat(destroyed(item)).isEqualTo("vault.held");
      assertThatThrownBy(() -> seeing(() -> destroyedBeside(item)))
          .as("by the database")
          .hasMessageContaining("legal hold");
    }
    assertThat(code(hold(office.head()))).isEqualTo("retention.held");
    assertThat(end(hold, head)).isInstanceOf(ActOutcome.Waiting.class);
    assertThat(code(end(hold, head))).isEqualTo("retention.release-second-person");
    assertThat(code(end(hold, office.officer("SCT-AG", Role.AGENCY_HEAD))))
        .as("of another agency")
        .isEqualTo("retention.settled");
    assertThat(destroyed(own)).isEqualTo("vault.held");
    done(end(hold, office.head()));
    for (KeptFile item : List.of(own, before, after)) {
      assertThat(destroyed(item)).isEqualTo("done");
    }
  }

  @Test
  void what_two_held_cases_show_stays_while_one_is_held() {
    KeptFile shared = exhibit(file, kept(UUID.randomUUID()));
    UUID hold = done(hold(head));
    CaseFile other = office.assigned(handler, head, "Vụ kia");
    exhibit(other, shared);
    UUID still =
        done(
            retention.keep(
                RecordKind.CASE, other.number(), "Kiện", BASIS, head.actor(), head.roles()));
    end(hold, head);
    done(end(hold, office.head()));
    assertThat(destroyed(shared)).isEqualTo("vault.held");
    end(still, head);
    done(end(still, office.head()));
    assertThat(destroyed(shared)).isEqualTo("done");
  }

  @Test
  void a_hold_that_is_set_while_another_is_released_protects_what_both_show() throws Exception {
    KeptFile shared = exhibit(file, kept(UUID.randomUUID()));
    UUID hold = done(hold(head));
    CaseFile other = office.assigned(handler, head, "Vụ kia");
    exhibit(other, shared);
    end(hold, head);
    ActingOfficer second = office.head();
    done(
        besideOf(
            () ->
                done(
                    retention.keep(
                        RecordKind.CASE,
                        other.number(),
                        "Kiện",
                        BASIS,
                        head.actor(),
                        head.roles())),
            () -> end(hold, second)));
    assertThat(destroyed(shared)).isEqualTo("vault.held");
  }

  private boolean somebodyWaits() {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM pg_locks
                            WHERE locktype = 'advisory' AND NOT granted
                              AND objid::bigint IN (hashtext('legal hold')::bigint & 4294967295,
                                                    hashtext('retention.hold')::bigint & 4294967295))
            """)
        .query(Boolean.class)
        .single();
  }

  @Test
  void a_hold_waits_for_what_is_destroyed_and_for_what_the_case_begins_to_show() throws Exception {
    KeptFile gone = kept(file.id());
    KeptFile shown = kept(UUID.randomUUID());
    done(
        besideOf(
            () -> {
              rowSecurity.ofTheProgram();
              custody.askDestruction(gone.id(), first, "Hết cần", BASIS);
              assertThat(custody.destroy(gone.id(), second, "Đồng ý"))
                  .isInstanceOf(CustodyOutcome.CustodyDone.class);
              evidence.point(file, List.of(shown), "Phản ánh thử", file.access().agency());
            },
            () -> hold(head)));
    assertThat(destroyed(shown)).isEqualTo("vault.held");
  }

  @Test
  void what_is_to_be_destroyed_waits_for_a_hold_that_is_being_set() throws Exception {
    KeptFile item = kept(file.id());
    assertThat(besideOf(() -> done(hold(head)), () -> destroyed(item))).isEqualTo("vault.held");
  }

  /** A program of the version before, which runs beside for a while, knows the other name alone. */
  @Test
  void what_is_to_be_destroyed_waits_for_a_hold_that_the_version_before_sets() throws Exception {
    KeptFile item = kept(file.id());
    assertThat(
            besideOf(
                () -> {
                  jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('retention.hold'))::text")
                      .query(String.class)
                      .single();
                  jdbc.sql("INSERT INTO vault.held (owner) VALUES (?)").param(file.id()).update();
                },
                () -> destroyed(item)))
        .isEqualTo("vault.held");
  }

  /** What another does meanwhile, which waits until the first has committed. */
  private <T> T besideOf(Runnable first, Callable<T> other) throws Exception {
    try (var beside = Executors.newSingleThreadExecutor()) {
      Future<T> answer =
          Objects.requireNonNull(
              transaction.execute(
                  status -> {
                    first.run();
                    Future<T> begun = beside.submit(other);
                    Awaitility.await()
                        .atMost(Duration.ofSeconds(60))
                        .until(() -> begun.isDone() || somebodyWaits());
                    assertThat(begun.isDone()).as("it did not wait").isFalse();
                    return begun;
                  }));
      return answer.get(60, TimeUnit.SECONDS);
    }
  }

  @Test
  void a_start_of_the_program_tells_the_rooms_of_what_is_held() {
    KeptFile item = exhibit(file, kept(UUID.randomUUID()));
    done(hold(head));
    jdbc.sql("DELETE FROM vault.held WHERE owner IN (?, ?)")
        .params(List.of(file.id(), item.id()))
        .update();
    holds.protectAll();
    assertThat(destroyed(item)).isEqualTo("vault.held");
  }

  @Test
  void who_does_not_see_the_case_or_does_not_lead_holds_nothing() {
    assertThat(code(hold(handler))).isEqualTo("retention.not-yours");
    assertThat(code(hold(office.officer("THUE-AG", Role.AGENCY_HEAD))))
        .isEqualTo("retention.unknown");
    var wish =
        new ErasureWish(
            RecordKind.CASE, file.number(), ErasureProposal.Ground.ORDER, "Xóa hồ sơ", BASIS);
    assertThat(code(retention.propose(wish, head.actor(), head.roles())))
        .isEqualTo("retention.case-stays");
  }

  @Test
  void the_page_holds_and_releases_it() throws Exception {
    var sent =
        Seat.send(
            mvc,
            "/luu-tru/de-nghi",
            head,
            "loai",
            "CASE",
            "so",
            file.number(),
            "van-ban",
            BASIS,
            "ly-do",
            "Đương sự khởi kiện",
            "viec",
            "giu");
    assertThat(sent.getRedirectedUrl()).isEqualTo("/luu-tru");
    assertThat(Seat.page(mvc, "/luu-tru", head).text())
        .contains(file.number(), "Hồ sơ vụ việc", "Đương sự khởi kiện");
    assertThat(Seat.page(mvc, "/luu-tru", office.officer("THUE-AG", Role.AGENCY_HEAD)).text())
        .doesNotContain(file.number());
    String action = "/luu-tru/giu/" + held() + "/tha";
    for (ActingOfficer one : List.of(head, office.head())) {
      assertThat(Seat.page(mvc, "/luu-tru", one).select("form[action$=" + action + "]")).hasSize(1);
      assertThat(Seat.send(mvc, action, one, "y-kien", "Đã xử xong").getRedirectedUrl())
          .isEqualTo("/luu-tru");
    }
    assertThat(Seat.page(mvc, "/luu-tru", head).text()).doesNotContain(file.number());
  }

  private UUID held() {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              rowSecurity.ofTheProgram();
              return retention.held().stream()
                  .filter(one -> one.number().equals(file.number()))
                  .map(Hold::id)
                  .findFirst()
                  .orElseThrow();
            }));
  }

  private ActOutcome<UUID> hold(ActingOfficer by) {
    return retention.keep(
        RecordKind.CASE, file.number(), "Đương sự khởi kiện", BASIS, by.actor(), by.roles());
  }

  private ActOutcome<UUID> end(UUID hold, ActingOfficer by) {
    return retention.end(hold, "Đã xử xong", by.actor(), by.roles());
  }

  private KeptFile kept(UUID owner) {
    UUID batch = UUID.randomUUID();
    assertThat(vault.stage(owner, batch, "a.jpg", new ByteArrayInputStream(Pictures.jpeg(20, 10))))
        .isInstanceOf(Staging.Staged.class);
    return Objects.requireNonNull(
            transaction.execute(
                status -> {
                  rowSecurity.ofTheProgram();
                  return vault.keep(owner, batch, handler.actor());
                }))
        .getFirst();
  }

  private KeptFile exhibit(CaseFile of, KeptFile item) {
    seeing(() -> evidence.point(of, List.of(item), "Phản ánh thử", of.access().agency()));
    return item;
  }

  private String destroyed(KeptFile item) {
    var code = new StringBuilder();
    seeing(
        () -> {
          custody.askDestruction(item.id(), first, "Hết cần", BASIS);
          code.append(
              switch (custody.destroy(item.id(), second, "Đồng ý")) {
                case CustodyOutcome.CustodyRefused no -> no.refusal().code();
                case CustodyOutcome.CustodyDone done -> "done";
                case CustodyOutcome.Packed packed -> "packed";
              });
        });
    return code.toString();
  }

  private void destroyedBeside(KeptFile item) {
    jdbc.sql(
            """
            UPDATE vault.destruction SET done_at = now(),
              done_by = '00000000-0000-4000-8000-000000000001' WHERE item = ?
            """)
        .param(item.id())
        .update();
  }

  private void seeing(Runnable act) {
    transaction.executeWithoutResult(
        status -> {
          rowSecurity.ofTheProgram();
          act.run();
        });
  }

  private static UUID done(ActOutcome<UUID> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Done.class);
    return ((ActOutcome.Done<UUID>) outcome).value();
  }

  private static String code(ActOutcome<UUID> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Refused.class);
    return ((ActOutcome.Refused<UUID>) outcome).refusal().code();
  }
}
