package vn.chosach.cases.acts;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.PinnedListing;
import vn.chosach.kernel.Actor;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;
import vn.chosach.vault.CaptureOutcome;
import vn.chosach.vault.CaptureWish;
import vn.chosach.vault.Captures;

/**
 * Has the page of a listing preserved for the case that it became evidence of. The sealed text does
 * not depend on it: a listing without an address, or of a host that is not listed, has no capture.
 */
@Component
class ListingCaptures {

  private final Captures captures;
  private final Texts texts;

  ListingCaptures(Captures captures, Texts texts) {
    this.captures = captures;
    this.texts = texts;
  }

  /**
   * Queues the page.
   *
   * @return whether the server will fetch it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean preserve(CaseFile file, PinnedListing listing, Actor actor) {
    if (!listing.url().startsWith("http")) {
      return false;
    }
    String why = texts.text(Lang.VI, "cases.listing.capture", listing.number(), file.number());
    var wish = new CaptureWish(listing.url(), why, file.id(), file.number());
    return switch (captures.preserve(wish, actor)) {
      case CaptureOutcome.Queued queued -> true;
      case CaptureOutcome.Refused refused -> false;
    };
  }
}
