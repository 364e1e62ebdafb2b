package vn.chosach.plans.life;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The stages of money, in their order; each but the first two must fit into the one before. */
public enum Stage {
  /** Dự toán. */
  ESTIMATE,
  /** Phân bổ. */
  ALLOCATION,
  /** Cam kết chi. */
  COMMITMENT,
  /** Thanh toán. */
  PAYMENT,
  /** Quyết toán. */
  SETTLEMENT;

  /** The stage whose sum bounds this one; {@code null} for the estimate and the allocation. */
  public @Nullable Stage bound() {
    return switch (this) {
      case ESTIMATE, ALLOCATION -> null;
      case COMMITMENT -> ALLOCATION;
      case PAYMENT -> COMMITMENT;
      case SETTLEMENT -> PAYMENT;
    };
  }

  /** Message key of its name. */
  public String textKey() {
    return "plans.stage." + name().toLowerCase(Locale.ROOT);
  }
}
