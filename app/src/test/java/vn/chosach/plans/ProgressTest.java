package vn.chosach.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.duties.Duty;
import vn.chosach.plans.duties.Matrix;
import vn.chosach.plans.duties.Proof;
import vn.chosach.plans.duties.Trace;
import vn.chosach.plans.facts.Fact;
import vn.chosach.plans.facts.FactKind;
import vn.chosach.plans.life.Period;
import vn.chosach.plans.life.PlanAct;

/** Progress is counted from facts, and every number leads to the rows behind it. */
class ProgressTest extends PlanDesk {

  private static final String COMMUNES = "BCD389-XA";

  @Autowired Journal journal;
  @Autowired TransactionTemplate transactions;

  @Test
  void a_unit_sees_its_own_column_only() {
    Duty duty = duty(issued(), "QLTT-AG", List.of("CA-AG"), List.of("training"));
    accepted(proof(duty, "QLTT-AG", "training", "12/BC-QLTT"), MARKET);
    accepted(proof(duty, "QLTT-AG", "training", "13/BC-QLTT"), MARKET);
    assertThat(cell(duty, "QLTT-AG", LEADER)).isEqualTo(2);
    assertThat(cell(duty, "CA-AG", LEADER)).isZero();
    assertThat(matrix(duty, POLICE).rows().getFirst().cells().keySet()).containsExactly("CA-AG");
    assertThat(trace(duty, "QLTT-AG", "", 0, LEADER).proofs()).hasSize(2);
    assertThat(trace(duty, "QLTT-AG", "", 0, POLICE).proofs()).isEmpty();
  }

  @Test
  void nothing_is_late_in_a_year_before_the_plan_began() {
    Duty duty = duty(issued(), "QLTT-AG", List.of(), List.of("training"));
    Period before = Period.yearOf(today.minusDays(9).minusYears(1));
    Matrix matrix = plans.matrix(duty.plan(), before, LEADER).orElseThrow();
    assertThat(matrix.late(today)).isEmpty();
    assertThat(Objects.requireNonNull(matrix.rows().getFirst().cells().get("QLTT-AG")).due())
        .isNull();
    clock.moveTo(Period.yearOf(today.plusYears(1)).ends());
    Matrix over = plans.matrix(duty.plan(), Period.yearOf(today), LEADER).orElseThrow();
    assertThat(over.late(Period.yearOf(today).to().plusDays(1))).hasSize(1);
  }

  @Test
  void evidence_by_hand_needs_a_document_a_day_in_the_term_and_an_agency_that_carries_it() {
    Duty duty = duty(issued(), "QLTT-AG", List.of(), List.of("training", "inspections"));
    assertThat(refused(proof(duty, "QLTT-AG", "training", ""), MARKET))
        .isEqualTo("document-missing");
    assertThat(refused(proof(duty, "QLTT-AG", "training", "không số"), MARKET))
        .isEqualTo("document-malformed");
    assertThat(refused(proof(duty, "THUE-AG", "training", "1/BC-X"), OFFICE))
        .isEqualTo("not-its-duty");
    assertThat(refused(proof(duty, "QLTT-AG", "training", "1/BC-X"), POLICE))
        .isEqualTo("not-yours");
    assertThat(refused(proof(duty, "QLTT-AG", "inspections", "1/BC-X"), MARKET))
        .isEqualTo("counted-by-program");
    assertThat(refused(proof(duty, "QLTT-AG", "reward", "1/BC-X"), MARKET))
        .isEqualTo("unknown-kind");
    for (var day : Map.of("day-outside-term", -1100, "day-in-future", 1).entrySet()) {
      var act =
          new PlanAct.Prove(
              duty.id(),
              "QLTT-AG",
              "training",
              today.plusDays(day.getValue()),
              "Lớp",
              vn.chosach.plans.life.PlanPaper.numbered("1/BC-X"));
      assertThat(refused(act, MARKET)).isEqualTo(day.getKey());
    }
    assertThat(cell(duty, "QLTT-AG", MARKET) - counted(duty, "QLTT-AG", "inspections")).isZero();
  }

  @Test
  void a_typed_number_fulfils_no_duty_until_another_person_accepts_it() {
    Duty duty = duty(issued(), "QLTT-AG", List.of(), List.of("training"));
    UUID proof = done(proof(duty, "QLTT-AG", "training", "1/BC-X"), MARKET);
    assertThat(cell(duty, "QLTT-AG", OFFICE)).as("proposed only").isZero();
    assertThat(plans.waitingProofs(OFFICE)).extracting(Proof::id).contains(proof);
    assertThat(plans.waitingProofs(MARKET)).isEmpty();
    assertThat(refused(new PlanAct.AnswerProof(proof, true, ""), MARKET)).isEqualTo("not-yours");
    assertThat(refused(new PlanAct.AnswerProof(proof, false, ""), OFFICE))
        .isEqualTo("words-missing");
    done(new PlanAct.AnswerProof(proof, true, ""), OFFICE);
    assertThat(refused(new PlanAct.AnswerProof(proof, true, ""), LEADER))
        .isEqualTo("answered-before");
    assertThat(cell(duty, "QLTT-AG", OFFICE)).isEqualTo(1);

    UUID wrong = done(proof(duty, "QLTT-AG", "training", "2/BC-X"), MARKET);
    done(new PlanAct.AnswerProof(wrong, false, "Không phải lớp tập huấn"), OFFICE);
    assertThat(cell(duty, "QLTT-AG", OFFICE)).isEqualTo(1);

    UUID own = done(proof(duty, "QLTT-AG", "training", "3/BC-X"), OFFICE);
    assertThat(refused(new PlanAct.AnswerProof(own, true, ""), OFFICE)).isEqualTo("second-person");
  }

  @Test
  void evidence_that_is_taken_back_stays_readable_and_no_longer_counts() {
    Duty duty = duty(issued(), "QLTT-AG", List.of(), List.of("training"));
    UUID proof = accepted(proof(duty, "QLTT-AG", "training", "1/BC-X"), MARKET);
    assertThat(refused(new PlanAct.Strike(proof, ""), MARKET)).isEqualTo("words-missing");
    assertThat(refused(new PlanAct.Strike(proof, "Nhầm"), POLICE)).isEqualTo("unknown");
    done(new PlanAct.Strike(proof, "Nhập nhầm lớp"), MARKET);
    assertThat(refused(new PlanAct.Strike(proof, "Nhầm"), MARKET)).isEqualTo("overtaken");
    assertThat(cell(duty, "QLTT-AG", MARKET)).isZero();
    assertThat(trace(duty, "QLTT-AG", "", 0, MARKET).proofs())
        .extracting(Proof::struckFor)
        .containsExactly("Nhập nhầm lớp");
  }

  @Test
  void what_was_proved_for_a_duty_counts_for_its_amended_text() {
    UUID plan = issued();
    Duty duty = duty(plan, "QLTT-AG", List.of(), List.of("training"));
    accepted(proof(duty, "QLTT-AG", "training", "1/BC-X"), MARKET);
    Duty amended = duty(plan, "QLTT-AG", List.of("CA-AG"), List.of("training"));
    assertThat(amended.id()).isNotEqualTo(duty.id());
    assertThat(cell(amended, "QLTT-AG", OFFICE)).isEqualTo(1);
    assertThat(trace(amended, "QLTT-AG", "", 0, OFFICE).proofs()).hasSize(1);
  }

  @Test
  void what_an_ended_agency_did_counts_once_for_whoever_carries_on_its_work() {
    Duty duty = duty(issued(), "QLTT-AG", List.of("CA-AG"), List.of("inspections"));
    int market = cell(duty, "QLTT-AG", LEADER);
    int police = cell(duty, "CA-AG", LEADER);
    happened("cases.inspected", "QLTT-AG-M1");
    assertThat(cell(duty, "QLTT-AG", LEADER)).isEqualTo(market + 1);
    assertThat(cell(duty, "CA-AG", LEADER)).isEqualTo(police);
    assertThat(cell(duty, "QLTT-AG", MARKET)).as("the heir sees it too").isEqualTo(market + 1);
    assertThat(trace(duty, "QLTT-AG", "inspections", 0, MARKET).facts())
        .extracting(Fact::agency)
        .contains("QLTT-AG-M1");
    happened("cases.inspected", "STTTT-AG");
    int heirs =
        List.of("CA-AG", "SKHCN-AG", "SVHTTDL-AG").stream()
            .mapToInt(key -> cell(shared(key), key, LEADER))
            .sum();
    happened("cases.inspected", "STTTT-AG");
    int later =
        List.of("CA-AG", "SKHCN-AG", "SVHTTDL-AG").stream()
            .mapToInt(key -> cell(shared(key), key, LEADER))
            .sum();
    assertThat(later - heirs).as("a body that was divided counts once").isEqualTo(1);
  }

  @Test
  void evidence_in_local_plans_sums_up_to_the_duty_of_the_province() {
    UUID above = issued();
    Duty duty = duty(above, "QLTT-AG", List.of(COMMUNES), List.of("training"));
    UUID own = carriedOut(above, false, COMMUNE);
    Duty local = file(own, COMMUNE).duties().getFirst();
    assertThat(local.originRoot()).isEqualTo(duty.root());
    accepted(proof(local, COMMUNE.agency(), "training", "3/BC-AP"), COMMUNE);
    assertThat(cell(duty, COMMUNES, LEADER)).isEqualTo(1);
    assertThat(cell(local, COMMUNE.agency(), COMMUNE)).isEqualTo(1);
    Trace seen = trace(duty, COMMUNES, "", 0, OFFICE);
    assertThat(seen.parts()).hasSizeGreaterThan(100);
    Trace.TracePart first = seen.parts().getFirst();
    assertThat(first.agency().key()).isEqualTo(COMMUNE.agency());
    assertThat(first.done()).isEqualTo(1);
    assertThat(first.plan()).isEqualTo(own);
    var one =
        new Trace.TraceQuestion(
            Period.yearOf(today), COMMUNES, "", 0, 0, seen.parts().getLast().agency().key());
    Trace other = plans.trace(duty.id(), one, OFFICE).orElseThrow();
    assertThat(other.proofs()).as("of another commune").isEmpty();
    assertThat(trace(duty, COMMUNES, "", 0, COMMUNE).parts()).hasSize(1);
  }

  @Test
  void every_number_of_the_matrix_is_the_number_of_rows_behind_it() {
    for (long seed = 1; seed <= 5; seed++) {
      var random = new Random(seed);
      var kinds =
          List.of("training", "inspections", "tips-settled", "directives-issued", "plan-sent");
      var agencies = List.of("QLTT-AG", "CA-AG", "SCT-AG");
      Duty duty = duty(issued(), "QLTT-AG", List.of("CA-AG", "SCT-AG"), kinds);
      for (int n = random.nextInt(40); n > 0; n--) {
        String agency = agencies.get(random.nextInt(3));
        UUID proof = accepted(proof(duty, agency, "training", n + "/BC-X"), OFFICE);
        if (random.nextInt(4) == 0) {
          done(new PlanAct.Strike(proof, "Nhầm"), OFFICE);
        }
      }
      var done = List.of("QLTT-AG", "QLTT-AG-OLD", "QLTT-AG-M1", "CA-AG-OLD", "SCT-AG", "STTTT-AG");
      for (int n = random.nextInt(60); n > 0; n--) {
        String verb = random.nextBoolean() ? "cases.inspected" : "signals.admitted";
        UUID thing = happened(verb, done.get(random.nextInt(done.size())));
        if (random.nextInt(3) == 0) {
          happened("signals.taken-back", "CA-AG", "signal", thing, Map.of("about", "ADMIT"));
        }
      }
      done(directive("CA-AG"), OFFICE);
      for (ActingOfficer reader : List.of(LEADER, MARKET, POLICE)) {
        matrix(duty, reader)
            .rows()
            .getFirst()
            .cells()
            .forEach(
                (agency, cell) ->
                    assertThat(rows(duty, agency, reader))
                        .as(agency + " for " + reader.agency())
                        .isEqualTo(cell.done()));
      }
    }
  }

  @Test
  void outreach_that_a_second_person_confirmed_counts_until_it_is_withdrawn() {
    Duty articles = duty(issued(), "MTTQ-AG", List.of(), List.of("outreach-items"));
    Duty calls = duty(issued(), "MTTQ-AG", List.of(), List.of("outreach-calls"));
    int written = cell(articles, "MTTQ-AG", FRONT);
    int called = cell(calls, "MTTQ-AG", FRONT);
    UUID call = UUID.randomUUID();
    happened("outreach.item-recorded", "MTTQ-AG", "outreach-item", call, Map.of("call", "yes"));
    assertThat(cell(articles, "MTTQ-AG", FRONT)).as("told is not confirmed").isEqualTo(written);
    happened("outreach.item-confirmed", "MTTQ-AG", "outreach-item", call, Map.of("call", "yes"));
    happened("outreach.item-confirmed", "MTTQ-AG", "outreach-item", UUID.randomUUID(), Map.of());
    assertThat(cell(articles, "MTTQ-AG", FRONT)).isEqualTo(written + 2);
    assertThat(cell(calls, "MTTQ-AG", FRONT)).isEqualTo(called + 1);
    happened("outreach.item-withdrawn", "MTTQ-AG", "outreach-item", call, Map.of("call", "yes"));
    assertThat(cell(articles, "MTTQ-AG", FRONT)).isEqualTo(written + 1);
    assertThat(cell(calls, "MTTQ-AG", FRONT)).isEqualTo(called);
  }

  @Test
  void the_forum_counts_by_meetings_that_were_held_and_opinions_of_their_own() {
    Duty meetings = duty(issued(), "CA-AG", List.of(), List.of("forums-held"));
    Duty opinions = duty(issued(), "CA-AG", List.of(), List.of("forum-opinions"));
    int held = cell(meetings, "CA-AG", LEADER);
    int taken = cell(opinions, "CA-AG", LEADER);
    happened("forum.meeting-planned", "CA-AG");
    assertThat(cell(meetings, "CA-AG", LEADER)).as("planned is not held").isEqualTo(held);
    happened("forum.meeting-held", "CA-AG");
    assertThat(cell(meetings, "CA-AG", LEADER)).isEqualTo(held + 1);
    UUID one = UUID.randomUUID();
    happened("forum.opinion-taken", "CA-AG", "forum-opinion", one, Map.of());
    happened("forum.opinion-taken", "CA-AG", "forum-opinion", UUID.randomUUID(), Map.of());
    assertThat(cell(opinions, "CA-AG", LEADER)).isEqualTo(taken + 2);
    happened("forum.opinion-merged", "CA-AG", "forum-opinion", one, Map.of());
    assertThat(cell(opinions, "CA-AG", LEADER)).isEqualTo(taken + 1);
  }

  @Test
  void a_reward_counts_when_it_is_proposed_and_when_it_is_decided() {
    Duty proposed = duty(issued(), "MTTQ-AG", List.of(), List.of("rewards-proposed"));
    Duty decided = duty(issued(), "MTTQ-AG", List.of(), List.of("rewards-decided"));
    int before = cell(proposed, "MTTQ-AG", FRONT);
    int given = cell(decided, "MTTQ-AG", FRONT);
    UUID one = UUID.randomUUID();
    happened("rewards.submitted", "MTTQ-AG", "reward-nomination", one, Map.of());
    assertThat(cell(proposed, "MTTQ-AG", FRONT)).as("only a signature proposes").isEqualTo(before);
    happened("rewards.proposed", "MTTQ-AG", "reward-nomination", one, Map.of());
    assertThat(cell(proposed, "MTTQ-AG", FRONT)).isEqualTo(before + 1);
    assertThat(cell(decided, "MTTQ-AG", FRONT)).isEqualTo(given);
    happened("rewards.decided", "MTTQ-AG", "reward-nomination", one, Map.of());
    assertThat(cell(decided, "MTTQ-AG", FRONT)).isEqualTo(given + 1);
  }

  @Test
  void a_number_without_the_right_to_see_the_thing_keeps_its_day_only() {
    Duty duty = duty(issued(), "QLTT-AG", List.of(), List.of("tips-settled"));
    happened("signals.admitted", "QLTT-AG");
    Fact fact = trace(duty, "QLTT-AG", "tips-settled", 0, OFFICE).facts().getFirst();
    assertThat(fact.number()).isNull();
    assertThat(fact.path()).isNull();
    assertThat(fact.at()).isNotNull();
  }

  /** All rows behind a cell, page by page: things that were counted, and evidence by hand. */
  private int rows(Duty duty, String agency, ActingOfficer reader) {
    int found = 0;
    for (Trace.TraceSource source : trace(duty, agency, "", 0, reader).sources()) {
      int page = source.counted() ? FactKind.MOST : 0;
      for (int offset = 0; page == FactKind.MOST; offset += page) {
        page = trace(duty, agency, source.kind(), offset, reader).facts().size();
        found += page;
      }
    }
    Set<UUID> proofs = new HashSet<>();
    var all = new ArrayList<Proof>();
    int before = -1;
    while (before != proofs.size()) {
      before = proofs.size();
      var asked = new Trace.TraceQuestion(Period.yearOf(today), agency, "", 0, proofs.size(), "");
      for (Proof proof : plans.trace(duty.id(), asked, reader).orElseThrow().proofs()) {
        if (proofs.add(proof.id())) {
          all.add(proof);
        }
      }
    }
    return found + (int) all.stream().filter(proof -> proof.struckFor() == null).count();
  }

  private Duty shared(String key) {
    return duty(issued(), key, List.of(), List.of("inspections"));
  }

  private int counted(Duty duty, String agency, String kind) {
    return trace(duty, agency, "", 0, MARKET).sources().stream()
        .filter(source -> source.kind().equals(kind))
        .mapToInt(Trace.TraceSource::done)
        .sum();
  }

  private Matrix matrix(Duty duty, ActingOfficer member) {
    return plans.matrix(duty.plan(), Period.yearOf(today), member).orElseThrow();
  }

  private int cell(Duty duty, String agency, ActingOfficer member) {
    var cells = matrix(duty, member).rows().getFirst().cells();
    return Objects.requireNonNull(cells.get(agency), agency).done();
  }

  private Trace trace(Duty duty, String agency, String kind, int offset, ActingOfficer member) {
    var asked = new Trace.TraceQuestion(Period.yearOf(today), agency, kind, offset);
    return plans.trace(duty.id(), asked, member).orElseThrow();
  }

  private UUID happened(String verb, String agency) {
    String kind = verb.startsWith("cases") ? "case" : "signal";
    return happened(verb, agency, kind, UUID.randomUUID(), Map.of());
  }

  private UUID happened(
      String verb, String agency, String kind, UUID thing, Map<String, String> details) {
    var actor = Actor.officer(UUID.randomUUID(), agency);
    transactions.executeWithoutResult(
        status -> journal.append(Act.of(actor, verb, kind, thing).with(details)));
    return thing;
  }
}
