package vn.chosach.trust;

import java.util.Locale;
import java.util.Optional;

/** How many confirmed reports there were in twelve months; the number itself is told to nobody. */
public enum ReportBand {
  /** 1 to 4. */
  FEW,
  /** 5 to 19. */
  SOME,
  /** 20 and more. */
  MANY;

  private static final int SOME_FROM = 5;
  private static final int MANY_FROM = 20;

  /**
   * The band of a number; empty for none.
   *
   * @param reports not negative
   */
  public static Optional<ReportBand> of(int reports) {
    return reports < 1
        ? Optional.empty()
        : Optional.of(reports < SOME_FROM ? FEW : reports < MANY_FROM ? SOME : MANY);
  }

  /**
   * Whether the month of the last report is told: of so few it would tell when somebody reported.
   */
  boolean tellsMonth() {
    return this != FEW;
  }

  /** Message key of its name. */
  public String textKey() {
    return "trust.band." + name().toLowerCase(Locale.ROOT);
  }
}
