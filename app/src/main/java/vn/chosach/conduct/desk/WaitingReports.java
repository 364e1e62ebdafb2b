package vn.chosach.conduct.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.deadlines.Clocks;
import vn.chosach.deadlines.counting.DueDate;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.work.WorkItem;
import vn.chosach.officers.work.WorkSource;
import vn.chosach.tips.integrity.KeptReports;
import vn.chosach.tips.integrity.KeptReports.WaitingReport;
import vn.chosach.ui.Page;

/**
 * Reports on which no case works, and those whose reporter does not agree with what was done about
 * them, on the first page of the officers of the desk who may know of them. Their ends are counted
 * as those of cases are ({@link IntegrityClocks}): no board shows them.
 */
@Component
record WaitingReports(
    KeptReports reports,
    IntegrityRepository cases,
    IntegrityRowSecurity rowSecurity,
    Clocks clocks,
    TransactionTemplate transaction)
    implements WorkSource {

  /** An answer to who does not agree (Luật 42/2013 Đ28; decision 0110). */
  private static final String REPLY = "TCD.REPLY";

  /** Nobody else costs the database a transaction. */
  @Override
  public List<WorkItem> of(ActingOfficer officer, Page page) {
    return officer.has(Role.INTEGRITY_OFFICER)
        ? Objects.requireNonNull(transaction.execute(status -> items(officer, page)))
        : List.of();
  }

  private List<WorkItem> items(ActingOfficer officer, Page page) {
    Map<Boolean, List<UUID>> held = rowSecurity.asTheProgram(cases::reports);
    List<UUID> over = held.getOrDefault(false, List.of());
    return reports.waiting(officer, held.getOrDefault(true, List.of()), over).stream()
        .map(one -> item(one, over.contains(one.id()), page))
        .toList();
  }

  private WorkItem item(WaitingReport one, boolean over, Page page) {
    Instant disputed = one.disputed();
    String key = "integrity-report:" + one.id();
    String verb = page.t("conduct.work.report");
    Instant added = one.added();
    String why =
        disputed != null
            ? page.t("conduct.work.report.disputed", page.moment(disputed))
            : over && added != null
                ? page.t("conduct.work.report.added", page.moment(added))
                : page.t("conduct.work.report.why", page.moment(one.received()));
    String there = "/tiep-nhan/tin/" + one.id();
    String title = page.t("conduct.work.report.title", one.number());
    return Stream.of(
            over
                ? Optional.<DueDate>empty()
                : clocks.foresee(IntegrityClocks.TRIAGE, one.received()),
            Optional.ofNullable(disputed).flatMap(since -> clocks.foresee(REPLY, since)))
        .flatMap(Optional::stream)
        .map(DueDate::at)
        .min(Instant::compareTo)
        .map(due -> WorkItem.until(key, verb, one.number(), title, due, why, there))
        .orElseGet(() -> WorkItem.waiting(key, verb, one.number(), title, why, there));
  }
}
