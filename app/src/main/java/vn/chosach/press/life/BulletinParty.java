package vn.chosach.press.life;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agency that is asked to sign a bulletin, or a body that it is sent to.
 *
 * @param answer {@code null} while there is none
 * @param words why it does not sign
 * @param paper number of the paper by which it signed; empty for none
 */
public record BulletinParty(
    UUID id,
    String agency,
    BulletinPart part,
    @Nullable BulletinAnswer answer,
    String words,
    String paper,
    @Nullable Instant at) {

  /** What it is there for. */
  public enum BulletinPart {
    SIGNS,
    RECEIVES
  }

  /** What came of it. */
  public enum BulletinAnswer {
    JOINED,
    REFUSED,
    /** Its day passed without an answer. */
    SILENT,
    RECEIVED;

    /** Message key of its name. */
    public String textKey() {
      return "press.answer." + name().toLowerCase(Locale.ROOT);
    }
  }

  public boolean signed() {
    return answer == BulletinAnswer.JOINED;
  }
}
