package vn.chosach.officers.signin;

import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.chosach.kernel.Refusal;
import vn.chosach.ui.Page;

/** What both passkey ceremonies share. */
final class PasskeyAnswers {

  private PasskeyAnswers() {}

  /** Keeps a new challenge in the session. */
  static String newChallenge(HttpSession session, String name) {
    String challenge = Passkeys.newChallenge();
    session.setAttribute(name, challenge);
    return challenge;
  }

  /** A challenge serves for one answer, right or wrong. */
  static @Nullable String takeChallenge(HttpSession session, String name) {
    Object challenge = session.getAttribute(name);
    session.removeAttribute(name);
    return challenge instanceof String text ? text : null;
  }

  /** Tells the script of the page to go on there. */
  static ResponseEntity<Map<String, String>> goTo(String address) {
    return ResponseEntity.ok(Map.of("next", address));
  }

  /** Tells the script of the page what to show. */
  static ResponseEntity<Map<String, String>> refuse(Page page, Refusal refusal) {
    return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
        .body(Map.of("refused", page.t(refusal)));
  }
}
