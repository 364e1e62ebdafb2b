package vn.chosach.watch.marks;

import java.util.UUID;
import vn.chosach.kernel.Refusal;

/** What became of an act on a sheet. */
public sealed interface MarkOutcome {

  /** It was done; {@code id} of what it was done to. */
  record Done(UUID id) implements MarkOutcome {}

  /**
   * It was not.
   *
   * @param field part of the form that must be mended; empty for none
   */
  record Refused(String field, Refusal refusal) implements MarkOutcome {}

  /** A refusal about a part of the form. */
  static Refused refused(String field, String code) {
    return new Refused(field, Refusal.of(code));
  }
}
