package vn.chosach.tips;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tip reached a stage. Announced for the common desk only.
 *
 * @param channel how it came; {@code null} in what was told before it was said
 */
public record TipMoved(UUID tipId, TipStep step, Stage stage, @Nullable Channel channel) {

  /** Whether a partner may have handed it in, who is told of it. */
  public boolean mayBeOfPartner() {
    return channel == null || channel == Channel.PARTNER;
  }

  /**
   * A report that the common desk does not sift reached a stage. Only who handed it in is told, and
   * of nothing but the stage, as of any other: a silence here would say what it is about.
   */
  public record AccusationMoved(UUID tipId) {}
}
