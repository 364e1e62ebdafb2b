package vn.chosach.rewards.desk;

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
import vn.chosach.lifecycle.Effect;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officer;
import vn.chosach.officers.Officers;
import vn.chosach.rewards.desk.NominationRepository.NominationPaper;
import vn.chosach.rewards.desk.NominationTransitions.ShownBy;
import vn.chosach.rewards.life.Nomination;
import vn.chosach.rewards.life.Nominee;
import vn.chosach.rewards.life.RewardAct;
import vn.chosach.rewards.life.RewardEvent;
import vn.chosach.rewards.life.RewardLifeCycle;
import vn.chosach.rewards.life.RewardStep;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;

/**
 * The proposal as a paper of the standing office. Its signature proposes and nothing more: who
 * decides is named in it (Luật 06/2022/QH15; Nghị định 152/2025/NĐ-CP).
 */
@Component
class RewardPapers {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Documents documents;
  private final NominationRepository repository;
  private final Agencies agencies;
  private final Officers officers;
  private final Texts texts;

  RewardPapers(
      Documents documents,
      NominationRepository repository,
      Agencies agencies,
      Officers officers,
      Texts texts) {
    this.documents = documents;
    this.repository = repository;
    this.agencies = agencies;
    this.officers = officers;
    this.texts = texts;
  }

  /**
   * Draws it up as a draft of the standing office.
   *
   * @param version of the nomination after this act; after another change it is drawn up again
   */
  Optional<Refusal> draw(Nomination one, int version, ActingOfficer who, Instant now) {
    return switch (documents.draft(paper(one, who.agency()), who)) {
      case ActOutcome.Done<Document>(Document draft) -> {
        repository.drawn(
            draft.id(), one.id(), version, Objects.requireNonNull(who.actor().id()), now);
        yield Optional.empty();
      }
      case ActOutcome.Refused<Document> no -> Optional.of(no.refusal());
      case ActOutcome.Overtaken<Document> never ->
          throw new IllegalStateException(never.toString());
      case ActOutcome.Waiting<Document> never -> throw new IllegalStateException(never.toString());
    };
  }

  /** An opinion in words, as the paper says it. */
  String opinion(RewardAct.Opine opinion, LocalDate day) {
    return t(
        opinion.agrees() ? "opinion.for" : "opinion.against",
        agency(opinion.unit(), day),
        line(opinion.words()));
  }

  /** The vote of the council in words. */
  String votes(RewardAct.Consider council) {
    return t("votes", council.inFavour(), council.present());
  }

  private Drafting paper(Nomination one, String standing) {
    LocalDate day = one.day(RewardEvent.CONSIDER).orElseThrow();
    var body = new ArrayList<Block>();
    String form = texts.text(Lang.VI, one.form().textKey());
    body.add(Block.words(t("opening", form)));
    body.add(Block.heading(Block.Level.SECTION, t("who")));
    body.add(
        new Block.Figures(
            "",
            List.of(
                BlockColumn.figures(t("no"), 1),
                BlockColumn.words(t("name"), 5),
                BlockColumn.words(t("agency"), 6)),
            rows(one, day)));
    body.add(Block.heading(Block.Level.SECTION, t("merit")));
    body.add(Block.words(line(one.merit())));
    LocalDate first = one.resultOn();
    body.add(Block.words(t("results", one.results(), first == null ? "" : DAY.format(first))));
    body.add(Block.heading(Block.Level.SECTION, t("council")));
    for (RewardStep step : one.steps()) {
      if (step.event() == RewardEvent.OPINE) {
        body.add(Block.words(line(step.words())));
      }
    }
    RewardStep council = one.last(RewardEvent.CONSIDER).orElseThrow();
    body.add(Block.words(t("minutes", council.paper(), DAY.format(day), line(council.words()))));
    body.add(Block.heading(Block.Level.SECTION, t("wish")));
    body.add(Block.words(t("wish.words", agency(one.competent(), day), form)));
    return new Drafting(
        Kinds.PROPOSAL,
        standing,
        t("subject", form, one.number()),
        List.of(
            t(
                "to." + one.form().name().toLowerCase(Lang.VI.locale()),
                agency(one.competent(), day))),
        new Content(List.of(t("basis.law"), t("basis.decree"), t("basis.plan")), body, List.of()),
        List.of(
            new Recipient(one.competent(), agency(one.competent(), day), Recipient.Purpose.REPORT)),
        null,
        new DocumentOrigin("rewards", one.id().toString()));
  }

  private List<List<TableCell>> rows(Nomination one, LocalDate day) {
    var rows = new ArrayList<List<TableCell>>();
    String agency = agency(one.agency(), day);
    if (!one.name().isEmpty()) {
      rows.add(List.of(TableCell.count(1), TableCell.text(one.name()), TableCell.text(agency)));
    }
    for (Nominee each : one.nominees()) {
      rows.add(
          List.of(
              TableCell.count(rows.size() + 1),
              TableCell.text(
                  officers.inOffice(each.officer()).map(Officer::fullName).orElseThrow()),
              TableCell.text(agency)));
    }
    return rows;
  }

  private String agency(String key, LocalDate day) {
    return agencies.asOf(key, day).map(agency -> agency.name().vi()).orElse(key);
  }

  private static String line(String words) {
    return words.strip().replaceAll("\\s*\\R\\s*", " ");
  }

  private String t(String key, Object... arguments) {
    return texts.text(Lang.VI, "rewards.paper." + key, arguments);
  }

  /** What the signature under the proposal does. */
  @Component
  static class RewardSigning implements PaperEffect.PaperEffectSource {

    private final NominationRepository repository;
    private final NominationTransitions transitions;
    private final RewardDesk desk;

    RewardSigning(
        NominationRepository repository, NominationTransitions transitions, RewardDesk desk) {
      this.repository = repository;
      this.transitions = transitions;
      this.desk = desk;
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
          .map(SignedProposal::new);
    }

    private final class SignedProposal implements PaperEffect {

      private final NominationPaper paper;

      private SignedProposal(NominationPaper paper) {
        this.paper = paper;
      }

      @Override
      public Optional<Refusal> barred(Signatory by, LocalDate day) {
        Nomination one = repository.one(paper.of()).orElseThrow();
        if (paper.outcome() != null
            || RewardLifeCycle.row(one.state(), RewardEvent.PROPOSE).isEmpty()) {
          return Optional.of(Refusal.of("rewards.not-possible"));
        }
        if (one.version() != paper.version()) {
          return Optional.of(Refusal.of("rewards.moved"));
        }
        return desk.unfit(one, by.officer()).or(() -> desk.notNow(one));
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
            RewardEvent.PROPOSE,
            null,
            new ActingOfficer(signer, Set.of()),
            held ->
                new Effect.Becomes<>(
                    held.row().in(held.transition().after(held.row().state())),
                    null,
                    "",
                    new ShownBy(paper.document(), number, day, null)))) {
          case ActOutcome.Done<Nomination> done -> Optional.empty();
          case ActOutcome.Refused<Nomination> no -> Optional.of(no.refusal());
          case ActOutcome.Overtaken<Nomination> never ->
              throw new IllegalStateException(never.toString());
          case ActOutcome.Waiting<Nomination> never ->
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
