package vn.chosach.forum.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.forum.life.ForumConsent;
import vn.chosach.forum.life.ForumHold;
import vn.chosach.forum.life.ForumOpinion;
import vn.chosach.forum.life.ForumOpinionEvent;
import vn.chosach.forum.life.ForumOpinionState;
import vn.chosach.forum.life.ForumStep;

/** Rows of opinions, their steps and answers. */
@Component
public class ForumOpinionRepository {

  private static final String FROM =
      """
      SELECT o.*, m.agency, m.front FROM forum.opinion o JOIN forum.meeting m ON m.id = o.meeting
      """;

  /** What an officer may read: who convened, who answers, and who leads. */
  private static final String ASKED =
      """
      (:all OR m.agency = :agency OR m.front = :agency OR o.unit = :agency)
      AND (:meeting::text IS NULL OR m.number = :meeting)
      AND CASE :part WHEN 'open' THEN o.state IN ('TAKEN', 'ASSIGNED')
                     WHEN 'held' THEN o.hold IS NOT NULL AND NOT o.cleared
                                      AND o.state IN ('TAKEN', 'ASSIGNED', 'ANSWERED')
                     WHEN 'answered' THEN o.state = 'ANSWERED'
                     WHEN 'published' THEN o.state = 'PUBLISHED'
                     ELSE true END
      """;

  private final JdbcClient jdbc;

  ForumOpinionRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Which opinions a list shows. */
  public enum ForumOpinionPart {
    /** Those that wait for a unit or an answer. */
    OPEN,
    /** Those that a second person has to clear. */
    HELD,
    ANSWERED,
    PUBLISHED,
    ALL
  }

  /**
   * Who asks for opinions, and which.
   *
   * @param all whether every opinion is seen
   * @param meeting number of one meeting; {@code null} for all
   */
  public record ForumQuestion(
      ForumOpinionPart part, @Nullable String meeting, String agency, boolean all) {

    Map<String, Object> parameters() {
      var asked = new HashMap<String, Object>();
      asked.put("part", part.name().toLowerCase(Locale.ROOT));
      asked.put("meeting", meeting);
      asked.put("agency", agency);
      asked.put("all", all);
      return asked;
    }
  }

  void add(ForumOpinion one, String same, byte @Nullable [] speaker) {
    jdbc.sql(
            """
            INSERT INTO forum.opinion
              (id, number, meeting, words, same, consent, speaker, voices, hold, cleared, answer,
               shown, shown_answer, state, since, version, recorded_by)
            VALUES (:id, :number, :meeting, :words, :same, :consent, :speaker, 1, :hold, false, '',
                    '', '', :state, :since, :version, :by)
            """)
        .param("id", one.id())
        .param("number", one.number())
        .param("meeting", one.meeting())
        .param("words", one.words())
        .param("same", same)
        .param("consent", one.consent().name())
        .param("speaker", speaker)
        .param("hold", name(one.hold()))
        .param("state", one.state().name())
        .param("since", one.since())
        .param("version", one.version())
        .param("by", one.recordedBy())
        .update();
  }

  void write(ForumOpinion one) {
    jdbc.sql(
            """
            UPDATE forum.opinion
               SET state = :state, since = :since, version = :version, hold = :hold,
                   cleared = :cleared, unit = :unit, due = :due, answer = :answer,
                   answer_number = :answerNumber, answered_on = :answeredOn, shown = :shown,
                   shown_answer = :shownAnswer, merged_into = :into, words = :words,
                   same = CASE WHEN :words = '' THEN NULL ELSE same END,
                   speaker = CASE WHEN :words = '' THEN NULL ELSE speaker END
             WHERE id = :id
            """)
        .param("id", one.id())
        .param("state", one.state().name())
        .param("since", one.since())
        .param("version", one.version())
        .param("hold", name(one.hold()))
        .param("cleared", one.cleared())
        .param("unit", one.unit())
        .param("due", one.due())
        .param("answer", one.answer())
        .param("answerNumber", one.answerNumber())
        .param("answeredOn", one.answeredOn())
        .param("shown", one.shown())
        .param("shownAnswer", one.shownAnswer())
        .param("into", one.into())
        .param("words", one.words())
        .update();
  }

  private static @Nullable String name(@Nullable ForumHold hold) {
    return hold == null ? null : hold.name();
  }

  void append(UUID of, UUID id, ForumStep<ForumOpinionEvent> step) {
    jdbc.sql(
            """
            INSERT INTO forum.opinion_step
              (id, opinion, number, at, event, actor_kind, officer, agency, words, document)
            VALUES (:id, :of, :number, :at, :event, :kind, :officer, :agency, :words, :document)
            """)
        .param("id", id)
        .param("of", of)
        .param("number", step.number())
        .param("at", step.at())
        .param("event", step.event().name())
        .param("kind", step.actor().kind().name())
        .param("officer", step.actor().id())
        .param("agency", step.actor().agency())
        .param("words", step.words())
        .param("document", step.document())
        .update();
  }

  /** The same was said again: its number, if it was said before. */
  Optional<String> repeated(UUID meeting, String same) {
    return jdbc.sql(
            """
            UPDATE forum.opinion SET voices = voices + 1
             WHERE meeting = :meeting AND same = :same RETURNING number
            """)
        .param("meeting", meeting)
        .param("same", same)
        .query(String.class)
        .optional();
  }

  /** Another one says the same. */
  void louder(UUID id, int voices) {
    jdbc.sql("UPDATE forum.opinion SET voices = voices + :more WHERE id = :id")
        .param("id", id)
        .param("more", voices)
        .update();
  }

  Optional<byte[]> speaker(UUID id) {
    return jdbc.sql("SELECT speaker FROM forum.opinion WHERE id = :id AND speaker IS NOT NULL")
        .param("id", id)
        .query(byte[].class)
        .optional();
  }

  /** How many of a meeting nobody settled yet. */
  int open(UUID meeting) {
    return jdbc.sql(
            """
            SELECT count(*) FROM forum.opinion
             WHERE meeting = :meeting AND state IN ('TAKEN', 'ASSIGNED')
            """)
        .param("meeting", meeting)
        .query(Integer.class)
        .single();
  }

  /** What is due first comes first. */
  public List<ForumOpinion> page(ForumQuestion asked, int offset, int limit) {
    return jdbc.sql(
            FROM
                + " WHERE "
                + ASKED
                + " ORDER BY o.due NULLS FIRST, o.number DESC LIMIT :limit OFFSET :offset")
        .params(asked.parameters())
        .param("limit", limit)
        .param("offset", offset)
        .query((row, n) -> read(row, false))
        .list();
  }

  public int count(ForumQuestion asked) {
    return jdbc.sql(
            "SELECT count(*) FROM forum.opinion o JOIN forum.meeting m ON m.id = o.meeting WHERE "
                + ASKED)
        .params(asked.parameters())
        .query(Integer.class)
        .single();
  }

  /** Public answers of a meeting with what followed, in the order of their numbers. */
  public List<ForumOpinion> published(UUID meeting) {
    return jdbc.sql(
            FROM + " WHERE o.meeting = :meeting AND o.state = 'PUBLISHED' ORDER BY o.number")
        .param("meeting", meeting)
        .query((row, n) -> read(row, true))
        .list();
  }

  public Optional<ForumOpinion> numbered(String number) {
    return one("o.number = :key", number, "");
  }

  Optional<ForumOpinion> one(UUID id) {
    return one("o.id = :key", id, "");
  }

  Optional<ForumOpinion> hold(UUID id) {
    return one("o.id = :key", id, " FOR UPDATE OF o NOWAIT");
  }

  private Optional<ForumOpinion> one(String where, Object key, String lock) {
    return jdbc.sql(FROM + " WHERE " + where + lock)
        .param("key", key)
        .query((row, n) -> read(row, true))
        .optional();
  }

  private ForumOpinion read(ResultSet row, boolean whole) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    String hold = row.getString("hold");
    return new ForumOpinion(
        id,
        row.getString("number"),
        row.getObject("meeting", UUID.class),
        row.getString("agency"),
        row.getString("front"),
        row.getString("words"),
        ForumConsent.valueOf(row.getString("consent")),
        row.getBytes("speaker") != null,
        row.getInt("voices"),
        hold == null ? null : ForumHold.valueOf(hold),
        row.getBoolean("cleared"),
        row.getString("unit"),
        row.getObject("due", LocalDate.class),
        row.getString("answer"),
        row.getString("answer_number"),
        row.getObject("answered_on", LocalDate.class),
        row.getString("shown"),
        row.getString("shown_answer"),
        row.getString("merged_into"),
        ForumOpinionState.valueOf(row.getString("state")),
        row.getTimestamp("since").toInstant(),
        row.getInt("version"),
        row.getObject("recorded_by", UUID.class),
        whole ? steps(id) : List.of());
  }

  private List<ForumStep<ForumOpinionEvent>> steps(UUID of) {
    return jdbc.sql("SELECT * FROM forum.opinion_step WHERE opinion = :of ORDER BY number")
        .param("of", of)
        .query(
            (row, n) ->
                new ForumStep<>(
                    row.getInt("number"),
                    row.getTimestamp("at").toInstant(),
                    ForumOpinionEvent.valueOf(row.getString("event")),
                    ForumMeetingRepository.actor(row),
                    row.getString("words"),
                    row.getObject("document", UUID.class)))
        .list();
  }
}
