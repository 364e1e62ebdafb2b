package vn.chosach.plans.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.chosach.plans.life.Period;
import vn.chosach.ui.Choice;
import vn.chosach.ui.Page;

/** Names and choices of periods. */
final class Periods {

  private static final int MONTHS = 12;
  private static final int QUARTERS = 4;

  private Periods() {}

  /** The last years, and the one that is looked at. */
  static List<Choice> years(Page page, Period chosen) {
    return choices(page, chosen).stream().filter(one -> one.value().length() == 4).toList();
  }

  /** The years around, and the parts of the year that is looked at. */
  static List<Choice> choices(Page page, Period chosen) {
    var codes = new ArrayList<String>();
    int now = Period.yearOf(page.today()).year();
    for (int year = now; year >= now - MONTHS / 2 + 2; year--) {
      codes.add(String.valueOf(year));
    }
    if (!codes.contains(String.valueOf(chosen.year()))) {
      codes.add(String.valueOf(chosen.year()));
    }
    codes.add(chosen.year() + "-H1");
    for (int quarter = 1; quarter <= QUARTERS; quarter++) {
      codes.add(chosen.year() + "-Q" + quarter);
    }
    for (int month = 1; month <= MONTHS; month++) {
      codes.add(String.format(Locale.ROOT, "%d-%02d", chosen.year(), month));
    }
    return codes.stream()
        .map(code -> Period.read(code).orElseThrow())
        .map(period -> Choice.of(period.code(), name(period, page)))
        .toList();
  }

  static String name(Period period, Page page) {
    String year = String.valueOf(period.year());
    String code = period.code();
    if (period.wholeYear()) {
      return page.t("plans.period.year", year);
    }
    if (code.endsWith("H1")) {
      return page.t("plans.period.half", year);
    }
    return code.contains("Q")
        ? page.t("plans.period.quarter", code.substring(code.length() - 1), year)
        : page.t("plans.period.month", code.substring(code.length() - 2), year);
  }
}
