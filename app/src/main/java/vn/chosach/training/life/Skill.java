package vn.chosach.training.life;

import org.jspecify.annotations.Nullable;
import vn.chosach.catalogue.Bilingual;

/**
 * A skill that officers can have.
 *
 * @param basis code of the law that provides for it; {@code null} for what this house names itself
 */
public record Skill(String key, String nameVi, String nameEn, @Nullable String basis) {

  /** The highest level: teaches others. The lowest, 1, knows; 2 works alone. */
  public static final int BEST = 3;

  public Bilingual name() {
    return new Bilingual(nameVi, nameEn);
  }
}
