package vn.chosach.law;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.catalogue.law.LawVersion;

/**
 * A version that was proposed, or a row whose wording was confirmed, and what became of it.
 *
 * @param list slug of the list
 * @param next the version
 * @param before the version that held on its first day; {@code null} for none
 * @param basis where it stands, in the words of the proposer
 * @param reason why it begins in the past; empty when it does not
 * @param proposedBy who proposed it; {@code null} for a row that came with the program
 * @param decidedBy who confirmed or denied it
 * @param words the citation, or why not
 * @param touched running matters that it touched when it was decided
 * @param moved running matters whose end it moved
 */
public record LawChange(
    UUID id,
    String list,
    LawVersion next,
    @Nullable LawVersion before,
    String basis,
    String reason,
    @Nullable UUID proposedBy,
    Instant proposedAt,
    LawChangeState state,
    @Nullable UUID decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String words,
    int touched,
    int moved) {

  /** How far it has come. */
  public enum LawChangeState {
    WAITING("law.state.waiting"),
    CONFIRMED("law.state.confirmed"),
    DENIED("law.state.denied");

    private final String textKey;

    LawChangeState(String textKey) {
      this.textKey = textKey;
    }

    public String textKey() {
      return textKey;
    }
  }

  /** One that nobody decided yet. */
  static LawChange waiting(
      UUID id,
      LawProposal wish,
      LawVersion next,
      @Nullable LawVersion before,
      @Nullable UUID by,
      Instant now) {
    return new LawChange(
        id,
        wish.list(),
        next,
        before,
        wish.basis().strip(),
        wish.reason().strip(),
        by,
        now,
        LawChangeState.WAITING,
        null,
        null,
        null,
        0,
        0);
  }

  LawChange decided(
      LawChangeState how, String said, @Nullable UUID by, Instant now, int touches, int moves) {
    return new LawChange(
        id,
        list,
        next,
        before,
        basis,
        reason,
        proposedBy,
        proposedAt,
        how,
        by,
        now,
        said.strip(),
        touches,
        moves);
  }

  public boolean waits() {
    return state == LawChangeState.WAITING;
  }
}
