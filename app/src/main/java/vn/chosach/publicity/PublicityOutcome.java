package vn.chosach.publicity;

import java.util.UUID;
import vn.chosach.kernel.Refusal;

/** What became of an act on a publication. */
public sealed interface PublicityOutcome {

  /** It was done to this publication. */
  record Done(UUID publication) implements PublicityOutcome {}

  /** Somebody else acted since the page was drawn; nothing was done. */
  record Overtaken() implements PublicityOutcome {}

  /** Not done, nothing changed. */
  record Refused(Refusal refusal) implements PublicityOutcome {}

  static Refused refused(String code) {
    return new Refused(Refusal.of(code));
  }
}
