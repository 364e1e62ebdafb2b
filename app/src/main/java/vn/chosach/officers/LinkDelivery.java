package vn.chosach.officers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A one-time link that the agency of an officer may fetch and hand over. The link is made only when
 * it is fetched.
 *
 * @param officer for whom
 * @param agencyKey agency of the officer, whose head fetches it
 * @param askedBy administrator who asked; never fetches it
 * @param agreedBy administrator of another agency who agreed; {@code null} for an invitation that
 *     needs nobody else
 * @param readyAt from when it may be fetched, for fourteen days
 */
public record LinkDelivery(
    UUID id,
    UUID officer,
    AccountRequest.LinkPurpose purpose,
    String agencyKey,
    String reason,
    UUID askedBy,
    @Nullable UUID agreedBy,
    Instant readyAt) {

  /** A link may be fetched, and its agency has nobody who could. */
  public record Ready(UUID delivery) {}
}
