package vn.chosach.officers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Role;

/**
 * What one administrator asks and another of another agency must agree to.
 *
 * @param wish what shall happen
 * @param officer whom it is about; {@code null} while the account is not opened
 * @param reason why, in the words of who asks
 * @param settled what became of it; {@code null} while it waits
 */
public record AccountRequest(
    UUID id,
    Wish wish,
    @Nullable UUID officer,
    String reason,
    By asked,
    @Nullable Settled settled) {

  /** An administrator, in the name of an agency, at a moment. */
  public record By(UUID officer, String agency, Instant at) {}

  /** How it ended; {@code words} may be empty. */
  public record Settled(Outcome outcome, By by, String words) {}

  /** What became of a request. */
  public enum Outcome {
    AGREED,
    DENIED,
    WITHDRAWN
  }

  /** What for a one-time link is. */
  public enum LinkPurpose {
    INVITATION,
    PASSWORD,
    SECOND_FACTOR
  }

  /** What shall happen. */
  public sealed interface Wish {

    /**
     * Open an account.
     *
     * @param role name of its first role, empty for none
     */
    record Open(NewAccount account, String role) implements Wish {}

    /** Grant a role for some days. */
    record Grant(UUID officer, Role role, LocalDate from, @Nullable LocalDate to) implements Wish {}

    /** Move an officer to another agency. */
    record Move(UUID officer, String agencyKey, LocalDate from) implements Wish {}

    /** Let the agency of an officer fetch a one-time link for the officer. */
    record Link(UUID officer, LinkPurpose purpose) implements Wish {}
  }
}
