package vn.chosach.plans.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.plans.duties.Duty;
import vn.chosach.plans.duties.PlanFile;
import vn.chosach.plans.life.DutyText;
import vn.chosach.plans.life.Frequency;
import vn.chosach.plans.life.PlanAccessPolicy;
import vn.chosach.plans.life.PlanAct;
import vn.chosach.plans.life.PlanChecks;
import vn.chosach.plans.life.PlanEvent;
import vn.chosach.plans.life.PlanLifeCycle;
import vn.chosach.plans.life.PlanPaper;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Page;

/** Reads the forms of a plan: what is asked, what cannot be read, where a refusal stands. */
final class PlanForms {

  /** Kinds of evidence, the one field with several values; kept as one with commas. */
  static final String KINDS = "loai-minh-chung";

  /** Fields of the amendment whose refusals have other fields elsewhere. */
  private static final Map<String, String> AMENDED =
      Map.of(
          "plans.unknown-agency", "phoi-hop",
          "plans.too-many-agencies", "phoi-hop",
          "plans.day-outside-term", "han");

  private PlanForms() {}

  /** What a member may do with a plan now, in the order of the page. */
  static List<String> acts(PlanFile file, ActingOfficer member, Map<String, List<Choice>> choices) {
    var plan = file.plan();
    boolean own = plan.above() != null && plan.owner().equals(member.agency());
    boolean writes =
        plan.above() == null
            ? PlanAccessPolicy.directs(member)
            : own && PlanAccessPolicy.actsForUnit(member);
    boolean signs =
        plan.above() == null
            ? PlanAccessPolicy.directs(member)
            : own && PlanAccessPolicy.heads(member);
    return Arrays.stream(PlanEvent.values())
        .filter(event -> PlanLifeCycle.row(plan.state(), event).isPresent())
        .filter(event -> event == PlanEvent.AMEND ? writes : signs)
        .filter(
            event ->
                event != PlanEvent.SUCCEED
                    || plan.above() == null
                        && !choices.getOrDefault("ke-tiep", List.of()).isEmpty())
        .map(PlanEvent::name)
        .flatMap(
            name ->
                name.equals("AMEND") && !file.duties().isEmpty()
                    ? Stream.of(name, "DROP")
                    : Stream.of(name))
        .toList();
  }

  /** A duty as the form that amends it is filled. */
  static Map<String, String> typed(Duty duty) {
    var typed = new HashMap<String, String>();
    typed.put("muc", duty.ref());
    typed.put("phan", duty.goal());
    typed.put("ten", duty.titleVi());
    typed.put("ten-anh", duty.titleEn().equals(duty.titleVi()) ? "" : duty.titleEn());
    typed.put("chu-tri", duty.lead());
    typed.put("phoi-hop", String.join(", ", duty.partners()));
    typed.put("tan-suat", duty.frequency().name());
    typed.put("han", duty.due() == null ? "" : duty.due().toString());
    typed.put("chi-tieu", duty.target() == null ? "" : duty.target().toString());
    typed.put(KINDS, String.join(",", duty.kinds()));
    return typed;
  }

  /** What of a form is empty or cannot be read, before anybody is asked. */
  static FormErrors unreadable(String which, Sent sent, Page page) {
    return switch (which) {
      case "AMEND" ->
          Faults.all(
              page,
              Faults.At.when(sent.text("muc").isBlank(), "muc", "plans.ref-malformed"),
              new Faults.At("ten", PlanChecks.line(sent.text("ten"))),
              Faults.At.when(sent.text("chu-tri").isBlank(), "chu-tri", "plans.actor-missing"),
              Faults.At.when(
                  !sent.text("han").isBlank() && sent.day("han") == null,
                  "han",
                  "plans.day-missing"),
              Faults.At.when(
                  !sent.text("chi-tieu").isBlank() && sent.number("chi-tieu") == null,
                  "chi-tieu",
                  "plans.target-out-of-range"),
              Faults.At.when(sent.texts(KINDS).isEmpty(), KINDS, "plans.evidence-missing"));
      case "DROP" ->
          Faults.all(
              page,
              Faults.At.when(sent.id("nhiem-vu") == null, "nhiem-vu", "plans.duty-not-chosen"),
              new Faults.At("loi", PlanChecks.words(sent.text("loi"))));
      case "ISSUE", "CLOSE" ->
          Faults.all(page, new Faults.At("ngay", PlanChecks.day(sent.day("ngay"))));
      case "SUCCEED" ->
          Faults.all(
              page, Faults.At.when(sent.id("ke-tiep") == null, "ke-tiep", "plans.successor-unfit"));
      default -> FormErrors.none();
    };
  }

  /** The act that a readable form asks for; empty for a form that this page does not have. */
  static Optional<PlanAct> act(UUID plan, String which, Sent sent, PlanPaper planPaper) {
    Integer version = sent.number("ban");
    int seen = version == null ? 0 : version;
    UUID duty = sent.id("nhiem-vu");
    UUID next = sent.id("ke-tiep");
    return switch (which) {
      case "AMEND" ->
          Optional.of(new PlanAct.Write(plan, seen, duty(sent), sent.text("loi"), planPaper));
      case "DROP" ->
          Optional.ofNullable(duty)
              .map(one -> new PlanAct.Drop(plan, seen, one, sent.text("loi"), planPaper));
      case "ISSUE" -> Optional.of(new PlanAct.IssuePlan(plan, seen, sent.day("ngay"), planPaper));
      case "CLOSE" -> Optional.of(new PlanAct.ClosePlan(plan, seen, sent.day("ngay"), planPaper));
      case "SUCCEED" -> Optional.ofNullable(next).map(one -> new PlanAct.Succeed(plan, seen, one));
      default -> Optional.empty();
    };
  }

  /** A refusal beside its field of that form. */
  static FormErrors faults(String which, ActOutcome<UUID> outcome, Page page) {
    if (outcome instanceof ActOutcome.Refused<UUID> no
        && which.equals("AMEND")
        && AMENDED.get(no.refusal().code()) instanceof String field) {
      return FormErrors.none().with(field, page.t(no.refusal()));
    }
    String first =
        switch (which) {
          case "AMEND" -> "muc";
          case "DROP" -> "nhiem-vu";
          case "SUCCEED" -> "ke-tiep";
          default -> "so";
        };
    return Faults.of(outcome, first, page);
  }

  private static DutyText duty(Sent sent) {
    return new DutyText(
        sent.text("muc"),
        sent.text("phan"),
        sent.text("ten"),
        sent.text("ten-anh"),
        "",
        sent.text("chu-tri"),
        sent.lines("phoi-hop"),
        sent.one(Frequency.values(), "tan-suat").orElse(Frequency.CONTINUOUS),
        sent.day("han"),
        sent.number("chi-tieu"),
        sent.texts(KINDS));
  }
}
