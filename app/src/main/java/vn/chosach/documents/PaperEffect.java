package vn.chosach.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;

/**
 * What the signature under a paper does in the room that drew it up. The signature is the act: it
 * draws the number, and what follows happens in the same transaction or nothing happens. A number
 * with an effect is not declared void but undone by another paper (Luật Xử lý vi phạm hành chính
 * art. 18).
 */
public interface PaperEffect {

  /** A room whose papers have effects. */
  interface PaperEffectSource {

    /** Codes of the kinds of paper that nobody draws up but this room. */
    Set<String> kinds();

    /** The effect of a paper; empty for one that only says something. */
    Optional<PaperEffect> of(UUID document);
  }

  /**
   * Why that person may not sign the paper on that day; asked when it is submitted and again when
   * it is signed.
   */
  Optional<Refusal> barred(Signatory by, LocalDate day);

  /**
   * Rules of general knowledge on which the signature rests and that bind a person: who signs
   * confirms each by name, and is the second person beside who drew the paper up.
   */
  default List<Refusal> unconfirmed(Signatory by, LocalDate day) {
    return List.of();
  }

  /** Whether the words of a draft come from the record alone and are not revised. */
  default boolean fromRecord() {
    return true;
  }

  /** What is odd about a signature on that day; who signs answers it in words. */
  default List<Refusal> doubts(LocalDate day) {
    return List.of();
  }

  /** The words with what follows from the signatory, such as the paper that gives the power. */
  default Drafting worded(Drafting drafting, Signatory by, LocalDate day) {
    return drafting;
  }

  /**
   * The paper is signed and numbered.
   *
   * @param number as printed
   * @param day day of the signature
   * @return why it has no effect; then it is not signed either
   */
  Optional<Refusal> carryOut(String number, LocalDate day, Signatory by, Actor signer);

  /** The draft was dropped. */
  void dropped(Actor by);
}
