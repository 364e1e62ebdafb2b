package vn.chosach.house.planted.orderly;

import java.time.Instant;

/** A door was opened. */
public record Opened(String door, Instant at) {}
