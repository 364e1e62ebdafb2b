package vn.chosach.ui.share;

import java.util.Optional;
import java.util.function.BiFunction;
import vn.chosach.ui.Page;

/**
 * What a shared picture says.
 *
 * @param kind what sort of page it is, in one line
 * @param title of the page
 * @param from who answers for it, in one line; empty for the site itself
 */
public record ShareCard(String kind, String title, String from) {

  /**
   * Pages of a room that have a picture of their own.
   *
   * @param prefix of their addresses, without language, with a slash at its end
   * @param of card of the page whose address goes on like this; empty for one that nobody can read
   */
  public record SharedPages(String prefix, BiFunction<String, Page, Optional<ShareCard>> of) {}
}
