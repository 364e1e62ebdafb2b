package vn.chosach.cases;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.chosach.cases.acts.CaseRepository;
import vn.chosach.cases.acts.CaseRowSecurity;
import vn.chosach.cases.acts.Joining;
import vn.chosach.cases.acts.ListingJoining;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.ListingWish;
import vn.chosach.cases.life.PinnedListing;
import vn.chosach.cases.life.Visibility;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.watch.Watch;
import vn.chosach.watch.review.Decision;
import vn.chosach.watch.review.HitSheet;
import vn.chosach.watch.review.ReviewCycle;
import vn.chosach.watch.review.ReviewDone;
import vn.chosach.watch.review.ReviewEvent;
import vn.chosach.watch.review.ReviewState;
import vn.chosach.watch.review.Snapshot;

/**
 * Makes a flagged listing evidence in one act: the verdict in the watch, the sealed text, the case
 * and its exhibit stand in one transaction, or none of them does.
 */
@Component
record Flagged(
    Watch watch,
    ListingJoining joining,
    Joining joins,
    CaseRepository repository,
    CaseRowSecurity rowSecurity,
    ListingEvidence evidence) {

  ActOutcome<CaseFile> admit(ListingWish wish, ActingOfficer reader) {
    String agency = reader.actor().agency();
    if (agency == null || !Visibility.works(reader)) {
      return ActOutcome.refused("cases.not-yours");
    }
    // Two officers who decide at once: the second waits here and sees what the first did.
    joins.hold(wish.hit());
    rowSecurity.of(reader);
    HitSheet sheet = watch.read(wish.hit()).orElse(null);
    if (sheet == null) {
      return ActOutcome.refused("cases.unknown-listing");
    }
    ReviewCycle.ReviewCycleRow step =
        ReviewCycle.row(sheet.line().state(), ReviewEvent.CASE).orElse(null);
    if (step == null) {
      return ActOutcome.refused("watch.not-possible");
    }
    if (step.to() != ReviewState.CASED) {
      // colleagues found nothing: another officer settles that before anything is opened
      return ActOutcome.refused("watch.dropped-before");
    }
    String number = wish.number();
    CaseFile into = number == null ? null : repository.numbered(number, reader).orElse(null);
    if (number != null && (into == null || !into.state().open())) {
      return ActOutcome.refused("cases.unknown-open-case");
    }
    var status = TransactionAspectSupport.currentTransactionStatus();
    Object before = status.createSavepoint();
    ActOutcome<CaseFile> outcome = tied(wish, sheet, into, agency, reader);
    Optional<Refusal> refusal = decided(wish, outcome, reader);
    if (refusal.isPresent()) {
      status.rollbackToSavepoint(before);
      rowSecurity.of(reader);
      return ActOutcome.refused(refusal.get());
    }
    rowSecurity.of(reader);
    return outcome;
  }

  private ActOutcome<CaseFile> tied(
      ListingWish wish,
      HitSheet sheet,
      @Nullable CaseFile into,
      String agency,
      ActingOfficer reader) {
    Optional<Snapshot> snapshot = watch.seal(wish.hit(), reader.actor());
    if (snapshot.isEmpty()) {
      return ActOutcome.refused("cases.unknown-listing");
    }
    PinnedListing listing = pinned(sheet, snapshot.get());
    ActOutcome<CaseFile> outcome =
        into == null
            ? opened(wish, sheet, snapshot.get(), listing, agency, reader)
            : joining.join(into, listing, reader);
    if (outcome instanceof ActOutcome.Done<CaseFile>(CaseFile done)) {
      evidence.preserve(done, listing, reader.actor());
    }
    return outcome;
  }

  private ActOutcome<CaseFile> opened(
      ListingWish wish,
      HitSheet sheet,
      Snapshot snapshot,
      PinnedListing listing,
      String agency,
      ActingOfficer reader) {
    rowSecurity.ofTheProgram();
    return joining.open(
        evidence.opening(wish, sheet, snapshot.at()), agency, listing, reader.actor());
  }

  /** The verdict bears the number of the case; what it refuses undoes the whole act. */
  private Optional<Refusal> decided(
      ListingWish wish, ActOutcome<CaseFile> outcome, ActingOfficer reader) {
    if (outcome instanceof ActOutcome.Refused<CaseFile> no) {
      return Optional.of(no.refusal());
    }
    if (!(outcome instanceof ActOutcome.Done<CaseFile>(CaseFile done))) {
      return Optional.of(Refusal.of("cases.not-possible"));
    }
    var decision =
        new Decision(
            wish.hit(),
            ReviewEvent.CASE,
            wish.reason(),
            wish.words(),
            null,
            done.number(),
            wish.seen());
    return switch (watch.decide(decision, reader.actor())) {
      case ActOutcome.Overtaken<ReviewDone> _ -> Optional.of(Refusal.of("cases.listing-overtaken"));
      case ActOutcome<ReviewDone> other -> other.whyNot();
    };
  }

  private static PinnedListing pinned(HitSheet sheet, Snapshot snapshot) {
    UUID hit = sheet.line().id();
    return new PinnedListing(
        hit,
        sheet.line().number(),
        sheet.offer().title(),
        sheet.line().price(),
        sheet.line().seller(),
        sheet.line().platform(),
        sheet.offer().url(),
        sheet.line().score(),
        snapshot.id(),
        snapshot.sha256(),
        snapshot.at());
  }
}
