package vn.chosach.trust.rating;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.publicity.life.PublicationKind;

/**
 * What the program proposes to look at.
 *
 * @param source last part of the address of a published case; of an expiry the number of the label,
 *     of a declaration its day
 * @param agency key of the agency that is asked
 * @param identifier address of the shop or its tax code, as written
 * @param mark keyed mark of the identifier
 * @param outcome {@code TAKEN}, {@code REFUSED}, {@code LAPSED}; {@code null} while it waits
 */
public record RatingProposal(
    UUID id,
    ProposalGround ground,
    String source,
    String agency,
    String shop,
    String identifier,
    String mark,
    Instant since,
    @Nullable String outcome) {

  /** Where the reason can be read. */
  public String path() {
    return switch (ground) {
      case DECISION, WARNING, CLEARANCE -> PublicationKind.CASE.path() + "/" + source;
      case EXPIRY -> Rating.PATH + "/" + source;
      case DECLARED -> Declarations.PATH;
    };
  }

  /** Whether it leads to a paper that removes a label, and to a draft otherwise. */
  public boolean removes() {
    return ground == ProposalGround.CLEARANCE;
  }

  /** Whether both are the same reason to look at the same shop. */
  boolean same(RatingProposal other) {
    return ground == other.ground && source.equals(other.source) && mark.equals(other.mark);
  }
}
