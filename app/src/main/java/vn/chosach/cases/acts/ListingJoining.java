package vn.chosach.cases.acts;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
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
  private final CaseRowSecurity rowSecurity;
  private final InstantSource time;

  ListingJoining(
      CaseOpenings openings,
      CaseTransitions acting,
      EvidenceHandler evidence,
      PinnedListings rows,
      Watch watch,
      CaseRowSecurity rowSecurity,
      InstantSource time) {
    this.rowSecurity = rowSecurity;
    this.time = time;
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

  /**
   * Takes a listing back out of its case as a mistake, by who decided it and as soon as other
   * verdicts may be taken back. As with a tip, the case stands and its officers see why it may
   * fall.
   *
   * @return number of the listing; refused with {@code cases.unknown-listing} or as the watch
   *     refuses an undo
   */
  @Transactional
  public ActOutcome<String> takeBack(UUID hit, ActingOfficer reader) {
    rowSecurity.ofTheProgram();
    UUID file = rows.caseOf(hit).orElse(null);
    if (file == null) {
      return ActOutcome.refused("cases.unknown-listing");
    }
    return watch
        .takeBack(hit, reader.actor())
        .settle(done -> left(file, hit, done.number(), reader), ActOutcome::refused);
  }

  private ActOutcome<String> left(UUID file, UUID hit, String number, ActingOfficer reader) {
    ActOutcome<CaseFile> left =
        acting.unseen(
            file,
            CaseEvent.TAKE_BACK,
            reader.actor(),
            wish -> {
              rows.takeBack(hit, time.instant());
              return wish.done(null, Delta.left(number, hit));
            });
    if (left instanceof ActOutcome.Done<CaseFile>) {
      return ActOutcome.done(number);
    }
    // somebody works on the case this very moment: nothing of it happened
    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    return ActOutcome.refused(ActOutcome.HELD);
  }

  /** Each seller that a fine of the case is against gets a strike by it. */
  public void ruled(CaseFile file, Actor actor) {
    confirm(rows.fined(file.id()), file, StrikeGround.RULING, actor);
  }

  /** A fine of the case was annulled: who is fined by none that stands has no strike by it. */
  public void annulled(CaseFile file, String decision, Actor actor) {
    if (!rows.annulled(file.id(), decision)) {
      return;
    }
    List<UUID> standing = rows.fined(file.id()).stream().map(PinnedListing::hit).toList();
    watch.withdraw(file.number(), standing, actor);
  }

  /** Each seller whose listings a platform took down as it was asked to gets a strike. */
  public void takenDown(CaseFile file, UUID request, Actor actor) {
    confirm(rows.asked(file.id(), request), file, StrikeGround.TAKEDOWN, actor);
  }

  private void confirm(
      List<PinnedListing> listings, CaseFile file, StrikeGround ground, Actor actor) {
    for (PinnedListing listing : listings) {
      watch.confirm(listing.hit(), file.number(), ground, actor);
    }
  }
}
