package vn.chosach.tips.desk;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a tip of another channel came from.
 *
 * @param source outlet, agency, firm or forum
 * @param reference number and date of the letter, address of the post; empty when there is none
 * @param agreed whether the author agreed that the opinion is passed on
 * @param opening opening of the box in which the letter lay
 * @param sender what is known of the address from which a mail came
 * @param remark what could not be taken, in words
 */
public record TipOrigin(
    String source,
    String reference,
    boolean agreed,
    @Nullable UUID opening,
    Sender sender,
    String remark) {

  /** Nothing is known of it. */
  public static final TipOrigin UNKNOWN = new TipOrigin("", "", false, null, Sender.NO_MAIL, "");

  /** How far the address of a mail can be believed. */
  public enum Sender {
    NO_MAIL,
    /** The mail server of the committee vouches for the domain (RFC 8601). */
    PROVEN,
    /** Anybody could have written it. */
    CLAIMED;

    /** Message key of its name. */
    public String textKey() {
      return "tips.sender." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Hides it, so that no log shows who wrote. */
  @Override
  public String toString() {
    return "Origin[hidden]";
  }
}
