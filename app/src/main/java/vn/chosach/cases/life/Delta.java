package vn.chosach.cases.life;

import org.jspecify.annotations.Nullable;

/**
 * One thing that an act changed.
 *
 * @param what name of the thing; its message key is {@code cases.what.<name>}
 * @param from value before; {@code null} when there was none
 * @param to value afterwards; {@code null} when it went away
 */
public record Delta(String what, @Nullable String from, @Nullable String to) {

  public static Delta of(String what, @Nullable Object from, @Nullable Object to) {
    return new Delta(
        what, from == null ? null : from.toString(), to == null ? null : to.toString());
  }

  public static Delta added(String what, Object to) {
    return of(what, null, to);
  }
}
