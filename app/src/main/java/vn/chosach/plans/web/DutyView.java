package vn.chosach.plans.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Pager;
import vn.chosach.ui.Tone;
import vn.chosach.ui.form.FormView;

/**
 * A duty with what lies behind its numbers.
 *
 * @param agency the agency looked at; {@code null} for all in sight
 * @param parts committees of communes that carry it, each with its own number
 * @param named whose rows are shown; empty for all in sight
 * @param enters whether the reader enters evidence by hand
 */
public record DutyView(
    String id,
    String plan,
    String planTitle,
    String ref,
    String title,
    List<Fact> facts,
    List<Choice> periods,
    String period,
    String periodName,
    List<DutyColumn> columns,
    @Nullable String agency,
    List<DutySource> sources,
    String kind,
    List<DutyRow> rows,
    @Nullable Pager pager,
    List<DutyPart> parts,
    String named,
    List<Proof> proofs,
    @Nullable Pager proofPages,
    List<Paper> papers,
    boolean enters) {

  /** An agency and its number. */
  public record DutyColumn(
      String href,
      boolean current,
      String agency,
      boolean leads,
      Tone tone,
      String text,
      String state,
      String unreported,
      String due) {}

  /** How many of a kind; {@code href} shows the rows of a kind that is counted. */
  public record DutySource(@Nullable String href, boolean current, String name, int done) {}

  /** A committee of a commune; {@code plan} leads to its implementing plan. */
  public record DutyPart(
      String href, boolean current, String agency, int done, @Nullable String plan) {}

  /** A thing that was counted. */
  public record DutyRow(@Nullable String href, String number, String agency, String when) {}

  /** Evidence by hand. */
  public record Proof(
      String what,
      String kind,
      String agency,
      String on,
      String document,
      @Nullable String file,
      boolean late,
      String who,
      Tone tone,
      String state,
      @Nullable String answeredFor,
      @Nullable String struckFor,
      @Nullable FormView answer,
      @Nullable FormView strike) {}

  /** A directive, request or reminder about this duty. */
  public record Paper(
      String href, String number, String title, String kind, Tone tone, String state) {}
}
