package vn.chosach.forum.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.forum.life.ForumMeeting;
import vn.chosach.forum.life.ForumMeetingEvent;
import vn.chosach.forum.life.ForumMeetingState;
import vn.chosach.forum.life.ForumOpinion;
import vn.chosach.lifecycle.YearNumbers;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.lifecycle.steps.SteppedRepository;

/** Rows of meetings, and of what was handed on from them. */
@Component
public class ForumMeetingRepository
    extends SteppedRepository<ForumMeeting, ForumMeetingState, ForumMeetingEvent, SignedBy> {

  private static final String ASKED =
      """
      CASE :part WHEN 'PLANNED' THEN r.state = 'PLANNED'
                 WHEN 'RUNNING' THEN r.state = 'HELD'
                 WHEN 'PUBLIC' THEN r.state IN ('HELD', 'CLOSED')
                 ELSE r.state IN ('CLOSED', 'CANCELLED') END
      """;

  ForumMeetingRepository(JdbcClient jdbc) {
    super(
        jdbc,
        ForumMeeting.class,
        new StepTables(
            "forum",
            "meeting",
            "",
            "",
            ", day = :day, attended = :attended, minutes = :minutes",
            "meeting_step",
            List.of()));
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
    return YearNumbers.nextOf(jdbc, "forum", series, year);
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
        .paramSource(one)
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
  public RowSlice<ForumMeeting> page(ForumPart part, int offset, int limit) {
    return slice(ASKED, "r.day DESC, r.number DESC", sql -> sql.param("part", part), offset, limit);
  }

  /** Where an opinion was said. */
  public Optional<ForumMeeting> of(ForumOpinion said) {
    return one(said.meeting());
  }
}
