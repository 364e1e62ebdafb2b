package vn.chosach.signals;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.kernel.Role;

/**
 * Which signals a reader may see: one predicate for list, count, search, alike signals and every
 * act. The standing office and the leaders of the committee see all; a desk sees what lies in its
 * inbox and what was referred to its agency; an officer of a case what was referred.
 *
 * @param all whether everything
 * @param inbox key of the agency whose inbox; {@code null} for none
 * @param referred key of the agency to which it was referred; {@code null} for none
 */
record Reach(boolean all, @Nullable String inbox, @Nullable String referred) {

  private static final Set<Role> ALL = Set.of(Role.STANDING_OFFICE, Role.COMMITTEE_LEADER);
  private static final Set<Role> INBOX = Set.of(Role.OPERATOR, Role.AGENCY_HEAD);
  private static final Set<Role> REFERRED =
      Set.of(Role.OPERATOR, Role.AGENCY_HEAD, Role.CASE_OFFICER);

  /** The system itself. */
  static final Reach EVERYTHING = new Reach(true, null, null);

  static Reach of(Reader reader) {
    String agency = reader.actor().agency();
    return new Reach(
        holds(reader, ALL),
        holds(reader, INBOX) ? agency : null,
        holds(reader, REFERRED) ? agency : null);
  }

  /** Condition on the row {@code s} of {@code signals.signal}; fill with {@link #bind}. */
  String condition() {
    return all ? "true" : "(s.agency = :reachInbox OR s.referred_to = :reachReferred)";
  }

  JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
    return all ? statement : statement.param("reachInbox", inbox).param("reachReferred", referred);
  }

  boolean covers(Signal signal) {
    return all
        || inbox != null && inbox.equals(signal.agency())
        || referred != null && referred.equals(signal.referredTo());
  }

  private static boolean holds(Reader reader, Set<Role> roles) {
    return reader.roles().stream().anyMatch(roles::contains);
  }
}
