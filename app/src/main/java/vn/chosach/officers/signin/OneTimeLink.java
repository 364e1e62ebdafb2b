package vn.chosach.officers.signin;

import java.time.Instant;

/**
 * A link to be handed over in person; it is shown once and cannot be read back.
 *
 * @param path address without language prefix, with the secret at its end
 * @param expires from then on it is refused
 */
public record OneTimeLink(String path, Instant expires) {

  static final String PATH = "/dang-nhap/lien-ket/";

  /** What a link is for. */
  public enum Purpose {
    /** Opens the first account with the role of administrator; good for 24 hours. */
    FIRST_ADMINISTRATOR,
    /** Lets a new officer choose a password; good for 7 days. */
    INVITATION,
    /** Lets an officer choose a new password; good for 24 hours. */
    PASSWORD,
    /** Lets an officer set up the second factor anew, with the password; good for 24 hours. */
    SECOND_FACTOR
  }
}
