package vn.chosach.ui;

/**
 * One link in the frame of every public page; each room contributes its own as beans, so that no
 * link leads to a page that does not exist.
 *
 * @param place where it stands
 * @param order position at that place, small first
 * @param path address without language prefix
 * @param textKey message key of the label
 * @param found whether search engines are told of the page
 */
public record PublicNavEntry(
    PublicNavPlace place, int order, String path, String textKey, boolean found) {

  public PublicNavEntry(PublicNavPlace place, int order, String path, String textKey) {
    this(place, order, path, textKey, true);
  }

  /** The two lists of links in the public frame. */
  public enum PublicNavPlace {
    HEADER,
    FOOTER
  }
}
