package vn.chosach.officers.signin;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.IdSource;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;
import vn.chosach.officers.credentials.Passwords;
import vn.chosach.officers.credentials.RefusalCounts;
import vn.chosach.officers.credentials.SecondFactors;
import vn.chosach.officers.credentials.SignInJournal;
import vn.chosach.officers.credentials.Throttle;
import vn.chosach.officers.sessions.PendingSignIn;
import vn.chosach.officers.sessions.SignInSettings;

/** The steps of a sign-in by password. Neither answers nor time tell which names exist. */
@Component
record SignIns(
    Officers officers,
    Passwords passwords,
    SecondFactors factors,
    Throttle throttle,
    SignInSettings settings,
    SignInJournal journal,
    RefusalCounts refusals,
    IdSource ids) {

  private static final int LONGEST_NAME = 100;
  private static final String CODE_OF = "code of ";

  /**
   * The first step.
   *
   * <p>Where a name is blocked, or many names are being tried, nobody learns whether the password
   * is right: everybody is led on to the second factor, and only both together open the desk.
   *
   * @return refused with {@code officers.wrong-password} for an unknown name and for a wrong
   *     password alike, or {@code officers.busy}
   */
  Attempt byPassword(String typedName, String password) {
    String name =
        typedName.length() > LONGEST_NAME ? typedName.substring(0, LONGEST_NAME) : typedName;
    Throttle.Charge charge = throttle.charge(name);
    boolean blind = charge.refusal() != null || throttle.isSprayed();
    Officer officer = officers.named(name).orElse(null);
    return switch (passwords.check(officer == null ? null : officer.id(), password)) {
      case BUSY -> {
        throttle.giveBack(name);
        yield Attempt.AttemptRefused.because("officers.busy");
      }
      case WRONG -> {
        note(officer, charge);
        yield blind
            ? new Attempt.Blind(ids.next())
            : Attempt.AttemptRefused.because("officers.wrong-password");
      }
      case RIGHT -> {
        UUID id = Objects.requireNonNull(officer).id();
        if (blind) {
          yield new Attempt.Blind(factors.has(id) ? id : ids.next());
        }
        throttle.giveBack(name);
        yield afterPassword(officer);
      }
    };
  }

  /**
   * The second step, with a code of the app or a recovery code.
   *
   * @return refused with {@code officers.wrong-code}, {@code officers.used-code}, {@code
   *     officers.wait-seconds}, {@code officers.wait-minutes} or {@code officers.account-locked}
   */
  Attempt byCode(UUID id, String code) {
    Officer officer = officers.inOffice(id).orElse(null);
    if (officer == null) {
      factors.use(id, code);
      return Attempt.AttemptRefused.because("officers.wrong-code");
    }
    // Only who knows the password is counted here, so no stranger can keep the owner waiting.
    Throttle.Charge charge = throttle.charge(CODE_OF + officer.accountName());
    if (charge.refusal() != null) {
      return new Attempt.AttemptRefused(charge.refusal());
    }
    return switch (factors.use(id, code)) {
      case RIGHT -> complete(officer, SignInJournal.Way.PASSWORD_AND_CODE);
      case RECOVERY -> complete(officer, SignInJournal.Way.PASSWORD_AND_RECOVERY_CODE);
      case REPLAYED -> Attempt.AttemptRefused.because("officers.used-code");
      case WRONG -> {
        note(officer, charge);
        yield Attempt.AttemptRefused.because("officers.wrong-code");
      }
    };
  }

  /**
   * Completes a sign-in whose factors were examined elsewhere; refused with {@code
   * officers.account-locked}.
   */
  Attempt complete(Officer officer, SignInJournal.Way way) {
    if (officer.locked()) {
      return Attempt.AttemptRefused.because("officers.account-locked");
    }
    throttle.forget(officer.accountName());
    throttle.forget(CODE_OF + officer.accountName());
    journal.signedIn(officer, way);
    return new Attempt.Complete(officer);
  }

  private Attempt afterPassword(Officer officer) {
    if (factors.has(officer.id())) {
      return new Attempt.Continue(officer, PendingSignIn.PendingSignInStep.CODE);
    }
    return switch (settings.secondFactor()) {
      case REQUIRED -> new Attempt.Continue(officer, PendingSignIn.PendingSignInStep.ENROL);
      case OPTIONAL -> complete(officer, SignInJournal.Way.PASSWORD);
    };
  }

  private void note(@Nullable Officer officer, Throttle.Charge charge) {
    refusals.count(RefusalCounts.RefusalCountsKind.SIGN_IN, officer == null ? null : officer.id());
    if (charge.failures() == 1) {
      throttle.noteAnotherName();
    }
    if (officer != null && charge.failures() == Throttle.FREE) {
      journal.blocked(officer.id());
    }
  }
}
