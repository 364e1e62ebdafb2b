package vn.chosach.reports.outlook.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.work.WorkItem;
import vn.chosach.officers.work.WorkSource;
import vn.chosach.reports.Reports;
import vn.chosach.reports.outlook.Deviations;
import vn.chosach.ui.Page;

/**
 * Figures outside their range wait for who directs, as one thing to do, until their month is past.
 */
@Component
record DeviationWork(Reports reports, Deviations deviations) implements WorkSource {

  @Override
  public List<WorkItem> of(ActingOfficer officer, Page page) {
    if (!Deviations.reads(officer)) {
      return List.of();
    }
    int open =
        Deviations.last(reports.calendar(), page.today())
            .map(month -> deviations.count(month, officer))
            .orElse(0);
    return open == 0
        ? List.of()
        : List.of(
            WorkItem.waiting(
                    "deviations",
                    page.t("reports.deviation.work"),
                    "",
                    page.t("reports.deviation.work.title", open),
                    page.t("reports.deviation.work.why"),
                    OutlookController.PAGE)
                .shared(true));
  }
}
