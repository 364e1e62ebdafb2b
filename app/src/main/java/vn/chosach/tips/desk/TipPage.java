package vn.chosach.tips.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.Tip;
import vn.chosach.tips.opening.IdentityOpenings.OpeningWay;
import vn.chosach.ui.Fact;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.form.FormView;
import vn.chosach.vault.KeptFile;

/**
 * One tip as the desk reads it; who told it is closed until it is opened for a purpose.
 *
 * @param facts time, channel, place, source
 * @param files how many files came with it
 * @param kept those files, to be looked at, of a report of the integrity desk
 * @param words what happened between its reporter and the integrity desk, the oldest first
 * @param reporter once opened
 * @param way in which the viewer would open it
 * @param opening the form that asks who told it
 * @param accusing the form that says which agency it accuses
 * @param handingBack the form that gives it to the common desk
 * @param errors what is wrong with the form that was sent
 */
public record TipPage(
    Tip tip,
    List<Fact> facts,
    int files,
    List<KeptFile> kept,
    List<TipPageWord> words,
    @Nullable Reporter reporter,
    OpeningWay way,
    FormView opening,
    FormView accusing,
    FormView handingBack,
    FormErrors errors) {

  /**
   * Something that happened.
   *
   * @param when time
   * @param who the reporter, or the agency
   * @param what sort
   * @param words as they were written; empty for none
   */
  public record TipPageWord(String when, String who, String what, String words) {}
}
