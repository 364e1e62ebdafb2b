package vn.chosach.deadlines.web;

import java.util.List;
import java.util.function.Predicate;
import vn.chosach.deadlines.calendar.Standing;
import vn.chosach.deadlines.counting.Wording;
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
                    page.t(
                        option.total() ? "deadlines.option.total" : "deadlines.option.plus",
                        wording.limit(option.limit())),
                    option.condition().in(page.lang()),
                    option.legalBasis(),
                    option.standing() == Standing.UNCONFIRMED,
                    used.test(option.key())))
        .toList();
  }
}
