package vn.chosach.forum.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.forum.life.ForumOpinion;
import vn.chosach.forum.life.ForumOpinionEvent;
import vn.chosach.forum.life.ForumOpinionState;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.lifecycle.steps.SteppedRepository;

/** Rows of opinions and their steps. */
@Component
public class ForumOpinionRepository
    extends SteppedRepository<ForumOpinion, ForumOpinionState, ForumOpinionEvent, SignedBy> {

  /** What an officer may read: who convened, who answers, and who leads. */
  private static final String ASKED =
      """
      (:all OR string_to_array(:agencies, ',') && ARRAY[m.agency, m.front, r.unit])
      AND (:meeting::text IS NULL OR m.number = :meeting)
      AND CASE :part WHEN 'OPEN' THEN r.state IN ('TAKEN', 'ASSIGNED')
                     WHEN 'HELD' THEN r.hold IS NOT NULL AND NOT r.cleared
                                      AND r.state IN ('TAKEN', 'ASSIGNED', 'ANSWERED')
                     WHEN 'ANSWERED' THEN r.state = 'ANSWERED'
                     WHEN 'PUBLISHED' THEN r.state = 'PUBLISHED'
                     ELSE true END
      """;

  ForumOpinionRepository(JdbcClient jdbc) {
    super(
        jdbc,
        ForumOpinion.class,
        new StepTables(
            "forum",
            "opinion",
            "JOIN forum.meeting m ON m.id = r.meeting",
            """
            , m.agency, m.front, r.speaker IS NOT NULL AS named, r.merged_into AS into
            """,
            """
            , hold = :hold, cleared = :cleared, unit = :unit, due = :due, answer = :answer,
              answer_number = :answerNumber, answered_on = :answeredOn, shown = :shown,
              shown_answer = :shownAnswer, merged_into = :into, words = :words,
              same = CASE WHEN :words = '' THEN NULL ELSE same END,
              speaker = CASE WHEN :words = '' THEN NULL ELSE speaker END
            """,
            "opinion_step",
            List.of("document")));
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
   * @param agencies keys of those for whom it is asked, with commas
   * @param all whether every opinion is seen
   * @param meeting number of one meeting; {@code null} for all
   */
  public record ForumQuestion(
      ForumOpinionPart part, @Nullable String meeting, String agencies, boolean all) {}

  void add(ForumOpinion one, String same, byte @Nullable [] speaker) {
    jdbc.sql(
            """
            INSERT INTO forum.opinion
              (id, number, meeting, words, same, consent, speaker, voices, hold, cleared, answer,
               shown, shown_answer, state, since, version, recorded_by)
            VALUES (:id, :number, :meeting, :words, :same, :consent, :speaker, 1, :hold, false, '',
                    '', '', :state, :since, :version, :recordedBy)
            """)
        .paramSource(one)
        .param("same", same)
        .param("speaker", speaker)
        .update();
  }

  /**
   * The same was said again: the number of what counts it, if it was said before; what was merged
   * into another counts there.
   */
  Optional<String> repeated(UUID meeting, String same) {
    return jdbc.sql(
            """
            WITH RECURSIVE led AS (
              SELECT number, merged_into FROM forum.opinion
               WHERE meeting = :meeting AND same = :same
              UNION
              SELECT o.number, o.merged_into
                FROM led JOIN forum.opinion o ON o.number = led.merged_into)
            UPDATE forum.opinion SET voices = voices + 1
             WHERE number = (SELECT number FROM led WHERE merged_into IS NULL) RETURNING number
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
  public RowSlice<ForumOpinion> page(ForumQuestion asked, int offset, int limit) {
    return slice(
        ASKED, "r.due NULLS FIRST, r.number DESC", sql -> sql.paramSource(asked), offset, limit);
  }

  /** Public answers of a meeting with what followed, in the order of their numbers. */
  public List<ForumOpinion> published(UUID meeting) {
    return where(
        "r.meeting = :meeting AND r.state = 'PUBLISHED' ORDER BY r.number",
        sql -> sql.param("meeting", meeting));
  }
}
