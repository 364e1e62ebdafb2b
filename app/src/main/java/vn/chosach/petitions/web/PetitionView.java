package vn.chosach.petitions.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Fact;
import vn.chosach.ui.Tone;
import vn.chosach.ui.stages.KindTabs;
import vn.chosach.ui.stages.NextSteps;
import vn.chosach.ui.stages.StageRail;

/**
 * A petition as its page shows it.
 *
 * @param story what its sender told; {@code null} where it was erased or came otherwise
 * @param waits which paper waits for its signature; {@code null} for none
 * @param rail its stages
 * @param next what leads on, whoever does it
 * @param lines its history, the newest first, of the kind that is asked for
 * @param acts what an officer may do now beside it
 * @param papers what may be drawn up now beside it for the competent person
 */
public record PetitionView(
    String id,
    String number,
    String title,
    PetitionChip state,
    @Nullable String story,
    @Nullable PetitionLink waits,
    List<String> notes,
    List<Fact> facts,
    StageRail rail,
    NextSteps next,
    KindTabs<PetitionLine> lines,
    List<PetitionClock> clocks,
    List<PetitionLink> acts,
    List<PetitionLink> papers) {

  /** How something stands, in words and colour. */
  public record PetitionChip(Tone tone, String text) {}

  /** Where something can be done or read. */
  public record PetitionLink(String href, String text) {}

  /**
   * Something that happened.
   *
   * @param paper signed paper of the agency, or of somebody else
   * @param moved whether it changed its state
   */
  public record PetitionLine(
      String when,
      String what,
      String who,
      String words,
      @Nullable PetitionLink paper,
      boolean moved) {}

  /** A clock with its arithmetic. */
  public record PetitionClock(
      String name,
      PetitionChip chip,
      String due,
      String basis,
      boolean unconfirmed,
      List<String> sums) {}

  /** A line of the list. */
  public record PetitionRow(
      String number,
      String procedure,
      String received,
      String people,
      PetitionChip state,
      @Nullable PetitionChip due) {}

  /** A trader on the warning list in words. */
  public record WarnedLine(
      String trader, String act, String place, String decision, String until) {}
}
