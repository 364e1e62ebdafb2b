package vn.chosach.watch.marks;

import java.util.UUID;
import vn.chosach.kernel.Refusal;

/** What became of an act on a sheet. */
public sealed interface MarkOutcome {

  /** It was done; {@code id} of what it was done to. */
  record MarkDone(UUID id) implements MarkOutcome {}

  /**
   * It was not.
   *
   * @param field part of the form that must be mended; empty for none
   */
  record MarkRefused(String field, Refusal refusal) implements MarkOutcome {}

  /** A refusal about a part of the form. */
  static MarkRefused refused(String field, String code) {
    return new MarkRefused(field, Refusal.of(code));
  }
}
