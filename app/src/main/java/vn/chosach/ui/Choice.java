package vn.chosach.ui;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
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

  /** One for each of these, in their order. */
  public static <T> List<Choice> of(
      Collection<T> all, Function<? super T, ?> value, Function<? super T, String> label) {
    return all.stream().map(one -> of(String.valueOf(value.apply(one)), label.apply(one))).toList();
  }

  /** What was chosen among names, in whatever case; {@code null} for none of them. */
  public static <E extends Enum<E>> @Nullable E named(E[] values, @Nullable String sent) {
    return Arrays.stream(values)
        .filter(value -> value.name().equalsIgnoreCase(sent))
        .findFirst()
        .orElse(null);
  }
}
