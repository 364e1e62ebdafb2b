package vn.chosach.rewards.life;

import java.util.Locale;

/** Where a nomination stands. */
public enum RewardState {
  DRAFT,
  /** It lies with the standing office. */
  SUBMITTED,
  /** The council considered it and was for it. */
  CONSIDERED,
  /** The signed proposal went to the competent body. */
  PROPOSED,
  /** The competent body decided. */
  DECIDED,
  PAID,
  /** The council or the competent body was against it. */
  DECLINED,
  WITHDRAWN;

  /** Whether its results are free for another nomination. */
  public boolean released() {
    return this == DECLINED || this == WITHDRAWN;
  }

  /** Message key of its name. */
  public String textKey() {
    return "rewards.state." + name().toLowerCase(Locale.ROOT);
  }
}
