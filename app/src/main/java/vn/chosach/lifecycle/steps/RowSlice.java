package vn.chosach.lifecycle.steps;

import java.util.List;
import java.util.function.Function;

/** A page of rows, and how many there are in all. */
public record RowSlice<T>(List<T> rows, int count) {

  /** The same page of something else. */
  public <R> RowSlice<R> map(Function<? super T, ? extends R> of) {
    return new RowSlice<>(rows.stream().<R>map(of).toList(), count);
  }
}
