package vn.chosach.plans.life;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What money is spent for.
 *
 * @param kind which of the others counts
 * @param duty a duty of a plan
 * @param caseNumber number of a case; empty for none
 * @param exhibit number of an exhibit of that case
 */
public record FundingTie(
    TieKind kind, @Nullable UUID duty, String caseNumber, @Nullable Integer exhibit) {

  public static final FundingTie NONE = new FundingTie(TieKind.NONE, null, "", null);

  /** Kinds of purpose. */
  public enum TieKind {
    /** Of bought information nothing is said. */
    NONE,
    DUTY,
    CASE,
    EXHIBIT;

    /** Whether it names a case. */
    public boolean ofCase() {
      return this == CASE || this == EXHIBIT;
    }

    /** Message key of its name. */
    public String textKey() {
      return "plans.tie." + name().toLowerCase(Locale.ROOT);
    }
  }

  public static FundingTie duty(UUID duty) {
    return new FundingTie(TieKind.DUTY, duty, "", null);
  }

  public static FundingTie exhibit(String caseNumber, int exhibit) {
    return new FundingTie(TieKind.EXHIBIT, null, caseNumber, exhibit);
  }
}
