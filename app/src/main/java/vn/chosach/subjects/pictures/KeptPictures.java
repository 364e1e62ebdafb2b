package vn.chosach.subjects.pictures;

import static vn.chosach.kernel.Folding.clean;
import static vn.chosach.kernel.Refusal.unlessWords;
import static vn.chosach.kernel.Refusal.when;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.cases.CaseRecords;
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

/**
 * The door of kept diagrams. One is of its officer alone, or of a case and then seen by who sees
 * that case. Its author alone keeps it anew; an own one is a leaf of a notebook, and is dropped
 * when it is forgotten.
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
  private final CaseRecords cases;
  private final RowSecurityContext context;
  private final Journal journal;
  private final IdSource ids;
  private final InstantSource time;

  KeptPictures(
      JdbcClient jdbc,
      CaseRecords cases,
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
    return where("officer = :key", officer, officer.actor().id());
  }

  /** Those that were saved into a case, for who sees it, the newest first. */
  @Transactional(readOnly = true)
  public List<KeptPicture> within(String caseNumber, ActingOfficer officer) {
    return where("case_number = :key", officer, caseNumber);
  }

  /** One with its notes; empty alike for an absent one and one that is not in sight. */
  @Transactional(readOnly = true)
  public Optional<KeptPicture> read(UUID id, ActingOfficer officer) {
    return where("id = :key", officer, id).stream().findFirst();
  }

  private List<KeptPicture> where(String what, ActingOfficer officer, @Nullable Object key) {
    context.of(officer, Map.of());
    return jdbc.sql(
            "SELECT * FROM subjects.diagram WHERE %s ORDER BY at DESC, id LIMIT %d"
                .formatted(what, MOST))
        .param("key", key)
        .query(KeptPicture.class)
        .list();
  }

  /**
   * Keeps a diagram, and notes something on one of its pins.
   *
   * @return refused with {@code subjects.unknown} for one that is not the own, {@code
   *     .case-unknown}, {@code .not-yours}, {@code .diagram-title}, {@code .diagram-long}, {@code
   *     .diagram-many}, {@code .note-long}
   */
  @Transactional
  public ActOutcome<UUID> keep(KeepingWish wish, ActingOfficer officer) {
    UUID before = wish.id();
    CaseFile into = cases.file(clean(wish.caseNumber()), officer).orElse(null);
    Optional<Refusal> refusal =
        when(before != null && own(before, officer).isEmpty(), "subjects.unknown")
            .or(() -> when(into == null && !wish.caseNumber().isBlank(), "subjects.case-unknown"))
            .or(() -> when(!Visibility.works(officer), "subjects.not-yours"))
            .or(() -> unlessWords(wish.title(), LONGEST_TITLE, "subjects.diagram-title"))
            .or(() -> when(wish.question().length() > LONGEST_QUESTION, "subjects.diagram-long"))
            .or(() -> when(before == null && list(officer).size() >= MOST, "subjects.diagram-many"))
            .or(() -> when(clean(wish.words()).length() > LONGEST, "subjects.note-long"));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    UUID id = before == null ? ids.next() : before;
    // what was saved into a case stays there
    jdbc.sql(
            """
            INSERT INTO subjects.diagram AS d
              (id, title, question, case_id, case_number, agency, officer, at, notes)
            VALUES (:id, :title, :question, :case, :number, :agency, :officer, :now,
                    CASE WHEN :node = '' OR :words = '' THEN '{}'
                         ELSE jsonb_build_object(:node::text, :words::text) END)
            ON CONFLICT (id) DO UPDATE
               SET title = :title, question = :question, at = :now,
                   case_id = coalesce(d.case_id, :case::uuid),
                   case_number = coalesce(d.case_number, :number::text),
                   notes = CASE WHEN :words = '' THEN d.notes - :node::text
                                ELSE d.notes || excluded.notes END
            """)
        .paramSource(wish)
        .param("id", id)
        .param("title", clean(wish.title()))
        .param("words", clean(wish.words()))
        .param("case", into == null ? null : into.id())
        .param("number", into == null ? null : into.number())
        .param("agency", officer.agency())
        .param("officer", officer.actor().id())
        .param("now", time.instant())
        .update();
    note("subjects.diagram-kept", id, officer);
    return ActOutcome.done(id);
  }

  private Optional<KeptPicture> own(UUID id, ActingOfficer officer) {
    return read(id, officer).filter(one -> one.officer().equals(officer.actor().id()));
  }

  private void note(String verb, UUID id, ActingOfficer officer) {
    journal.append(Act.of(officer.actor(), verb, "diagram", id).under(LinkLifeCycle.BASIS));
  }

  /** Its author drops one with its notes; refused with {@code subjects.unknown}. */
  @Transactional
  public ActOutcome<UUID> drop(UUID id, ActingOfficer officer) {
    if (own(id, officer).isEmpty()) {
      return ActOutcome.refused("subjects.unknown");
    }
    jdbc.sql("DELETE FROM subjects.diagram WHERE id = :id").param("id", id).update();
    note("subjects.diagram-dropped", id, officer);
    return ActOutcome.done(id);
  }
}
