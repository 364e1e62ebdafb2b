package vn.chosach.vault;

import vn.chosach.kernel.Refusal;

/** What became of an act on a piece of evidence. */
public sealed interface CustodyOutcome {

  /**
   * Done and entered.
   *
   * @param whole whether the item was measured as it was sealed; a check is done either way
   */
  record CustodyDone(boolean whole) implements CustodyOutcome {}

  /** A package that can be checked elsewhere, as a ZIP. */
  record Packed(byte[] zip) implements CustodyOutcome {}

  /**
   * Not done: {@code vault.no-such-file}, {@code vault.reason-needed}, {@code vault.altered},
   * {@code vault.receiver-needed}, {@code vault.basis-needed}, {@code vault.destroyed}, {@code
   * vault.destruction-asked-already}, {@code vault.destruction-not-asked}, {@code
   * vault.second-person}, {@code vault.second-agency}.
   */
  record CustodyRefused(Refusal refusal) implements CustodyOutcome {}
}
