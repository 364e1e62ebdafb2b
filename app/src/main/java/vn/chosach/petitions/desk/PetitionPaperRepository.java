package vn.chosach.petitions.desk;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.kernel.IdSource;
import vn.chosach.petitions.Petition;
import vn.chosach.petitions.life.PetitionEvent;
import vn.chosach.petitions.life.PetitionTerms;

/** The rows of papers whose signature is an act on a petition. */
@Component
public record PetitionPaperRepository(JdbcClient jdbc, JsonMapper json, IdSource ids) {

  /**
   * A paper.
   *
   * @param outcome {@code SIGNED} or {@code DROPPED}; {@code null} while it is open
   */
  public record DrawnPaper(
      UUID petition, PetitionTerms terms, UUID document, UUID draftedBy, @Nullable String outcome) {

    boolean open() {
      return outcome == null;
    }

    boolean dropped() {
      return "DROPPED".equals(outcome);
    }
  }

  void add(UUID petition, PetitionTerms terms, UUID document, UUID by, Instant at) {
    jdbc.sql(
            """
            INSERT INTO petitions.prepared_paper
              (id, petition, terms, document, drafted_by, drafted_at)
            VALUES (:id, :petition, :terms::jsonb, :document, :by, :at)
            """)
        .param("id", ids.next())
        .param("petition", petition)
        .param("terms", json.writeValueAsString(terms))
        .param("document", document)
        .param("by", by)
        .param("at", at)
        .update();
  }

  /** Its signature, or its end without one. */
  void end(UUID document, boolean signed, Instant at) {
    jdbc.sql(
            """
            UPDATE petitions.prepared_paper SET ended_at = :at, outcome = :outcome
             WHERE document = :document AND ended_at IS NULL
            """)
        .param("document", document)
        .param("outcome", signed ? "SIGNED" : "DROPPED")
        .param("at", at)
        .update();
  }

  /** The paper that is drawn up as this document. */
  Optional<DrawnPaper> of(UUID document) {
    return query("document = :id", document);
  }

  /** The paper of a petition that waits for its signature. */
  public Optional<DrawnPaper> open(UUID petition) {
    return query("petition = :id AND ended_at IS NULL", petition);
  }

  /** Whether a trader stands on the warning list by papers of which none has act and place. */
  public boolean unplaced(Petition one) {
    return one.listed()
        && Stream.of(PetitionEvent.WARN, PetitionEvent.LOCATE)
            .flatMap(event -> one.last(event).stream())
            .flatMap(step -> Stream.ofNullable(step.facts().document()))
            .flatMap(document -> of(document).stream())
            .allMatch(paper -> paper.terms().place().isBlank());
  }

  private Optional<DrawnPaper> query(String where, UUID id) {
    return jdbc.sql(
            "SELECT petition, terms, document, drafted_by, outcome"
                + " FROM petitions.prepared_paper WHERE "
                + where)
        .param("id", id)
        .query(DrawnPaper.class)
        .optional();
  }
}
