package vn.chosach.outreach.movement;

import static vn.chosach.kernel.Refusal.when;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.EndedOriginQuery;
import vn.chosach.documents.EndedOrigins;
import vn.chosach.documents.Signatory;
import vn.chosach.documents.Signatory.SigningAs;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.Kinds;
import vn.chosach.documents.content.Recipient;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.documents.prepared.PreparedPapers;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.SecondPersonPolicy;
import vn.chosach.outreach.life.OutreachPlan;
import vn.chosach.outreach.movement.MovementEntry.MovementKind;
import vn.chosach.outreach.movement.MovementEntry.MovementWish;
import vn.chosach.outreach.movement.MovementRepository.EntryOf;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/** The decision about a role model; its signature lets everybody read about it. */
@Component
class MovementSigning extends PreparedPapers<MovementSigning.ModelPaper> {

  private final MovementRepository rows;
  private final Documents documents;
  private final SecondPersonPolicy seconds;
  private final Journal journal;
  private final IdSource ids;
  private final InstantSource time;
  private final Texts texts;

  MovementSigning(
      JdbcClient jdbc,
      MovementRepository rows,
      Documents documents,
      SecondPersonPolicy seconds,
      Journal journal,
      IdSource ids,
      InstantSource time,
      Texts texts) {
    super(
        jdbc,
        ModelPaper.class,
        new PaperTable(
            "outreach.model_paper", "entry", "plan, model, ends, ", ":plan, :model, :ends, "));
    this.rows = rows;
    this.documents = documents;
    this.seconds = seconds;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
    this.texts = texts;
  }

  /**
   * The decision about a role model.
   *
   * @param of the proposal
   * @param plan with the call of the movement, until the last day
   */
  record ModelPaper(
      UUID document, UUID of, UUID plan, String model, LocalDate ends, @Nullable String outcome)
      implements PreparedPaper {}

  /** Draws it up as a draft of the agency that launched the movement. */
  Optional<Refusal> draw(
      MovementEntry proposed, OutreachPlan plan, ActingOfficer who, Instant now) {
    return draw(
        documents.draft(decision(proposed, plan, who.agency()), who),
        draft ->
            new ModelPaper(
                draft, proposed.id(), plan.id(), "" + proposed.model(), plan.ends(), null),
        who,
        now);
  }

  /**
   * Who takes the consent back is named in no draft that may still be signed; waits for a signature
   * under way and is refused when that one came first.
   */
  Optional<Refusal> drop(MovementEntry proposed, String words, ActingOfficer who) {
    return waiting(proposed.id())
        .flatMap(
            draft ->
                documents
                    .proceed(
                        draft.document(),
                        new DocumentAct.Plainly(DocumentEvent.DROP, words),
                        0,
                        who)
                    .whyNot());
  }

  private Drafting decision(MovementEntry one, OutreachPlan plan, String agency) {
    String name = String.valueOf(one.name());
    return new Drafting(
        Kinds.DECISION,
        agency,
        t("subject", name),
        List.of(),
        new Content(
            List.of(
                texts.text(Lang.VI, "outreach.paper.basis.law"),
                texts.text(Lang.VI, "outreach.paper.basis.plan"),
                t("basis.plan", plan.title(), String.valueOf(plan.decision())),
                t("basis.consent", String.valueOf(one.paper()))),
            List.of(
                Block.heading(Block.Level.ARTICLE, t("1", name, String.valueOf(one.model()))),
                Block.words(String.valueOf(one.deed())),
                Block.heading(Block.Level.ARTICLE, t("2")),
                Block.heading(Block.Level.ARTICLE, t("3"))),
            List.of()),
        List.of(new Recipient(null, name, Recipient.Purpose.CARRY_OUT)),
        null,
        new DocumentOrigin("outreach", one.id().toString()));
  }

  private String t(String key, Object... arguments) {
    return texts.text(Lang.VI, "outreach.paper.model." + key, arguments);
  }

  /** A consent that was taken back, and whoever proposed it, leave nothing to sign. */
  @Override
  protected Optional<Refusal> barred(ModelPaper paper, Signatory by, LocalDate day) {
    List<MovementEntry> about = about(paper);
    return when(
            paper.outcome() != null || about.getLast().kind() != MovementKind.PROPOSED,
            "outreach.not-possible")
        .or(() -> when(by.as() == SigningAs.OTHER, "outreach.not-competent"))
        .or(() -> when(about.getFirst().enteredBy().equals(by.officer()), "outreach.own-item"))
        .or(
            () ->
                when(
                    day.isAfter(paper.ends()) || rows.closed(paper.plan()),
                    "outreach.outside-plan"))
        .or(
            () ->
                seconds.beside(
                    Actor.officer(by.officer(), by.agency()),
                    about.stream().map(MovementEntry::enteredBy).toList(),
                    "role-model",
                    paper.model()));
  }

  /** Not held: a signature holds its document, and who drops that document waits for it. */
  private List<MovementEntry> about(ModelPaper paper) {
    return rows.entries(paper.plan(), false).stream()
        .filter(one -> paper.model().equals(one.model()))
        .toList();
  }

  @Override
  protected Optional<Refusal> signed(ModelPaper paper, String number, LocalDate day, Actor signer) {
    UUID id = ids.next();
    rows.add(
        new EntryOf(
            id,
            paper.plan(),
            MovementKind.PUBLISHED,
            String.valueOf(signer.agency()),
            null,
            paper.model(),
            Objects.requireNonNull(signer.id()),
            time.instant().truncatedTo(ChronoUnit.MICROS)),
        new MovementWish(number, null, null, null, null, null, "", false, ""));
    journal.append(Act.of(signer, "outreach.model-published", "movement-entry", id));
    return Optional.empty();
  }

  /** A decision about a model is over with the plan of its movement. */
  @Bean
  static EndedOrigins endedMovements(JdbcClient jdbc) {
    return new EndedOriginQuery(
        jdbc,
        "outreach",
        "",
        """
            SELECT id, entered_at AS since, 'outreach' AS with_room, plan::text AS with_id
              FROM outreach.movement_entry
            """);
  }
}
