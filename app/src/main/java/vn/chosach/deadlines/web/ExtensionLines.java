package vn.chosach.deadlines.web;

import java.util.List;
import java.util.function.Predicate;
import vn.chosach.deadlines.calendar.DayStanding;
import vn.chosach.deadlines.counting.Wording;
import vn.chosach.deadlines.rules.ExtensionOption;
import vn.chosach.deadlines.rules.LegalRule;
import vn.chosach.ui.Page;

/** The extensions of a rule in words. */
final class ExtensionLines {

  private ExtensionLines() {}

  static List<ClockView.Option> of(
      LegalRule rule, Wording wording, Page page, Predicate<String> used) {
    return rule.options().stream()
        .map(
            option ->
                new ClockView.Option(
                    limit(option, wording, page),
                    option.condition().in(page.lang()),
                    option.legalBasis(),
                    option.standing() == DayStanding.UNCONFIRMED,
                    used.test(option.key())))
        .toList();
  }

  private static String limit(ExtensionOption option, Wording wording, Page page) {
    String much = wording.limit(option.limit());
    if (option.total()) {
      return page.t("deadlines.option.total", much);
    }
    return option.times() > 1 && option.after() == null
        ? page.t("deadlines.option.plus-times", much, option.times())
        : page.t("deadlines.option.plus", much);
  }
}
