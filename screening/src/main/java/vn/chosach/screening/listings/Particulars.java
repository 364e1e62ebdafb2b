package vn.chosach.screening.listings;

/**
 * What a file says of a listing beside what the engine looks at; empty where it says nothing.
 *
 * @param url address of the listing
 * @param picture address of its first picture
 * @param pdq PDQ hash of that picture, 64 hexadecimal digits; after it, with a blank between, may
 *     stand those of the picture turned and mirrored
 * @param place where the seller sits as the file has it, the smallest unit first
 * @param numbered whether the file gives the listing no id, so that the number of its row stands
 *     for one; in another file the same number is another listing
 */
public record Particulars(String url, String picture, String pdq, String place, boolean numbered) {

  /** Nothing is said. */
  public static final Particulars NONE = new Particulars("", "", "", "");

  /** Nothing is said, not even an id. */
  static final Particulars NUMBERED = new Particulars("", "", "", "", true);

  public Particulars(String url, String picture, String pdq, String place) {
    this(url, picture, pdq, place, false);
  }
}
