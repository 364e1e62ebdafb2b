package vn.chosach.officers;

import java.util.UUID;
import vn.chosach.kernel.Refusal;

/** What became of an act on an account. */
public sealed interface AccountOutcome {

  /** It was done; {@code id} is the officer, or the role assignment that was granted. */
  record AccountDone(UUID id) implements AccountOutcome {}

  /** It was not done, and nothing has changed. */
  record AccountRefused(Refusal refusal) implements AccountOutcome {

    static AccountRefused because(String code) {
      return new AccountRefused(Refusal.of(code));
    }
  }
}
