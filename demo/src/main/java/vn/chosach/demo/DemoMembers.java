package vn.chosach.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.demo.cases.DemoPapers;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;
import vn.chosach.plans.Plans;
import vn.chosach.plans.life.CoordinationEvent;
import vn.chosach.plans.life.CoordinationKind;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.life.PlanPaper;
import vn.chosach.plans.matters.CoordinationItem;
import vn.chosach.plans.matters.CoordinationPage;

/** The officers of the demonstration at work, each through the door in the own name. */
final class DemoMembers {

  /** What is played ahead stays open for a visitor of the next days. */
  static final int DAYS = 20;

  private final Plans plans;
  private final Officers officers;
  private final StagedTime time;
  private final DemoPapers papers;

  DemoMembers(Plans plans, Officers officers, StagedTime time, DemoPapers papers) {
    this.papers = papers;
    this.plans = plans;
    this.officers = officers;
    this.time = time;
  }

  PlanAct.Issue issue(
      CoordinationKind kind, String title, String words, List<String> to, UUID plan) {
    return new PlanAct.Issue(kind, title, words, to, today().plusDays(DAYS), plan, null, null);
  }

  UUID step(
      UUID id,
      String account,
      String agency,
      CoordinationEvent event,
      String words,
      String document) {
    return step(id, account, agency, event, words, document, null);
  }

  /** Answers with the implementing plan. */
  void send(UUID id, String account, String agency, String document, UUID plan) {
    step(id, account, agency, CoordinationEvent.ANSWER, "", document, plan);
  }

  private UUID step(
      UUID id,
      String account,
      String agency,
      CoordinationEvent event,
      String words,
      String document,
      @Nullable UUID plan) {
    CoordinationItem.CoordinationItemShare share =
        plans
            .matters(CoordinationPage.CoordinationQuestion.of(id), member("thuongtruc"))
            .matters()
            .getFirst()
            .shares()
            .stream()
            .filter(one -> one.agency().equals(agency))
            .findFirst()
            .orElseThrow();
    LocalDate by = event.setsDay() ? today().plusDays(4) : null;
    return done(
        new PlanAct.PlanActStep(
            share.id(), event, share.version(), words, paper(document), by, plan),
        member(account));
  }

  /** A paper of that number with its signed page. */
  PlanPaper paper(String number) {
    return number.isEmpty() ? PlanPaper.NONE : new PlanPaper(number, papers.signed());
  }

  LocalDate today() {
    return Vietnam.dayOf(time.instant());
  }

  ActingOfficer member(String account) {
    Officer officer = time.really(() -> officers.named(account)).orElseThrow();
    return time.really(() -> ActingOfficer.of(officer));
  }

  UUID done(PlanAct act, @Nullable ActingOfficer member) {
    return switch (plans.proceed(act, Objects.requireNonNull(member))) {
      case ActOutcome.Done<UUID>(UUID done) -> done;
      case ActOutcome.Refused<UUID> no ->
          throw new IllegalStateException(act + ": " + no.refusal());
      case ActOutcome.Overtaken<UUID> late ->
          throw new IllegalStateException(act + " was overtaken");
      case ActOutcome.Waiting<UUID> waiting -> throw new IllegalStateException(waiting.toString());
    };
  }
}
