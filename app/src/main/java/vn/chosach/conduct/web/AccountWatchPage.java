package vn.chosach.conduct.web;

import java.util.List;

/**
 * What auditors and the integrity desk are told about accounts; texts are in the language of the
 * page.
 *
 * @param urgent what was done at once
 * @param tried signatures that were refused
 * @param asked requests of administrators
 */
public record AccountWatchPage(
    List<UrgentRow> urgent, List<Tried> tried, List<AccountWatchAsked> asked) {

  /**
   * Something that was done at once.
   *
   * @param lookers who looked at it
   * @param look address that says the viewer did; empty where the viewer need not or may not
   */
  public record UrgentRow(
      String at, String what, String who, String reason, String lookers, String look) {}

  /** A refused signature: who tried, beside whom, and why it was refused. */
  public record Tried(String at, String who, String beside, String why) {}

  /**
   * A request: what, who asked, what became of it, and the reason given.
   *
   * @param agree address by which the viewer agrees in place of an administrator; empty elsewhere
   */
  public record AccountWatchAsked(
      String at, String what, String who, String outcome, String reason, String agree) {}
}
