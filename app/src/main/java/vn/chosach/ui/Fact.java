package vn.chosach.ui;

import org.jspecify.annotations.Nullable;

/**
 * A name and its value in a list of facts or a list with leaders.
 *
 * @param name what it is
 * @param value the value in the language of the page
 * @param href finished address the value links to, such as {@code tel:113}; {@code null} for plain
 *     text
 */
public record Fact(String name, String value, @Nullable String href) {

  public static Fact of(String name, String value) {
    return new Fact(name, value, null);
  }
}
