package vn.chosach.forum.desk;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of answers that were drawn up as papers. */
@Component
public class ForumAnswerRepository {

  private final JdbcClient jdbc;

  ForumAnswerRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The paper of an answer.
   *
   * @param outcome {@code SIGNED} or {@code DROPPED}; {@code null} while it waits
   */
  public record ForumAnswerPaper(
      UUID document, UUID opinion, String answer, @Nullable String outcome) {}

  void drawn(UUID document, UUID opinion, String answer, UUID by, Instant at) {
    jdbc.sql(
            """
            INSERT INTO forum.answer_paper (document, opinion, answer, drafted_by, drafted_at)
            VALUES (:document, :opinion, :answer, :by, :at)
            """)
        .param("document", document)
        .param("opinion", opinion)
        .param("answer", answer)
        .param("by", by)
        .param("at", at)
        .update();
  }

  void end(UUID document, String outcome) {
    jdbc.sql("UPDATE forum.answer_paper SET outcome = :outcome WHERE document = :document")
        .param("document", document)
        .param("outcome", outcome)
        .update();
  }

  Optional<ForumAnswerPaper> paper(UUID document) {
    return papers("document = :id", document);
  }

  /** The paper that waits for its signature. */
  public Optional<ForumAnswerPaper> waiting(UUID opinion) {
    return papers("opinion = :id AND outcome IS NULL", opinion);
  }

  private Optional<ForumAnswerPaper> papers(String where, UUID id) {
    return jdbc.sql(
            "SELECT document, opinion, answer, outcome FROM forum.answer_paper WHERE " + where)
        .param("id", id)
        .query(ForumAnswerPaper.class)
        .optional();
  }
}
