package vn.chosach.documents.acts;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.documents.checking.Deviation;
import vn.chosach.documents.content.DocumentKind;
import vn.chosach.documents.layout.ShippedTemplates;
import vn.chosach.documents.layout.TemplateCheck;
import vn.chosach.documents.reading.SheetReader;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.journal.Sha256;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.SecondPersonPolicy;

/**
 * Templates of the kinds; every version that was ever uploaded is kept. One holds for all agencies,
 * and from when a second person agreed.
 */
@Component
public class PaperTemplates {

  private final JdbcClient jdbc;
  private final SecondPersonPolicy seconds;
  private final Journal journal;
  private final InstantSource time;

  PaperTemplates(JdbcClient jdbc, SecondPersonPolicy seconds, Journal journal, InstantSource time) {
    this.jdbc = jdbc;
    this.seconds = seconds;
    this.journal = journal;
    this.time = time;
  }

  /**
   * A template as an officer edited it.
   *
   * @param number from 1, one more with each edition
   * @param waits whether a second person may still agree: no newer one holds
   */
  public record PaperTemplatesVersion(
      int number, @Nullable UUID officer, Instant at, String words, boolean waits) {}

  /** The newest version that holds, or the template that comes with the program. */
  public byte[] inForce(DocumentKind documentKind) {
    return version(documentKind, null).orElseGet(() -> ShippedTemplates.of(documentKind.shape()));
  }

  /** One version; {@code null} asks for the newest that holds. */
  public Optional<byte[]> version(DocumentKind documentKind, @Nullable Integer number) {
    return jdbc.sql(
            """
            SELECT docx FROM documents.template
             WHERE kind = :kind
               AND (:number::int IS NULL AND agreed_at IS NOT NULL OR number = :number)
             ORDER BY number DESC LIMIT 1
            """)
        .param("kind", documentKind.code())
        .param("number", number)
        .query((row, n) -> row.getBytes(1))
        .optional();
  }

  /** Number of the newest version that holds of each kind that has one, by code of the kind. */
  public Map<String, Integer> newest() {
    var newest = new HashMap<String, Integer>();
    jdbc.sql(
            """
            SELECT kind, max(number) AS newest FROM documents.template
             WHERE agreed_at IS NOT NULL GROUP BY kind
            """)
        .query(
            row -> {
              newest.put(row.getString("kind"), row.getInt("newest"));
            });
    return newest;
  }

  /** All versions, newest first. */
  public List<PaperTemplatesVersion> versions(DocumentKind documentKind) {
    return jdbc.sql(
            """
            SELECT number, by_officer, at, words,
                   number > coalesce(max(number) FILTER (WHERE agreed_at IS NOT NULL) OVER (), 0)
                     AS waits
              FROM documents.template WHERE kind = :kind ORDER BY number DESC
            """)
        .param("kind", documentKind.code())
        .query(
            (row, n) ->
                new PaperTemplatesVersion(
                    row.getInt(1),
                    row.getObject(2, UUID.class),
                    row.getTimestamp(3).toInstant(),
                    row.getString(4),
                    row.getBoolean(5)))
        .list();
  }

  /**
   * What is wrong with a version; it is kept for a second person when nothing is.
   *
   * @param faults of the template, each with its place
   * @param deviations of the document that it prints
   */
  public record Taken(List<Refusal> faults, List<Deviation> deviations) {

    public boolean kept() {
      return faults.isEmpty() && deviations.isEmpty();
    }
  }

  /**
   * Takes in a new version, for all agencies; only the standing office and the leaders do. It holds
   * when another one of them agreed.
   *
   * @return refused with {@code documents.not-yours}, {@code .words-missing}, {@code
   *     .words-too-long} or what {@link TemplateCheck} names
   */
  @Transactional
  public Taken publish(DocumentKind documentKind, byte[] docx, String words, ActingOfficer scribe) {
    if (!keeps(scribe)) {
      return refused("documents.not-yours");
    }
    if (words.isBlank()) {
      return refused("documents.words-missing");
    }
    if (words.length() > 1000) {
      return refused("documents.words-too-long");
    }
    List<Refusal> faults = TemplateCheck.faults(docx, documentKind);
    if (!faults.isEmpty()) {
      return new Taken(faults, List.of());
    }
    List<Deviation> deviations;
    try {
      deviations = TemplateTrial.deviations(docx, documentKind);
    } catch (SheetReader.Unreadable broken) {
      return refused("documents.template-unreadable");
    }
    if (!deviations.isEmpty()) {
      return new Taken(List.of(), deviations);
    }
    Actor by = scribe.actor();
    hold(documentKind);
    int number =
        jdbc.sql(
                """
                INSERT INTO documents.template (kind, number, docx, sha256, by_officer, at, words)
                SELECT :kind, coalesce(max(number), 0) + 1, :docx, :hash, :by, :at, :words
                  FROM documents.template WHERE kind = :kind
                RETURNING number
                """)
            .param("kind", documentKind.code())
            .param("docx", docx)
            .param("hash", Sha256.hex(docx))
            .param("by", by.id())
            .param("at", time.instant())
            .param("words", words.strip())
            .query(Integer.class)
            .single();
    journal.append(
        Act.of(by, "documents.template-published", "template", documentKind.code() + "/" + number)
            .because(words.strip())
            .under("NĐ 30/2020/NĐ-CP, Điều 8"));
    return new Taken(List.of(), List.of());
  }

  /** Whether an officer brings templates in and agrees to them. */
  public static boolean keeps(ActingOfficer scribe) {
    return scribe.has(Role.STANDING_OFFICE) || scribe.has(Role.COMMITTEE_LEADER);
  }

  /**
   * The second person, who looked at the version that waits: it holds from now on.
   *
   * @return refused with {@code documents.not-yours}, {@code .not-possible} for one that holds or
   *     that a newer one replaced, {@code .template-second} for who brought it in, or as {@link
   *     SecondPersonPolicy#beside}
   */
  @Transactional
  public ActOutcome<Integer> agree(DocumentKind documentKind, int number, ActingOfficer scribe) {
    if (!keeps(scribe)) {
      return ActOutcome.refused("documents.not-yours");
    }
    hold(documentKind);
    PaperTemplatesVersion version =
        versions(documentKind).stream()
            .filter(one -> one.number() == number && one.waits())
            .findFirst()
            .orElse(null);
    if (version == null) {
      return ActOutcome.refused("documents.not-possible");
    }
    String subject = documentKind.code() + "/" + number;
    UUID first = version.officer();
    Actor by = scribe.actor();
    Optional<Refusal> refusal =
        Refusal.when(first != null && first.equals(by.id()), "documents.template-second")
            .or(
                () ->
                    seconds.beside(
                        by, first == null ? List.of() : List.of(first), "template", subject));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    jdbc.sql(
            """
            UPDATE documents.template SET agreed_by = :by, agreed_at = :at
             WHERE kind = :kind AND number = :number AND agreed_at IS NULL
            """)
        .param("kind", documentKind.code())
        .param("number", number)
        .param("by", by.id())
        .param("at", time.instant())
        .update();
    journal.append(
        Act.of(by, "documents.template-agreed", "template", subject)
            .under("NĐ 30/2020/NĐ-CP, Điều 8"));
    return ActOutcome.done(number);
  }

  private void hold(DocumentKind documentKind) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('documents.template/' || :kind, 0))")
        .param("kind", documentKind.code())
        .query((row, n) -> n)
        .list();
  }

  private static Taken refused(String code) {
    return new Taken(List.of(Refusal.of(code)), List.of());
  }
}
