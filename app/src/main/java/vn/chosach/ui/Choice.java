package vn.chosach.ui;

import org.jspecify.annotations.Nullable;

/**
 * One option of a select or a group of radio buttons.
 *
 * @param value what the form sends
 * @param label what a person reads
 * @param hint a second line below the label of a radio button
 */
public record Choice(String value, String label, @Nullable String hint) {

  public static Choice of(String value, String label) {
    return new Choice(value, label, null);
  }
}
