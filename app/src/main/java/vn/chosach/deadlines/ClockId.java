package vn.chosach.deadlines;

import java.util.UUID;

/** Identifier of a clock. */
public record ClockId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
