package vn.chosach.plans.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Tone;

/**
 * One matter with its agencies.
 *
 * @param direct address of the form for a directive after this advice; {@code null} for none
 * @param tallies of a collection: how many owe, sent, are late, were returned, are accepted
 * @param chosen the agency whose history and acts are shown; {@code null} for none
 */
public record CoordinationView(
    String id,
    String kind,
    String kindName,
    String number,
    String title,
    String words,
    List<Fact> facts,
    @Nullable String direct,
    List<CoordinationTally> tallies,
    List<CoordinationShare> shares,
    @Nullable Chosen chosen) {

  /** How many stand so; {@code href} shows only those. */
  public record CoordinationTally(
      String href, boolean current, Tone tone, String name, int count) {}

  /** The matter with one agency. */
  public record CoordinationShare(
      String href,
      boolean current,
      String agency,
      Tone tone,
      String state,
      String due,
      boolean late,
      String answered,
      @Nullable String plan) {}

  /** The agency looked at. */
  public record Chosen(
      String share,
      String agency,
      int version,
      List<CoordinationStep> steps,
      List<CoordinationAct> acts,
      String pass,
      List<Choice> plans,
      String opened,
      Map<String, String> typed,
      FormErrors errors) {

    public String value(String field) {
      return typed.getOrDefault(field, "");
    }

    /** Errors of one act; the others are in order. */
    public FormErrors of(String act) {
      return act.equals(opened) ? errors : FormErrors.none();
    }
  }

  /** What happened. */
  public record CoordinationStep(
      Tone tone,
      String when,
      String what,
      String who,
      String words,
      String document,
      @Nullable String file) {}

  /** What can be done; {@code asksDay} for a new last day, {@code asksPlan} for the plan sent. */
  public record CoordinationAct(
      String event,
      String name,
      boolean words,
      boolean document,
      boolean asksDay,
      boolean asksPlan) {}
}
