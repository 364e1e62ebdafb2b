package vn.chosach.signals;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chosach.deadlines.ClockExplanation;
import vn.chosach.directory.CompetenceAnswer;
import vn.chosach.identifiers.IdentifierKind;
import vn.chosach.signals.suggesting.Procedure;
import vn.chosach.signals.suggesting.SuggestionReason;
import vn.chosach.tips.Happening;
import vn.chosach.tips.Tip;
import vn.chosach.vault.KeptFile;

/**
 * A signal with all that a person needs to decide about it.
 *
 * @param signal as it stands
 * @param title beginning of what was told
 * @param tip what was told; {@code null} for other sources
 * @param files what came with it
 * @param history what happened to it in the office, oldest first
 * @param told what its reporter was told and wrote, oldest first
 * @param notices of each act with words for the reporter, where they are; by act
 * @param undoable the act that can be taken back now
 * @param merged signals that were merged into it
 * @param clock its clock with the arithmetic
 * @param letter the letter it is a part of
 */
public record Sheet(
    Signal signal,
    String title,
    @Nullable Tip tip,
    List<KeptFile> files,
    List<SignalAct> history,
    List<Happening> told,
    Map<java.util.UUID, Notice> notices,
    @Nullable SignalAct undoable,
    List<Signal> merged,
    @Nullable ClockExplanation clock,
    Letter letter) {

  /**
   * The letter that it is a part of.
   *
   * @param excerpt what this part is about; {@code null} of the first part and of a whole letter
   * @param others the other parts that stand, with what they are about
   * @param lastOpen whether its reporter waits for this part only: every other one has ended; also
   *     true of a whole letter
   */
  public record Letter(@Nullable String excerpt, List<Other> others, boolean lastOpen) {}

  /** Another part of the same letter, with the beginning of what it is about. */
  public record Other(Signal signal, String title) {}

  /** Where the words of an act are. */
  public enum Notice {
    /** They leave when the time to undo is over. */
    WAITING,
    SENT,
    /** Taken back before they left. */
    WITHDRAWN,
    /** The tip could not be moved; the reporter has not heard. */
    FAILED
  }

  /**
   * What machines read and propose; no one has confirmed it.
   *
   * @param identifiers with the number of other signals they stand in
   * @param alikes signals that may be about the same
   * @param procedures that it may fall under, strongest first
   * @param competence who would lead, with the rule
   * @param question words on which that answer rests
   */
  public record Machine(
      List<SheetFound> identifiers,
      List<Alike> alikes,
      List<Proposed> procedures,
      CompetenceAnswer competence,
      List<SuggestionReason> question) {}

  /**
   * An identifier.
   *
   * @param kind what it identifies
   * @param shown with the middle hidden where it points at a person
   * @param seen in how many other signals it stands, at most 100
   * @param doubtful whether its check digit disagrees
   * @param photo whether it was read in a photo
   */
  public record SheetFound(
      IdentifierKind kind, String shown, int seen, boolean doubtful, boolean photo) {}

  /**
   * A signal that may be about the same.
   *
   * @param signal which
   * @param title beginning of what was told
   * @param likelySame whether much speaks for it
   * @param reasons at least one
   */
  public record Alike(
      Signal signal, String title, boolean likelySame, List<SuggestionReason> reasons) {}

  /**
   * A procedure that it may fall under.
   *
   * @param procedure which
   * @param ground law and article of the rule
   * @param reasons at least one
   */
  public record Proposed(Procedure procedure, String ground, List<SuggestionReason> reasons) {}
}
