package vn.chosach.tips.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.FormErrors;
import vn.chosach.ui.form.FormView;

/**
 * The boxes and their openings.
 *
 * @param boxes in use
 * @param openings newest first
 * @param opening the form that writes down an opening
 * @param hanging the form that enters a box
 * @param confirming forms by which the reader, who was there, finds an opening right
 * @param minuting forms by which the reader, who opened it, draws up the minutes
 * @param renaming forms by which the reader, who opened it, names another second person
 * @param errors what is wrong with the form that was sent
 */
public record BoxPage(
    List<Box> boxes,
    List<Opening> openings,
    FormView opening,
    FormView hanging,
    Map<UUID, FormView> confirming,
    Map<UUID, FormView> minuting,
    Map<UUID, FormView> renaming,
    FormErrors errors) {

  /** A box in use. */
  public record Box(UUID id, String name, String spot, LocalDate from) {}

  /**
   * One opening.
   *
   * @param box name of the box, {@code spot} where it hangs
   * @param openedBy account of who opened it and wrote it down
   * @param letters how many lay in it
   * @param entered how many of them are tips by now
   * @param witnessId account of the second person; {@code null} where the name was typed
   * @param confirmed whether the second person found it right, where an account is asked
   * @param paper minutes that were drawn up; {@code null} for none
   */
  public record Opening(
      UUID id,
      String box,
      String spot,
      Instant openedAt,
      String opener,
      UUID openedBy,
      String witness,
      int letters,
      int entered,
      @Nullable UUID witnessId,
      boolean confirmed,
      @Nullable UUID paper) {

    public int waiting() {
      return Math.max(0, letters - entered);
    }
  }
}
