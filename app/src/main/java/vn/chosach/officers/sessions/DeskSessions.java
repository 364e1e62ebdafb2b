package vn.chosach.officers.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Sessions of signed-in officers. A session holds the identifier of the officer, the moment of
 * sign-in and the name of the browser, all as text; everything else is read anew for each request.
 */
@Component
public record DeskSessions(JdbcClient jdbc, InstantSource clock, SignInSettings settings) {

  public static final String OFFICER = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
  public static final String SINCE = "officers.since";
  public static final String DEVICE = "officers.device";

  /** Begins the session of an officer under a new identifier and forgets what stood in the old. */
  public void begin(HttpServletRequest request, UUID officer) {
    HttpSession session = request.getSession();
    PendingSignIn.forget(session);
    CsrfStrings.forget(session);
    request.changeSessionId();
    session.setMaxInactiveInterval(Math.toIntExact(settings.idle().toSeconds()));
    session.setAttribute(OFFICER, officer.toString());
    session.setAttribute(SINCE, String.valueOf(clock.millis()));
    session.setAttribute(DEVICE, Device.of(request.getHeader("User-Agent")));
  }

  /** Who is signed in by this session, unless it has lasted too long. */
  Optional<UUID> officer(HttpSession session) {
    return session.getAttribute(OFFICER) instanceof String officer
            && session.getAttribute(SINCE) instanceof String since
            && clock.instant().isBefore(moment(since).plus(settings.longest()))
        ? Optional.of(UUID.fromString(officer))
        : Optional.empty();
  }

  /** Sessions of an officer that have not run out, newest first. */
  public List<SessionRow> of(UUID officer, @Nullable HttpSession current) {
    Instant now = clock.instant();
    String kept = HashedSessionIds.kept(current);
    return jdbc.sql(
            """
            SELECT s.primary_id, s.session_id, to_timestamp(s.last_access_time / 1000.0) AS seen,
                   convert_from(since.attribute_bytes, 'UTF8') AS since,
                   convert_from(device.attribute_bytes, 'UTF8') AS device
              FROM officers.spring_session s
              JOIN officers.spring_session_attributes since
                ON since.session_primary_id = s.primary_id AND since.attribute_name = :since
              JOIN officers.spring_session_attributes device
                ON device.session_primary_id = s.primary_id AND device.attribute_name = :device
             WHERE s.principal_name = :officer AND to_timestamp(s.expiry_time / 1000.0) > :now
             ORDER BY s.last_access_time DESC
            """)
        .param("since", SINCE)
        .param("device", DEVICE)
        .param("officer", officer.toString())
        .param("now", now)
        .query(
            (row, n) ->
                new SessionRow(
                    row.getString("primary_id"),
                    moment(row.getString("since")),
                    row.getTimestamp("seen").toInstant(),
                    row.getString("device"),
                    row.getString("session_id").equals(kept)))
        .list();
  }

  /** Ends one session of an officer; false when the officer has no such session. */
  public boolean end(UUID officer, String key) {
    return jdbc.sql(
                """
                DELETE FROM officers.spring_session
                 WHERE primary_id = :key AND principal_name = :officer
                """)
            .param("key", key)
            .param("officer", officer.toString())
            .update()
        == 1;
  }

  /** Ends all sessions of an officer, but for the one given. */
  public int endAll(UUID officer, @Nullable HttpSession but) {
    return jdbc.sql(
            """
            DELETE FROM officers.spring_session
             WHERE principal_name = :officer AND session_id IS DISTINCT FROM :but::text
            """)
        .param("officer", officer.toString())
        .param("but", HashedSessionIds.kept(but))
        .update();
  }

  private static Instant moment(String millis) {
    return Instant.ofEpochMilli(Long.parseLong(millis));
  }
}
