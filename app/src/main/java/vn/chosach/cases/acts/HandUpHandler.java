package vn.chosach.cases.acts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.cases.inquiry.SeizureHandler;
import vn.chosach.cases.life.CaseAct;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Delta;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.cases.papers.DecisionPapers;
import vn.chosach.cases.papers.HandUps;
import vn.chosach.cases.papers.PreparedPapers;
import vn.chosach.cases.papers.SignedPaper;
import vn.chosach.cases.second.OtherUnits;
import vn.chosach.documents.Document;
import vn.chosach.documents.Documents;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;
import vn.chosach.lifecycle.Effect;
import vn.chosach.officers.ActingOfficer;

/**
 * Lays a decision before an office that may take it, and takes the file back from there (Luật Xử lý
 * vi phạm hành chính art. 52; Thông tư 27/2020/TT-BCT art. 24). The time to decide runs on.
 */
@Component
record HandUpHandler(
    HandUps rows,
    PreparedPapers prepared,
    DecisionPapers papers,
    Documents documents,
    CaseClocks clocks,
    SeizureHandler seizures,
    OtherUnits units)
    implements CaseHandler {

  @Override
  public List<Handled<?>> handled() {
    return List.of(Handled.plainly(CaseEvent.HAND_DOWN, this::giveBack));
  }

  /** Why nothing is handed up now: a proposal waits, which the other office would not see. */
  Optional<Refusal> refused(CaseFile file) {
    return rows.proposed(file.id())
        .filter(one -> !dead(one, file))
        .map(one -> Refusal.of("cases.proposal-open"));
  }

  /** Nobody could answer it any more: it stands in nobody's way. */
  private boolean dead(HandUps.HandUpProposal one, CaseFile file) {
    String asked = one.reviewing();
    return asked == null
        ? !units.answerable(file, one.askedBy(), one.byHead())
        : !units.answers(file, asked);
  }

  /** It is found to lie beyond the own power: the hours in which it must go up begin. */
  Optional<Refusal> found(CaseWish wish) {
    return clocks.startOfMarket(wish.file(), CaseClocks.HAND_UP, wish.now(), wish.actor());
  }

  /** The paper is signed: the other office has the file and the draft of its decision. */
  Effect<CaseFile, List<Delta>> sent(PaperTerms.HandUp terms, SignedPaper paper, CaseWish wish) {
    CaseFile before = wish.file();
    // only what nobody can answer any more waits: whoever was asked sees the case no longer
    CaseFile after = before.with(before.access().reviewedBy(null).decidedBy(terms.agency()));
    UUID drafter = prepared.of(paper.document()).orElseThrow().draftedBy();
    rows.add(before, terms, paper);
    clocks.met(before, Set.of(CaseClocks.HAND_UP), wish.now(), wish.actor());
    seizures.passedUp(wish);
    clocks.reassign(after, wish.actor());
    var deltas = new ArrayList<Delta>();
    rows.proposed(before.id())
        .filter(one -> dead(one, before))
        .ifPresent(
            one -> {
              rows.lapse(before.id(), wish.now());
              deltas.add(Delta.of("wanted", one.event(), null));
            });
    deltas.add(Delta.added("receiver", terms.agency()));
    deltas.add(Delta.added("paper", paper.number()));
    return documents
        .draft(papers.of(terms.sanction(), after, wish.now()), ActingOfficer.PROGRAM)
        .settle(
            draft -> {
              prepared.add(after.id(), terms.sanction(), draft.id(), drafter, wish.now());
              return wish.done(after, terms.reason(), deltas.toArray(Delta[]::new));
            },
            Effect::refused);
  }

  /**
   * The other office does not decide: its draft is dropped, the file lies with its agency again.
   */
  Effect<CaseFile, List<Delta>> giveBack(CaseAct.Plainly act, CaseWish wish) {
    CaseFile file = wish.file();
    String words = CaseChecks.clean(act.words());
    return Effect.unless(
        CaseChecks.words(words).or(() -> dropped(file, words, wish)),
        () -> {
          String from = file.decides();
          rows.giveBack(file.id(), Objects.requireNonNull(wish.actor().id()), words, wish.now());
          CaseFile after = file.with(file.access().decidedBy(null));
          clocks.reassign(after, wish.actor());
          return wish.done(after, words, Delta.of("receiver", from, null));
        });
  }

  private Optional<Refusal> dropped(CaseFile file, String words, CaseWish wish) {
    return prepared
        .open(file.id())
        .flatMap(
            paper ->
                documents.proceed(
                            paper.document(),
                            new DocumentAct.Plainly(DocumentEvent.DROP, words),
                            0,
                            wish.who())
                        instanceof ActOutcome.Refused<Document> no
                    ? Optional.of(no.refusal())
                    : Optional.empty());
  }
}
