package vn.chosach.officers.signin;

import java.util.List;
import vn.chosach.officers.Officer;

/**
 * What officers see of their own account.
 *
 * @param officer who looks
 * @param password whether a password was chosen
 * @param codes whether a second factor is enrolled
 * @param codesMayEnd whether it may be taken away without a new one
 * @param recoveryLeft recovery codes not used yet
 * @param passkeys passkeys, oldest first
 * @param sessions open sessions, newest first
 */
public record ProfilePage(
    Officer officer,
    boolean password,
    boolean codes,
    boolean codesMayEnd,
    int recoveryLeft,
    List<PasskeyRow> passkeys,
    List<SessionRow> sessions) {

  public ProfilePage {
    passkeys = List.copyOf(passkeys);
    sessions = List.copyOf(sessions);
  }
}
