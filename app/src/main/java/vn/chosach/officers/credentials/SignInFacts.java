package vn.chosach.officers.credentials;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.officers.Account;
import vn.chosach.officers.Officers;
import vn.chosach.officers.sessions.DeskSessions;

/** Gathers how an officer can sign in. */
@Component
public class SignInFacts {

  private final Passwords passwords;
  private final SecondFactors factors;
  private final Passkeys passkeys;
  private final DeskSessions sessions;
  private final Throttle throttle;
  private final Officers officers;

  SignInFacts(
      Passwords passwords,
      SecondFactors factors,
      Passkeys passkeys,
      DeskSessions sessions,
      Throttle throttle,
      Officers officers) {
    this.passwords = passwords;
    this.factors = factors;
    this.passkeys = passkeys;
    this.sessions = sessions;
    this.throttle = throttle;
    this.officers = officers;
  }

  public Access.AccessState of(UUID officer) {
    String name = officers.account(officer).map(Account::accountName).orElse("");
    return new Access.AccessState(
        passwords.has(officer),
        factors.has(officer),
        passkeys.of(officer).size(),
        sessions.of(officer, null).size(),
        throttle.blockedUntil(name));
  }
}
