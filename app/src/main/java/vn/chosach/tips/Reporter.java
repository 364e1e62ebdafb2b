package vn.chosach.tips;

/**
 * Who tells something, as far as the person wants to say. Every part may be empty.
 *
 * @param name as given
 * @param phone as given
 * @param email as given
 * @param address where a written answer can be sent
 */
public record Reporter(String name, String phone, String email, String address) {

  /** Somebody who wants to stay unknown. */
  public static final Reporter UNKNOWN = new Reporter("", "", "", "");

  /** Whether nothing was given. */
  public boolean unknown() {
    return equals(UNKNOWN);
  }

  /** Hides the person, so that no log or error page can show who it is. */
  @Override
  public String toString() {
    return unknown() ? "Reporter[unknown]" : "Reporter[hidden]";
  }
}
