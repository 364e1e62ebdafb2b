package vn.chosach.cases.web;

import java.util.List;

/**
 * What lies with the officer.
 *
 * @param cases given to the officer
 * @param count how many those are
 * @param tasks open tasks
 * @param waiting proposals for a second person
 * @param unassigned cases that nobody answers for
 * @param unassignedCount how many those are
 */
public record MinePage(
    List<ListPage.Row> cases,
    int count,
    List<Duty> tasks,
    List<Waiting> waiting,
    List<ListPage.Row> unassigned,
    int unassignedCount) {

  /** A task. */
  public record Duty(String number, String title, CaseView.Chip chip) {}

  /** A proposal. */
  public record Waiting(String number, String title, String what) {}
}
