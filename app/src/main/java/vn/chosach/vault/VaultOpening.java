package vn.chosach.vault;

import vn.chosach.kernel.Refusal;

/** What became of the wish to see a file. */
public sealed interface VaultOpening {

  /** The bytes, whole and proven unchanged since they were sealed. */
  record Opened(String type, byte[] bytes) implements VaultOpening {}

  /**
   * Not shown: {@code vault.no-such-file}, {@code vault.no-clean-copy}, {@code
   * vault.reason-needed}, {@code vault.not-scanned} while the virus scanner is away, {@code
   * vault.infected}, {@code vault.altered} when the stored bytes are not those that were sealed, or
   * {@code vault.store-away} and its like while a store elsewhere cannot be asked.
   */
  record VaultOpeningRefused(Refusal refusal) implements VaultOpening {}
}
