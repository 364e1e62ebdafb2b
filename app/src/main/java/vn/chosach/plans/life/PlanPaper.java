package vn.chosach.plans.life;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The document behind an act: the number under which it is registered, a file, or both.
 *
 * @param number such as {@code 41/BC-SCT}; empty for none
 * @param owner under which a file waits in the vault; {@code null} for none
 */
public record PlanPaper(String number, @Nullable UUID owner) {

  public static final PlanPaper NONE = new PlanPaper("", null);

  public static PlanPaper numbered(String number) {
    return new PlanPaper(number, null);
  }
}
