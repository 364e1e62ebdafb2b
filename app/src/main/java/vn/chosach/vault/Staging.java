package vn.chosach.vault;

import vn.chosach.kernel.Refusal;

/** What became of a file that was handed in. */
public sealed interface Staging {

  /** Taken; it waits until its owner is sent. The same bytes twice give the same file twice. */
  record Staged(KeptFile file) implements Staging {}

  /**
   * Not taken, and why: {@code vault.empty-file}, {@code vault.too-large}, {@code vault.too-many},
   * {@code vault.executable}, {@code vault.archive}, {@code vault.video}, {@code vault.heic},
   * {@code vault.other-kind}, {@code vault.too-many-pixels}, {@code vault.cut-off}, {@code
   * vault.damaged}, {@code vault.too-slow}, {@code vault.disk-full}, {@code vault.busy}, {@code
   * vault.too-heavy}, {@code vault.pdf-acts}, {@code vault.pdf-locked}, {@code vault.virus}; of
   * visitors also {@code vault.report-full} and {@code vault.staging-full}; of films also {@code
   * vault.film-too-large}, {@code vault.not-a-film}, {@code vault.film-kind}, {@code
   * vault.no-pictures}.
   */
  record StagingRefused(Refusal refusal) implements Staging {}
}
