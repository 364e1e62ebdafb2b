package vn.chosach.officers.sessions;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in between the password and the second factor. It opens no page but the next step.
 *
 * @param officer whose password was right
 * @param step what is still to be done
 * @param target page to go to afterwards, {@code null} for the desk
 */
public record PendingSignIn(UUID officer, PendingSignInStep step, @Nullable String target) {

  private static final Duration LIFE = Duration.ofMinutes(10);
  private static final String OFFICER = "officers.pending";
  private static final String STEP = "officers.pending.step";
  private static final String SINCE = "officers.pending.since";
  private static final String TARGET = "officers.pending.target";

  /** What is still to be done. */
  public enum PendingSignInStep {
    CODE,
    ENROL
  }

  public void keep(HttpSession session, Instant now) {
    session.setAttribute(OFFICER, officer.toString());
    session.setAttribute(STEP, step.name());
    session.setAttribute(SINCE, String.valueOf(now.toEpochMilli()));
    session.setAttribute(TARGET, target);
  }

  /** The pending sign-in of a session at a step; {@code null} when there is none, or no longer. */
  public static @Nullable PendingSignIn at(
      PendingSignInStep step, @Nullable HttpSession session, Instant now) {
    if (session == null
        || !step.name().equals(session.getAttribute(STEP))
        || !(session.getAttribute(OFFICER) instanceof String officer)
        || !(session.getAttribute(SINCE) instanceof String since)
        || now.isAfter(Instant.ofEpochMilli(Long.parseLong(since)).plus(LIFE))) {
      return null;
    }
    return new PendingSignIn(UUID.fromString(officer), step, (String) session.getAttribute(TARGET));
  }

  static void forget(HttpSession session) {
    session.removeAttribute(OFFICER);
    session.removeAttribute(STEP);
    session.removeAttribute(SINCE);
    session.removeAttribute(TARGET);
  }
}
