package vn.chosach.petitions.life;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What came of a petition. */
public enum PetitionOutcome {
  /** Right as a whole. */
  UPHELD,
  /** Right in part. */
  PARTLY,
  /** Wrong as a whole. */
  DISMISSED,
  /** Consumer and trader agreed. */
  SETTLED,
  /** They go to mediation. */
  MEDIATION,
  /** They go to court or arbitration. */
  COURT,
  /** The trader broke the law. */
  VIOLATION,
  /** No agreement, no other way chosen. */
  UNSETTLED;

  /** Those of a complaint or denunciation. */
  public static final Set<PetitionOutcome> FINDINGS = EnumSet.of(UPHELD, PARTLY, DISMISSED);

  /** Those of a request of a consumer (Luật 19/2023 art. 54). */
  public static final Set<PetitionOutcome> ENDS = EnumSet.complementOf(EnumSet.copyOf(FINDINGS));

  /** Whether it upholds at least a part. */
  public boolean upheld() {
    return this == UPHELD || this == PARTLY;
  }

  /** Message key of its name. */
  public String textKey() {
    return "petitions.outcome." + name().toLowerCase(Locale.ROOT);
  }
}
