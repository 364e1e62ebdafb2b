package vn.chosach.ui.share;

import java.util.Optional;
import vn.chosach.ui.Page;

/**
 * What a shared picture says.
 *
 * @param kind what sort of page it is, in one line
 * @param title of the page
 * @param from who answers for it, in one line; empty for the site itself
 */
public record ShareCard(String kind, String title, String from) {

  /** Pages of a room that have a picture of their own. */
  @FunctionalInterface
  public interface SharedPages {

    /** The card of an address without language; empty for others and for what nobody can read. */
    Optional<ShareCard> card(String path, Page page);
  }

  /** What follows a beginning in an address; empty, which names no page, for another address. */
  public static String behind(String beginning, String path) {
    return path.startsWith(beginning + "/") ? path.substring(beginning.length() + 1) : "";
  }
}
