package vn.chosach.tips.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.form.FormView;

/**
 * The boxes and their openings.
 *
 * @param boxes in use
 * @param openings newest first
 * @param opening the form that writes down an opening
 * @param hanging the form that enters a box
 * @param errors what is wrong with the form that was sent
 */
public record BoxPage(
    List<Box> boxes,
    List<Opening> openings,
    FormView opening,
    FormView hanging,
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
