package vn.chosach.cases.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Choice;

/**
 * One field of a form.
 *
 * @param kind how it is drawn
 * @param name name of the input
 * @param label what it is called
 * @param hint a second line
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

  /** The inputs that forms need. */
  public enum Kind {
    LINE,
    NUMBER,
    WORDS,
    DAY,
    MOMENT,
    SELECT,
    RADIOS,
    TICKS,
    TICK
  }

  /** The only value, or nothing. */
  public String value() {
    return values.isEmpty() ? "" : values.getFirst();
  }
}
