package vn.chosach.tips.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FormErrors;

/**
 * The boxes and their openings.
 *
 * @param boxes in use
 * @param choices the same for a list
 * @param openings newest first
 * @param form what was typed
 * @param errors what is wrong with it
 */
public record BoxPage(
    List<Box> boxes,
    List<Choice> choices,
    List<Opening> openings,
    EntryForm form,
    FormErrors errors) {

  /** A box in use. */
  public record Box(UUID id, String name, String spot, LocalDate from) {}

  /**
   * One opening.
   *
   * @param box name of the box
   * @param letters how many lay in it
   * @param entered how many of them are tips by now
   */
  public record Opening(
      UUID id,
      String box,
      Instant openedAt,
      String opener,
      String witness,
      int letters,
      int entered) {

    public int waiting() {
      return Math.max(0, letters - entered);
    }
  }
}
