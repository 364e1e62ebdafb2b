package vn.chosach.reports.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.reports.paper.Table;
import vn.chosach.ui.Fact;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.Tone;
import vn.chosach.ui.form.FormView;
import vn.chosach.ui.lists.ListTab;
import vn.chosach.ui.stages.KindTabs;
import vn.chosach.ui.stages.NextSteps;
import vn.chosach.ui.stages.StageRail;

/**
 * A report.
 *
 * @param href its address
 * @param title what it is about
 * @param lede form and agency
 * @param guidance how the form is to be filled in; empty for none
 * @param facts days, deadline, state of knowledge
 * @param tone tone of its state
 * @param state its state
 * @param editions tabs of the editions
 * @param edition number shown, 0 for the draft
 * @param tables figures
 * @param changes what differs from the edition before
 * @param adjustments what persons changed
 * @param parts what the agencies reported
 * @param words text parts in order
 * @param writing the form of the text parts; {@code null} when the viewer may not write now
 * @param drafts whether the viewer may draft the official document of a frozen edition
 * @param deeds what the viewer may do now
 * @param rail its stages
 * @param next what may come next, whoever does it
 * @param steps the trail, newest last, of the kind that is asked for
 * @param sent the form that was sent and was not done; {@code null} normally
 * @param errors what is wrong with what was sent
 * @param adjust address of the form that changes a cell; {@code null} when the viewer may not
 * @param fill address of the form that types in what nothing is recorded of; {@code null} when the
 *     viewer may not, or the form has no such line
 * @param compare address of this edition beside the one before; {@code null} for the first
 * @param seen whether there is no official blank form that ought to have been seen
 */
public record SheetView(
    String href,
    String title,
    String lede,
    String guidance,
    List<Fact> facts,
    Tone tone,
    String state,
    List<ListTab> editions,
    int edition,
    List<Table> tables,
    List<SheetViewChange> changes,
    List<Adjusted> adjustments,
    List<SheetShare> parts,
    List<SheetWords> words,
    @Nullable FormView writing,
    boolean drafts,
    List<Deed> deeds,
    StageRail rail,
    NextSteps next,
    KindTabs<String> steps,
    @Nullable FormView sent,
    FormErrors errors,
    @Nullable String adjust,
    @Nullable String fill,
    @Nullable String compare,
    boolean seen) {

  /** A cell before and after. */
  public record SheetViewChange(String line, String col, String before, String after) {}

  /** A cell that a person changed. */
  public record Adjusted(
      String line, String col, String before, String after, String reason, String who) {}

  /** What an agency reported. */
  public record SheetShare(
      String agency, String href, String state, boolean counted, String figures) {}

  /**
   * A text part.
   *
   * @param kept what is kept of it, where it differs from the text; {@code null} when it does not
   */
  public record SheetWords(String field, String label, String text, @Nullable String kept) {}

  /** Something that the viewer may do. */
  public record Deed(FormView form, boolean main) {}
}
