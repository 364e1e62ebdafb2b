package vn.chosach.officers.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * A session that is written when something in it changed. That it was used is written once in a
 * thirtieth of the time for which it may rest: of thirty minutes it may end one too early, and
 * never too late.
 */
final class SparingSession implements Session {

  private static final int COARSE = 30;

  private final Session kept;
  private final Runnable write;
  private boolean changed;

  /**
   * @param write writes what is kept
   * @param changed whether it was never written
   */
  SparingSession(Session kept, Runnable write, boolean changed) {
    this.kept = kept;
    this.write = write;
    this.changed = changed;
  }

  void save() {
    if (changed) {
      write.run();
      changed = false;
    }
  }

  @Override
  public void setLastAccessedTime(Instant at) {
    Duration unwritten = Duration.between(kept.getLastAccessedTime(), at);
    if (unwritten.compareTo(kept.getMaxInactiveInterval().dividedBy(COARSE)) >= 0) {
      kept.setLastAccessedTime(at);
      changed = true;
    }
  }

  @Override
  public String changeSessionId() {
    changed = true;
    return kept.changeSessionId();
  }

  @Override
  public void setAttribute(String name, Object value) {
    changed = true;
    kept.setAttribute(name, value);
  }

  @Override
  public void removeAttribute(String name) {
    changed |= kept.getAttribute(name) != null;
    kept.removeAttribute(name);
  }

  @Override
  public void setMaxInactiveInterval(Duration interval) {
    changed = true;
    kept.setMaxInactiveInterval(interval);
  }

  @Override
  public String getId() {
    return kept.getId();
  }

  @Override
  public <T> @Nullable T getAttribute(String name) {
    return kept.getAttribute(name);
  }

  @Override
  public Set<String> getAttributeNames() {
    return kept.getAttributeNames();
  }

  @Override
  public Instant getCreationTime() {
    return kept.getCreationTime();
  }

  @Override
  public Instant getLastAccessedTime() {
    return kept.getLastAccessedTime();
  }

  @Override
  public Duration getMaxInactiveInterval() {
    return kept.getMaxInactiveInterval();
  }

  @Override
  public boolean isExpired() {
    return kept.isExpired();
  }
}
