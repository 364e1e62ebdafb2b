package vn.chosach.reports.demands.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.naming.DisplayNames;
import vn.chosach.officers.naming.NameSources;
import vn.chosach.reports.demands.Demand;
import vn.chosach.reports.demands.Demands;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;

/** Who demands and who sees to it, in words. */
@Component
class DemandNames extends DisplayNames {

  private final Demands demands;

  DemandNames(NameSources sources, Demands demands) {
    super(sources);
    this.demands = demands;
  }

  List<Choice> staff(String desk) {
    return Choice.of(demands.staff(desk), one -> one.id(), one -> one.displayName());
  }

  List<Choice> above(String desk, Page page) {
    return Choice.of(demands.above(desk), one -> one.key(), one -> one.name().in(page.lang()));
  }

  /** Later papers of who demanded it. */
  List<Choice> others(Demand one, ActingOfficer officer, Page page) {
    return Choice.of(
        demands.others(one, officer),
        it -> it.id(),
        it -> page.t("reports.demand.paper.of", it.number(), page.day(it.day())));
  }
}
