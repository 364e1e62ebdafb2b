package vn.chosach.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.acts.CaseRowSecurity;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.purchases.Purchase;
import vn.chosach.cases.purchases.PurchaseAct;
import vn.chosach.cases.purchases.PurchaseEvent;
import vn.chosach.cases.purchases.PurchaseLife;
import vn.chosach.cases.purchases.PurchaseResult;
import vn.chosach.cases.purchases.PurchaseState;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.vault.Custody;
import vn.chosach.vault.CustodyAct;
import vn.chosach.vault.CustodyEntry;
import vn.chosach.vault.KeptFile;

/** A test purchase from plan to result, and everything that does not go. */
@ChosachTest
class TestPurchasesTest {

  @Autowired TestPurchases purchases;
  @Autowired Buying buying;
  @Autowired Cases cases;
  @Autowired Office office;
  @Autowired MovableClock clock;
  @Autowired Journal journal;
  @Autowired Custody custody;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired CaseRowSecurity rowSecurity;

  private ActingOfficer handler;
  private ActingOfficer head;
  private CaseFile file;

  @BeforeEach
  void aCase() {
    handler = office.handler();
    head = office.head();
    file = office.assigned(handler, head, "Mua mẫu " + UUID.randomUUID());
  }

  @AfterEach
  void setTheClockBack() {
    clock.reset();
  }

  @Test
  void from_the_plan_to_the_result_everything_stands_in_the_case() {
    int before = file.version();
    CaseFile now = buying.received(file, handler, head);
    buying.film(now, handler);
    assertThat(purchases.files(buying.one(now, handler))).isNotEmpty().noneMatch(KeptFile::kept);
    now = buying.go(now, buying.unpack(), handler);
    now = buying.go(now, buying.sample(), handler);
    now = buying.go(now, buying.conclude(), handler);

    Purchase one = buying.one(now, handler);
    assertThat(one.state()).isEqualTo(PurchaseState.CONCLUDED);
    assertThat(java.util.Objects.requireNonNull(one.finding()).result())
        .isEqualTo(PurchaseResult.COUNTERFEIT);
    Dossier dossier = cases.read(now.number(), handler).orElseThrow();
    assertThat(dossier.evidence())
        .extracting(Dossier.Exhibit::name)
        .containsExactly("Kem thử 50 g, 2 hũ", "MT-1 Kem thử 50 g, 2 hũ / 1", "1 hũ");
    Dossier.Exhibit goods = dossier.evidence().getFirst();
    assertThat(goods.seal()).isEqualTo("NP-1");
    assertThat(goods.custody())
        .extracting(Dossier.Hand::from, Dossier.Hand::to)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Bưu cục", "Cán bộ mua"),
            org.assertj.core.groups.Tuple.tuple("Cán bộ mua", "Kho tang vật"));
    assertThat(dossier.evidence().getLast().custody())
        .extracting(Dossier.Hand::from, Dossier.Hand::to)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Kho tang vật", "Trung tâm kiểm nghiệm"));
    KeptFile film = purchases.files(one).getFirst();
    assertThat(film.kept()).isTrue();
    assertThat(custody.entries(film.id()))
        .extracting(CustodyEntry::act)
        .containsExactly(CustodyAct.SEALED);
    assertThat(dossier.moments().stream().filter(m -> m.event() == CaseEvent.PURCHASE))
        .hasSize(now.version() - before)
        .hasSize(7);
    assertThat(journal.newest("case", now.id().toString(), null, 50))
        .filteredOn(journalEntry -> journalEntry.act().verb().equals("cases.test-purchase-moved"))
        .hasSize(7);
  }

  @Test
  void whoever_plans_or_buys_cannot_approve() {
    assertThat(planned(handler, handler)).isEqualTo("cases.purchase-second-person");
    assertThat(planned(head, head)).isEqualTo("cases.purchase-second-person");
    assertThat(
            Office.code(
                purchases.plan(file.id(), Buying.wish(head, head), file.version(), handler)))
        .isEqualTo("cases.purchase-second-person");

    CaseFile now = buying.planned(file, handler, head);
    assertThat(Office.code(buying.tried(now, new PurchaseAct.Approve(""), handler)))
        .isEqualTo("cases.purchase-second-person");
    assertThat(Office.code(buying.tried(now, buying.order(1), handler)))
        .isEqualTo("cases.purchase-not-possible");
    now = buying.go(now, new PurchaseAct.Approve("Đồng ý"), office.head());
    assertThat(buying.one(now, handler).state()).isEqualTo(PurchaseState.APPROVED);
  }

  @Test
  void the_database_itself_refuses_one_person() {
    CaseFile now = buying.planned(file, handler, head);
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () ->
                    transaction.executeWithoutResult(
                        status -> {
                          rowSecurity.ofTheProgram();
                          jdbc.sql(
                                  "UPDATE cases.purchase SET approved_by = planned_by WHERE case_id"
                                      + " = :id")
                              .param("id", now.id())
                              .update();
                        })))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void approver_and_buyer_work_on_the_case() {
    ActingOfficer foreign = office.officer("CA-AG", Role.AGENCY_HEAD);
    assertThat(code(Buying.wish(handler, foreign))).isEqualTo("cases.purchase-approver");
    assertThat(code(Buying.wish(handler, office.handler()))).isEqualTo("cases.purchase-approver");
    assertThat(code(Buying.wish(foreign, head))).isEqualTo("cases.purchase-buyer");
    ActingOfficer colleague = office.handler();
    assertThat(
            Office.code(
                purchases.plan(file.id(), Buying.wish(colleague, head), file.version(), colleague)))
        .isEqualTo("cases.not-yours");
  }

  @Test
  void money_is_whole_and_within_what_was_approved() {
    var free =
        new PurchaseAct.PurchaseActWish(
            null,
            "Gian hàng",
            "Kem",
            "Thử",
            "Kế hoạch",
            Dong.ZERO,
            Office.id(handler),
            Office.id(head));
    assertThat(code(free)).isEqualTo("cases.amount-impossible");
    CaseFile now = buying.planned(file, handler, head);
    now = buying.go(now, new PurchaseAct.Approve(""), head);
    assertThat(Office.code(buying.tried(now, buying.order(500_001), handler)))
        .isEqualTo("cases.purchase-over-budget");
    buying.go(now, buying.order(500_000), handler);
  }

  @Test
  void days_and_moments_follow_one_another() {
    clock.move(Duration.ofDays(2));
    CaseFile now = buying.planned(file, handler, head);
    now = buying.go(now, new PurchaseAct.Approve(""), head);
    var today = Vietnam.dayOf(clock.instant());
    var early =
        new PurchaseAct.PurchaseActOrder("1", today.minusDays(1), new Dong(1), "Tiền mặt", "");
    assertThat(Office.code(buying.tried(now, early, handler)))
        .isEqualTo("cases.purchase-too-early");
    var before =
        new PurchaseAct.PurchaseActOrder("1", today.minusDays(9), new Dong(1), "Tiền mặt", "");
    assertThat(Office.code(buying.tried(now, before, handler))).isEqualTo("cases.before-case");
    var ahead =
        new PurchaseAct.PurchaseActOrder("1", today.plusDays(1), new Dong(1), "Tiền mặt", "");
    assertThat(Office.code(buying.tried(now, ahead, handler))).isEqualTo("cases.in-future");
    now = buying.go(now, buying.order(1), handler);
    Instant came = clock.instant();
    assertThat(Office.code(buying.tried(now, received(came.minus(Duration.ofDays(1))), handler)))
        .isEqualTo("cases.purchase-too-early");
    now = buying.go(now, buying.receive(), handler);
    buying.film(now, handler);
    clock.move(Duration.ofHours(3));
    var unpack = buying.unpack();
    var soon =
        new PurchaseAct.Unpack(
            came.minusSeconds(60),
            unpack.place(),
            unpack.witnesses(),
            unpack.found(),
            "",
            unpack.keeper());
    assertThat(Office.code(buying.tried(now, soon, handler))).isEqualTo("cases.before-custody");
    now = buying.go(now, unpack, handler);
    var sample = new PurchaseAct.SendSample(came, "Trung tâm", "1 hũ", "", "5/YC");
    assertThat(Office.code(buying.tried(now, sample, handler)))
        .isEqualTo("cases.purchase-too-early");
    var result =
        new PurchaseAct.Conclude(today.minusDays(1), PurchaseResult.UNCLEAR, "x", "Chưa rõ");
    assertThat(Office.code(buying.tried(now, result, handler)))
        .isEqualTo("cases.purchase-too-early");
  }

  private PurchaseAct.Receive received(Instant at) {
    var usual = buying.receive();
    return new PurchaseAct.Receive(
        at, usual.receiver(), usual.carrier(), usual.tracking(), usual.parcel(), usual.seals());
  }

  @Test
  void nothing_is_unpacked_without_a_film_and_a_refusal_keeps_nothing() {
    CaseFile now = buying.received(file, handler, head);
    assertThat(Office.code(buying.tried(now, buying.unpack(), handler)))
        .isEqualTo("cases.purchase-film-missing");
    assertThat(buying.one(now, handler).state()).isEqualTo(PurchaseState.RECEIVED);
    assertThat(cases.read(now.number(), handler).orElseThrow().evidence()).hasSize(1);
    buying.film(now, handler);
    now = buying.go(now, buying.unpack(), handler);
    assertThat(Office.code(buying.tried(now, new PurchaseAct.AddFiles("Ảnh nhãn"), handler)))
        .isEqualTo("cases.purchase-files-missing");
  }

  @Test
  void it_is_cancelled_before_the_parcel_comes_and_never_after() {
    CaseFile now = buying.planned(file, handler, head);
    assertThat(
            Office.code(buying.tried(now, new PurchaseAct.End(PurchaseEvent.CANCEL, " "), handler)))
        .isEqualTo("cases.words-missing");
    now = buying.go(now, new PurchaseAct.Approve(""), head);
    now = buying.go(now, buying.order(1), handler);
    CaseFile ordered = now;
    now = buying.go(now, buying.receive(), handler);
    assertThat(Office.code(buying.tried(now, Buying.cancel(), handler)))
        .isEqualTo("cases.purchase-not-possible");
    assertThat(buying.tried(ordered, Buying.cancel(), handler))
        .isInstanceOf(ActOutcome.Overtaken.class);

    CaseFile other = office.assigned(handler, head, "Hủy " + UUID.randomUUID());
    other = buying.planned(other, handler, head);
    other = buying.go(other, Buying.cancel(), handler);
    assertThat(buying.one(other, handler).state()).isEqualTo(PurchaseState.CANCELLED);
  }

  @Test
  void the_address_lies_sealed_and_each_opening_is_told() {
    CaseFile now = buying.planned(file, handler, head);
    now = buying.go(now, new PurchaseAct.Approve(""), head);
    now = buying.go(now, buying.order(1), handler);
    String row =
        transaction.execute(
            status -> {
              rowSecurity.ofTheProgram();
              return jdbc.sql("SELECT p::text FROM cases.purchase p WHERE case_id = :id")
                  .param("id", file.id())
                  .query(String.class)
                  .single();
            });
    String hex =
        java.util.HexFormat.of()
            .formatHex(Buying.ADDRESS.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(row).doesNotContain("ngõ thử nghiệm").doesNotContain(hex);
    assertThat(journal.newest("case", now.id().toString(), null, 30).toString())
        .doesNotContain("ngõ thử nghiệm");

    assertThat(purchases.reveal(now.id(), 1, " ", now.version(), handler).address()).isNull();
    ActingOfficer colleague = office.handler();
    assertThat(purchases.reveal(now.id(), 1, "Xem", now.version(), colleague).address()).isNull();
    var opened = purchases.reveal(now.id(), 1, "Đối chiếu vận đơn", now.version(), handler);
    assertThat(opened.address()).isEqualTo(Buying.ADDRESS);
    assertThat(cases.read(now.number(), handler).orElseThrow().moments().getLast().words())
        .isEqualTo("Đối chiếu vận đơn");
    assertThat(purchases.reveal(now.id(), 1, "Lần nữa", now.version(), handler).address()).isNull();
  }

  @Test
  void a_foreign_agency_sees_nothing_and_does_nothing() {
    CaseFile now = buying.received(file, handler, head);
    ActingOfficer foreign = office.officer("CA-AG", Role.AGENCY_HEAD);
    assertThat(purchases.list(now.id(), foreign)).isEmpty();
    assertThat(purchases.read(now.id(), 1, foreign)).isEmpty();
    assertThat(Office.code(buying.tried(now, Buying.cancel(), foreign))).isEqualTo("cases.unknown");
    assertThat(
            Office.code(
                purchases.plan(now.id(), Buying.wish(foreign, head), now.version(), foreign)))
        .isEqualTo("cases.unknown");
    Integer rows =
        transaction.execute(
            status -> {
              rowSecurity.of(foreign);
              return jdbc.sql("SELECT count(*) FROM cases.purchase WHERE case_id = :id")
                  .param("id", now.id())
                  .query(Integer.class)
                  .single();
            });
    assertThat(rows).isZero();
    assertThat(purchases.list(now.id(), office.handler())).as("own agency").hasSize(1);
  }

  /** Officers do whatever they like, in any order: the table and the invariants hold. */
  @Test
  void random_walks_keep_to_the_table_and_to_the_invariants() {
    var random = new Random(389);
    var visited = new HashSet<PurchaseState>();
    for (int walk = 0; walk < 12 || visited.size() < 9 && walk < 60; walk++) {
      CaseFile now = office.assigned(handler, head, "Vụ đi dạo " + walk);
      now = buying.planned(now, handler, head);
      visited.add(PurchaseState.PLANNED);
      for (int step = 0; step < 25; step++) {
        now = walked(now, random, visited);
      }
      check(now);
    }
    assertThat(visited).containsExactlyInAnyOrder(PurchaseState.values());
  }

  private CaseFile walked(CaseFile now, Random random, HashSet<PurchaseState> visited) {
    Purchase was = buying.one(now, handler);
    if (random.nextInt(3) == 0
        && Stream.of(PurchaseState.RECEIVED, PurchaseState.UNPACKED)
            .anyMatch(was.state()::equals)) {
      buying.film(now, handler);
    }
    List<PurchaseAct> acts = acts(random);
    PurchaseAct act = acts.get(random.nextInt(acts.size()));
    ActingOfficer by = random.nextBoolean() ? handler : head;
    ActOutcome<CaseFile> outcome = buying.tried(now, act, by);
    Purchase after = buying.one(now, handler);
    var row = PurchaseLife.row(was.state(), act.event());
    switch (outcome) {
      case ActOutcome.Done<CaseFile>(CaseFile done) -> {
        assertThat(row).isPresent();
        assertThat(row.get().who().may(now, was.plan(), by)).isTrue();
        assertThat(after.state()).isEqualTo(row.get().after(was.state()));
        assertThat(done.version()).isEqualTo(now.version() + 1);
      }
      case ActOutcome.Refused<CaseFile> refused -> assertThat(after).isEqualTo(was);
      case ActOutcome.Waiting<CaseFile> no -> throw new AssertionError("no proposal");
      case ActOutcome.Overtaken<CaseFile> no -> throw new AssertionError("nobody else acts");
    }
    visited.add(after.state());
    return buying.fresh(now, handler);
  }

  private List<PurchaseAct> acts(Random random) {
    return List.of(
        new PurchaseAct.Approve(""),
        new PurchaseAct.Approve("Đồng ý"),
        new PurchaseAct.End(
            random.nextInt(3) == 0 ? PurchaseEvent.DECLINE : PurchaseEvent.CANCEL,
            random.nextInt(3) == 0 ? "Thôi" : ""),
        buying.order(random.nextInt(700_000)),
        buying.order(200_000),
        buying.receive(),
        buying.unpack(),
        new PurchaseAct.AddFiles("Ảnh nhãn"),
        buying.sample(),
        buying.conclude(),
        new PurchaseAct.Reveal("Xem"));
  }

  private void check(CaseFile now) {
    Purchase one = buying.one(now, handler);
    Dossier dossier = cases.read(now.number(), handler).orElseThrow();
    boolean parcel = one.parcel() != null;
    assertThat(one.order() == null || one.approval() != null).isTrue();
    assertThat(one.opening() == null || parcel).isTrue();
    assertThat(one.finding() != null).isEqualTo(one.state() == PurchaseState.CONCLUDED);
    if (one.approval() != null) {
      assertThat(one.approval().by()).isNotIn(one.plan().plannedBy(), one.plan().buyer());
    }
    if (one.order() != null) {
      assertThat(one.order().price()).isLessThanOrEqualTo(one.plan().budget());
    }
    long films = purchases.files(one).stream().filter(KeptFile::kept).count();
    assertThat(films > 0).isEqualTo(one.opening() != null);
    assertThat(dossier.evidence())
        .hasSize((int) films + (parcel ? 1 : 0) + (one.sample() == null ? 0 : 1));
    assertThat(dossier.evidence()).allMatch(exhibit -> !exhibit.custody().isEmpty());
    assertThat(dossier.moments()).hasSize(now.version());
  }

  private String code(PurchaseAct.PurchaseActWish wish) {
    return Office.code(purchases.plan(file.id(), wish, file.version(), handler));
  }

  private String planned(ActingOfficer by, ActingOfficer approver) {
    return Office.code(purchases.plan(file.id(), Buying.wish(by, approver), file.version(), by));
  }
}
