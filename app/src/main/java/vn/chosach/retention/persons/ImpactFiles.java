package vn.chosach.retention.persons;

import static vn.chosach.kernel.Folding.clean;
import static vn.chosach.kernel.Refusal.unlessWords;
import static vn.chosach.kernel.Refusal.when;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.documents.Documents;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;

/**
 * Files that assess what processing does to persons (Luật 91/2025/QH15). The law that could be read
 * names no day for a revision: the agency sets it with each file, and what is past it is shown.
 */
@Component
public class ImpactFiles {

  private final JdbcClient jdbc;
  private final MatterTransitions transitions;
  private final Documents documents;
  private final Journal journal;
  private final IdSource ids;
  private final InstantSource time;

  ImpactFiles(
      JdbcClient jdbc,
      MatterTransitions transitions,
      Documents documents,
      Journal journal,
      IdSource ids,
      InstantSource time) {
    this.jdbc = jdbc;
    this.transitions = transitions;
    this.documents = documents;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  /**
   * A file or a revision of it.
   *
   * @param processing what it assesses, 1 to 300 characters; the last row of one is in force
   * @param paper number of the signed file in the register of papers
   * @param reviseOn last day before the next revision
   */
  public record ImpactFile(
      String processing,
      String paper,
      @Nullable LocalDate madeOn,
      @Nullable LocalDate reviseOn,
      boolean latest) {}

  /**
   * All of the own agency, and of those whose work it carries on, the newest first, at most 200.
   */
  @Transactional(readOnly = true)
  public List<ImpactFile> of(ActingOfficer who) {
    return jdbc.sql(
            """
            SELECT processing, paper, made_on, revise_on,
                   row_number() OVER (PARTITION BY lower(processing) ORDER BY made_on DESC,
                                      entered_at DESC) = 1 AS latest
              FROM retention.impact_file WHERE agency = ANY (:agencies)
             ORDER BY entered_at DESC LIMIT 200
            """)
        .param("agencies", transitions.agencies(who).toArray(String[]::new))
        .query(ImpactFile.class)
        .list();
  }

  /**
   * Enters a signed file or its revision.
   *
   * @return refused with {@code retention.matter-not-yours}, {@code .processing-missing}, {@code
   *     .made-wrong}, {@code .revise-wrong}, {@code .paper-unknown}
   */
  @Transactional
  public ActOutcome<ImpactFile> enter(ImpactFile wish, ActingOfficer who) {
    LocalDate made = wish.madeOn();
    LocalDate revise = wish.reviseOn();
    String paper = clean(wish.paper());
    boolean late = made == null || made.isAfter(Vietnam.dayOf(time.instant()));
    Optional<Refusal> refusal =
        when(!transitions.works(who), "retention.matter-not-yours")
            .or(() -> unlessWords(wish.processing(), 300, "retention.processing-missing"))
            .or(() -> when(late, "retention.made-wrong"))
            .or(() -> when(revise == null || !revise.isAfter(made), "retention.revise-wrong"))
            .or(() -> when(unknown(paper, who), "retention.paper-unknown"));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    UUID id = ids.next();
    jdbc.sql(
            """
            INSERT INTO retention.impact_file
              (id, agency, processing, paper, made_on, revise_on, entered_by, entered_at)
            VALUES (:id, :agency, :processing, :paper, :made, :revise, :officer, :now)
            """)
        .param("id", id)
        .param("agency", who.agency())
        .param("processing", clean(wish.processing()))
        .param("paper", paper)
        .param("made", made)
        .param("revise", revise)
        .param("officer", who.actor().id())
        .param("now", time.instant())
        .update();
    journal.append(
        Act.of(who.actor(), "retention.impact-entered", "impact-file", id)
            .under(MatterTransitions.LAW)
            .with(Map.of("paper", paper, "agency", who.agency())));
    return ActOutcome.done(wish);
  }

  private boolean unknown(String paper, ActingOfficer who) {
    return paper.isEmpty() || !documents.registered(paper, who.agency(), who);
  }
}
