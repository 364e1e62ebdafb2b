package vn.chosach.cases.acts;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Delta;
import vn.chosach.cases.life.PaperTerms;
import vn.chosach.kernel.Actor;
import vn.chosach.lifecycle.Effect;
import vn.chosach.watch.review.StrikeGround;

/** The handler of each sort of terms, once they are signed. */
@Component
class SigningEffects {

  private final RulingHandler rulings;
  private final InspectionHandler inspections;
  private final ListingJoining listings;

  SigningEffects(RulingHandler rulings, InspectionHandler inspections, ListingJoining listings) {
    this.rulings = rulings;
    this.inspections = inspections;
    this.listings = listings;
  }

  Effect<CaseFile, List<Delta>> done(PaperTerms terms, SignedPaper paper, CaseWish wish) {
    return switch (terms) {
      case PaperTerms.Sanction one -> rulings.decide(one, paper, wish);
      case PaperTerms.Recovery one -> rulings.decide(one, paper, wish);
      case PaperTerms.Annulment one -> rulings.annul(one, paper, wish);
      case PaperTerms.InspectionOrder one -> inspections.order(one, paper, wish);
    };
  }

  /** A sanction confirms what the watch suspected. */
  void confirm(CaseFile file, PaperTerms terms, Actor signer) {
    if (terms.event() == CaseEvent.FINE) {
      listings.confirm(file, StrikeGround.RULING, signer);
    }
  }
}
