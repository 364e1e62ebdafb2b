package vn.chosach.tips;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.journal.RowDigest;

/**
 * Something that happened to a tip, as its reporter may read it.
 *
 * @param id identifier; also the batch of the files that came with it
 * @param at when
 * @param kind sort
 * @param byReporter whether the reporter did it
 * @param agency agency in whose name an officer did it
 * @param stage stage after a move
 * @param due when that stage should end
 * @param answers question that a reply answers or that is taken back by it, or answer that a rating
 *     is about
 * @param rating 1 to 5, only of a rating
 * @param words as the reporter reads or wrote them; empty when there are none
 */
public record Happening(
    UUID id,
    Instant at,
    HappeningKind kind,
    boolean byReporter,
    @Nullable String agency,
    @Nullable Stage stage,
    @Nullable Instant due,
    @Nullable UUID answers,
    @Nullable Integer rating,
    String words) {

  public Happening {
    at = RowDigest.kept(at);
    due = due == null ? null : RowDigest.kept(due);
  }

  /**
   * Whether the answer that a tip has was rated: ratings before it speak of another.
   *
   * @param history of the tip, oldest first
   */
  public static boolean rated(List<Happening> history) {
    return history.reversed().stream()
        .filter(one -> one.kind() == HappeningKind.RATED || one.stage() == Stage.ANSWERED)
        .findFirst()
        .filter(one -> one.kind() == HappeningKind.RATED)
        .isPresent();
  }

  /** The sorts of happening. */
  public enum HappeningKind {
    /** The tip reached a stage. */
    MOVED,
    /** An officer asks; the reporter is expected to reply. */
    ASKED,
    /** An officer tells something. */
    TOLD,
    /** The reporter replies or adds something. */
    REPLIED,
    /** The reporter gave a name. */
    NAMED,
    /** The reporter rated the answer. */
    RATED,
    /** The reporter is not content with the result. */
    DISPUTED,
    /** The reporter asked that an answered tip is looked at again. */
    REOPENED
  }
}
