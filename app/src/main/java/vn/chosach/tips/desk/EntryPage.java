package vn.chosach.tips.desk;

import java.util.List;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FormErrors;
import vn.chosach.vault.KeptFile;

/**
 * A form of entry.
 *
 * @param pass sealed, guards the form
 * @param form what was typed
 * @param errors what is wrong with it
 * @param choices what its lists offer
 * @param files that wait with it
 */
public record EntryPage(
    String pass, EntryForm form, FormErrors errors, Choices choices, List<KeptFile> files) {

  /** The lists of the form. */
  public record Choices(
      List<Choice> areas,
      List<Choice> goods,
      List<Choice> channels,
      List<Choice> openings,
      List<Choice> offices) {}
}
