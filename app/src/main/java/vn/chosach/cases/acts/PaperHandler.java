package vn.chosach.cases.acts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.cases.inquiry.InquiryHandler;
import vn.chosach.cases.life.BesideTerms;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Delta;
import vn.chosach.cases.life.ExecutionTerms;
import vn.chosach.cases.life.InquiryTerms;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.papers.DecisionPapers;
import vn.chosach.cases.papers.PaperChecks;
import vn.chosach.cases.papers.PreparedPapers;
import vn.chosach.cases.papers.SignedPaper;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.Signatory;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.lifecycle.Effect;

/**
 * Draws up the papers whose signature is an act: checked, worded from the record, kept as terms.
 */
@Component
public record PaperHandler(
    PaperChecks checks,
    PreparedPapers prepared,
    DecisionPapers papers,
    Documents documents,
    RulingHandler rulings,
    InquiryHandler inquiries,
    CriminalHandler criminal,
    HandUpHandler handUps)
    implements CaseHandler {

  @Override
  public List<Handled<?>> handled() {
    return List.of(Handled.of(CaseAct.Prepare.class, this::prepare, CaseEvent.PREPARE));
  }

  Effect<CaseFile, List<Delta>> prepare(CaseAct.Prepare act, CaseWish wish) {
    CaseFile file = wish.file();
    Optional<Refusal> refused =
        prepared.open(file.id()).isPresent()
            ? Optional.of(Refusal.of("cases.paper-open"))
            : refused(act.terms(), file, Vietnam.dayOf(wish.now()));
    if (act.terms() instanceof PaperTerms.HandUp) {
      refused = refused.or(() -> handUps.refused(file)).or(() -> handUps.found(wish));
    }
    return Effect.unless(refused, () -> drafted(act, wish));
  }

  private Effect<CaseFile, List<Delta>> drafted(CaseAct.Prepare act, CaseWish wish) {
    CaseFile file = wish.file();
    UUID by = Objects.requireNonNull(wish.actor().id());
    return documents
        .draft(papers.of(act.terms(), file, wish.now()), wish.who())
        .settle(
            draft -> {
              prepared.add(file.id(), act.terms(), draft.id(), by, wish.now());
              if (act.terms() instanceof ExecutionTerms.Relief relief) {
                rulings.applied(relief.application(), wish);
              }
              if (act.terms() instanceof BesideTerms beside) {
                inquiries.proved(beside, wish);
              }
              return wish.done((String) null, Delta.added("drafted-paper", draft.subject()));
            },
            Effect::refused);
  }

  /** Why a paper on these terms is not drawn up, or no longer signed, on a day. */
  public Optional<Refusal> refused(PaperTerms terms, CaseFile file, LocalDate day) {
    return checks
        .refused(terms, file, day)
        .or(() -> inquiries.refused(terms, file))
        .or(() -> rulings.refused(terms, file, day));
  }

  /**
   * Whether the paper says what the record says now: a plan, goods or an act that was changed since
   * it was drawn up is not signed with the old words.
   */
  public Optional<Refusal> moved(PaperTerms terms, CaseFile file, UUID document, Instant now) {
    return papers.bare(prepared.said(document)).equals(papers.of(terms, file, now))
        ? Optional.empty()
        : Optional.of(Refusal.of("cases.record-moved"));
  }

  /** Why a signatory has not the power for it on a day. */
  public Optional<Refusal> power(PaperTerms terms, Signatory by, CaseFile file, LocalDate day) {
    return checks.power(terms, by, file, day);
  }

  /** Rules of general knowledge on which the signature rests and that bind somebody. */
  public List<Refusal> unconfirmed(PaperTerms terms, Signatory by, LocalDate day) {
    return checks.unconfirmed(terms, by, day);
  }

  /** The words with the paper under which a deputy signs. */
  public Drafting worded(
      Drafting drafting, PaperTerms terms, Signatory by, CaseFile file, LocalDate day) {
    Drafting bare = papers.bare(drafting);
    return checks
        .assigned(terms, by, file, day)
        .map(paper -> papers.under(bare, paper))
        .orElse(bare);
  }

  /** Whether the paper names another ground for the power than there is on the day it is signed. */
  public Optional<Refusal> misworded(
      PaperTerms terms, UUID document, Signatory by, CaseFile file, LocalDate day) {
    Drafting said = prepared.said(document);
    return said.equals(worded(said, terms, by, file, day))
        ? Optional.empty()
        : Optional.of(Refusal.of("cases.record-moved"));
  }

  /** The terms are signed: what they say happens. */
  public Effect<CaseFile, List<Delta>> signed(PaperTerms terms, SignedPaper paper, CaseWish wish) {
    return switch (terms) {
      case PaperTerms.Sanction one -> rulings.decide(one, paper, wish);
      case PaperTerms.OnSpot one -> rulings.decide(one, paper, wish);
      case PaperTerms.HandUp one -> handUps.sent(one, paper, wish);
      case PaperTerms.Recovery one -> rulings.decide(one, paper, wish);
      case PaperTerms.Annulment one -> rulings.annul(one, paper, wish);
      case PaperTerms.Transfer one -> criminal.signed(one, paper, wish);
      case ExecutionTerms one -> rulings.after(one, paper, wish);
      case InquiryTerms one -> inquiries.signed(one, paper, wish);
      case BesideTerms one -> inquiries.beside(one, paper, wish);
    };
  }
}
