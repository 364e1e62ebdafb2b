package vn.chosach.ui.web;

import org.jspecify.annotations.Nullable;

/**
 * What an error page says.
 *
 * @param status HTTP status that the texts {@code ui.wrong.<status>} explain
 * @param reference last eight characters of the id in the log, {@code null} when nothing is broken
 */
public record ErrorPage(int status, @Nullable String reference) {

  public String titleKey() {
    return "ui.wrong." + status + ".title";
  }

  public String adviceKey() {
    return "ui.wrong." + status + ".advice";
  }
}
