package vn.chosach.officers.signin;

import java.util.UUID;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.Officer;
import vn.chosach.officers.sessions.PendingSignIn;

/** What became of one step of a sign-in. */
sealed interface Attempt {

  /** The officer is who they say, by all the factors that are needed. */
  record Complete(Officer officer) implements Attempt {}

  /** The password is right, and one more step is to be taken. */
  record Continue(Officer officer, PendingSignIn.PendingSignInStep step) implements Attempt {}

  /**
   * Whether the password is right is not told; the second factor decides.
   *
   * @param whose the officer when it is right, else nobody
   */
  record Blind(UUID whose) implements Attempt {}

  /** Nothing was opened. */
  record AttemptRefused(Refusal refusal) implements Attempt {

    static AttemptRefused because(String code) {
      return new AttemptRefused(Refusal.of(code));
    }
  }
}
