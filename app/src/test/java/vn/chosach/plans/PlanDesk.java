package vn.chosach.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.documents.Registry;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.duties.Duty;
import vn.chosach.plans.duties.PlanFile;
import vn.chosach.plans.life.CoordinationEvent;
import vn.chosach.plans.life.CoordinationKind;
import vn.chosach.plans.life.DutyText;
import vn.chosach.plans.life.Frequency;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.life.PlanPaper;
import vn.chosach.plans.matters.CoordinationItem;
import vn.chosach.plans.matters.CoordinationPage;
import vn.chosach.vault.Pictures;
import vn.chosach.vault.Staging;
import vn.chosach.vault.Vault;

/** Members of the committee at work, for tests of this room: plans, duties and papers in short. */
@ChosachTest
public abstract class PlanDesk {

  static final ActingOfficer OFFICE = member("SCT-AG", Role.STANDING_OFFICE);
  static final ActingOfficer LEADER = member("BCD389-AG", Role.COMMITTEE_LEADER);
  static final ActingOfficer AUDITOR = member("BCD389-AG", Role.AUDITOR);
  static final ActingOfficer MARKET = member("QLTT-AG", Role.AGENCY_HEAD);
  static final ActingOfficer POLICE = member("CA-AG", Role.CASE_OFFICER);
  static final ActingOfficer CUSTOMS = member("HQ-KV20", Role.AGENCY_HEAD);
  static final ActingOfficer FRONT = member("MTTQ-AG", Role.AGENCY_HEAD);
  static final ActingOfficer COMMUNE = member("BCD389-XA-30337", Role.AGENCY_HEAD);

  @Autowired Plans plans;
  @Autowired Registry registry;
  @Autowired Vault vault;
  @Autowired MovableClock clock;

  LocalDate today;

  @BeforeEach
  void now() {
    today = Vietnam.dayOf(clock.instant());
  }

  @AfterEach
  void setTheClockBack() {
    clock.reset();
  }

  /** An issued plan of the committee, without duties. */
  UUID issued() {
    UUID plan = drawn(draft("Kế hoạch thử", today.minusDays(9), today.plusDays(99)), OFFICE);
    done(write(plan, "STC-AG", List.of(), List.of("training")), OFFICE);
    done(new PlanAct.IssuePlan(plan, 2, today, paper("9/KH-BCĐ389")), OFFICE);
    UUID filler = file(plan, OFFICE).duties().getFirst().id();
    var drop = new PlanAct.Drop(plan, 3, filler, "Chỉ để ban hành", paper("1/CV-X"));
    done(drop, OFFICE);
    return plan;
  }

  Duty duty(UUID plan, String lead, List<String> partners, List<String> kinds) {
    UUID id = done(write(plan, lead, partners, kinds), OFFICE);
    return file(plan, OFFICE).duties().stream()
        .filter(duty -> duty.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  PlanAct.Write write(UUID plan, String lead, List<String> partners, List<String> kinds) {
    return write(plan, version(plan, OFFICE), "Việc thử", lead, partners, kinds, null);
  }

  PlanAct.Write write(
      UUID plan,
      int seen,
      String title,
      String lead,
      List<String> partners,
      List<String> kinds,
      @Nullable LocalDate due) {
    var text =
        new DutyText("I.9", "I", title, "", "", lead, partners, Frequency.YEAR, due, null, kinds);
    return new PlanAct.Write(plan, seen, text, "Bổ sung", paper("2/CV-X"));
  }

  static PlanAct.DrawUp draft(String title, LocalDate from, LocalDate to) {
    return new PlanAct.DrawUp("", title, from, to, List.of(), null, false, true);
  }

  PlanAct.DrawUp derived(UUID above, boolean titleOnly) {
    return new PlanAct.DrawUp("", "Triển khai", today, today, List.of(), above, titleOnly, false);
  }

  /** An implementing plan that was issued. */
  UUID carriedOut(UUID above, boolean titleOnly, ActingOfficer member) {
    UUID own = drawn(derived(above, titleOnly), member);
    done(new PlanAct.IssuePlan(own, 1, today, paper("8/KH-CQ")), member);
    return own;
  }

  PlanAct.Prove proof(Duty duty, String agency, String kind, String number) {
    return new PlanAct.Prove(duty.id(), agency, kind, today, "Lớp", paper(number));
  }

  /** Evidence that the unit entered and the committee accepted. */
  UUID accepted(PlanAct.Prove proof, ActingOfficer member) {
    UUID id = done(proof, member);
    done(new PlanAct.AnswerProof(id, true, ""), LEADER);
    return id;
  }

  PlanAct.Issue matter(CoordinationKind kind, List<String> to, String basis) {
    return new PlanAct.Issue(
        kind,
        "Việc cần làm",
        "Đề nghị",
        to,
        today.plusDays(3),
        null,
        null,
        null,
        basis,
        kind == CoordinationKind.DIRECTIVE ? letter(to) : null);
  }

  PlanAct.Issue directive(String... to) {
    return matter(CoordinationKind.DIRECTIVE, List.of(to), "nq-41-2015");
  }

  /** An issued letter of the standing agency to those of the roll, such as gives a task. */
  UUID letter(List<String> to) {
    String[] known = to.stream().distinct().filter(one -> one.contains("-")).toArray(String[]::new);
    return registry.issuedBy("SCT-AG", "Giao việc", known).id();
  }

  /** A paper from outside, with its file; none for an empty number. */
  PlanPaper paper(String number) {
    return number.isEmpty() ? PlanPaper.NONE : paper(number, vault);
  }

  /** A paper of that number with its signed file. */
  public static PlanPaper paper(String number, Vault vault) {
    UUID owner = UUID.randomUUID();
    assertThat(vault.stage(owner, owner, "van-ban.pdf", new ByteArrayInputStream(Pictures.pdf())))
        .isInstanceOf(Staging.Staged.class);
    return new PlanPaper(number, owner);
  }

  PlanAct.PlanActStep step(
      CoordinationItem.CoordinationItemShare share,
      CoordinationEvent event,
      String words,
      String number) {
    return step(share, event, words, number, null);
  }

  PlanAct.PlanActStep step(
      CoordinationItem.CoordinationItemShare share,
      CoordinationEvent event,
      String words,
      String number,
      @Nullable LocalDate by) {
    return new PlanAct.PlanActStep(
        share.id(), event, share.version(), words, paper(number), by, null);
  }

  CoordinationItem read(UUID id, ActingOfficer member) {
    return plans.matters(CoordinationPage.CoordinationQuestion.of(id), member).matters().getFirst();
  }

  CoordinationItem.CoordinationItemShare share(UUID id, ActingOfficer member) {
    return read(id, member).shares().stream()
        .filter(one -> one.agency().equals(member.agency()))
        .findFirst()
        .orElseThrow();
  }

  PlanFile file(UUID plan, ActingOfficer member) {
    return plans.read(plan, member).orElseThrow();
  }

  int version(UUID plan, ActingOfficer member) {
    return file(plan, member).plan().version();
  }

  UUID drawn(PlanAct act, ActingOfficer member) {
    return done(act, member);
  }

  UUID done(PlanAct act, ActingOfficer member) {
    ActOutcome<UUID> outcome = plans.proceed(act, member);
    assertThat(outcome).isInstanceOf(ActOutcome.Done.class);
    return ((ActOutcome.Done<UUID>) outcome).value();
  }

  /** The reason of a refusal. */
  String refused(PlanAct act, ActingOfficer member) {
    return switch (plans.proceed(act, member)) {
      case ActOutcome.Refused<UUID> no -> no.refusal().code().replaceFirst("^plans\\.", "");
      case ActOutcome.Overtaken<UUID> late -> "overtaken";
      case ActOutcome.Done<UUID>(UUID done) -> "done";
      case ActOutcome.Waiting<UUID> waiting -> throw new IllegalStateException(waiting.toString());
    };
  }

  static ActingOfficer member(String agency, Role role) {
    UUID id = UUID.nameUUIDFromBytes((agency + role).getBytes(StandardCharsets.UTF_8));
    return new ActingOfficer(Actor.officer(id, agency), Set.of(role));
  }
}
