package vn.chosach.outreach.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chosach.officers.Heirs;
import vn.chosach.officers.naming.DisplayNames;
import vn.chosach.officers.naming.NameSources;
import vn.chosach.outreach.desk.OutreachCoverage.CoveredPeriod;
import vn.chosach.outreach.life.OutreachPace;
import vn.chosach.ui.Page;

/** What agencies, officers, communes and periods are called. */
@Component
class OutreachNames extends DisplayNames {

  private static final int MONTHS_IN_QUARTER = 3;
  private static final List<String> QUARTERS = List.of("I", "II", "III", "IV");

  private final Heirs heirs;

  OutreachNames(NameSources sources, Heirs heirs) {
    super(sources);
    this.heirs = heirs;
  }

  /** Who acts for the agencies of plans and items. */
  Heirs heirs() {
    return heirs;
  }

  static String period(CoveredPeriod one, OutreachPace pace, Page page) {
    int year = one.first().getYear();
    return switch (pace) {
      case WEEK -> page.day(one.first()) + " – " + page.day(one.last());
      case MONTH ->
          page.t("outreach.period.month", String.valueOf(one.first().getMonthValue()), "" + year);
      case QUARTER ->
          page.t(
              "outreach.period.quarter",
              QUARTERS.get((one.first().getMonthValue() - 1) / MONTHS_IN_QUARTER),
              "" + year);
      case YEAR -> page.t("outreach.period.year", "" + year);
    };
  }
}
