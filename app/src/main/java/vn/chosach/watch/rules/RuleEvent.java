package vn.chosach.watch.rules;

import java.util.Locale;

/** What can be done to a rule. */
public enum RuleEvent {
  /** It came with the program. */
  SHIPPED,
  /** A version was written; nothing is watched for yet. */
  ENTERED,
  /** A version is watched for from now on. */
  WENT_LIVE,
  /** An older version is watched for again. */
  ROLLED_BACK,
  /** It is not watched for any more. */
  SWITCHED_OFF,
  /** The program took it out because it fired far more often than before. */
  QUARANTINED,
  /** An officer looked and let it out of quarantine. */
  RELEASED,
  /** A version that was proposed from a verdict is not wanted; it never goes live. */
  DECLINED,
  /** One officer wants a version to be watched for; another one must agree. */
  LIVE_ASKED,
  /** One officer wants that it is not watched for any more; another one must agree. */
  OFF_ASKED;

  /** Whether another officer must agree before anything is done. */
  boolean asked() {
    return this == LIVE_ASKED || this == OFF_ASKED;
  }

  /** Message key of its name. */
  public String textKey() {
    return "watch.rule.event." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Verb of the journal. */
  String verb() {
    return "watch.rule-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
