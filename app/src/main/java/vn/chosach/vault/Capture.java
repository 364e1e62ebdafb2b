package vn.chosach.vault;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Actor;

/**
 * A page of the net as the server preserved it, or tries to.
 *
 * @param owner what it belongs to; {@code null} while it belongs to nothing
 * @param reference number of the file under which it was asked
 * @param fault reason code of the last failed try; {@code null} when there was none
 * @param nextAt when the next step is due; {@code null} when there is none
 * @param fetchedAt start of the fetch
 * @param status HTTP status of the last answer, 0 before the fetch
 * @param truncated whether the answer was cut at a limit
 * @param noPicture reason code why there is no picture; {@code null} when there is one
 * @param manifest SHA-256 of the manifest; {@code null} before the fetch
 * @param stampedAt time in the token; {@code null} without one
 * @param authority who stamped
 * @param parts what it consists of; empty before the fetch
 */
public record Capture(
    UUID id,
    @Nullable UUID owner,
    @Nullable String reference,
    String host,
    String address,
    String reason,
    Actor askedBy,
    Instant askedAt,
    CaptureState state,
    int tries,
    @Nullable String fault,
    @Nullable Instant nextAt,
    @Nullable Instant fetchedAt,
    int status,
    boolean truncated,
    @Nullable String noPicture,
    @Nullable String manifest,
    @Nullable Instant stampedAt,
    @Nullable String authority,
    List<CapturePart> parts) {

  public Capture {
    parts = List.copyOf(parts);
  }

  /** Name of the picture of the page among the parts. */
  public static final String PICTURE = "page.png";

  /**
   * One part.
   *
   * @param size in bytes
   * @param sha256 64 hexadecimal digits
   */
  public record CapturePart(String name, String type, long size, String sha256) {}

  /** The same with its parts. */
  public Capture with(List<CapturePart> itsParts) {
    return new Capture(
        id, owner, reference, host, address, reason, askedBy, askedAt, state, tries, fault, nextAt,
        fetchedAt, status, truncated, noPicture, manifest, stampedAt, authority, itsParts);
  }

  public boolean hasPicture() {
    return parts.stream().anyMatch(part -> part.name().equals(PICTURE));
  }
}
