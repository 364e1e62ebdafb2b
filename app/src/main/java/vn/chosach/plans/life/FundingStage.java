package vn.chosach.plans.life;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The steps of money, in their order. Most are papers whose signature makes them; a commitment is
 * an act of two persons, and what is carried over follows from a settlement.
 */
public enum FundingStage {
  /** Dự toán. */
  ESTIMATE("TTDT"),
  /** Giao, phân bổ dự toán. */
  ALLOCATION("QDGDT"),
  /** What a settlement left of a year and moved into the next. */
  CARRY_OVER(null),
  /** Cam kết chi. */
  COMMITMENT(null),
  /** Đề nghị thanh toán, chi. */
  PAYMENT("GDNTT"),
  /** Quyết toán; it closes the year. */
  SETTLEMENT("BCQT"),
  /** Thu hồi dự toán đã giao: annuls an allocation. */
  WITHDRAWAL("QDTHDT"),
  /** Nộp trả, giảm chi: undoes a payment that was wrong. */
  REFUND("GNTKP");

  private final @Nullable String paper;

  FundingStage(@Nullable String paper) {
    this.paper = paper;
  }

  /** Code of the kind of its paper; empty for a step without one. */
  public Optional<String> paper() {
    return Optional.ofNullable(paper);
  }

  /** Codes of all kinds of paper of money. */
  public static Set<String> papers() {
    return Arrays.stream(values())
        .flatMap(stage -> stage.paper().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether it names what is bought or done, and on which day. */
  public boolean spends() {
    return this == COMMITMENT || this == PAYMENT;
  }

  /** Message key of its name. */
  public String textKey() {
    return "plans.stage." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
