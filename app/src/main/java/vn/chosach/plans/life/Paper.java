package vn.chosach.plans.life;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The document behind an act: the number under which it is registered, a file, or both.
 *
 * @param number such as {@code 41/BC-SCT}; empty for none
 * @param owner under which a file waits in the vault; {@code null} for none
 */
public record Paper(String number, @Nullable UUID owner) {

  public static final Paper NONE = new Paper("", null);

  public static Paper numbered(String number) {
    return new Paper(number, null);
  }
}
