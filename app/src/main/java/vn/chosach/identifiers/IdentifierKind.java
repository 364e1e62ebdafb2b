package vn.chosach.identifiers;

/** What an identifier identifies. */
public enum IdentifierKind {
  /** A telephone number; key in E.164, service numbers (1800, 1900) as dialled. */
  PHONE,
  /** An account at a bank or wallet; key {@code bin:number}, the BIN empty when unknown. */
  BANK_ACCOUNT,
  /** Mã số thuế: ten digits with a check digit, or ten and three for a branch. */
  TAX_CODE,
  /** Số định danh cá nhân of twelve digits, or an old identity card of nine. */
  CITIZEN_NUMBER,
  /** A seller, page, group or account on a platform; key {@code platform/…}. */
  SHOP,
  /** A listing, post or video on a platform; key {@code platform/…}. */
  ITEM,
  /** Any other web address, and short links, which are never opened; key without scheme. */
  LINK,
  /** An e-mail address, in lower case. */
  EMAIL;

  /** Whether the value points at a person and is shown with its middle hidden. */
  public boolean personal() {
    return switch (this) {
      case PHONE, BANK_ACCOUNT, CITIZEN_NUMBER, EMAIL -> true;
      case TAX_CODE, SHOP, ITEM, LINK -> false;
    };
  }
}
