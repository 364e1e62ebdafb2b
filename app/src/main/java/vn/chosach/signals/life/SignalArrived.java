package vn.chosach.signals.life;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signal lies in the inbox.
 *
 * @param files how many files came with it; {@code null} in an event of an earlier program, which
 *     did not say it
 */
public record SignalArrived(UUID signal, @Nullable Integer files) {

  /** Whether there may be a photo to read. */
  public boolean mayHavePhotos() {
    return files == null || files > 0;
  }
}
