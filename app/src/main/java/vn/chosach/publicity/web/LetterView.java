package vn.chosach.publicity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Choice;
import vn.chosach.ui.FormErrors;

/** What the pages of warnings by mail show. */
public interface LetterView {

  /**
   * What the page shows.
   *
   * @param said what was done; {@code null} for nothing yet
   */
  record LetterPage(
      boolean possible,
      String address,
      String goods,
      List<Choice> groups,
      FormErrors errors,
      @Nullable String said) {}

  /**
   * A page with one button.
   *
   * @param key beginning of its texts
   * @param ticket what the button sends; empty when it was pressed
   */
  record TicketPage(String key, String action, String ticket, @Nullable String said) {}
}
