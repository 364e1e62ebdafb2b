package vn.chosach.documents;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Refusal;

/** Time stamps over signatures (RFC 3161); the room that stamps evidence gives them. */
public interface SignatureStamps {

  /** Whether an authority is configured. */
  boolean configured();

  /**
   * What an authority answered.
   *
   * @param token DER of the token; {@code null} when there is none
   * @param refusal why there is none
   */
  record SignatureStamp(byte @Nullable [] token, @Nullable Refusal refusal) {}

  /** Asks the authorities in turn for the hour of a signature value. */
  SignatureStamp stamp(byte[] signature);

  /**
   * What a token says.
   *
   * @param believed whether a root that this installation names vouches for it; without one anybody
   *     can make a token of any hour
   */
  record SignatureHour(Instant at, boolean believed) {}

  /**
   * The hour that a token gives a signature value.
   *
   * @return empty when the token does not hold, is over something else, or its certificate does not
   *     lead up to a trusted root though one is named
   */
  Optional<SignatureHour> hour(byte[] token, byte[] signature);
}
