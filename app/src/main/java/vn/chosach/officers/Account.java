package vn.chosach.officers;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.catalogue.Bilingual;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Validity;

/**
 * An account with its whole history, for the administrator of accounts.
 *
 * @param id identifier of the officer
 * @param accountName name typed at sign-in
 * @param fullName as on the staff list
 * @param displayName as shown on the desk
 * @param status whether the officer has left
 * @param validity days on which the officer may sign in
 * @param lastSignedIn last sign-in, {@code null} if never
 * @param postings agencies over time, newest first
 * @param assignments roles over time, those in force first
 */
public record Account(
    UUID id,
    String accountName,
    String fullName,
    String displayName,
    Status status,
    Validity validity,
    @Nullable Instant lastSignedIn,
    List<Posting> postings,
    List<Assignment> assignments) {

  public Account {
    postings = List.copyOf(postings);
    assignments = List.copyOf(assignments);
  }

  /** Whether the account is in use. */
  public enum Status {
    ACTIVE,
    LEFT
  }

  /** Service in one agency; {@code agencyName} is its name at the end of the posting or today. */
  public record Posting(String agencyKey, Bilingual agencyName, Validity validity) {}

  /**
   * A role for some days.
   *
   * @param revokedAt when it was taken away at once, {@code null} if it was not
   */
  public record Assignment(UUID id, Role role, Validity validity, @Nullable Instant revokedAt) {}
}
