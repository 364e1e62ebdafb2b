package vn.chosach.referrals.life;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Parts of a file that goes to an investigating body (Luật XLVPHC art. 62, forms of NĐ 118/2021). A
 * mere report of a crime has no decision and no minutes yet: there the report itself is the file.
 */
public enum FilePart {
  /** What was reported, as it came. */
  REPORT,
  /** MQĐ33: decision to pass the file on. */
  TRANSFER_DECISION,
  /** MBB28: minutes of the hand-over. */
  HANDOVER_MINUTES,
  /** MBB01: minutes of the violation. */
  VIOLATION_MINUTES,
  /** List of exhibits and means, with where they are kept. */
  EXHIBIT_LIST,
  /** Pictures, captures, invoices, statements. */
  EVIDENCE,
  /** Valuation, expertise. */
  VALUATION;

  private static final Set<FilePart> OF_REPORT = EnumSet.of(REPORT);
  private static final Set<FilePart> OF_CASE =
      EnumSet.of(TRANSFER_DECISION, HANDOVER_MINUTES, VIOLATION_MINUTES, EXHIBIT_LIST, EVIDENCE);

  /**
   * Without which parts a file is not complete.
   *
   * @param report whether a report is passed on and not a file
   */
  public static Set<FilePart> required(boolean report) {
    return report ? OF_REPORT : OF_CASE;
  }

  /** Message key of its name. */
  public String textKey() {
    return "referrals.part." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
