package vn.chosach.documents.acts;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.documents.DocumentFile;
import vn.chosach.kernel.Actor;

/** Opinions of agencies on a draft. */
@Component
record Opinions(JdbcClient jdbc) {

  void ask(UUID document, Set<String> agencies, Instant at) {
    for (String agency : agencies) {
      jdbc.sql(
              """
              INSERT INTO documents.opinion (document, agency, asked_at)
              VALUES (:document, :agency, :at) ON CONFLICT DO NOTHING
              """)
          .param("document", document)
          .param("agency", agency)
          .param("at", at)
          .update();
    }
  }

  /** Whether one of the agencies was asked and has not answered. */
  boolean open(UUID document, Set<String> agencies) {
    return of(document).stream()
        .anyMatch(one -> one.agreed() == null && agencies.contains(one.agency()));
  }

  /** The answer of the officer for each of the agencies that was asked and has not answered. */
  void answer(
      UUID document, Set<String> agencies, Actor by, boolean agreed, String words, Instant at) {
    jdbc.sql(
            """
            UPDATE documents.opinion
               SET answered_at = :at, answered_by = :by, agreed = :agreed, words = :words
             WHERE document = :document AND agency = ANY (string_to_array(:agencies, ','))
               AND answered_at IS NULL
            """)
        .param("document", document)
        .param("agencies", String.join(",", agencies))
        .param("by", by.id())
        .param("agreed", agreed)
        .param("words", words)
        .param("at", at)
        .update();
  }

  public List<DocumentFile.Opinion> of(UUID document) {
    return jdbc.sql("SELECT * FROM documents.opinion WHERE document = :id ORDER BY agency")
        .param("id", document)
        .query(DocumentFile.Opinion.class)
        .list();
  }
}
