package vn.chosach.screening;

/**
 * A listing as the engine sees it; missing texts are empty.
 *
 * @param id the platform's item id
 * @param title name of the goods
 * @param description as far as it was taken
 * @param brand the brand field
 * @param category the platform's category
 * @param seller shop name
 * @param platform where it was found, lower case; empty if unknown
 * @param price in dong; -1 if there is none
 * @param sellerState what is known of the seller
 */
public record Listing(
    String id,
    String title,
    String description,
    String brand,
    String category,
    String seller,
    String platform,
    long price,
    SellerState sellerState) {

  /** A listing of which only the title and the price are known. */
  public static Listing of(String title, long price) {
    return new Listing("", title, "", "", "", "", "", price, SellerState.UNKNOWN);
  }

  public Listing withSellerState(SellerState state) {
    return new Listing(id, title, description, brand, category, seller, platform, price, state);
  }

  /** Characters of all its texts. */
  public int size() {
    return id.length()
        + title.length()
        + description.length()
        + brand.length()
        + category.length()
        + seller.length()
        + platform.length();
  }

  /** This listing, no text of which is longer than so many characters. */
  public Listing cutTo(int longest) {
    if (size() <= longest) {
      return this;
    }
    Listing cut =
        new Listing(
            cut(id, longest),
            cut(title, longest),
            cut(description, longest),
            cut(brand, longest),
            cut(category, longest),
            cut(seller, longest),
            cut(platform, longest),
            price,
            sellerState);
    return cut.size() == size() ? this : cut;
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }

  /**
   * What is known of a seller.
   *
   * @param strikes listings of the seller that an officer confirmed
   * @param suspects other listings of the seller that reached the review band
   * @param official whether the platform vouches for the shop
   */
  public record SellerState(int strikes, int suspects, boolean official) {
    public static final SellerState UNKNOWN = new SellerState(0, 0, false);
  }
}
