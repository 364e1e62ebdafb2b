package vn.chosach.directory;

import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Folding;

/**
 * Why the roll is changed; goes into the journal with the act.
 *
 * @param reason in the words of the actor
 * @param basis decision or article that allows it; empty or {@code null} where there is none
 */
public record ChangeReason(String reason, @Nullable String basis) {
  public ChangeReason {
    reason = Folding.nfc(reason).strip();
    basis = basis == null || basis.isBlank() ? null : Folding.nfc(basis).strip();
  }
}
