package vn.chosach.referrals.life;

import java.util.Locale;

/** What came of a referral. */
public enum ReferralResult {
  /** What was asked is done. */
  DONE,
  /** Proceedings are opened (BLTTHS art. 154). */
  PROSECUTED,
  /** No proceedings (BLTTHS art. 158), and nothing administrative to follow. */
  NOT_PROSECUTED,
  /** No proceedings, but an administrative violation: the file goes back (Luật XLVPHC art. 63). */
  BACK_FOR_SANCTION,
  /** Tax was assessed. */
  TAX_ASSESSED,
  /** Checked, and no tax is due. */
  NOTHING_DUE,
  /** Checked, and nothing was found. */
  NOTHING_FOUND;

  /** Message key of its name. */
  public String textKey() {
    return "referrals.result." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
