package vn.chosach.screening;

import java.time.LocalDate;
import vn.chosach.screening.matching.CompiledRules;
import vn.chosach.screening.rules.Brands;
import vn.chosach.screening.rules.RuleLibrary;
import vn.chosach.screening.rules.RuleReader;

/** Compiled rules for tests. */
final class Rules {

  static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private static final CompiledRules LIBRARY =
      CompiledRules.of(RuleLibrary.book(), RuleLibrary.brands(), DAY);

  private Rules() {}

  static Screener library() {
    return new Screener(LIBRARY);
  }

  static Screener of(String rules) {
    return new Screener(CompiledRules.of(RuleReader.read("test", rules), Brands.none(), DAY));
  }
}
