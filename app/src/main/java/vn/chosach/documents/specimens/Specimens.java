package vn.chosach.documents.specimens;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.documents.DocumentQuestion;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Printed;
import vn.chosach.documents.layout.TemplateCheck;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.journal.Sha256;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.SecondPersonPolicy;
import vn.chosach.officers.sight.RowSecurityContext;

/**
 * Official blank forms of papers: stored with source, day and hash by one person of the standing
 * office or a leader, compared with the form of the program by another. Where no form was seen, or
 * none was compared, the form of the program stays general knowledge.
 */
@Service
public class Specimens {

  private static final String GROUND = "nd-118-2021";
  private static final int LINE = 300;

  /** So many papers show a form against persons and against organisations. */
  private static final int NEWEST = 5;

  private final JdbcClient jdbc;
  private final Documents documents;
  private final RowSecurityContext sight;
  private final SecondPersonPolicy seconds;
  private final Journal journal;
  private final InstantSource time;
  private final IdSource ids;

  Specimens(
      JdbcClient jdbc,
      Documents documents,
      RowSecurityContext sight,
      SecondPersonPolicy seconds,
      Journal journal,
      InstantSource time,
      IdSource ids) {
    this.jdbc = jdbc;
    this.documents = documents;
    this.sight = sight;
    this.seconds = seconds;
    this.journal = journal;
    this.time = time;
    this.ids = ids;
  }

  /**
   * A stored form.
   *
   * @param publishedOn day of the text that sets it
   * @param validFrom first day on which papers follow it
   * @param comparedBy second person; {@code null} until somebody compared it
   * @param missing fields that the form of the program lacks; {@code null} until then
   */
  public record Specimen(
      UUID id,
      String kind,
      String source,
      LocalDate publishedOn,
      LocalDate validFrom,
      String fileName,
      String sha256,
      UUID enteredBy,
      Instant enteredAt,
      @Nullable UUID comparedBy,
      @Nullable Instant comparedAt,
      @Nullable List<String> missing,
      @Nullable String words) {

    /** Whether the form of the program was compared and lacks nothing. */
    public boolean complete() {
      return missing != null && missing.isEmpty();
    }
  }

  /** A heading or field of a form, and whether the newest paper of that kind seems to have it. */
  public record SpecimenField(String name, boolean found) {}

  /** What is to be stored. */
  public record SpecimenWish(
      String kind,
      String source,
      LocalDate publishedOn,
      LocalDate validFrom,
      String fileName,
      byte[] bytes) {}

  private static final String ROWS =
      """
      SELECT s.id, s.kind, s.source, s.published_on, s.valid_from, s.file_name, s.sha256,
             s.entered_by, s.entered_at, c.compared_by, c.compared_at,
             c.missing, c.words
        FROM documents.specimen s LEFT JOIN documents.specimen_comparison c ON c.specimen = s.id
      """;

  /** Who may store and compare. */
  public static boolean keeps(ActingOfficer officer) {
    return officer.has(Role.STANDING_OFFICE) || officer.has(Role.COMMITTEE_LEADER);
  }

  /** The forms of a kind, the newest first. */
  @Transactional(readOnly = true)
  public List<Specimen> of(String kind) {
    return jdbc.sql(ROWS + " WHERE s.kind = :kind ORDER BY s.valid_from DESC, s.id DESC")
        .param("kind", kind)
        .query(Specimen.class)
        .list();
  }

  /** The one that papers of a kind follow on a day; empty where none was seen. */
  @Transactional(readOnly = true)
  public Optional<Specimen> inForce(String kind, LocalDate day) {
    return of(kind).stream().filter(one -> !one.validFrom().isAfter(day)).findFirst();
  }

  @Transactional(readOnly = true)
  public Optional<byte[]> file(UUID id) {
    return jdbc.sql("SELECT bytes FROM documents.specimen WHERE id = :id")
        .param("id", id)
        .query((row, n) -> row.getBytes(1))
        .optional();
  }

  /** What it asks for, field by field, beside the newest papers of that kind in this program. */
  @Transactional(readOnly = true)
  public List<SpecimenField> fields(Specimen specimen) {
    List<String> own = sight.asTheProgram(Map.of(), () -> printed(specimen.kind()));
    return file(specimen.id()).flatMap(SpecimenText::lines).map(SpecimenText::fields).stream()
        .flatMap(List::stream)
        .map(field -> new SpecimenField(field, SpecimenText.has(own, field)))
        .toList();
  }

  /** Lines of the newest papers of a kind, whoever may read them: only labels are compared. */
  private List<String> printed(String kind) {
    return documents
        .list(new DocumentQuestion("", null, kind, 0, 0, NEWEST), ActingOfficer.PROGRAM)
        .documents()
        .stream()
        .flatMap(
            one -> documents.printed(one.id(), Printed.Format.DOCX, ActingOfficer.PROGRAM).stream())
        .flatMap(one -> SpecimenText.lines(one.bytes()).stream())
        .flatMap(List::stream)
        .toList();
  }

  /**
   * Stores a form.
   *
   * @return refused with {@code documents.not-yours}, {@code .specimen-source}, {@code
   *     .template-too-large}, {@code .specimen-unreadable}, {@code .specimen-future} or {@code
   *     .specimen-known}
   */
  @Transactional
  public ActOutcome<UUID> store(SpecimenWish wish, ActingOfficer officer) {
    Instant now = time.instant().truncatedTo(ChronoUnit.MICROS);
    String source = Folding.clean(wish.source());
    Optional<Refusal> refused =
        Refusal.when(!keeps(officer), "documents.not-yours")
            .or(
                () ->
                    Refusal.when(
                        source.isEmpty() || source.length() > LINE, "documents.specimen-source"))
            .or(
                () ->
                    Refusal.when(
                        wish.publishedOn().isAfter(Vietnam.dayOf(now))
                            || wish.validFrom().isBefore(wish.publishedOn()),
                        "documents.specimen-future"))
            .or(
                () ->
                    Refusal.when(
                        wish.bytes().length > TemplateCheck.MOST, "documents.template-too-large"))
            .or(
                () ->
                    Refusal.when(
                        SpecimenText.lines(wish.bytes())
                            .filter(lines -> !SpecimenText.fields(lines).isEmpty())
                            .isEmpty(),
                        "documents.specimen-unreadable"));
    if (refused.isPresent()) {
      return ActOutcome.refused(refused.get());
    }
    UUID id = ids.next();
    String hash = Sha256.hex(wish.bytes());
    int stored =
        jdbc.sql(
                """
                INSERT INTO documents.specimen
                  (id, kind, source, published_on, valid_from, file_name, bytes, sha256, entered_by,
                   entered_at)
                VALUES (:id, :kind, :source, :published, :from, :name, :bytes, :hash, :by, :at)
                ON CONFLICT DO NOTHING
                """)
            .param("id", id)
            .param("kind", wish.kind())
            .param("source", source)
            .param("published", wish.publishedOn())
            .param("from", wish.validFrom())
            .param("name", Folding.clean(wish.fileName()))
            .param("bytes", wish.bytes())
            .param("hash", hash)
            .param("by", Objects.requireNonNull(officer.actor().id()))
            .param("at", now)
            .update();
    if (stored == 0) {
      return ActOutcome.refused("documents.specimen-known");
    }
    journal.append(
        Act.of(officer.actor(), "documents.specimen-stored", "specimen", id)
            .because(source)
            .under(GROUND)
            .with(Map.of("kind", wish.kind(), "sha256", hash)));
    return ActOutcome.done(id);
  }

  /**
   * Keeps what a second person said about each field.
   *
   * @param missing fields that the form of the program lacks
   * @return refused with {@code documents.not-yours}, {@code .unknown}, {@code
   *     .specimen-compared-before}, {@code .specimen-second} or what the policy of second persons
   *     says
   */
  @Transactional
  public ActOutcome<UUID> compare(
      UUID id, List<String> missing, String words, ActingOfficer officer) {
    Specimen specimen =
        jdbc.sql(ROWS + " WHERE s.id = :id")
            .param("id", id)
            .query(Specimen.class)
            .optional()
            .orElse(null);
    if (specimen == null || !keeps(officer)) {
      return ActOutcome.refused(specimen == null ? "documents.unknown" : "documents.not-yours");
    }
    Optional<Refusal> refused =
        Refusal.when(specimen.missing() != null, "documents.specimen-compared-before")
            .or(
                () ->
                    Refusal.when(
                        specimen.enteredBy().equals(officer.actor().id()),
                        "documents.specimen-second"))
            .or(
                () ->
                    seconds.beside(officer.actor(), List.of(specimen.enteredBy()), "specimen", id));
    if (refused.isPresent()) {
      return ActOutcome.refused(refused.get());
    }
    List<SpecimenField> fields = fields(specimen);
    int kept =
        jdbc.sql(
                """
            INSERT INTO documents.specimen_comparison
              (specimen, compared_by, compared_at, fields, missing, words)
            VALUES (:id, :by, :at, :fields, :missing, :words)
            ON CONFLICT DO NOTHING
            """)
            .param("id", id)
            .param("by", Objects.requireNonNull(officer.actor().id()))
            .param("at", time.instant().truncatedTo(ChronoUnit.MICROS))
            .param("fields", fields.size())
            .param(
                "missing",
                fields.stream()
                    .map(SpecimenField::name)
                    .filter(missing::contains)
                    .toArray(String[]::new))
            .param("words", Folding.clean(words))
            .update();
    if (kept == 0) {
      return ActOutcome.refused("documents.specimen-compared-before");
    }
    journal.append(
        Act.of(officer.actor(), "documents.specimen-compared", "specimen", id)
            .because(Folding.clean(words))
            .under(GROUND)
            .with(Map.of("kind", specimen.kind(), "missing", String.valueOf(missing.size()))));
    return ActOutcome.done(id);
  }
}
