package vn.chosach.outreach.life;

import java.util.Locale;

/** What an item is about, as the plan names it. */
public enum OutreachTheme {
  /** The law, and what it forbids (I.2, III.4). */
  LAW,
  /** How smugglers, forgers and cheats work (II.4, III.5). */
  TRICKS,
  /** What false goods do to people (III.1). */
  HARM,
  /** Protection from crime on the net (III.2). */
  HIGH_TECH,
  /** A call to denounce (III.4, III.10). */
  DENOUNCE,
  /** A call to take no part and to cover nothing up (III.5, III.10). */
  NO_COVER,
  /** People and firms who do it right (III.5). */
  ROLE_MODEL,
  /** “Người Việt Nam ưu tiên dùng hàng Việt Nam” (III.10). */
  VIETNAMESE_GOODS,
  /** “Toàn dân bảo vệ an ninh Tổ quốc” at the base (III.2); a call of it takes registrations. */
  SECURITY_MOVEMENT;

  /** Message key of its name. */
  public String textKey() {
    return "outreach.theme." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
