package vn.chosach.cases;

import java.time.LocalDate;
import java.util.List;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;

/**
 * What lies with an officer.
 *
 * @param cases given to the officer, the next deadline first, at most 100
 * @param count how many those are in all
 * @param tasks open ones, the next first
 * @param waiting proposals that the officer may answer as the second person
 * @param unassigned cases of the own agency without an officer, for its heads
 */
public record Workload(
    List<CaseFile> cases,
    int count,
    List<WorkloadDuty> tasks,
    List<WorkloadWaiting> waiting,
    CaseList unassigned) {

  /** An open task. */
  public record WorkloadDuty(String number, String title, LocalDate due) {}

  /** A proposal that waits. */
  public record WorkloadWaiting(String number, String title, CaseEvent event) {}
}
