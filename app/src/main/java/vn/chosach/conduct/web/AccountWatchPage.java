package vn.chosach.conduct.web;

import java.util.List;

/**
 * What the integrity desk is told about accounts; texts are in the language of the page.
 *
 * @param tried signatures that were refused
 * @param asked requests of administrators
 */
public record AccountWatchPage(List<Tried> tried, List<AccountWatchAsked> asked) {

  /** A refused signature: who tried, beside whom, and why it was refused. */
  public record Tried(String at, String who, String beside, String why) {}

  /** A request: what, who asked, what became of it, and the reason given. */
  public record AccountWatchAsked(
      String at, String what, String who, String outcome, String reason) {}
}
