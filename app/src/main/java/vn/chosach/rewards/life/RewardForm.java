package vn.chosach.rewards.life;

import java.util.Locale;

/** Form of a reward; the body that decides follows from it (Luật 06/2022/QH15 art. 72, 74). */
public enum RewardForm {
  /** Bằng khen: the chairman of the provincial people's committee. */
  MERIT,
  /** Giấy khen: the director of an agency or the chairman of a commune. */
  PRAISE;

  /** Message key of its name. */
  public String textKey() {
    return "rewards.form." + name().toLowerCase(Locale.ROOT);
  }
}
