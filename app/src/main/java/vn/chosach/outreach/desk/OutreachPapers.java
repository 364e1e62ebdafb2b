package vn.chosach.outreach.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.directory.Areas;
import vn.chosach.documents.Document;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.PaperEffect;
import vn.chosach.documents.Signatory;
import vn.chosach.documents.content.Block;
import vn.chosach.documents.content.Block.BlockColumn;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.Kinds;
import vn.chosach.documents.content.TableCell;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.lifecycle.Effect;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.outreach.desk.OutreachPlanRepository.OutreachPaper;
import vn.chosach.outreach.desk.OutreachPlanTransitions.SignedBy;
import vn.chosach.outreach.life.OutreachLifeCycles;
import vn.chosach.outreach.life.OutreachLine;
import vn.chosach.outreach.life.OutreachPlan;
import vn.chosach.outreach.life.OutreachPlanEvent;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/** The plan as a paper. The signature under it puts the plan into force and opens its calls. */
@Component
class OutreachPapers {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Documents documents;
  private final OutreachPlanRepository repository;
  private final Areas areas;
  private final Texts texts;

  OutreachPapers(Documents documents, OutreachPlanRepository repository, Areas areas, Texts texts) {
    this.documents = documents;
    this.repository = repository;
    this.areas = areas;
    this.texts = texts;
  }

  /**
   * Draws it up as a draft of the agency.
   *
   * @param version of the plan after this act; after another change it is drawn up again
   */
  Optional<Refusal> draw(OutreachPlan one, int version, ActingOfficer who, Instant now) {
    return switch (documents.draft(paper(one), who)) {
      case ActOutcome.Done<Document>(Document draft) -> {
        repository.drawn(draft.id(), one, version, Objects.requireNonNull(who.actor().id()), now);
        yield Optional.empty();
      }
      case ActOutcome.Refused<Document> no -> Optional.of(no.refusal());
      case ActOutcome.Overtaken<Document> never ->
          throw new IllegalStateException(never.toString());
      case ActOutcome.Waiting<Document> never -> throw new IllegalStateException(never.toString());
    };
  }

  private Drafting paper(OutreachPlan one) {
    var body = new ArrayList<Block>();
    body.add(Block.heading(Block.Level.SECTION, t("aim")));
    body.add(Block.words(t("aim.words")));
    body.add(Block.heading(Block.Level.SECTION, t("time")));
    body.add(Block.words(t("time.words", DAY.format(one.begins()), DAY.format(one.ends()))));
    body.add(Block.heading(Block.Level.SECTION, t("content")));
    body.add(
        new Block.Figures(
            "",
            List.of(
                BlockColumn.figures(t("no"), 1),
                BlockColumn.words(t("theme"), 4),
                BlockColumn.words(t("audience"), 3),
                BlockColumn.words(t("channel"), 3),
                BlockColumn.words(t("place"), 3),
                BlockColumn.words(t("least"), 2)),
            one.lines().stream().map(this::row).toList()));
    List<OutreachLine> calls =
        one.lines().stream().filter(line -> line.campaign() != null).toList();
    if (!calls.isEmpty()) {
      body.add(Block.heading(Block.Level.SECTION, t("calls")));
      for (OutreachLine call : calls) {
        body.add(Block.words(t("call", String.valueOf(call.campaign()), call.appeal())));
      }
    }
    body.add(Block.heading(Block.Level.SECTION, t("duty", calls.isEmpty() ? "IV" : "V")));
    body.add(Block.words(t("duty.words")));
    return new Drafting(
        Kinds.PLAN,
        one.agency(),
        t("subject", one.title()),
        List.of(),
        new Content(List.of(t("basis.law"), t("basis.plan")), body, List.of()),
        List.of(),
        null,
        new DocumentOrigin("outreach", one.id().toString()));
  }

  private List<TableCell> row(OutreachLine line) {
    return List.of(
        TableCell.count(line.number()),
        TableCell.text(texts.text(Lang.VI, line.theme().textKey())),
        TableCell.text(texts.text(Lang.VI, line.audience().textKey())),
        TableCell.text(texts.text(Lang.VI, line.channel().textKey())),
        TableCell.text(
            Optional.ofNullable(line.area())
                .flatMap(areas::area)
                .map(area -> area.fullName().vi())
                .orElseGet(() -> t("everywhere"))),
        TableCell.text(t("times", line.times(), texts.text(Lang.VI, line.pace().textKey()))));
  }

  private String t(String key, Object... arguments) {
    return texts.text(Lang.VI, "outreach.paper." + key, arguments);
  }

  /** What the signature under the plan does. */
  @Component
  static class OutreachSigning implements PaperEffect.PaperEffectSource {

    private final OutreachPlanRepository repository;
    private final OutreachPlanTransitions transitions;

    OutreachSigning(OutreachPlanRepository repository, OutreachPlanTransitions transitions) {
      this.repository = repository;
      this.transitions = transitions;
    }

    @Override
    public Set<String> kinds() {
      return Set.of();
    }

    @Override
    public Optional<PaperEffect> of(UUID document) {
      return repository
          .paper(document)
          .filter(paper -> !"DROPPED".equals(paper.outcome()))
          .map(SignedPlan::new);
    }

    private final class SignedPlan implements PaperEffect {

      private final OutreachPaper paper;

      private SignedPlan(OutreachPaper paper) {
        this.paper = paper;
      }

      @Override
      public Optional<Refusal> barred(Signatory by, LocalDate day) {
        OutreachPlan one = repository.one(paper.of()).orElseThrow();
        if (paper.outcome() != null
            || OutreachLifeCycles.row(one.state(), OutreachPlanEvent.ISSUE).isEmpty()) {
          return Optional.of(Refusal.of("outreach.not-possible"));
        }
        if (one.version() != paper.version()) {
          return Optional.of(Refusal.of("outreach.plan-moved"));
        }
        return one.ends().isBefore(day)
            ? Optional.of(Refusal.of("outreach.ends-wrong"))
            : Optional.empty();
      }

      @Override
      public Optional<Refusal> carryOut(String number, LocalDate day, Signatory by, Actor signer) {
        Optional<Refusal> barred = barred(by, day);
        if (barred.isPresent()) {
          return barred;
        }
        repository.end(paper.document(), "SIGNED");
        return switch (transitions.act(
            paper.of(),
            OutreachPlanEvent.ISSUE,
            null,
            new ActingOfficer(signer, Set.of()),
            held ->
                new Effect.Becomes<>(
                    held.row().in(held.transition().after(held.row().state())).decided(number, day),
                    null,
                    "",
                    new SignedBy(paper.document())))) {
          case ActOutcome.Done<OutreachPlan> done -> Optional.empty();
          case ActOutcome.Refused<OutreachPlan> no -> Optional.of(no.refusal());
          case ActOutcome.Overtaken<OutreachPlan> never ->
              throw new IllegalStateException(never.toString());
          case ActOutcome.Waiting<OutreachPlan> never ->
              throw new IllegalStateException(never.toString());
        };
      }

      @Override
      public void dropped(Actor by) {
        repository.end(paper.document(), "DROPPED");
      }
    }
  }
}
