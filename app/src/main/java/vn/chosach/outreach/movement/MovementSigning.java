package vn.chosach.outreach.movement;

import static vn.chosach.kernel.Refusal.when;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.documents.Signatory;
import vn.chosach.documents.Signatory.SigningAs;
import vn.chosach.documents.prepared.PreparedPapers;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.SecondPersonPolicy;
import vn.chosach.outreach.desk.OutreachPlaces;
import vn.chosach.outreach.desk.OutreachPlanRepository;
import vn.chosach.outreach.life.OutreachPlan;
import vn.chosach.outreach.movement.MovementEntry.MovementKind;
import vn.chosach.outreach.movement.MovementEntry.MovementWish;
import vn.chosach.outreach.movement.MovementRepository.EntryOf;

/** What the signature under the decision does: everybody may read about the role model. */
@Component
class MovementSigning extends PreparedPapers<MovementSigning.ModelPaper> {

  private final MovementRepository rows;
  private final OutreachPlanRepository plans;
  private final OutreachPlaces places;
  private final SecondPersonPolicy seconds;
  private final Journal journal;
  private final IdSource ids;
  private final InstantSource time;

  MovementSigning(
      JdbcClient jdbc,
      MovementRepository rows,
      OutreachPlanRepository plans,
      OutreachPlaces places,
      SecondPersonPolicy seconds,
      Journal journal,
      IdSource ids,
      InstantSource time) {
    super(
        jdbc,
        ModelPaper.class,
        new PaperTable("outreach.model_paper", "entry", "plan, model, ", ":plan, :model, "));
    this.rows = rows;
    this.plans = plans;
    this.places = places;
    this.seconds = seconds;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  /**
   * The decision about a role model.
   *
   * @param of the proposal
   * @param plan with the call of the movement
   */
  record ModelPaper(UUID document, UUID of, UUID plan, String model, @Nullable String outcome)
      implements PreparedPaper {}

  /** A consent that was taken back, and whoever proposed it, leave nothing to sign. */
  @Override
  protected Optional<Refusal> barred(ModelPaper paper, Signatory by, LocalDate day) {
    OutreachPlan plan = plans.one(paper.plan()).orElseThrow();
    List<MovementEntry> about = about(paper);
    return when(
            paper.outcome() != null || about.getLast().kind() != MovementKind.PROPOSED,
            "outreach.not-possible")
        .or(() -> when(by.as() == SigningAs.OTHER, "outreach.not-competent"))
        .or(() -> when(about.getFirst().enteredBy().equals(by.officer()), "outreach.own-item"))
        .or(() -> when(!plan.runs(day), "outreach.outside-plan"))
        .or(
            () ->
                seconds.beside(
                    Actor.officer(by.officer(), by.agency()),
                    about.stream().map(MovementEntry::enteredBy).toList(),
                    "role-model",
                    paper.model()));
  }

  private List<MovementEntry> about(ModelPaper paper) {
    return rows.entries(paper.plan(), true).stream()
        .filter(one -> paper.model().equals(one.model()))
        .toList();
  }

  @Override
  protected Optional<Refusal> signed(ModelPaper paper, String number, LocalDate day, Actor signer) {
    UUID id = ids.next();
    String agency = String.valueOf(signer.agency());
    rows.add(
        new EntryOf(
            id,
            paper.plan(),
            MovementKind.PUBLISHED,
            agency,
            places.communeOf(agency, day),
            paper.model(),
            java.util.Objects.requireNonNull(signer.id()),
            time.instant().truncatedTo(ChronoUnit.MICROS)),
        new MovementWish(number, null, null, null, null, null, "", false, ""));
    journal.append(Act.of(signer, "outreach.model-published", "movement-entry", id));
    return Optional.empty();
  }
}
