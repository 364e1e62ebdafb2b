package vn.chosach.legislation.life;

import java.util.Locale;

/** Whose text it is: the way of the proposal follows from it (Luật 64/2025/QH15). */
public enum ProposalLevel {
  /** A text of the province: to the department of justice. */
  LOCAL,
  /** A text of the centre: a recommendation of the People's Committee to the ministry. */
  CENTRAL;

  /** Message key of its name. */
  public String textKey() {
    return "legislation.level." + name().toLowerCase(Locale.ROOT);
  }
}
