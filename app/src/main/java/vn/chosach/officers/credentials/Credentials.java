package vn.chosach.officers.credentials;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.Officer;
import vn.chosach.officers.sessions.DeskSessions;

/** What signed-in officers change about their own way of signing in. */
@Component
public class Credentials {

  private final Passwords passwords;
  private final SecondFactors factors;
  private final RecoveryCodes recovery;
  private final DeskSessions sessions;
  private final Throttle throttle;
  private final SignInJournal journal;

  Credentials(
      Passwords passwords,
      SecondFactors factors,
      RecoveryCodes recovery,
      DeskSessions sessions,
      Throttle throttle,
      SignInJournal journal) {
    this.passwords = passwords;
    this.factors = factors;
    this.recovery = recovery;
    this.sessions = sessions;
    this.throttle = throttle;
    this.journal = journal;
  }

  /**
   * Asks for the password again before something lasting is changed. An officer without a password,
   * who comes through an outside provider, passes.
   *
   * @return {@code null} when it is right, else {@code officers.wrong-own-password}, {@code
   *     officers.busy} or a wait
   */
  public @Nullable Refusal confirm(Officer officer, String password) {
    if (!passwords.has(officer.id())) {
      return null;
    }
    Throttle.Charge charge = throttle.charge(officer.accountName());
    if (charge.refusal() != null) {
      return charge.refusal();
    }
    return switch (passwords.check(officer.id(), password)) {
      case RIGHT -> {
        throttle.giveBack(officer.accountName());
        yield null;
      }
      case WRONG -> Refusal.of("officers.wrong-own-password");
      case BUSY -> Refusal.of("officers.busy");
    };
  }

  /** What is wrong with a new password; {@code null} when it may be chosen. */
  public @Nullable Refusal wordRefusal(Officer officer, String password, String again) {
    return passwords.refusal(officer.accountName(), password, again);
  }

  /** Sets a new password and ends all other sessions; the words were checked before. */
  @Transactional
  public void choosePassword(Officer officer, String password, @Nullable HttpSession but) {
    passwords.choose(officer.id(), password);
    sessions.endAll(officer.id(), but);
    throttle.forget(officer.accountName());
    journal.own(officer, "officers.password-chosen", Map.of());
  }

  /** Enrols the offered secret. */
  @Transactional
  public SecondFactors.SecondFactorsOutcome enrol(Officer officer, String code) {
    SecondFactors.SecondFactorsOutcome enrolment = factors.enrol(officer.id(), code);
    switch (enrolment) {
      case SecondFactors.SecondFactorsOutcome.Enrolled enrolled ->
          journal.own(officer, "officers.second-factor-enrolled", Map.of());
      case SecondFactors.SecondFactorsOutcome.SecondFactorsRefused refused -> {}
    }
    return enrolment;
  }

  @Transactional
  public void dropSecondFactor(Officer officer) {
    factors.drop(officer.id());
    journal.own(officer, "officers.second-factor-dropped", Map.of());
  }

  @Transactional
  public List<String> renewRecoveryCodes(Officer officer) {
    journal.own(officer, "officers.recovery-codes-renewed", Map.of());
    return recovery.renew(officer.id());
  }

  @Transactional
  public boolean endSession(Officer officer, String key) {
    boolean ended = sessions.end(officer.id(), key);
    if (ended) {
      journal.own(officer, "officers.session-ended", Map.of());
    }
    return ended;
  }

  /** Signs the officer out everywhere, here too. */
  @Transactional
  public void endAllSessions(Officer officer) {
    int count = sessions.endAll(officer.id(), null);
    journal.own(officer, "officers.signed-out-everywhere", Map.of("count", String.valueOf(count)));
  }
}
