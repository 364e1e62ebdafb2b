package vn.chosach.publicity.web;

import org.jspecify.annotations.Nullable;

/** What the pages of warnings by mail show. */
public interface LetterView {

  /**
   * A page with one button.
   *
   * @param key beginning of its texts
   * @param ticket what the button sends; empty when it was pressed
   */
  record TicketPage(String key, String action, String ticket, @Nullable String said) {}
}
