package vn.chosach.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseOpening;
import vn.chosach.cases.life.ListingWish;
import vn.chosach.cases.life.PinnedListing;
import vn.chosach.kernel.Actor;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Texts;
import vn.chosach.vault.CaptureWish;
import vn.chosach.vault.Captures;
import vn.chosach.watch.register.PlaceCheck;
import vn.chosach.watch.register.RegisteredPlace;
import vn.chosach.watch.review.HitSheet;

/**
 * What a flagged listing, or signs at a watched place, give to their case: the words with which the
 * case opens, and its page, which the server preserves. The sealed text does not depend on the
 * page: a listing without an address, or of a host that is not listed, has no capture.
 */
@Component
class ListingEvidence {

  private static final int LONGEST_TITLE = 200;

  private final Captures captures;
  private final Texts texts;

  ListingEvidence(Captures captures, Texts texts) {
    this.captures = captures;
    this.texts = texts;
  }

  /**
   * Queues the page of a listing for its case. One that is refused has no capture, and the page of
   * the listing says so beside its case.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void preserve(CaseFile file, PinnedListing listing, Actor actor) {
    if (!listing.url().startsWith("http")) {
      return;
    }
    String why = texts.text(Lang.VI, "cases.listing.capture", listing.number(), file.number());
    var wish = new CaptureWish(listing.url(), why, file.id(), file.number());
    captures.preserve(wish, actor);
  }

  /** Queues the page of a watched place for its case. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void preserve(CaseFile file, RegisteredPlace place, Actor actor) {
    if (place.address().startsWith("http")) {
      String why = texts.text(Lang.VI, "cases.place.capture", place.name(), file.number());
      captures.preserve(new CaptureWish(place.address(), why, file.id(), file.number()), actor);
    }
  }

  /** What a case is opened with that begins with signs at a watched place. */
  CaseOpening opening(RegisteredPlace place, PlaceCheck signs, String words) {
    String title =
        texts.text(
            Lang.VI,
            "cases.place.title",
            place.name(),
            texts.text(Lang.VI, place.kind().textKey()));
    return new CaseOpening(
        title.substring(0, Math.min(LONGEST_TITLE, title.length())),
        null,
        null,
        null,
        signs.at(),
        words.isBlank() ? "" : words(place, signs, words));
  }

  /** What the officer wants to find out, with what was seen there. */
  String words(RegisteredPlace place, PlaceCheck signs, String words) {
    return words.strip()
        + "\n"
        + texts.text(Lang.VI, "cases.place.words", place.address(), signs.words());
  }

  /** What a case is opened with that begins with a flagged listing. */
  CaseOpening opening(ListingWish wish, HitSheet sheet, Instant at) {
    String seller = sheet.line().seller();
    String title =
        texts.text(
            Lang.VI,
            seller.isEmpty() ? "cases.listing.title" : "cases.listing.title.seller",
            sheet.offer().title(),
            seller);
    String reasons =
        String.join(
            "; ",
            sheet.reasons().stream()
                .filter(why -> why.weight() > 0)
                .limit(8)
                .map(HitSheet.Why::title)
                .distinct()
                .toList());
    return new CaseOpening(
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
}
