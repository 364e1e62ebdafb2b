package vn.chosach.trust.rating;

/**
 * A label as somebody wants to give it.
 *
 * @param shop name, 1 to 200 characters
 * @param identifier one address of a shop or site, or one tax code
 * @param restsOn last part of the address of a published case; empty for none
 * @param why reasons; empty for none
 */
public record RatingWish(String shop, String identifier, String restsOn, String why) {

  /** Of which nobody said why. */
  public RatingWish(String shop, String identifier) {
    this(shop, identifier, "", "");
  }
}
