package vn.chosach.tips.mail;

import java.util.List;

/**
 * Letters that became no report and wait for somebody.
 *
 * @param waiting how many wait, also beyond those that are listed
 * @param mailbox where they lie
 */
public record UnreadMailPage(List<UnreadMailLine> lines, int waiting, String mailbox) {

  public UnreadMailPage {
    lines = List.copyOf(lines);
  }

  /**
   * One of them.
   *
   * @param when the mailbox received it, or when it was looked at
   */
  public record UnreadMailLine(String id, String when, String cause) {}
}
