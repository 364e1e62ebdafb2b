package vn.chosach.vault.keeping;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much visitors may leave before they send; {@code chosach.staging}.
 *
 * @param most of all visitors together; one fifth of it is for those of whom nothing is known
 * @param report of one report or one reply whose sender is proven
 * @param unproven of one report whose sender is not
 * @param waits how long after the last step of the form
 * @param reserve of the volume that no file may take; without it 2 GB, or a twentieth of a volume
 *     smaller than 40 GB
 */
@ConfigurationProperties("chosach.staging")
public record StagingSettings(
    @DefaultValue("2GB") DataSize most,
    @DefaultValue("120MB") DataSize report,
    @DefaultValue("16MB") DataSize unproven,
    @DefaultValue("2h") Duration waits,
    @Nullable DataSize reserve) {

  private static final DataSize USUAL_RESERVE = DataSize.ofGigabytes(2);
  private static final int PART = 20;

  /** Bytes of a volume of this size that stay free. */
  long reserveOf(long volume) {
    return reserve == null ? Math.min(USUAL_RESERVE.toBytes(), volume / PART) : reserve.toBytes();
  }
}
