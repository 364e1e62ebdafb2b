package vn.chosach.officers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
    AccountRequestWish wish,
    @Nullable UUID officer,
    String reason,
    By asked,
    @Nullable Settled settled) {

  /** Whether it takes something from that officer, who then does not answer it. */
  public boolean takesFrom(@Nullable UUID one) {
    boolean takes =
        wish instanceof AccountRequestWish.TakeRole
            || wish instanceof AccountRequestWish.EndAccount;
    return takes && officer != null && officer.equals(one);
  }

  /** An administrator, in the name of an agency, at a moment. */
  public record By(UUID officer, String agency, Instant at) {}

  /** How it ended; {@code words} may be empty. */
  public record Settled(AccountRequestOutcome outcome, By by, String words) {}

  /** What became of a request. */
  public enum AccountRequestOutcome {
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
  public sealed interface AccountRequestWish {

    /**
     * Open an account.
     *
     * @param role name of its first role, empty for none
     */
    record WishOpen(NewAccount account, String role) implements AccountRequestWish {}

    /**
     * Grant a role for some days.
     *
     * @param agencies keys of the agencies in which the officer served in those days when it was
     *     asked, in the order of time; empty where that was not kept
     */
    record Grant(
        UUID officer, Role role, LocalDate from, @Nullable LocalDate to, List<String> agencies)
        implements AccountRequestWish {

      public Grant {
        agencies = List.copyOf(agencies);
      }
    }

    /** Move an officer to another agency. */
    record Move(UUID officer, String agencyKey, LocalDate from) implements AccountRequestWish {}

    /**
     * Take a role away.
     *
     * @param assignment the role for the days that it was granted for
     * @param lastDay last day on which it holds; {@code null} ends it at once
     */
    record TakeRole(UUID officer, UUID assignment, Role role, @Nullable LocalDate lastDay)
        implements AccountRequestWish {}

    /**
     * End an account.
     *
     * @param receiver who takes over its open work; {@code null} only when none is open
     */
    record EndAccount(UUID officer, @Nullable UUID receiver) implements AccountRequestWish {}

    /** Let the agency of an officer fetch a one-time link for the officer. */
    record WishLink(UUID officer, LinkPurpose purpose) implements AccountRequestWish {}
  }
}
