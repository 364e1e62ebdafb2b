package vn.chosach.officers;

import java.util.UUID;
import vn.chosach.kernel.Refusal;

/** What became of an act on an account. */
public sealed interface AccountOutcome {

  /** It was done; {@code id} is the officer, or the role assignment that was granted. */
  record Done(UUID id) implements AccountOutcome {}

  /** It was not done, and nothing has changed. */
  record Refused(Refusal refusal) implements AccountOutcome {

    static Refused because(String code) {
      return new Refused(Refusal.of(code));
    }
  }
}
