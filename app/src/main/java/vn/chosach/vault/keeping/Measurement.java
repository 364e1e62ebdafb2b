package vn.chosach.vault.keeping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was measured now.
 *
 * @param expected SHA-256 as it was sealed, 64 hexadecimal digits
 * @param measured SHA-256 now; {@code null} when the bytes are missing or their seal does not open
 * @param damaged names of the pieces that are not as they were sealed
 * @param bytes that were read
 */
public record Measurement(
    String expected, @Nullable String measured, List<String> damaged, long bytes) {

  public Measurement {
    damaged = List.copyOf(damaged);
  }

  public boolean whole() {
    return damaged.isEmpty();
  }
}
