package vn.chosach.documents.acts;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.documents.content.Kind;
import vn.chosach.documents.layout.ShippedTemplates;
import vn.chosach.documents.layout.TemplateCheck;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;

/** PaperTemplates of the kinds; every version that was ever uploaded is kept. */
@Component
class PaperTemplates {

  private final JdbcClient jdbc;
  private final Journal journal;
  private final InstantSource time;

  PaperTemplates(JdbcClient jdbc, Journal journal, InstantSource time) {
    this.jdbc = jdbc;
    this.journal = journal;
    this.time = time;
  }

  /** A version. */
  public record Version(
      int number, String sha256, @Nullable UUID officer, Instant at, String words) {}

  /** The newest version, or the template that comes with the program. */
  public byte[] inForce(Kind kind) {
    return version(kind, null).orElseGet(() -> ShippedTemplates.of(kind.shape()));
  }

  /** One version; {@code null} asks for the newest. */
  public Optional<byte[]> version(Kind kind, @Nullable Integer number) {
    return jdbc.sql(
            """
            SELECT docx FROM documents.template
             WHERE kind = :kind AND (:number::int IS NULL OR number = :number)
             ORDER BY number DESC LIMIT 1
            """)
        .param("kind", kind.code())
        .param("number", number)
        .query((row, n) -> row.getBytes(1))
        .optional();
  }

  /** All versions, newest first. */
  public List<Version> versions(Kind kind) {
    return jdbc.sql(
            """
            SELECT number, sha256, by_officer, at, words FROM documents.template
             WHERE kind = :kind ORDER BY number DESC
            """)
        .param("kind", kind.code())
        .query(
            (row, n) ->
                new Version(
                    row.getInt(1),
                    row.getString(2),
                    row.getObject(3, UUID.class),
                    row.getTimestamp(4).toInstant(),
                    row.getString(5)))
        .list();
  }

  /**
   * Takes in a new version.
   *
   * @return the faults; empty when it is in force from now on
   */
  @Transactional
  public List<Refusal> publish(Kind kind, byte[] docx, String words, Actor by) {
    if (words.isBlank()) {
      return List.of(Refusal.of("documents.words-missing"));
    }
    List<Refusal> faults = TemplateCheck.faults(docx, kind);
    if (!faults.isEmpty()) {
      return faults;
    }
    int number =
        jdbc.sql(
                """
                INSERT INTO documents.template (kind, number, docx, sha256, by_officer, at, words)
                SELECT :kind, coalesce(max(number), 0) + 1, :docx, :hash, :by, :at, :words
                  FROM documents.template WHERE kind = :kind
                RETURNING number
                """)
            .param("kind", kind.code())
            .param("docx", docx)
            .param("hash", PaperPress.sha256(docx))
            .param("by", by.id())
            .param("at", Timestamp.from(time.instant()))
            .param("words", words.strip())
            .query(Integer.class)
            .single();
    journal.append(
        Act.of(by, "documents.template-published", "template", kind.code() + "/" + number)
            .because(words));
    return List.of();
  }
}
