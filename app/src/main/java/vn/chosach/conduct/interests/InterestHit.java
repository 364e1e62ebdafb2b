package vn.chosach.conduct.interests;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.identifiers.StatedValues.StatedPlace;

/**
 * Something in another room bears what an officer stated. A machine found it; whether it means
 * anything two persons of the integrity desk say. One alone makes an integrity case of it.
 *
 * @param statement the version in which it stood
 * @param record the case, seller, licence or watched place
 * @param number of that, as people say it
 * @param value what meets; sealed where it is kept
 * @param keeper key of the agency that keeps the case; empty for what is no case
 * @param works whether the officer worked on that case when it was found
 * @param outcome what the desk makes of it; {@code null} while two have not said the same
 * @param said what was said of it, the first first
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
    String keeper,
    boolean works,
    @Nullable InterestOutcome outcome,
    List<HitJudgement> said) {

  public InterestHit {
    said = List.copyOf(said);
  }

  /** What an officer of the desk said, and why. */
  public record HitJudgement(UUID officer, Instant at, InterestOutcome outcome, String words) {}

  /** What an officer said last. */
  public Optional<HitJudgement> last(UUID of) {
    return said.stream().filter(one -> one.officer().equals(of)).reduce((one, next) -> next);
  }

  /** Who else says the same. */
  List<UUID> besides(HitJudgement judgement) {
    return said.stream()
        .map(HitJudgement::officer)
        .filter(one -> !one.equals(judgement.officer()))
        .distinct()
        .filter(one -> last(one).filter(it -> it.outcome() == judgement.outcome()).isPresent())
        .toList();
  }

  /** Whether it waits for an officer: nobody ended it, and this one has not said anything. */
  public boolean waitsFor(@Nullable UUID desk) {
    return outcome == null && desk != null && last(desk).isEmpty();
  }

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
