package vn.chosach.officers.credentials;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.officers.Account;
import vn.chosach.officers.Officers;
import vn.chosach.officers.sessions.DeskSessions;

/** Gathers how an officer can sign in. */
@Component
public record SignInFacts(
    Passwords passwords,
    SecondFactors factors,
    Passkeys passkeys,
    DeskSessions sessions,
    Throttle throttle,
    Officers officers) {

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
