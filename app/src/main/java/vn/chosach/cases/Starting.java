package vn.chosach.cases;

import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseOpenings;
import vn.chosach.cases.acts.CaseRows;
import vn.chosach.cases.acts.PinnedListings;
import vn.chosach.cases.acts.Sight;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseOutcome;
import vn.chosach.cases.life.ListingWish;
import vn.chosach.cases.life.Opening;
import vn.chosach.cases.life.PinnedListing;
import vn.chosach.cases.life.Visibility;
import vn.chosach.kernel.Folding;
import vn.chosach.officers.ActingOfficer;

/** How cases begin by the hand of an officer, and who is told of it. */
@Component
class Starting {

  private final Sight sight;
  private final CaseOpenings openings;
  private final Flagged flagged;
  private final PinnedListings listings;
  private final CaseRows rows;
  private final ApplicationEventPublisher events;

  Starting(
      Sight sight,
      CaseOpenings openings,
      Flagged flagged,
      PinnedListings listings,
      CaseRows rows,
      ApplicationEventPublisher events) {
    this.sight = sight;
    this.openings = openings;
    this.flagged = flagged;
    this.listings = listings;
    this.rows = rows;
    this.events = events;
  }

  CaseOutcome open(Opening opening, ActingOfficer reader) {
    String agency = reader.actor().agency();
    if (agency == null || !Visibility.works(reader)) {
      return CaseOutcome.refused("cases.not-yours");
    }
    sight.ofTheProgram();
    CaseOutcome outcome = openings.open(opening, agency, null, reader.actor());
    sight.of(reader);
    if (outcome instanceof CaseOutcome.Done done) {
      events.publishEvent(new CaseOpened(done.file().id()));
    }
    return outcome;
  }

  CaseOutcome admit(ListingWish wish, ActingOfficer reader) {
    CaseOutcome outcome = flagged.admit(wish, reader);
    if (outcome instanceof CaseOutcome.Done done && wish.number() == null) {
      events.publishEvent(new CaseOpened(done.file().id()));
    }
    return outcome;
  }

  List<PinnedListing> listings(UUID id) {
    return listings.of(id);
  }

  List<CaseFile> aboutSeller(String seller, ActingOfficer reader) {
    if (seller.isBlank()) {
      return List.of();
    }
    List<String> found = listings.casesOfSeller(seller, Folding.fold(seller));
    return found.stream()
        .flatMap(number -> rows.numbered(number, reader).stream())
        .filter(file -> file.state().open())
        .toList();
  }
}
