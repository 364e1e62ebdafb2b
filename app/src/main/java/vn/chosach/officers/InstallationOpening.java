package vn.chosach.officers;

import java.time.Instant;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The opening days of an installation: nothing was reported yet, and its first officers must be
 * able to sign. They begin once, with the first account of an empty installation, and what two
 * administrators of two agencies open in them waits for nothing.
 */
@Component
record InstallationOpening(JdbcClient jdbc, NewAccountPolicy terms) {

  /** Begins them, if nobody has an account yet. */
  void begin(Instant now) {
    jdbc.sql(
            """
            INSERT INTO officers.opening (began_at, ends_at)
            SELECT :now, :ends WHERE NOT EXISTS (SELECT FROM officers.officer)
            ON CONFLICT DO NOTHING
            """)
        .param("now", now)
        .param("ends", now.plus(terms.openingDays(now)))
        .update();
  }

  Set<String> administratorAgencies() {
    return Set.copyOf(
        jdbc.sql(
                """
                SELECT DISTINCT p.agency_key
                  FROM officers.role_assignment r
                  JOIN officers.officer o ON o.id = r.officer_id
                  JOIN officers.posting p ON p.officer_id = o.id
                 WHERE r.role = 'ADMINISTRATOR'
                   AND (o.last_signed_in_at IS NOT NULL
                        OR EXISTS (SELECT FROM officers.password w WHERE w.officer_id = o.id))
                """)
            .query(String.class)
            .list());
  }

  boolean lasts(Instant now) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM officers.opening WHERE :now < ends_at)")
        .param("now", now)
        .query(Boolean.class)
        .single();
  }
}
