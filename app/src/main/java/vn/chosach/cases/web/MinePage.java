package vn.chosach.cases.web;

import java.util.List;
import vn.chosach.ui.Tone;

/**
 * What lies with the officer.
 *
 * @param lanes cases given to the officer by the end of their next clock; empty lanes are left out
 * @param count how many those are
 * @param tasks open tasks
 * @param waiting proposals for a second person
 * @param unassigned cases that nobody answers for
 * @param unassignedCount how many those are
 */
public record MinePage(
    List<MineGroup> lanes,
    int count,
    List<MineDuty> tasks,
    List<MineWaiting> waiting,
    List<ListPage.ListRow> unassigned,
    int unassignedCount) {

  /** Cases whose next clock ends late, today, this week, later, or that have none. */
  public record MineGroup(String key, Tone tone, List<ListPage.ListRow> rows) {}

  /** A task. */
  public record MineDuty(String number, String title, CaseView.Chip chip) {}

  /** A proposal. */
  public record MineWaiting(String number, String title, String what) {}
}
