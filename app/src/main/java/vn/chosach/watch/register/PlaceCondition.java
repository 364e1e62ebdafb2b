package vn.chosach.watch.register;

import java.util.Arrays;
import java.util.Optional;

/**
 * Conditions of trade on the net that a check goes through. They follow the duties of Luật
 * 122/2025/QH15 in words; what applies to which sort of place is for the officer to judge.
 */
public enum PlaceCondition {
  /** Registered or notified where the law asks for it. */
  REGISTERED("dang-ky"),
  /** Who stands behind it, with address and tax code. */
  OWNER("chu-the"),
  /** The seller or the one who sells live is identified. */
  IDENTIFIED("dinh-danh"),
  /** What the goods are, where they come from, with the papers that the goods need. */
  GOODS("hang-hoa"),
  /** The price with all that is added. */
  PRICE("gia"),
  /** Terms of sale, delivery, return. */
  TERMS("dieu-kien"),
  /** A way to complain that answers. */
  COMPLAINT("khieu-nai"),
  /** Personal data are asked for with consent. */
  DATA("du-lieu");

  private final String code;

  PlaceCondition(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** Message key of the condition. */
  public String textKey() {
    return "watch.place.condition." + code;
  }

  static Optional<PlaceCondition> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
  }
}
