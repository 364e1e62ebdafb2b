package vn.chosach.officers.signin;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;

/** The steps of a sign-in by password. Neither answers nor time tell which names exist. */
@Component
class SignIns {

  private static final int LONGEST_NAME = 100;

  private final Officers officers;
  private final Passwords passwords;
  private final SecondFactors factors;
  private final Throttle throttle;
  private final SignInSettings settings;
  private final SignInJournal journal;

  SignIns(
      Officers officers,
      Passwords passwords,
      SecondFactors factors,
      Throttle throttle,
      SignInSettings settings,
      SignInJournal journal) {
    this.officers = officers;
    this.passwords = passwords;
    this.factors = factors;
    this.throttle = throttle;
    this.settings = settings;
    this.journal = journal;
  }

  /**
   * The first step.
   *
   * @return refused with {@code officers.wrong-password} for an unknown name and for a wrong
   *     password alike, {@code officers.wait-seconds}, {@code officers.wait-minutes} or {@code
   *     officers.busy}
   */
  Attempt byPassword(String typedName, String password) {
    String name =
        typedName.length() > LONGEST_NAME ? typedName.substring(0, LONGEST_NAME) : typedName;
    Throttle.Charge charge = throttle.charge(name);
    if (charge.refusal() != null) {
      return new Attempt.Refused(charge.refusal());
    }
    Officer officer = officers.named(name).orElse(null);
    return switch (passwords.check(officer == null ? null : officer.id(), password)) {
      case BUSY -> {
        throttle.giveBack(name);
        yield Attempt.Refused.because("officers.busy");
      }
      case WRONG -> {
        noteBlock(officer, charge);
        yield Attempt.Refused.because("officers.wrong-password");
      }
      case RIGHT -> {
        throttle.giveBack(name);
        yield afterPassword(java.util.Objects.requireNonNull(officer));
      }
    };
  }

  /**
   * The second step, with a code of the app or a recovery code.
   *
   * @return refused with {@code officers.wrong-code}, {@code officers.used-code}, {@code
   *     officers.wait-seconds} or {@code officers.wait-minutes}
   */
  Attempt byCode(UUID id, String code) {
    Officer officer = officers.inOffice(id).orElse(null);
    if (officer == null) {
      return Attempt.Refused.because("officers.wrong-code");
    }
    Throttle.Charge charge = throttle.charge(officer.accountName());
    if (charge.refusal() != null) {
      return new Attempt.Refused(charge.refusal());
    }
    return switch (factors.use(id, code)) {
      case RIGHT -> complete(officer, SignInJournal.Way.PASSWORD_AND_CODE);
      case RECOVERY -> complete(officer, SignInJournal.Way.PASSWORD_AND_RECOVERY_CODE);
      case REPLAYED -> Attempt.Refused.because("officers.used-code");
      case WRONG -> {
        noteBlock(officer, charge);
        yield Attempt.Refused.because("officers.wrong-code");
      }
    };
  }

  /** Completes a sign-in whose factors were examined elsewhere. */
  Attempt complete(Officer officer, SignInJournal.Way way) {
    throttle.forget(officer.accountName());
    journal.signedIn(officer, way);
    return new Attempt.Complete(officer);
  }

  private Attempt afterPassword(Officer officer) {
    if (factors.has(officer.id())) {
      return new Attempt.Continue(officer, PendingSignIn.Step.CODE);
    }
    return switch (settings.secondFactor()) {
      case REQUIRED -> new Attempt.Continue(officer, PendingSignIn.Step.ENROL);
      case OPTIONAL -> complete(officer, SignInJournal.Way.PASSWORD);
    };
  }

  private void noteBlock(
      @org.jspecify.annotations.Nullable Officer officer, Throttle.Charge charge) {
    if (officer != null && charge.failures() == Throttle.FREE) {
      journal.blocked(officer.id());
    }
  }
}
