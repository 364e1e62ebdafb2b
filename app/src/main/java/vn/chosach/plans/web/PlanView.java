package vn.chosach.plans.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Fact;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Tone;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.stages.KindTabs;
import vn.chosach.ui.stages.NextSteps;
import vn.chosach.ui.stages.StageRail;

/**
 * A plan: goal, duty, agencies.
 *
 * @param whole whether more than the title is shown
 * @param rail its stages
 * @param next what may come next, whoever does it
 * @param steps its history, the newest first, of the kind that is asked for
 * @param collection address of the collection of implementing plans; {@code null} for none
 * @param derive the form that draws an implementing plan up; {@code null} for who may not
 * @param acts the forms of what may be done now, in their order
 * @param errors what was wrong with the form that was sent
 */
public record PlanView(
    String id,
    String title,
    Tone tone,
    String state,
    boolean made,
    @Nullable String note,
    boolean whole,
    List<Fact> facts,
    List<Goal> goals,
    List<Difference> differences,
    boolean derived,
    StageRail rail,
    NextSteps next,
    KindTabs<PlanStep> steps,
    @Nullable String collection,
    @Nullable String collects,
    @Nullable FormView derive,
    List<PlanActForm> acts,
    FormErrors errors) {

  /** Whether an act may be done now. */
  public boolean can(String act) {
    return acts.stream().anyMatch(one -> one.act().equals(act));
  }

  /** A part with its duties; an objective was written as one. */
  public record Goal(String ref, String title, boolean objective, List<PlanDuty> duties) {}

  /** A duty in one line. */
  public record PlanDuty(
      String id,
      String ref,
      String title,
      String lead,
      List<String> partners,
      String frequency,
      String evidence,
      String requirement) {}

  /** How it differs from the plan above. */
  public record Difference(Tone tone, String kind, String ref, String above, String own) {}

  /** What happened. */
  public record PlanStep(
      String when,
      String what,
      String who,
      String words,
      String document,
      @Nullable String file,
      boolean moved) {}

  /** The form of one act; the one that was asked for or sent stands open. */
  public record PlanActForm(String act, boolean open, FormView form) {}

  /**
   * The register of plans.
   *
   * @param plans those of the committee
   * @param derived implementing plans
   * @param own plans that agencies made for themselves, outside that of the province
   * @param draws whether the reader may draw one of the committee up
   * @param drawsOwn whether the reader may draw one of the own agency up
   */
  public record Register(
      List<PlanLine> plans,
      List<PlanLine> derived,
      List<PlanLine> own,
      boolean draws,
      boolean drawsOwn) {}

  /**
   * A plan in one line.
   *
   * @param matrix {@code null} when the reader sees its title only
   * @param progress how many of its duties are done; empty for a plan that is not followed here
   */
  public record PlanLine(
      String href,
      @Nullable String matrix,
      String title,
      String progress,
      String number,
      String owner,
      String term,
      Tone tone,
      String state,
      boolean made,
      boolean titleOnly) {}
}
