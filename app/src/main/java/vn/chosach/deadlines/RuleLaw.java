package vn.chosach.deadlines;

import static vn.chosach.catalogue.law.LawField.choice;
import static vn.chosach.catalogue.law.LawField.line;
import static vn.chosach.catalogue.law.LawField.number;
import static vn.chosach.catalogue.law.LawField.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.catalogue.law.LawEffect;
import vn.chosach.catalogue.law.LawList;
import vn.chosach.catalogue.law.LawMatter;
import vn.chosach.catalogue.law.LawTable;
import vn.chosach.catalogue.law.LawVersion;
import vn.chosach.deadlines.counting.LimitUnit;
import vn.chosach.deadlines.counting.TimeLimit;
import vn.chosach.deadlines.rules.RuleBook;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;

/** The rules of clocks as a reference list, and what a new version does to the clocks that run. */
@Component
record RuleLaw(RuleRecount recount) implements LawEffect {

  static final String LIST = "thoi-han";

  private static final List<String> COLUMNS =
      List.of(
          "key",
          "ordinal",
          "valid_from",
          "valid_to",
          "status",
          "name_vi",
          "name_en",
          "procedure_vi",
          "procedure_en",
          "actor_vi",
          "actor_en",
          "trigger_vi",
          "trigger_en",
          "amount",
          "unit",
          "on_date",
          "ground",
          "extension_vi",
          "legal_basis",
          "confidence",
          "note_vi",
          "role",
          "part_of");

  @Bean
  static LawList rulesAsLaw(JdbcClient jdbc, JsonMapper json, RuleBook rules) {
    return new LawList(
        LIST,
        "deadlines.rules.title",
        new LawTable(jdbc, json, "deadlines.legal_rule", "key", "ordinal", COLUMNS, Map.of()),
        List.of(
            number("amount", "deadlines.law.amount"),
            choice("unit", "deadlines.law.unit", units()),
            line("name_vi", "deadlines.law.name-vi"),
            line("name_en", "deadlines.law.name-en"),
            line("trigger_vi", "deadlines.law.trigger-vi"),
            line("trigger_en", "deadlines.law.trigger-en"),
            line("legal_basis", "deadlines.law.basis"),
            words("extension_vi", "deadlines.law.extension").free(),
            words("note_vi", "deadlines.law.note").free()),
        LawList.LawListShape.VERSIONS,
        RuleLaw::fault,
        rules::forget);
  }

  private static Map<String, String> units() {
    var units = new LinkedHashMap<String, String>();
    for (LimitUnit unit : LimitUnit.values()) {
      if (unit != LimitUnit.DATE) {
        units.put(unit.name(), "deadlines.law.unit." + unit.name());
      }
    }
    return units;
  }

  /** An amount goes with a unit that is counted, and with no other. */
  private static Optional<Refusal> fault(LawVersion next) {
    boolean some = Integer.parseInt("0" + next.value("amount")) > 0;
    return some == counted(unit(next))
        ? Optional.empty()
        : Optional.of(Refusal.of("deadlines.amount-and-unit"));
  }

  private static boolean counted(LimitUnit unit) {
    return switch (unit) {
      case H, D, WD, M, Y, WD_BEFORE -> true;
      case DATE, IMMEDIATE, SAME_DAY -> false;
    };
  }

  private static LimitUnit unit(LawVersion next) {
    return LimitUnit.valueOf(String.valueOf(next.value("unit")));
  }

  static TimeLimit limit(LawVersion next) {
    return new TimeLimit(Integer.parseInt("0" + next.value("amount")), unit(next), null);
  }

  @Override
  public List<LawMatter> touched(String list, LawVersion next) {
    return list.equals(LIST) ? recount.touched(next) : List.of();
  }

  @Override
  public int entered(String list, LawVersion next, UUID change, Actor by) {
    return list.equals(LIST) ? recount.run(next, change, by) : 0;
  }

  @Override
  public List<LawMatter> moved(UUID change) {
    return recount.moved(change);
  }
}
