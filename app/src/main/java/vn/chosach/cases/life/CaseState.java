package vn.chosach.cases.life;

import java.util.Locale;

/** Where a case stands inside the office; what a reporter sees is a stage of the tip. */
public enum CaseState {
  /** Information is checked; no inspection is planned. */
  VERIFYING,
  /** An inspection with its team is planned. */
  PLANNED,
  /** The inspection was held and its minutes drawn up. */
  INSPECTED,
  /** The subject may explain itself; nothing is decided before. */
  EXPLAINING,
  /** A sanction is decided. Decided is not paid. */
  FINED,
  /** The file is with an investigating body; no sanction meanwhile. */
  CRIMINAL,
  /** The investigating body gave the file back. */
  RETURNED,
  /** Tax is to be recovered. */
  TAXED,
  /** What was decided is paid and done. */
  EXECUTED,
  /** No violation; the subject is told. */
  CLEARED,
  CLOSED;

  /** Whether work on it can go on. */
  public boolean open() {
    return this != CLOSED;
  }

  /** Message key of its name. */
  public String textKey() {
    return "cases.state." + name().toLowerCase(Locale.ROOT);
  }
}
