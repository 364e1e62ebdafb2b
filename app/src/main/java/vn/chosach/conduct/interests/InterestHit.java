package vn.chosach.conduct.interests;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.identifiers.StatedValues.StatedPlace;

/**
 * Something in another room bears what an officer stated. A machine found it; whether it means
 * anything the integrity desk says.
 *
 * @param statement the version in which it stood
 * @param record the case, seller, licence or watched place
 * @param number of that, as people say it
 * @param value what meets; sealed where it is kept
 * @param outcome what the desk makes of it; {@code null} while nobody has looked
 */
public record InterestHit(
    UUID id,
    UUID officer,
    String agency,
    UUID statement,
    StatedPlace place,
    UUID record,
    String number,
    String value,
    Instant foundAt,
    @Nullable InterestOutcome outcome,
    @Nullable UUID judgedBy,
    @Nullable Instant judgedAt,
    String words) {

  /** What the desk makes of it. */
  public enum InterestOutcome {
    /** Another person, or no conflict. */
    HARMLESS,
    /** The officer is kept away from it. */
    KEPT_AWAY,
    /** It is followed in an integrity case. */
    CASE;

    public String textKey() {
      return "conduct.interest.outcome." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
