package vn.chosach.officers;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Locks that keep the rules of accounts true when two administrators act at once. */
@Component
record ActiveOfficers(JdbcClient jdbc, InstantSource clock) {

  private static final long ADMINISTRATORS = 0x389_0001L;

  /** Holds the row of an officer until the end of the transaction; false when not active. */
  boolean hold(UUID officer) {
    return jdbc.sql("SELECT status = 'ACTIVE' FROM officers.officer WHERE id = :id FOR UPDATE")
        .param("id", officer)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /**
   * Whether another administrator who can sign in is in office today. Acts that take an
   * administrator away wait for each other here, so that two of them cannot remove one another.
   */
  boolean anotherAdministrator(UUID than, LocalDate today) {
    jdbc.sql("SELECT pg_advisory_xact_lock(:key)")
        .param("key", ADMINISTRATORS)
        .query((row, n) -> true)
        .single();
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT 1
                FROM officers.role_assignment r
                JOIN officers.officer o ON o.id = r.officer_id
               WHERE r.role = 'ADMINISTRATOR' AND r.revoked_at IS NULL AND o.status = 'ACTIVE'
                 AND daterange(r.valid_from, r.valid_to, '[]') @> :today
                 AND daterange(o.valid_from, o.valid_to, '[]') @> :today
                 AND (o.last_signed_in_at IS NOT NULL
                      OR EXISTS (SELECT 1 FROM officers.password p WHERE p.officer_id = o.id))
                 AND NOT EXISTS (SELECT FROM officers.urgent_act k
                                  WHERE k.officer = o.id AND k.kind = 'LOCK' AND k.lifted_at IS NULL
                                    AND k.until_at > :now)
                 AND o.id <> :than)
            """)
        .param("today", today)
        .param("now", clock.instant())
        .param("than", than)
        .query(Boolean.class)
        .single();
  }
}
