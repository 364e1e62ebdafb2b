package vn.chosach.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.criminal.CriminalStage;
import vn.chosach.cases.execution.CoercionMeasure;
import vn.chosach.cases.execution.ExecutionStep;
import vn.chosach.cases.execution.Executions;
import vn.chosach.cases.execution.MeasureKind;
import vn.chosach.cases.inquiry.MinutesForm;
import vn.chosach.cases.inquiry.UnsanctionedGround;
import vn.chosach.cases.inquiry.UnsanctionedKind;
import vn.chosach.cases.life.BesideTerms;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseLifeCycle;
import vn.chosach.cases.life.CaseState;
import vn.chosach.cases.life.CaseTrait;
import vn.chosach.cases.life.ExecutionTerms;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.cases.life.Moment;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Dong;
import vn.chosach.officers.ActingOfficer;

/** Officers do whatever they like, in any order: the table and the invariants hold. */
@ChosachTest
class RandomWalkTest {

  private static final int WALKS = 12;
  private static final int MOST_WALKS = 24;
  private static final int STEPS = 40;

  /** So many of the states are come to at least. */
  private static final int STATES = 8;

  private static final Set<CaseEvent> AFTER_SANCTION =
      EnumSet.of(CaseEvent.POSTPONE, CaseEvent.REMIT, CaseEvent.SPLIT, CaseEvent.COERCE);

  @Autowired Cases cases;
  @Autowired Office office;
  @Autowired MovableClock clock;

  /** Who signs in all walks, and by which right. */
  @SuppressWarnings("NullAway.Init")
  private ActingOfficer signer;

  @SuppressWarnings("NullAway.Init")
  private UUID right;

  /** Who leads the teams, and by which right. */
  @SuppressWarnings("NullAway.Init")
  private ActingOfficer leader;

  @SuppressWarnings("NullAway.Init")
  private UUID ofLeader;

  @Test
  void random_walks_keep_to_the_table_and_to_the_invariants() {
    var random = new Random(2026);
    ActingOfficer handler = office.handler();
    ActingOfficer head = office.head();
    signer = office.head();
    right = office.right(signer, "market.director");
    leader = office.leader(Office.QLTT);
    ofLeader = office.right(leader);
    ActingOfficer standing = office.officer("SCT-AG", vn.chosach.kernel.Role.STANDING_OFFICE);
    var visited = new java.util.HashSet<CaseState>();
    for (int walk = 0;
        walk < WALKS
            || walk < MOST_WALKS
                && (visited.size() < STATES || !visited.contains(CaseState.EXECUTED));
        walk++) {
      CaseFile now = begun(walk, handler, head);
      for (int step = 0; step < STEPS; step++) {
        now = step(now, random, handler, head, standing);
        visited.add(now.state());
      }
      check(now, handler);
    }
    assertThat(visited)
        .hasSizeGreaterThanOrEqualTo(STATES)
        .contains(CaseState.FINED, CaseState.EXECUTED);
  }

  /** A third of the walks begin before an inspection, when all are heard, and at a fine. */
  private CaseFile begun(int walk, ActingOfficer handler, ActingOfficer head) {
    CaseFile assigned = office.assigned(handler, head, "Vụ " + walk);
    return switch (walk % 3) {
      case 0 -> office.decidable(assigned, handler);
      case 1 -> office.heard(assigned, handler, 5_000_000);
      default -> office.fined(office.heard(assigned, handler, 5_000_000), 5_000_000, handler);
    };
  }

  private CaseFile step(
      CaseFile now,
      Random random,
      ActingOfficer handler,
      ActingOfficer head,
      ActingOfficer standing) {
    if (random.nextInt(3) == 0) {
      boolean minutes =
          cases
              .read(now.number(), handler)
              .map(Dossier::drafted)
              .filter(
                  terms ->
                      terms instanceof InquiryTerms.Announcement
                          || terms instanceof InquiryTerms.InspectionMinutes
                          || terms instanceof InquiryTerms.ViolationMinutes
                          || terms instanceof InquiryTerms.FormMinutes)
              .isPresent();
      return minutes == random.nextInt(4) > 0
          ? office.trySigning(now, handler, leader, ofLeader)
          : office.trySigning(now, handler, signer, right);
    }
    List<Supplier<CaseAct>> acts = acts(now, random, handler);
    CaseAct act =
        random.nextInt(3) > 0
            ? usual(now, random, handler)
            : acts.get(random.nextInt(acts.size())).get();
    ActingOfficer by =
        act instanceof CaseAct.Declare
            ? standing
            : random.nextInt(act.event() == CaseEvent.PAY ? 2 : 4) == 0 ? head : handler;
    ActOutcome<CaseFile> outcome =
        random.nextInt(5) == 0
            ? cases.answer(
                now.id(),
                random.nextBoolean(),
                "Ý kiến",
                now.version(),
                now.access().reviewing() == null ? head : standing)
            : cases.proceed(now.id(), act, now.version(), by);
    CaseFile after = office.again(now, head);
    switch (outcome) {
      case ActOutcome.Done<CaseFile>(CaseFile done) ->
          assertThat(after.version()).isEqualTo(now.version() + 1);
      case ActOutcome.Waiting<CaseFile> waiting -> assertThat(after.state()).isEqualTo(now.state());
      case ActOutcome.Refused<CaseFile> refused -> assertThat(after).isEqualTo(now);
      case ActOutcome.Overtaken<CaseFile> overtaken -> throw new AssertionError("nobody else acts");
    }
    return after;
  }

  private void check(CaseFile now, ActingOfficer handler) {
    Dossier dossier = cases.read(now.number(), handler).orElseThrow();
    List<Moment> moments = dossier.moments();
    assertThat(moments.stream().map(Moment::number))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, now.version()).boxed().toList());
    CaseState state = CaseState.VERIFYING;
    boolean criminal = false;
    for (Moment moment : moments.subList(1, moments.size())) {
      assertThat(moment.before()).isEqualTo(state);
      var row = CaseLifeCycle.row(state, moment.event()).orElseThrow();
      assertThat(row.leads(state, moment.after())).isTrue();
      state = row.to().size() > 1 ? moment.after() : row.after(state);
      assertThat(moment.after()).isEqualTo(state);
      criminal = state == CaseState.CRIMINAL;
      assertThat(criminal && moment.event() == CaseEvent.FINE).isFalse();
    }
    assertThat(state).isEqualTo(now.state());
    assertThat(dossier.rulings())
        .allSatisfy(one -> assertThat(one.paid()).isLessThanOrEqualTo(one.amount()))
        .allSatisfy(one -> assertThat(one.document()).isNotNull());
    assertThat(dossier.standingRulings()).extracting(Dossier.Ruling::event).doesNotHaveDuplicates();
    effectsHaveTheirPaper(dossier);
    whatIsCarriedOutHasItsProof(dossier);
    boolean annulling =
        !dossier.standingRulings().isEmpty()
            && dossier.transfers().stream()
                .anyMatch(one -> String.valueOf(one.result()).equals("PROSECUTED"));
    assertThat(dossier.transfers().stream().filter(one -> one.result() == null).count())
        .as("one file is there, or it is prosecuted and its fine waits for the annulment")
        .isEqualTo(now.state() == CaseState.CRIMINAL && !annulling ? 1 : 0);
    assertThat(dossier.inspections())
        .allSatisfy(one -> assertThat(one.team()).filteredOn(Dossier.Member::lead).hasSize(1));
    if (now.state() == CaseState.CLOSED) {
      assertThat(now.nextDue()).isNull();
      var requests =
          dossier.requests().stream().map(Dossier.Request::clock).flatMap(Stream::ofNullable);
      assertThat(Stream.concat(dossier.clocks().stream(), requests))
          .as("clocks of what is closed are closed")
          .noneMatch(one -> one.clock().state().open());
    }
  }

  /** No walk reaches an effect without a paper that its competent person signed. */
  private void effectsHaveTheirPaper(Dossier dossier) {
    long effects =
        dossier.moments().stream().filter(one -> one.event().has(CaseTrait.PAPER)).count();
    assertThat(office.signedPapers(dossier.file())).isEqualTo(effects);
    assertThat(dossier.moments())
        .filteredOn(one -> one.event() == CaseEvent.INSPECT)
        .allSatisfy(
            held ->
                assertThat(dossier.moments())
                    .anyMatch(
                        one -> one.event() == CaseEvent.ORDER && one.number() < held.number()));
    assertThat(dossier.inspections().stream().filter(one -> one.heldAt() != null).count())
        .as("each inspection was held by minutes that its leader signed")
        .isEqualTo(dossier.minutes().stream().filter(one -> !one.ofViolation()).count());
    assertThat(dossier.executions().stream().flatMap(one -> one.coercions()))
        .as("each coercion by its paper, and its clock by the coercion")
        .hasSizeLessThanOrEqualTo(count(dossier, CaseEvent.COERCE))
        .hasSizeGreaterThanOrEqualTo(running(dossier, "VP.COERCE"));
    assertThat(dossier.seizures()).hasSize(count(dossier, CaseEvent.SEIZE));
    assertThat(dossier.appraisals()).hasSize(count(dossier, CaseEvent.APPRAISE));
    assertThat(dossier.evidence())
        .as("nothing bears a seal or is destroyed without its minutes")
        .allMatch(one -> one.seal() == null || minuted(dossier, "MBB26"))
        .allMatch(one -> !one.holder().equals("Đã tiêu hủy") || minuted(dossier, "MBB21"));
  }

  private static boolean minuted(Dossier dossier, String form) {
    return dossier.papers().stream()
        .anyMatch(
            one ->
                one.terms() instanceof InquiryTerms.FormMinutes terms && terms.form().equals(form));
  }

  private static int running(Dossier dossier, String rule) {
    return (int)
        dossier.clocks().stream()
            .map(one -> one.clock())
            .filter(one -> one.ruleKey().equals(rule) && one.state().open())
            .count();
  }

  private static int count(Dossier dossier, CaseEvent event) {
    return (int) dossier.moments().stream().filter(one -> one.event() == event).count();
  }

  /** No walk reaches a decision that was served, paid or carried out by a word alone. */
  private void whatIsCarriedOutHasItsProof(Dossier dossier) {
    assertThat(
            dossier.moments().stream().filter(one -> AFTER_SANCTION.contains(one.event())).count())
        .as("postponed, remitted, coerced by signed papers")
        .isGreaterThanOrEqualTo(
            dossier.executions().stream().mapToLong(one -> one.decisions().size()).sum());
    assertThat(dossier.executions())
        .allSatisfy(
            one -> {
              assertThat(one.service() == null).isEqualTo(one.servedOn() == null);
              assertThat(
                      one.receipts().stream()
                          .filter(receipt -> Boolean.TRUE.equals(receipt.accepted()))
                          .peek(
                              receipt ->
                                  assertThat(receipt.checkedBy()).isNotEqualTo(receipt.bookedBy()))
                          .mapToLong(receipt -> receipt.fine().amount())
                          .sum())
                  .isEqualTo(one.account().paid().amount());
            });
    if (dossier.file().state() == CaseState.EXECUTED) {
      assertThat(dossier.executions())
          .as("what is carried out is paid, and its measures have minutes")
          .anySatisfy(
              one -> {
                assertThat(one.account().open()).isEqualTo(Dong.ZERO);
                assertThat(one.waiting()).isEmpty();
                assertThat(one.measures()).allMatch(measure -> measure.minutes() != null);
              });
    }
  }

  /** What an officer would most likely do next, so that walks come far. */
  private CaseAct usual(CaseFile now, Random random, ActingOfficer handler) {
    return switch (now.state()) {
      case VERIFYING, RETURNED -> office.plan(handler);
      case PLANNED -> {
        Dossier.Inspection ahead =
            cases.read(now.number(), handler).orElseThrow().inspections().stream()
                .filter(Dossier.Inspection::ahead)
                .findFirst()
                .orElseThrow();
        yield ahead.order() == null
            ? new CaseAct.Prepare(new InquiryTerms.InspectionOrder("Kế hoạch tháng", 3))
            : ahead.announcedAt() == null
                ? office.announce(now, handler)
                : minutes(now, random, handler);
      }
      case INSPECTED ->
          now.explained()
              ? new CaseAct.Prepare(office.sanction(now, 5_000_000, handler))
              : random.nextBoolean()
                  ? new CaseAct.Prepare(office.violation(now, handler))
                  : random.nextBoolean()
                      ? new CaseAct.Prepare(office.appraisal(now, 5_000_000, handler))
                      : office.plainly(CaseEvent.INVITE);
      case EXPLAINING -> office.waived();
      case FINED, TAXED -> afterDecision(now, random, handler);
      case CRIMINAL -> random.nextBoolean() ? office.back() : office.plainly(CaseEvent.NOTE);
      case EXECUTED, CLEARED ->
          office.plainly(random.nextBoolean() ? CaseEvent.CLOSE : CaseEvent.NOTE);
      case CLOSED -> office.plainly(CaseEvent.NOTE);
    };
  }

  /** Towards the end of a decision: served, paid, looked at, carried out. */
  private CaseAct afterDecision(CaseFile now, Random random, ActingOfficer handler) {
    var execution = cases.read(now.number(), handler).flatMap(Dossier::execution).orElse(null);
    if (execution == null) {
      return office.served();
    }
    String number = execution.number();
    var application =
        new ExecutionTerms.Application(office.today(), "Hỏa hoạn, phường xác nhận", office.paper());
    boolean likely = random.nextInt(3) > 0;
    if (likely && execution.servedOn() == null) {
      return office.served();
    }
    if (likely && !execution.waiting().isEmpty()) {
      return new ExecutionStep.CheckReceipt(
              execution.waiting().getFirst().id(), true, "Đã đối chiếu")
          .act();
    }
    if (likely && execution.account().open().equals(Dong.ZERO)) {
      return execution.measures().stream()
          .filter(measure -> measure.minutes() == null)
          .findFirst()
          .map(
              open ->
                  new ExecutionStep.Fulfil(open.kind(), office.today(), "7/BB", office.paper())
                      .act())
          .orElseGet(() -> office.plainly(CaseEvent.EXECUTE));
    }
    return switch (random.nextInt(8)) {
      case 5 ->
          new CaseAct.Prepare(
              new ExecutionTerms.Remission(number, application, execution.account().open()));
      case 6 ->
          new CaseAct.Prepare(
              new ExecutionTerms.Postponement(number, application, office.today().plusMonths(2)));
      case 7 ->
          new CaseAct.Prepare(
              new ExecutionTerms.Coercion(
                  number,
                  CoercionMeasure.ACCOUNT,
                  execution.account().open(),
                  "Tài khoản",
                  "Đội số 2",
                  office.today().plusDays(15)));
      case 0 -> office.served();
      case 1 -> office.receipt(office.today(), execution.account().open().amount());
      case 2 ->
          new ExecutionStep.CheckReceipt(
                  execution.waiting().stream()
                      .map(Executions.Receipt::id)
                      .findFirst()
                      .orElse(UUID.randomUUID()),
                  random.nextInt(4) > 0,
                  "Đã đối chiếu")
              .act();
      case 3 ->
          new ExecutionStep.Fulfil(
                  random.nextBoolean() ? MeasureKind.ADDITIONAL : MeasureKind.REMEDY,
                  office.today(),
                  "7/BB",
                  random.nextInt(3) > 0 ? office.paper() : null)
              .act();
      default -> office.plainly(CaseEvent.EXECUTE);
    };
  }

  private CaseAct minutes(CaseFile now, Random random, ActingOfficer handler) {
    return new CaseAct.Prepare(office.minutes(now, random.nextInt(4) > 0, handler));
  }

  /** Minutes of any form about any paper that is signed, right or not. */
  private InquiryTerms.FormMinutes recorded(CaseFile now, Random random, ActingOfficer handler) {
    MinutesForm form = MinutesForm.all().get(random.nextInt(MinutesForm.all().size()));
    var papers = cases.read(now.number(), handler).orElseThrow().papers();
    return new InquiryTerms.FormMinutes(
        form.code(),
        form.about() == MinutesForm.MinutesAbout.NONE || papers.isEmpty()
            ? ""
            : papers.get(random.nextInt(papers.size())).number(),
        form.side() == MinutesForm.MinutesSide.SUBJECT ? office.violator(now, handler) : null,
        Office.SIGNED,
        clock.instant(),
        clock.instant(),
        "Kho số 1",
        "Không có ý kiến",
        form.fields().stream()
            .collect(Collectors.toMap(MinutesForm.MinutesField::key, field -> "Có")),
        form.things().chosen() ? List.of(1) : List.of());
  }

  /** A decision beside a sanction, right or not (decision 0076). */
  private BesideTerms beside(Random random) {
    UnsanctionedKind[] kinds = UnsanctionedKind.values();
    UnsanctionedGround[] grounds = UnsanctionedGround.values();
    return random.nextBoolean()
        ? new BesideTerms.Expertise(
            List.of(1), "Trung tâm Kỹ thuật", "Hàng gì", office.today().plusDays(9), "Chi cục")
        : new BesideTerms.Unsanctioned(
            kinds[random.nextInt(kinds.length)],
            grounds[random.nextInt(grounds.length)],
            null,
            "1/QĐ-TGTV",
            "Tiêu hủy",
            office.today().plusDays(20),
            "Đội số 2",
            "Không có người nhận",
            new BesideTerms.UnsanctionedProof(office.today(), office.paper()));
  }

  private List<Supplier<CaseAct>> acts(CaseFile now, Random random, ActingOfficer handler) {
    var acts = new ArrayList<Supplier<CaseAct>>();
    acts.add(() -> office.plan(handler));
    acts.add(() -> new CaseAct.Declare());
    acts.add(() -> minutes(now, random, handler));
    acts.add(() -> new CaseAct.Prepare(office.violation(now, handler)));
    acts.add(() -> new CaseAct.Prepare(office.appraisal(now, 5_000_000, handler)));
    acts.add(() -> new CaseAct.Prepare(office.seizure(now, handler)));
    acts.add(() -> new CaseAct.Prepare(recorded(now, random, handler)));
    acts.add(() -> new CaseAct.Prepare(beside(random)));
    acts.add(() -> Office.value(1 + random.nextInt(60_000_000)));
    acts.add(() -> Office.fine(5_000_000));
    acts.add(() -> new CaseAct.Prepare(office.recovery(now, 900, handler)));
    acts.add(() -> new CaseAct.Prepare(office.sanction(now, 5_000_000, handler)));
    acts.add(() -> new CaseAct.Prepare(new InquiryTerms.InspectionOrder("Kế hoạch tháng", 3)));
    acts.add(
        () ->
            new CaseAct.Prepare(
                new PaperTerms.Annulment(
                    cases.read(now.number(), handler).stream()
                        .flatMap(dossier -> dossier.standingRulings().stream())
                        .map(Dossier.Ruling::number)
                        .findFirst()
                        .orElse("0"),
                    "Sai đối tượng")));
    acts.add(() -> office.served());
    acts.add(() -> office.receipt(office.today(), random.nextBoolean() ? 5_000_000 : 900));
    acts.add(() -> afterDecision(now, random, handler));
    acts.add(() -> Office.transfer("Dấu hiệu tội phạm"));
    acts.add(
        () ->
            new CaseAct.Prepare(
                Office.transfer(office.sanction(now, 1, handler).violator().subject())));
    CriminalStage[] stages = CriminalStage.values();
    acts.add(() -> office.criminal(stages[random.nextInt(stages.length)]));
    acts.add(
        () -> new CaseAct.TakeDown("tiktok", "1 video", "3/QLTT", clock.instant(), "Cổng, mã 3"));
    acts.add(() -> office.announce(clock.instant()));
    acts.add(() -> new CaseAct.AtMoment(CaseEvent.REPORT, clock.instant(), "Đã báo cáo"));
    for (CaseEvent event :
        List.of(
            CaseEvent.CALL_OFF,
            CaseEvent.INVITE,
            CaseEvent.RECEIVE_BACK,
            CaseEvent.EXECUTE,
            CaseEvent.CLOSE,
            CaseEvent.REOPEN,
            CaseEvent.NOTE)) {
      acts.add(() -> office.plainly(event));
    }
    acts.add(() -> office.waived());
    for (CaseEvent event : List.of(CaseEvent.CLEAR, CaseEvent.DROP, CaseEvent.KEEP)) {
      acts.add(() -> new CaseAct.Propose(event, "Đề nghị"));
    }
    return acts;
  }
}
