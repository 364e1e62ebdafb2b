package vn.chosach.publicity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.cases.CaseRecords;
import vn.chosach.cases.CaseStanding;
import vn.chosach.cases.life.CaseState;
import vn.chosach.documents.IncomingPapers;
import vn.chosach.kernel.Refusal;
import vn.chosach.publicity.life.PublicationGround;

/** Whether what is written of a case may be public as the case stands today. */
@Component
record PublicationPolicy(CaseRecords cases, IncomingPapers papers) {

  /**
   * Nothing of a case is public before it was decided or cleared, and nothing while investigated.
   */
  Optional<Refusal> refused(Publication publication, Edition edition) {
    UUID id = publication.caseId();
    return id == null ? Optional.empty() : refused(standing(id), publication, edition);
  }

  private Optional<Refusal> refused(
      CaseStanding standing, Publication publication, Edition edition) {
    if (standing.state() == CaseState.CRIMINAL) {
      return Optional.of(Refusal.of("publicity.with-investigators"));
    }
    return switch (edition.ground().needs()) {
      case DECISION ->
          standing.decided() ? Optional.empty() : Optional.of(Refusal.of("publicity.not-decided"));
      case CLEARANCE, CONSENT ->
          !standing.cleared()
              ? Optional.of(Refusal.of("publicity.not-cleared"))
              : edition.ground() == PublicationGround.CLEARED_NAMED && !agreed(publication, edition)
                  ? Optional.of(Refusal.of("publicity.consent-missing"))
                  : Optional.empty();
      case NOTHING -> Optional.empty();
    };
  }

  /**
   * Whether what is public lost its ground: the case would not be published today, or one of its
   * decisions was annulled since, so that what everyone reads of it is no longer so.
   */
  boolean lapsed(Publication publication, Edition edition) {
    UUID id = publication.caseId();
    if (id == null) {
      return false;
    }
    CaseStanding standing = standing(id);
    Instant annulled = standing.annulledAt();
    Instant published = edition.hands().publishedAt();
    boolean since = annulled != null && published != null && annulled.isAfter(published);
    return refused(standing, publication, edition).isPresent()
        || since && edition.ground().needs() == PublicationGround.Needs.DECISION;
  }

  private CaseStanding standing(UUID id) {
    return cases.standing(id).orElseThrow();
  }

  /** Whether a base is the number of a paper that came in and can be looked at. */
  private boolean agreed(Publication publication, Edition edition) {
    return edition.body().bases().stream()
        .anyMatch(one -> papers.received(one.strip(), publication.agency()));
  }
}
