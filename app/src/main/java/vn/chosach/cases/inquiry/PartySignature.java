package vn.chosach.cases.inquiry;

import java.util.Locale;

/** Whether the other side signed minutes (Luật Xử lý vi phạm hành chính art. 58). */
public enum PartySignature {
  /** It signed the printed minutes by hand. */
  SIGNED,
  /** It was there and would not sign; the reason is recorded, and a witness signs. */
  REFUSED,
  /** It was not there; a witness signs. */
  ABSENT;

  /** Message key of its name. */
  public String textKey() {
    return "cases.party-signature." + name().toLowerCase(Locale.ROOT);
  }
}
