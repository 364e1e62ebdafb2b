package vn.chosach.ui;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The part of a long list that a page shows.
 *
 * @param at number of the part, from 1
 * @param size rows of a part
 */
public record ListSheet(int at, int size) {

  private static final String NUMBER = "[1-9]\\d{0,4}";

  /** The part that an address asks for; the first one where it asks for none that can be. */
  public static ListSheet asked(@Nullable String number, int size) {
    return new ListSheet(
        number != null && number.matches(NUMBER) ? Integer.parseInt(number) : 1, size);
  }

  /**
   * The part of a list that an address names, in capitals or not; the first where it names none.
   */
  public static <P extends Enum<P>> P part(P[] parts, String named, P first) {
    return Arrays.stream(parts)
        .filter(part -> part.name().equalsIgnoreCase(named))
        .findFirst()
        .orElse(first);
  }

  /** Rows before it. */
  public int offset() {
    return (at - 1) * size;
  }

  /**
   * The way to the parts before and after.
   *
   * @param count rows of the whole list
   * @param address of a part, without language prefix
   * @return {@code null} when all rows stand on one part
   */
  public @Nullable Pager pager(long count, IntFunction<String> address, Page page) {
    if (count <= size) {
      return null;
    }
    long last = Math.min(count, (long) at * size);
    long first = Math.min(last, offset() + 1L);
    return new Pager(
        at > 1 ? address.apply(at - 1) : null,
        last < count ? address.apply(at + 1) : null,
        page.t("ui.rows", page.number(first), page.number(last), page.number(count)));
  }
}
