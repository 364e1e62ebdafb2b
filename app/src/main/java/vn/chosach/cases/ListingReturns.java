package vn.chosach.cases;

import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.cases.acts.CaseTransitions;
import vn.chosach.cases.acts.Sight;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.Delta;
import vn.chosach.cases.reading.PinnedListings;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.watch.Watch;
import vn.chosach.watch.review.ReviewOutcome;

/**
 * Takes a listing back out of its case as a mistake, by who decided it and as soon as other
 * verdicts may be taken back. As with a tip, the case stands and its officers see why it may fall.
 */
@Component
public class ListingReturns {

  private final Watch watch;
  private final PinnedListings rows;
  private final CaseTransitions acting;
  private final Sight sight;
  private final InstantSource time;

  ListingReturns(
      Watch watch, PinnedListings rows, CaseTransitions acting, Sight sight, InstantSource time) {
    this.watch = watch;
    this.rows = rows;
    this.acting = acting;
    this.sight = sight;
    this.time = time;
  }

  /**
   * Takes it back.
   *
   * @return number of the listing; refused with {@code cases.unknown-listing} or as the watch
   *     refuses an undo
   */
  @Transactional
  public ActOutcome<String> takeBack(UUID hit, ActingOfficer reader) {
    sight.ofTheProgram();
    UUID file = rows.caseOf(hit).orElse(null);
    if (file == null) {
      return ActOutcome.refused("cases.unknown-listing");
    }
    return switch (watch.takeBack(hit, reader.actor())) {
      case ReviewOutcome.ReviewDone done -> {
        acting.unseen(
            file,
            CaseEvent.TAKE_BACK,
            reader.actor(),
            wish -> {
              rows.takeBack(hit, time.instant());
              return wish.done(null, Delta.left(done.number(), hit));
            });
        yield ActOutcome.done(done.number());
      }
      case ReviewOutcome.ReviewRefused no -> ActOutcome.refused(no.refusal());
      case ReviewOutcome.Overtaken overtaken -> throw new IllegalStateException("asks no version");
    };
  }
}
