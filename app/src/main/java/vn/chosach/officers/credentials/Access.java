package vn.chosach.officers.credentials;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;

/** What the administration of accounts may see and do about the sign-in of an officer. */
public interface Access {

  /** How an officer can sign in, without any secret. */
  AccessState of(UUID officer);

  /**
   * Fetches the link of a delivery ({@link vn.chosach.officers.AccountRequests}); only then is it
   * made.
   *
   * @param actor a head of the agency of the officer, or the program at the console
   * @return refused with {@code officers.delivery-gone} or {@code officers.not-active}
   */
  Issued fetch(Actor actor, UUID delivery);

  /** Ends all sessions of an officer; {@code null}, or why the reason is refused. */
  @Nullable Refusal endSessions(Actor actor, UUID officer, String reason);

  /**
   * How an officer can sign in.
   *
   * @param password whether one was chosen
   * @param codes whether a second factor is enrolled
   * @param passkeys how many there are
   * @param sessions how many are open
   * @param blockedUntil sign-in by password is refused until then; {@code null} when it is not
   */
  public record AccessState(
      boolean password,
      boolean codes,
      int passkeys,
      int sessions,
      @Nullable Instant blockedUntil) {}

  /** What became of a request for a link. */
  public sealed interface Issued {

    /** To be handed to the officer in person. */
    record Ready(UUID officer, OneTimeLink link, String address) implements Issued {}

    record IssuedRefused(Refusal refusal) implements Issued {}
  }
}
