package vn.chosach.approvals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form that one officer sent and that waits for another one, or that was answered.
 *
 * @param address where the form stands, without language prefix
 * @param values what was sent, by field
 * @param askedAgency key of the agency for which the officer acts who asks
 * @param agreed what the second officer said; {@code null} while it waits
 * @param answeredBy who asked, where it was withdrawn
 * @param words why not
 */
public record ApprovalRequest(
    UUID id,
    String address,
    Map<String, List<String>> values,
    Instant askedAt,
    UUID askedBy,
    String askedAgency,
    @Nullable Boolean agreed,
    @Nullable Instant answeredAt,
    @Nullable UUID answeredBy,
    @Nullable String words) {

  public ApprovalRequest {
    values = Map.copyOf(values);
  }

  public boolean waits() {
    return agreed == null;
  }

  /** Whether it was taken back by who asked. */
  public boolean withdrawn() {
    return agreed != null && !agreed && askedBy.equals(answeredBy);
  }
}
