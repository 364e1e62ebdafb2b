package vn.chosach.subjects.pictures;

import static vn.chosach.kernel.Folding.clean;
import static vn.chosach.kernel.Refusal.unlessWords;
import static vn.chosach.kernel.Refusal.when;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.cases.Cases;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Visibility;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.RecurringJob;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.sight.RowSecurityContext;
import vn.chosach.subjects.life.LinkLifeCycle;
import vn.chosach.subjects.pictures.KeptPicture.KeepingWish;
import vn.chosach.subjects.pictures.KeptPicture.PinNote;

/**
 * The door of kept diagrams. One is of its officer alone, or of a case and then seen by who sees
 * that case; its author keeps it anew, and whoever sees it notes something on its pins.
 */
@Component
public class KeptPictures {

  /** The house's own measure. */
  static final int MOST = 100;

  /** An own diagram that nobody kept anew for so long is a forgotten one; the house's measure. */
  private static final Duration KEPT = Duration.ofDays(365);

  private static final int LONGEST_TITLE = 100;
  private static final int LONGEST_QUESTION = 8_000;
  private static final int LONGEST = 500;

  private final JdbcClient jdbc;
  private final Cases cases;
  private final RowSecurityContext context;
  private final Journal journal;
  private final IdSource ids;
  private final InstantSource time;

  KeptPictures(
      JdbcClient jdbc,
      Cases cases,
      RowSecurityContext context,
      Journal journal,
      IdSource ids,
      InstantSource time) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.context = context;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  /** A diagram with its notes; {@code own} for its author. */
  public record PictureFile(KeptPicture of, List<PinNote> notes, boolean own) {}

  @Bean
  static RecurringJob picturesJob(KeptPictures pictures) {
    return RecurringJob.alone("subject-diagrams", Duration.ofHours(12), pictures::forget)
        .startingAfter(Duration.ofSeconds(55));
  }

  /** Drops own diagrams that are forgotten. */
  @Transactional
  public void forget() {
    context.ofTheProgram();
    jdbc.sql("DELETE FROM subjects.diagram WHERE case_id IS NULL AND at < :last")
        .param("last", time.instant().minus(KEPT))
        .update();
  }

  /** The own ones, the newest first. */
  @Transactional(readOnly = true)
  public List<KeptPicture> list(ActingOfficer officer) {
    return where("officer = :officer", officer, officer.actor().id());
  }

  /** Those that were saved into a case, for who sees it, the newest first. */
  @Transactional(readOnly = true)
  public List<KeptPicture> within(String caseNumber, ActingOfficer officer) {
    return where("case_number = :officer", officer, caseNumber);
  }

  /** One with its notes; empty alike for an absent one and one that is not in sight. */
  @Transactional(readOnly = true)
  public Optional<PictureFile> read(UUID id, ActingOfficer officer) {
    return where("id = :officer", officer, id).stream()
        .findFirst()
        .map(
            one ->
                new PictureFile(
                    one,
                    jdbc.sql("SELECT * FROM subjects.diagram_note WHERE diagram = :id ORDER BY at")
                        .param("id", id)
                        .query(PinNote.class)
                        .list(),
                    one.officer().equals(officer.actor().id())));
  }

  private List<KeptPicture> where(String what, ActingOfficer officer, @Nullable Object key) {
    context.of(officer, Map.of());
    return jdbc.sql(
            "SELECT * FROM subjects.diagram WHERE %s ORDER BY at DESC, id LIMIT %d"
                .formatted(what, MOST))
        .param("officer", key)
        .query(KeptPicture.class)
        .list();
  }

  /**
   * Keeps a diagram, or notes something on a pin of one.
   *
   * @return refused with {@code subjects.unknown} for a diagram or case that is not in sight,
   *     {@code .not-yours}, {@code .diagram-title}, {@code .diagram-long}, {@code .diagram-many},
   *     {@code .note-long}
   */
  @Transactional
  public ActOutcome<UUID> keep(KeepingWish wish, ActingOfficer officer) {
    UUID id = wish.id();
    PictureFile before = id == null ? null : read(id, officer).orElse(null);
    CaseFile into =
        wish.caseNumber().isBlank()
            ? null
            : cases.read(clean(wish.caseNumber()), officer).map(one -> one.file()).orElse(null);
    boolean own = before == null || before.own();
    Optional<Refusal> refusal =
        when(id != null && before == null, "subjects.unknown")
            .or(() -> when(!wish.caseNumber().isBlank() && into == null, "subjects.case-unknown"))
            .or(() -> when(!Visibility.works(officer), "subjects.not-yours"))
            .or(
                () ->
                    own
                        ? unlessWords(wish.title(), LONGEST_TITLE, "subjects.diagram-title")
                        : Optional.empty())
            .or(() -> when(wish.question().length() > LONGEST_QUESTION, "subjects.diagram-long"))
            .or(
                () ->
                    when(
                        before == null && list(officer).size() >= MOST, "subjects.diagram-many"))
            .or(() -> when(clean(wish.words()).length() > LONGEST, "subjects.note-long"));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    UUID kept = before == null ? ids.next() : before.of().id();
    if (own) {
      write(kept, wish, before == null ? null : before.of(), into, officer);
    }
    if (!wish.node().isEmpty()) {
      note(kept, wish, officer);
    }
    journal.append(
        Act.of(officer.actor(), "subjects.diagram-kept", "diagram", kept)
            .under(LinkLifeCycle.BASIS));
    return ActOutcome.done(kept);
  }

  private Instant now() {
    return time.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** What was saved into a case stays there: others may have noted something on it. */
  private void write(
      UUID id,
      KeepingWish wish,
      @Nullable KeptPicture before,
      @Nullable CaseFile into,
      ActingOfficer officer) {
    boolean stays = before != null && before.caseId() != null;
    var one =
        new KeptPicture(
            id,
            clean(wish.title()),
            wish.question(),
            stays ? before.caseId() : into == null ? null : into.id(),
            stays ? before.caseNumber() : into == null ? null : into.number(),
            officer.agency(),
            Objects.requireNonNull(officer.actor().id()),
            now());
    jdbc.sql(
            before == null
                ? """
                  INSERT INTO subjects.diagram
                    (id, title, question, case_id, case_number, agency, officer, at)
                  VALUES (:id, :title, :question, :caseId, :caseNumber, :agency, :officer, :at)
                  """
                : """
                  UPDATE subjects.diagram SET title = :title, question = :question, at = :at,
                         case_id = :caseId, case_number = :caseNumber
                   WHERE id = :id
                  """)
        .paramSource(one)
        .update();
  }

  private void note(UUID id, KeepingWish wish, ActingOfficer officer) {
    String words = clean(wish.words());
    jdbc.sql(
            words.isEmpty()
                ? "DELETE FROM subjects.diagram_note WHERE diagram = :id AND node = :node"
                : """
                  INSERT INTO subjects.diagram_note (diagram, node, words, officer, at)
                  VALUES (:id, :node, :words, :officer, :at)
                  ON CONFLICT (diagram, node)
                  DO UPDATE SET words = :words, officer = :officer, at = :at
                  """)
        .param("id", id)
        .param("node", wish.node())
        .param("words", words)
        .param("officer", officer.actor().id())
        .param("at", now())
        .update();
  }

  /** Its author drops one with its notes; refused with {@code subjects.unknown}. */
  @Transactional
  public ActOutcome<UUID> drop(UUID id, ActingOfficer officer) {
    if (read(id, officer).filter(PictureFile::own).isEmpty()) {
      return ActOutcome.refused("subjects.unknown");
    }
    jdbc.sql("DELETE FROM subjects.diagram WHERE id = :id").param("id", id).update();
    journal.append(
        Act.of(officer.actor(), "subjects.diagram-ended", "diagram", id)
            .under(LinkLifeCycle.BASIS));
    return ActOutcome.done(id);
  }
}
