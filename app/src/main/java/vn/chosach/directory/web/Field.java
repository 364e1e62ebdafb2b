package vn.chosach.directory.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Choice;

/**
 * One field of an act on the roll.
 *
 * @param kind how it is drawn
 * @param name name of the component of the order, and of the input
 * @param label what it is called
 * @param hint a second line; {@code null} for none
 * @param values what it holds; several for ticked boxes
 * @param choices what can be chosen
 * @param optional whether it may stay empty
 */
public record Field(
    Kind kind,
    String name,
    String label,
    @Nullable String hint,
    List<String> values,
    List<Choice> choices,
    boolean optional) {

  /** The inputs that acts need. */
  public enum Kind {
    LINE,
    WORDS,
    DAY,
    SELECT,
    TICKS
  }

  /** The only value, or nothing. */
  public String value() {
    return values.isEmpty() ? "" : values.getFirst();
  }
}
