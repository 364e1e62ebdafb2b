package vn.chosach.training.desk;

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
import vn.chosach.directory.Agencies;
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
import vn.chosach.documents.content.Recipient;
import vn.chosach.documents.content.TableCell;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.Effect;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.training.desk.ClassRepository.ClassPaper;
import vn.chosach.training.desk.ClassTransitions.Decided;
import vn.chosach.training.life.ClassEvent;
import vn.chosach.training.life.ClassLifeCycle;
import vn.chosach.training.life.TrainingClass;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/**
 * The decision to hold a class. The signature under it announces the class and invites the units.
 */
@Component
class ClassPapers {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Documents documents;
  private final ClassRepository repository;
  private final Agencies agencies;
  private final Texts texts;

  ClassPapers(Documents documents, ClassRepository repository, Agencies agencies, Texts texts) {
    this.documents = documents;
    this.repository = repository;
    this.agencies = agencies;
    this.texts = texts;
  }

  /**
   * Draws it up as a draft of the agency that holds the class.
   *
   * @param version of the class after this act; after another change it is drawn up again
   */
  Optional<Refusal> draw(TrainingClass one, int version, ActingOfficer who, Instant now) {
    return switch (documents.draft(decision(one), who)) {
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

  private Drafting decision(TrainingClass one) {
    String own = agency(one.agency(), one);
    var body = new ArrayList<Block>();
    body.add(
        Block.heading(
            Block.Level.ARTICLE,
            t(
                "decision.1",
                texts.text(Lang.VI, one.kind().textKey()).toLowerCase(Lang.VI.locale()),
                one.title())));
    body.add(Block.words(t("decision.when", DAY.format(one.begins()), DAY.format(one.ends()))));
    body.add(Block.words(t("decision.where", one.place())));
    body.add(Block.words(t("decision.trainers", line(one.trainers()))));
    body.add(Block.words(t("decision.programme", line(one.programme()))));
    body.add(Block.heading(Block.Level.ARTICLE, t("decision.2", DAY.format(one.namesBy()))));
    body.add(
        new Block.Figures(
            "",
            List.of(
                BlockColumn.figures(t("decision.no"), 1),
                BlockColumn.words(t("decision.unit"), 9),
                BlockColumn.figures(t("decision.seats"), 2)),
            rows(one)));
    body.add(Block.heading(Block.Level.ARTICLE, t("decision.3", own)));
    return new Drafting(
        Kinds.DECISION,
        one.agency(),
        t("decision.subject", one.title()),
        List.of(),
        new Content(
            List.of(
                t("decision.basis.law"), t("decision.basis.plan"), t("decision.basis.need", own)),
            body,
            List.of()),
        one.invitations().stream()
            .map(
                unit ->
                    new Recipient(
                        unit.agency(), agency(unit.agency(), one), Recipient.Purpose.CARRY_OUT))
            .toList(),
        null,
        new DocumentOrigin("training", one.id().toString()));
  }

  private List<List<TableCell>> rows(TrainingClass one) {
    var rows = new ArrayList<List<TableCell>>();
    for (TrainingClass.Invitation unit : one.invitations()) {
      rows.add(
          List.of(
              TableCell.count(rows.size() + 1),
              TableCell.text(agency(unit.agency(), one)),
              TableCell.count(unit.seats())));
    }
    return rows;
  }

  private static String line(String words) {
    return words.replaceAll("\\s*\\R\\s*", "; ");
  }

  private String agency(String key, TrainingClass one) {
    return agencies
        .asOf(key, Vietnam.dayOf(one.since()))
        .or(() -> agencies.history(key).map(history -> history.newest()))
        .map(agency -> agency.name().vi())
        .orElse(key);
  }

  private String t(String key, Object... arguments) {
    return texts.text(Lang.VI, "training.paper." + key, arguments);
  }

  /** What the signature under the decision does. */
  @Component
  static class ClassSigning implements PaperEffect.PaperEffectSource {

    private final ClassRepository repository;
    private final ClassTransitions transitions;

    ClassSigning(ClassRepository repository, ClassTransitions transitions) {
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
          .map(SignedClass::new);
    }

    private final class SignedClass implements PaperEffect {

      private final ClassPaper paper;

      private SignedClass(ClassPaper paper) {
        this.paper = paper;
      }

      @Override
      public Optional<Refusal> barred(Signatory by, LocalDate day) {
        TrainingClass one = repository.one(paper.of()).orElseThrow();
        if (paper.outcome() != null
            || ClassLifeCycle.row(one.state(), ClassEvent.ANNOUNCE).isEmpty()) {
          return Optional.of(Refusal.of("training.not-possible"));
        }
        if (one.version() != paper.version()) {
          return Optional.of(Refusal.of("training.class-moved"));
        }
        return one.namesBy().isBefore(day)
            ? Optional.of(Refusal.of("training.names-over", "day", one.namesBy().toString()))
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
            ClassEvent.ANNOUNCE,
            null,
            new ActingOfficer(signer, Set.of()),
            held ->
                new Effect.Becomes<>(
                    held.row().in(held.transition().after(held.row().state())).decided(number, day),
                    null,
                    "",
                    new Decided(paper.document())))) {
          case ActOutcome.Done<TrainingClass> done -> Optional.empty();
          case ActOutcome.Refused<TrainingClass> no -> Optional.of(no.refusal());
          case ActOutcome.Overtaken<TrainingClass> never ->
              throw new IllegalStateException(never.toString());
          case ActOutcome.Waiting<TrainingClass> never ->
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
