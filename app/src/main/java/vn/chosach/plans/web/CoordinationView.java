package vn.chosach.plans.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Tone;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.lists.ListTab;

/**
 * One matter with its agencies.
 *
 * @param direct address of the form for a directive after this advice; {@code null} for none
 * @param tallies of a collection: how many owe, sent, are late, were returned, are accepted
 * @param sums what the agencies answered, added up; {@code null} where no figures are asked
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
    @Nullable SumTable sums,
    @Nullable Chosen chosen) {

  /**
   * Figures by agency and their sum; what nobody told is a dash.
   *
   * @param told how many of the agencies told theirs
   */
  public record SumTable(
      List<String> heads, List<List<String>> rows, List<String> sum, String told) {}

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
      List<CoordinationStep> steps,
      List<CoordinationAct> acts,
      FormErrors errors) {}

  /** What happened. */
  public record CoordinationStep(
      Tone tone,
      String when,
      String what,
      String who,
      String words,
      String document,
      @Nullable String file) {}

  /** What can be done; the form that was sent stands open. */
  public record CoordinationAct(String name, boolean open, FormView form) {}

  /**
   * A page of matters of one kind.
   *
   * @param begin address of the form for a new one; {@code null} for who may not begin one
   */
  public record CoordinationKindPage(
      String kind,
      String title,
      String hint,
      List<ListTab> tabs,
      List<Choice> states,
      @Nullable String begin) {}
}
