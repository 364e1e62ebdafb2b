package vn.chosach.trust.rating;

import static vn.chosach.kernel.Refusal.when;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.chosach.cases.CaseRecords;
import vn.chosach.cases.CaseStanding;
import vn.chosach.kernel.Refusal;
import vn.chosach.publicity.PublicPage;
import vn.chosach.publicity.Publications;
import vn.chosach.publicity.life.PublicationKind;
import vn.chosach.trust.rating.RatingEvidence.RatingFinding;

/**
 * On what a label may rest: that it is verified on every criterion, that it asks for care on one
 * that is not met, a warning on a published decision that stands (Luật 19/2023/QH15; nobody is
 * named before a decision).
 */
@Component
record RatingGroundPolicy(Publications publications, CaseRecords cases) {

  /** Whether a published case can be read and its decision stands. */
  boolean stands(String slug) {
    return publications
        .page(PublicationKind.CASE, slug)
        .filter(PublicPage::open)
        .filter(page -> page.edition().ground().names())
        .map(page -> page.publication().caseId())
        .filter(this::decided)
        .isPresent();
  }

  private boolean decided(UUID caseId) {
    return cases.standing(caseId).filter(CaseStanding::decided).isPresent();
  }

  /** Why a label does not follow from what was found. */
  Optional<Refusal> unfounded(Rating one, TrustLabel label, int criteria) {
    boolean whole =
        IntStream.rangeClosed(1, criteria)
            .allMatch(n -> one.findings().stream().anyMatch(found -> found.criterion() == n));
    if (!whole) {
      return Optional.of(Refusal.of("trust.evidence-missing"));
    }
    return switch (label) {
      case VERIFIED ->
          when(
              one.findings().stream().anyMatch(found -> found.finding() != RatingFinding.MET),
              "trust.not-all-met");
      case CAUTION ->
          when(
              one.findings().stream().noneMatch(found -> found.finding() == RatingFinding.UNMET),
              "trust.none-unmet");
      case WARNED -> when(!stands(one.restsOn()), "trust.ground-not-public");
      case UNKNOWN, HANDLED -> Optional.of(Refusal.of("trust.label-missing"));
    };
  }
}
