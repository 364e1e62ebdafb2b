package vn.chosach.tips.rules;

import java.time.Duration;
import vn.chosach.tips.Reporter;

/**
 * When two sendings under different keys are one: everything in them is the same, they come within
 * half an hour, and the same named person sends them. Who stays unknown is never taken for somebody
 * else, however alike the words: texts and photos are passed on in groups to be sent in by many,
 * and whoever holds a code of a tip reads all that its reporter answers. The desk is shown such
 * tips as alike and merges them.
 */
public final class SameSending {

  public static final Duration WITHIN = Duration.ofMinutes(30);

  private SameSending() {}

  /** Whether the sender is somebody who can be known again. */
  public static boolean canTell(Reporter reporter) {
    return !reporter.unknown();
  }
}
