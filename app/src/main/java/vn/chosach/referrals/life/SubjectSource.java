package vn.chosach.referrals.life;

import java.util.Optional;
import java.util.UUID;
import vn.chosach.kernel.Refusal;
import vn.chosach.officers.ActingOfficer;

/**
 * Where things come from that are handed over; each room that owns such things contributes one
 * bean. Called within the transaction of the reader.
 */
public interface SubjectSource {

  /** Name of the kind, as {@link Subject#kind} says it. */
  String kind();

  /** The thing as its own room shows it to somebody; empty when the party may not read it there. */
  Optional<SubjectCard> read(UUID id, ActingOfficer party);

  /**
   * Why a thing that the party may read is not handed over by itself, for instance because it was
   * merged into another; empty when nothing stands against it.
   */
  default Optional<Refusal> barred(UUID id, ActingOfficer party) {
    return Optional.empty();
  }

  /**
   * The thing as a receiver may read it; this room has checked that it was handed over. It never
   * names a reporter.
   */
  Optional<SubjectCard> handedOver(UUID id);
}
