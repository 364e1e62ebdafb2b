package vn.chosach.officers.urgent;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.officers.SecondPersonPolicy;

/**
 * A lock for danger, or an administrator who came back by a record on paper.
 *
 * @param officer whose account; {@code null} while who came back has not opened one
 * @param by administrator who locked it; {@code null} for a return, at the console
 * @param agency key of the agency of that administrator
 * @param until when the lock ends by itself; {@code null} for a return
 * @param lifted when the lock was ended earlier
 * @param lookers auditors and integrity officers who looked, in the order of time
 */
public record UrgentAct(
    UUID id,
    @Nullable UUID officer,
    Instant at,
    @Nullable UUID by,
    @Nullable String agency,
    String reason,
    @Nullable Instant until,
    @Nullable Instant lifted,
    List<UUID> lookers) {

  public UrgentAct {
    lookers = List.copyOf(lookers);
  }

  /** Whether it still stands on the first page of those who look. */
  public boolean waits() {
    return lookers.size() < SecondPersonPolicy.EYES;
  }

  /** Whether an officer did it, or has the account that it is about. */
  public boolean concerns(@Nullable UUID one) {
    return Objects.equals(by, one) || Objects.equals(officer, one);
  }
}
