package vn.chosach.forum.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.forum.life.ForumMeeting;
import vn.chosach.forum.life.ForumMeetingEvent;
import vn.chosach.forum.life.ForumMeetingState;
import vn.chosach.forum.life.ForumOpinion;
import vn.chosach.forum.life.ForumStep;
import vn.chosach.kernel.Actor;

/** Rows of meetings, and of what was handed on from them. */
@Component
public class ForumMeetingRepository {

  private static final String ASKED =
      """
      CASE :part WHEN 'planned' THEN m.state = 'PLANNED'
                 WHEN 'running' THEN m.state = 'HELD'
                 WHEN 'public' THEN m.state IN ('HELD', 'CLOSED')
                 ELSE m.state IN ('CLOSED', 'CANCELLED') END
      """;

  private final JdbcClient jdbc;

  ForumMeetingRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Which meetings a list shows. */
  public enum ForumPart {
    RUNNING,
    PLANNED,
    OVER,
    /** Held ones, as everybody may read of them. */
    PUBLIC
  }

  /**
   * How many reports of crimes were handed on from a meeting.
   *
   * @param late those after more than 24 hours
   */
  public record ForumHandingOn(int count, int late) {}

  /** The next number of a series and year; the row is held until the commit. */
  String number(String series, int year) {
    int last =
        jdbc.sql(
                """
                INSERT INTO forum.number_year AS y (series, year, last) VALUES (:series, :year, 1)
                ON CONFLICT (series, year) DO UPDATE SET last = y.last + 1 RETURNING last
                """)
            .param("series", series)
            .param("year", year)
            .query(Integer.class)
            .single();
    return "%s-%d-%04d".formatted(series, year, last);
  }

  void add(ForumMeeting one) {
    jdbc.sql(
            """
            INSERT INTO forum.meeting
              (id, number, title, place, area, day, agency, front, paper, paper_day, state, since,
               version)
            VALUES (:id, :number, :title, :place, :area, :day, :agency, :front, :paper, :paperDay,
                    :state, :since, :version)
            """)
        .param("id", one.id())
        .param("number", one.number())
        .param("title", one.title())
        .param("place", one.place())
        .param("area", one.area())
        .param("day", one.day())
        .param("agency", one.agency())
        .param("front", one.front())
        .param("paper", one.paper())
        .param("paperDay", one.paperDay())
        .param("state", one.state().name())
        .param("since", one.since())
        .param("version", one.version())
        .update();
  }

  void write(ForumMeeting one) {
    jdbc.sql(
            """
            UPDATE forum.meeting
               SET state = :state, since = :since, version = :version, day = :day,
                   attended = :attended, minutes = :minutes
             WHERE id = :id
            """)
        .param("id", one.id())
        .param("state", one.state().name())
        .param("since", one.since())
        .param("version", one.version())
        .param("day", one.day())
        .param("attended", one.attended())
        .param("minutes", one.minutes())
        .update();
  }

  void append(UUID of, UUID id, ForumStep<ForumMeetingEvent> step) {
    jdbc.sql(
            """
            INSERT INTO forum.meeting_step
              (id, meeting, number, at, event, actor_kind, officer, agency, words)
            VALUES (:id, :meeting, :number, :at, :event, :kind, :officer, :agency, :words)
            """)
        .param("id", id)
        .param("meeting", of)
        .param("number", step.number())
        .param("at", step.at())
        .param("event", step.event().name())
        .param("kind", step.actor().kind().name())
        .param("officer", step.actor().id())
        .param("agency", step.actor().agency())
        .param("words", step.words())
        .update();
  }

  void handedOn(UUID id, UUID meeting, Instant saidAt, Instant at, String late) {
    jdbc.sql(
            """
            INSERT INTO forum.handing_on (id, meeting, said_at, at, late)
            VALUES (:id, :meeting, :said, :at, :late)
            """)
        .param("id", id)
        .param("meeting", meeting)
        .param("said", saidAt)
        .param("at", at)
        .param("late", late)
        .update();
  }

  public ForumHandingOn handedOn(UUID meeting) {
    return jdbc.sql(
            """
            SELECT count(*) AS count, count(*) FILTER (WHERE late <> '') AS late
              FROM forum.handing_on WHERE meeting = :meeting
            """)
        .param("meeting", meeting)
        .query(ForumHandingOn.class)
        .single();
  }

  /** Whether a table was taken in before. */
  boolean known(UUID meeting, String digest) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM forum.batch WHERE meeting = :meeting AND digest = :digest)
            """)
        .param("meeting", meeting)
        .param("digest", digest)
        .query(Boolean.class)
        .single();
  }

  void remember(UUID meeting, String digest, Instant at) {
    jdbc.sql("INSERT INTO forum.batch (meeting, digest, at) VALUES (:meeting, :digest, :at)")
        .param("meeting", meeting)
        .param("digest", digest)
        .param("at", at)
        .update();
  }

  /** The newest first. */
  public List<ForumMeeting> page(ForumPart part, int offset, int limit) {
    return jdbc.sql(
            "SELECT * FROM forum.meeting m WHERE "
                + ASKED
                + " ORDER BY m.day DESC, m.number DESC LIMIT :limit OFFSET :offset")
        .param("part", part.name().toLowerCase(Locale.ROOT))
        .param("limit", limit)
        .param("offset", offset)
        .query((row, n) -> read(row, false))
        .list();
  }

  public int count(ForumPart part) {
    return jdbc.sql("SELECT count(*) FROM forum.meeting m WHERE " + ASKED)
        .param("part", part.name().toLowerCase(Locale.ROOT))
        .query(Integer.class)
        .single();
  }

  public Optional<ForumMeeting> numbered(String number) {
    return one("number = :key", number, "");
  }

  Optional<ForumMeeting> one(UUID id) {
    return one("id = :key", id, "");
  }

  /** Where an opinion was said. */
  public Optional<ForumMeeting> of(ForumOpinion said) {
    return one(said.meeting());
  }

  Optional<ForumMeeting> hold(UUID id) {
    return one("id = :key", id, " FOR UPDATE NOWAIT");
  }

  /** What is said at one meeting is taken one after the other: the same twice is one opinion. */
  Optional<ForumMeeting> queue(UUID id) {
    return one("id = :key", id, " FOR UPDATE");
  }

  private Optional<ForumMeeting> one(String where, Object key, String lock) {
    return jdbc.sql("SELECT * FROM forum.meeting WHERE " + where + lock)
        .param("key", key)
        .query((row, n) -> read(row, true))
        .optional();
  }

  private ForumMeeting read(ResultSet row, boolean whole) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new ForumMeeting(
        id,
        row.getString("number"),
        row.getString("title"),
        row.getString("place"),
        row.getString("area"),
        row.getObject("day", LocalDate.class),
        row.getString("agency"),
        row.getString("front"),
        row.getString("paper"),
        row.getObject("paper_day", LocalDate.class),
        row.getObject("attended", Integer.class),
        row.getObject("minutes", UUID.class),
        ForumMeetingState.valueOf(row.getString("state")),
        row.getTimestamp("since").toInstant(),
        row.getInt("version"),
        whole ? steps(id) : List.of());
  }

  private List<ForumStep<ForumMeetingEvent>> steps(UUID of) {
    return jdbc.sql("SELECT * FROM forum.meeting_step WHERE meeting = :of ORDER BY number")
        .param("of", of)
        .query(
            (row, n) ->
                new ForumStep<>(
                    row.getInt("number"),
                    row.getTimestamp("at").toInstant(),
                    ForumMeetingEvent.valueOf(row.getString("event")),
                    actor(row),
                    row.getString("words"),
                    null))
        .list();
  }

  static Actor actor(ResultSet row) throws SQLException {
    return new Actor(
        Actor.ActorKind.valueOf(row.getString("actor_kind")),
        row.getObject("officer", UUID.class),
        row.getString("agency"));
  }
}
