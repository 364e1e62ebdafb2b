package vn.chosach.cases.acts;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFact;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseOpening;
import vn.chosach.cases.life.Delta;
import vn.chosach.cases.life.PinnedListing;
import vn.chosach.cases.reading.PinnedListings;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.watch.Watch;
import vn.chosach.watch.review.StrikeGround;

/** Ties flagged listings to cases, and tells the watch when a case confirmed a violation. */
@Component
public class ListingJoining {

  private final CaseOpenings openings;
  private final CaseTransitions acting;
  private final EvidenceHandler evidence;
  private final PinnedListings rows;
  private final Watch watch;

  ListingJoining(
      CaseOpenings openings,
      CaseTransitions acting,
      EvidenceHandler evidence,
      PinnedListings rows,
      Watch watch) {
    this.openings = openings;
    this.acting = acting;
    this.evidence = evidence;
    this.rows = rows;
    this.watch = watch;
  }

  /** Opens a case with a listing as its first evidence. */
  @Transactional(propagation = Propagation.MANDATORY)
  public ActOutcome<CaseFile> open(
      CaseOpening caseOpening, String agency, PinnedListing listing, Actor actor) {
    ActOutcome<CaseFile> outcome =
        openings.open(caseOpening, agency, Delta.added("signal", listing.number()), actor);
    if (outcome instanceof ActOutcome.Done<CaseFile>(CaseFile done)) {
      pin(done, listing);
    }
    return outcome;
  }

  /** A listing joins an open case. */
  @Transactional(propagation = Propagation.MANDATORY)
  public ActOutcome<CaseFile> join(CaseFile file, PinnedListing listing, ActingOfficer reader) {
    return acting.act(
        file.id(),
        CaseEvent.SECURE,
        file.version(),
        reader,
        wish -> {
          CaseFact.Secured pinned = pin(wish.file(), listing);
          return wish.done(null, Delta.secured(pinned.number(), pinned.kind(), listing.number()));
        });
  }

  private CaseFact.Secured pin(CaseFile file, PinnedListing listing) {
    rows.add(file, listing);
    String name = listing.number() + " · " + listing.title();
    return evidence.pin(
        file,
        name.substring(0, Math.min(200, name.length())),
        listing.sha256(),
        listing.pinnedAt());
  }

  /** Each seller whose listings are evidence of the case gets a strike. */
  public void confirm(CaseFile file, StrikeGround ground, Actor actor) {
    for (PinnedListing listing : rows.of(file.id())) {
      watch.confirm(listing.hit(), file.number(), ground, actor);
    }
  }
}
