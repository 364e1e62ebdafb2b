package vn.chosach.trust.web;

import java.util.List;

/**
 * The page for those who have paid.
 *
 * @param banks telephone numbers of banks
 */
public record PaidView(List<BankHotline> banks) {

  /**
   * A telephone number of a bank.
   *
   * @param number as it is written
   * @param confirmed whether an officer confirmed it; only then it can be tapped
   */
  public record BankHotline(String name, String number, boolean confirmed) {

    /** Address that calls it. */
    public String href() {
      return "tel:" + number.replace(" ", "");
    }
  }
}
