package vn.chosach.cases.criminal;

import java.util.Locale;

/** How far the criminal side has come with what was transferred. */
public enum CriminalStage {
  /** The investigating body prosecutes (BLTTHS art. 143, 153). */
  PROSECUTED,
  /** The procuracy indicts (BLTTHS art. 243). */
  INDICTED,
  /** The court decides to try (BLTTHS art. 255). */
  TRIED,
  /** The court gave judgment (BLTTHS art. 260). */
  SENTENCED,
  /** Stopped without a criminal penalty: it comes back to be decided (Luật XLVPHC art. 63). */
  STOPPED;

  /** Message key of its name. */
  public String textKey() {
    return "cases.criminal." + name().toLowerCase(Locale.ROOT);
  }
}
