package vn.chosach.cases.papers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseRepository;
import vn.chosach.cases.acts.CaseRowSecurity;
import vn.chosach.cases.acts.CaseSteps;
import vn.chosach.cases.acts.CaseTransitions;
import vn.chosach.cases.acts.CaseWish;
import vn.chosach.cases.acts.ListingJoining;
import vn.chosach.cases.acts.PaperHandler;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseLifeCycle;
import vn.chosach.cases.life.Delta;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.reading.CaseDoubts;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.PaperEffect;
import vn.chosach.documents.Signatory;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.lifecycle.Effect;
import vn.chosach.officers.ActingOfficer;

/**
 * What the signature under a paper of a case does: the event of its terms, in the transaction of
 * the signature. All that was asked when it was drawn up is asked again, by the case as it stands.
 */
@Component
class PaperSigning implements PaperEffect.PaperEffectSource {

  private final PreparedPapers prepared;
  private final CaseSteps steps;
  private final CaseTransitions acting;
  private final PaperHandler handler;
  private final CaseRepository repository;
  private final ListingJoining listings;
  private final CaseRowSecurity rowSecurity;
  private final CaseDoubts doubts;

  PaperSigning(
      PreparedPapers prepared,
      CaseSteps steps,
      CaseTransitions acting,
      PaperHandler handler,
      CaseRepository repository,
      ListingJoining listings,
      CaseRowSecurity rowSecurity,
      CaseDoubts doubts) {
    this.prepared = prepared;
    this.steps = steps;
    this.acting = acting;
    this.handler = handler;
    this.repository = repository;
    this.listings = listings;
    this.rowSecurity = rowSecurity;
    this.doubts = doubts;
  }

  @Override
  public Set<String> kinds() {
    return DecisionPapers.KINDS;
  }

  @Override
  public Optional<PaperEffect> of(UUID document) {
    return rowSecurity
        .asTheProgram(() -> prepared.of(document))
        .filter(one -> !"DROPPED".equals(one.outcome()))
        .map(CasePaper::new);
  }

  private final class CasePaper implements PaperEffect {

    private final PreparedPapers.Prepared paper;

    private CasePaper(PreparedPapers.Prepared paper) {
      this.paper = paper;
    }

    @Override
    public Optional<Refusal> barred(Signatory by, LocalDate day) {
      return rowSecurity.asTheProgram(
          () -> {
            CaseFile file = file();
            PaperTerms terms = paper.terms();
            if (!paper.open() || CaseLifeCycle.row(file.state(), terms.event()).isEmpty()) {
              return Optional.of(Refusal.of("cases.not-possible"));
            }
            if (file.access().recused().contains(by.officer())) {
              return Optional.of(Refusal.of("cases.stepped-aside"));
            }
            if (paper.draftedBy().equals(by.officer())) {
              return Optional.of(Refusal.of("cases.signs-own-draft"));
            }
            var drafter =
                new ActingOfficer(
                    Actor.officer(paper.draftedBy(), file.access().agency()), Set.of());
            return steps
                .waiting(terms.event(), file, drafter)
                .or(() -> handler.refused(terms, file, day))
                .or(() -> handler.moved(terms, file, paper.document(), prepared.now()))
                .or(() -> handler.power(terms, by, file, day));
          });
    }

    @Override
    public List<Refusal> unconfirmed(Signatory by, LocalDate day) {
      return handler.unconfirmed(paper.terms(), by, day);
    }

    @Override
    public List<Refusal> doubts(LocalDate day) {
      return doubts.ofSignature(paper.terms(), rowSecurity.asTheProgram(this::file), day);
    }

    @Override
    public Drafting worded(Drafting drafting, Signatory by, LocalDate day) {
      return rowSecurity.asTheProgram(
          () -> handler.worded(drafting, paper.terms(), by, file(), day));
    }

    private CaseFile file() {
      return repository.one(paper.caseId()).orElseThrow();
    }

    @Override
    public Optional<Refusal> carryOut(String number, LocalDate day, Signatory by, Actor signer) {
      var signed = new SignedPaper(paper.document(), number, day, by);
      return rowSecurity.asTheProgram(
          () -> {
            Optional<Refusal> misworded =
                handler.misworded(paper.terms(), paper.document(), by, file(), day);
            if (misworded.isPresent()) {
              return misworded;
            }
            prepared.end(paper.document(), true);
            return acting
                .unseen(paper.caseId(), paper.terms().event(), signer, wish -> done(signed, wish))
                .settle(
                    file -> {
                      if (paper.terms().event().fines()) {
                        listings.ruled(file, signer);
                      }
                      if (paper.terms() instanceof PaperTerms.Annulment one) {
                        listings.annulled(file, one.ruling(), signer);
                      }
                      return Optional.<Refusal>empty();
                    },
                    Optional::of);
          });
    }

    private Effect<CaseFile, List<Delta>> done(SignedPaper signed, CaseWish wish) {
      return handler.signed(paper.terms(), signed, wish);
    }

    @Override
    public void dropped(Actor by) {
      rowSecurity.asTheProgram(
          () -> {
            prepared.end(paper.document(), false);
            return null;
          });
    }
  }
}
