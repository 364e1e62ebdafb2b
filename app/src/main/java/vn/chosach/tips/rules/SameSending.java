package vn.chosach.tips.rules;

import java.time.Duration;
import java.util.List;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.vault.KeptFile;

/**
 * When two sendings under different keys are one: everything in them is the same, they come within
 * half an hour, and they hold enough of their own that two strangers would not write it alike. Two
 * people who both write "bán thuốc lá lậu" about the same stall are two tips.
 */
public final class SameSending {

  public static final Duration WITHIN = Duration.ofMinutes(30);
  private static final int OWN_WORDS = 60;

  private SameSending() {}

  public static boolean canTell(Report report, Reporter reporter, List<KeptFile> files) {
    return report.story().strip().length() >= OWN_WORDS || !files.isEmpty() || !reporter.unknown();
  }
}
