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
    return demands.staff(desk).stream()
        .map(one -> Choice.of(one.id().toString(), one.displayName()))
        .toList();
  }

  List<Choice> above(String desk, Page page) {
    return demands.above(desk).stream()
        .map(one -> Choice.of(one.key(), one.name().in(page.lang())))
        .toList();
  }

  /** Later papers of who demanded it. */
  List<Choice> others(Demand one, ActingOfficer officer, Page page) {
    return demands.others(one, officer).stream()
        .map(
            it ->
                Choice.of(
                    it.id().toString(),
                    page.t("reports.demand.paper.of", it.number(), page.day(it.day()))))
        .toList();
  }
}
