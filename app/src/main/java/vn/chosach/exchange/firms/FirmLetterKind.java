package vn.chosach.exchange.firms;

import java.util.Locale;

/** Which paper goes to firms. */
public enum FirmLetterKind {
  /** What firms must take care of when they accept parcels (plan III.4). */
  INSTRUCTION("HD"),
  /** Whose a number is, asked of one telecom firm in a case. */
  REQUEST("VT");

  private final String series;

  FirmLetterKind(String series) {
    this.series = series;
  }

  String series() {
    return series;
  }

  /** Message key of its name. */
  public String textKey() {
    return "exchange.letter-kind." + name().toLowerCase(Locale.ROOT);
  }
}
