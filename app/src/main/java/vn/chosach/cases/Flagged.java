package vn.chosach.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.chosach.cases.acts.CaseRows;
import vn.chosach.cases.acts.Joining;
import vn.chosach.cases.acts.ListingJoining;
import vn.chosach.cases.acts.Sight;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseOutcome;
import vn.chosach.cases.life.ListingWish;
import vn.chosach.cases.life.Opening;
import vn.chosach.cases.life.PinnedListing;
import vn.chosach.cases.life.Visibility;
import vn.chosach.kernel.Refusal;
import vn.chosach.signals.life.Reader;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;
import vn.chosach.watch.Watch;
import vn.chosach.watch.review.Decision;
import vn.chosach.watch.review.HitSheet;
import vn.chosach.watch.review.ReviewCycle;
import vn.chosach.watch.review.ReviewEvent;
import vn.chosach.watch.review.ReviewOutcome;
import vn.chosach.watch.review.Snapshot;

/**
 * Makes a flagged listing evidence in one act: the verdict in the watch, the sealed text, the case
 * and its exhibit stand in one transaction, or none of them does.
 */
@Component
class Flagged {

  private static final int LONGEST_TITLE = 200;

  private final Watch watch;
  private final ListingJoining joining;
  private final Joining joins;
  private final CaseRows rows;
  private final Sight sight;
  private final Texts texts;

  Flagged(
      Watch watch, ListingJoining joining, Joining joins, CaseRows rows, Sight sight, Texts texts) {
    this.watch = watch;
    this.joining = joining;
    this.joins = joins;
    this.rows = rows;
    this.sight = sight;
    this.texts = texts;
  }

  CaseOutcome admit(ListingWish wish, Reader reader) {
    String agency = reader.actor().agency();
    if (agency == null || !Visibility.works(reader)) {
      return CaseOutcome.refused("cases.not-yours");
    }
    // Two officers who decide at once: the second waits here and sees what the first did.
    joins.hold(wish.hit());
    sight.of(reader);
    HitSheet sheet = watch.read(wish.hit()).orElse(null);
    if (sheet == null) {
      return CaseOutcome.refused("cases.unknown-listing");
    }
    if (ReviewCycle.row(sheet.line().state(), ReviewEvent.CASE).isEmpty()) {
      return CaseOutcome.refused("watch.not-possible");
    }
    String number = wish.number();
    CaseFile into = number == null ? null : rows.numbered(number, reader).orElse(null);
    if (number != null && (into == null || !into.state().open())) {
      return CaseOutcome.refused("cases.unknown-case");
    }
    var status = TransactionAspectSupport.currentTransactionStatus();
    Object before = status.createSavepoint();
    CaseOutcome outcome = tied(wish, sheet, into, agency, reader);
    Optional<Refusal> refusal = decided(wish, outcome, reader);
    if (refusal.isPresent()) {
      status.rollbackToSavepoint(before);
      sight.of(reader);
      return new CaseOutcome.Refused(refusal.get());
    }
    sight.of(reader);
    return outcome;
  }

  private CaseOutcome tied(
      ListingWish wish, HitSheet sheet, @Nullable CaseFile into, String agency, Reader reader) {
    Optional<Snapshot> snapshot = watch.seal(wish.hit(), reader.actor());
    if (snapshot.isEmpty()) {
      return CaseOutcome.refused("cases.unknown-listing");
    }
    PinnedListing listing = pinned(sheet, snapshot.get());
    if (into != null) {
      return joining.join(into, listing, reader);
    }
    sight.ofTheProgram();
    return joining.open(opening(wish, sheet, snapshot.get().at()), agency, listing, reader.actor());
  }

  /** The verdict bears the number of the case; what it refuses undoes the whole act. */
  private Optional<Refusal> decided(ListingWish wish, CaseOutcome outcome, Reader reader) {
    if (outcome instanceof CaseOutcome.Refused no) {
      return Optional.of(no.refusal());
    }
    if (!(outcome instanceof CaseOutcome.Done done)) {
      return Optional.of(Refusal.of("cases.not-possible"));
    }
    var decision =
        new Decision(
            wish.hit(),
            ReviewEvent.CASE,
            wish.reason(),
            wish.words(),
            null,
            done.file().number(),
            wish.seen());
    return switch (watch.decide(decision, reader.actor())) {
      case ReviewOutcome.Done decided -> Optional.empty();
      case ReviewOutcome.Overtaken overtaken -> Optional.of(Refusal.of("cases.listing-overtaken"));
      case ReviewOutcome.Refused refused -> Optional.of(refused.refusal());
    };
  }

  private Opening opening(ListingWish wish, HitSheet sheet, Instant at) {
    String seller = sheet.line().seller();
    String title =
        texts.text(
            Lang.VI,
            seller.isEmpty() ? "cases.listing.title" : "cases.listing.title.seller",
            sheet.offer().title(),
            seller);
    String reasons =
        String.join(
            "; ", sheet.reasons().stream().limit(8).map(HitSheet.Why::title).distinct().toList());
    return new Opening(
        title.substring(0, Math.min(LONGEST_TITLE, title.length())),
        null,
        violation(wish.reason()),
        null,
        at,
        texts.text(
                Lang.VI,
                "cases.listing.words",
                sheet.line().number(),
                String.valueOf(sheet.line().score()),
                reasons)
            + (wish.words().isBlank() ? "" : "\n" + wish.words().strip()));
  }

  /** Kind of violation of the catalogue that a reason of the watch points to. */
  private static @Nullable String violation(String reason) {
    return switch (reason) {
      case "counterfeit" -> "counterfeit";
      case "banned" -> "prohibited-goods";
      case "smuggled" -> "smuggled-imports";
      case "no-papers" -> "unknown-origin";
      default -> null;
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
