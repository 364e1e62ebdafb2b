package vn.chosach.officers.sessions;

import jakarta.servlet.http.HttpSession;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import vn.chosach.journal.Journal;

/**
 * Identifiers of sessions have 256 random bits and stand in the database as a digest alone, so that
 * a dump opens no session. The database computes the digest, because the library names the session
 * by what it reads back: the row is found by the digest and answers under the identifier asked for.
 */
@Configuration
class HashedSessionIds {

  static final int ID_BYTES = 32;
  private static final String DIGEST = "encode(sha256(convert_to(%s, 'UTF8')), 'hex')";

  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> hashedSessionIds(Secrets secrets) {
    return sessions -> {
      sessions.setSessionIdGenerator(() -> secrets.token(ID_BYTES));
      sessions.setCreateSessionQuery(
          Journal.WHOEVER_LOOKS
              + """
              INSERT INTO %%TABLE_NAME%%
                (primary_id, session_id, creation_time, last_access_time, max_inactive_interval,
                 expiry_time, principal_name)
              VALUES (?, %s, ?, ?, ?, ?, ?)
              """
                  .formatted(DIGEST.formatted("?")));
      sessions.setGetSessionQuery(
          Journal.WHOEVER_LOOKS
              + """
              SELECT s.primary_id, asked.id AS session_id, s.creation_time, s.last_access_time,
                     s.max_inactive_interval, a.attribute_name, a.attribute_bytes
                FROM (SELECT ?::text AS id) asked
                JOIN %%TABLE_NAME%% s ON s.session_id = %s
                LEFT JOIN %%TABLE_NAME%%_ATTRIBUTES a ON a.session_primary_id = s.primary_id
              """
                  .formatted(DIGEST.formatted("asked.id")));
      sessions.setUpdateSessionQuery(
          Journal.WHOEVER_LOOKS
              + """
              UPDATE %%TABLE_NAME%%
                 SET session_id = %s, last_access_time = ?, max_inactive_interval = ?,
                     expiry_time = ?, principal_name = ?
               WHERE primary_id = ?
              """
                  .formatted(DIGEST.formatted("?")));
      sessions.setDeleteSessionQuery(
          Journal.WHOEVER_LOOKS
              + "DELETE FROM %%TABLE_NAME%% WHERE session_id = %s AND max_inactive_interval >= 0"
                  .formatted(DIGEST.formatted("?")));
      // Of two answers at once, from two tabs or a button pressed twice, that say what was done in
      // the same attribute, the later one wins; else it ended in an error after its act was done.
      sessions.setCreateSessionAttributeQuery(
          Journal.WHOEVER_LOOKS
              + """
              INSERT INTO %TABLE_NAME%_ATTRIBUTES
                (session_primary_id, attribute_name, attribute_bytes)
              VALUES (?, ?, ?)
              ON CONFLICT (session_primary_id, attribute_name)
                DO UPDATE SET attribute_bytes = EXCLUDED.attribute_bytes
              """);
      sessions.setUpdateSessionAttributeQuery(
          Journal.WHOEVER_LOOKS
              + """
              UPDATE %TABLE_NAME%_ATTRIBUTES SET attribute_bytes = ?
               WHERE session_primary_id = ? AND attribute_name = ?
              """);
      sessions.setDeleteSessionAttributeQuery(
          Journal.WHOEVER_LOOKS
              + """
              DELETE FROM %TABLE_NAME%_ATTRIBUTES
               WHERE session_primary_id = ? AND attribute_name = ?
              """);
    };
  }

  /** As the database keeps it; {@code null} for no session. */
  static @Nullable String kept(@Nullable HttpSession session) {
    return session == null ? null : HexFormat.of().formatHex(Secrets.digest(session.getId()));
  }
}
