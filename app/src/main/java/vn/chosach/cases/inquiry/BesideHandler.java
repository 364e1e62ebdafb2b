package vn.chosach.cases.inquiry;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseWish;
import vn.chosach.cases.criminal.ClocksByPart;
import vn.chosach.cases.life.BesideTerms;
import vn.chosach.cases.life.BesideTerms.Unsanctioned;
import vn.chosach.cases.life.BesideTerms.UnsanctionedProof;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Delta;
import vn.chosach.cases.papers.IncomingPapers;
import vn.chosach.cases.papers.SignedPaper;
import vn.chosach.kernel.Refusal;
import vn.chosach.lifecycle.Effect;

/** Does what a signed paper beside a sanction says. */
@Component
record BesideHandler(
    BesideChecks checks,
    SeizureHandler seizures,
    ClocksByPart clocks,
    IncomingPapers papers,
    InstantSource time) {

  /** Rule of a day that a paper names. */
  static final String BY_DAY = "CD.DAY";

  private static final String PROOF = "NO_SANCTION";

  Optional<Refusal> refused(BesideTerms terms, CaseFile file) {
    return checks.refused(terms, file, time.instant());
  }

  /**
   * The paper on which the ground rests is kept; a draft that was dropped left it there already.
   */
  void proved(BesideTerms terms, CaseWish wish) {
    UnsanctionedProof proof = terms instanceof Unsanctioned one ? one.proof() : null;
    if (proof != null && !papers.kept(wish.file(), proof.paper())) {
      papers.keep(wish, proof.paper(), PROOF, proof.dated(), "cases.paper.no-sanction");
    }
  }

  Effect<CaseFile, List<Delta>> signed(BesideTerms terms, SignedPaper paper, CaseWish wish) {
    return switch (terms) {
      case Unsanctioned one -> unsanctioned(one, paper, wish);
      case BesideTerms.Expertise one ->
          Effect.unless(
              seizures.examined(wish.file(), one.question(), wish),
              () ->
                  wish.done(
                      one.question(),
                      Delta.added("paper", paper.number()),
                      Delta.added("expert", one.expert())));
    };
  }

  /** Exhibits wait for the minutes that end them; a remedy has its day. */
  private Effect<CaseFile, List<Delta>> unsanctioned(
      Unsanctioned one, SignedPaper paper, CaseWish wish) {
    Optional<Refusal> refusal = Optional.empty();
    if (one.kind() == UnsanctionedKind.REMEDY) {
      LocalDate by = Objects.requireNonNull(one.by());
      refusal = clocks.named(wish.file(), paper.document(), BY_DAY, wish.now(), by, wish.actor());
    } else {
      seizures.decided(one.seizure(), paper, wish);
    }
    return Effect.unless(
        refusal,
        () ->
            wish.done(
                one.reason(),
                Delta.added("paper", paper.number()),
                Delta.added("unsanctioned", one.kind())));
  }
}
