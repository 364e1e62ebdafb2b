package vn.chosach.deadlines.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.catalogue.Bilingual;
import vn.chosach.deadlines.calendar.DayStanding;
import vn.chosach.deadlines.counting.CountingGround;
import vn.chosach.deadlines.counting.LimitUnit;
import vn.chosach.deadlines.counting.TimeLimit;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Validity;

/**
 * Reads the rules from their tables, those of one key once; whoever enters a version lets it forget
 * what it read ({@link #forget}).
 */
@Service
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
class StoredRules implements RuleBook {

  private final JdbcClient jdbc;
  private final Map<String, List<LegalRule>> read = new ConcurrentHashMap<>();

  StoredRules(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<LegalRule> inForce(String key, LocalDate day) {
    return versions(key).stream().filter(rule -> rule.validity().contains(day)).findFirst();
  }

  @Override
  public List<LegalRule> versions(String key) {
    List<LegalRule> known = read.get(key);
    if (known == null) {
      known = List.copyOf(rules(key));
      if (!known.isEmpty()) {
        read.put(key, known);
      }
    }
    return known;
  }

  @Override
  public void forget() {
    read.clear();
  }

  @Override
  public List<LegalRule> inForce(LocalDate day) {
    return rules(null).stream().filter(rule -> rule.validity().contains(day)).toList();
  }

  @Override
  public List<LegalRule> search(LocalDate day, String words) {
    String[] wanted = Folding.fold(words).split(" ");
    return inForce(day).stream().filter(rule -> contains(rule, wanted)).toList();
  }

  private static boolean contains(LegalRule rule, String[] wanted) {
    String text =
        Folding.fold(
            String.join(
                " ",
                rule.key(),
                rule.name().vi(),
                rule.name().en(),
                rule.procedure().vi(),
                rule.procedure().en(),
                rule.actor().vi(),
                rule.trigger().vi(),
                rule.trigger().en(),
                rule.legalBasis(),
                rule.noteVi() == null ? "" : rule.noteVi()));
    for (String word : wanted) {
      if (!text.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private List<LegalRule> rules(@Nullable String key) {
    Map<String, List<DatedOption>> options =
        jdbc
            .sql(
                """
                SELECT * FROM deadlines.legal_extension
                 WHERE :key::text IS NULL OR rule_key = :key
                 ORDER BY rule_key, times, amount
                """)
            .param("key", key)
            .query(
                (row, n) ->
                    Map.entry(
                        row.getString("rule_key"),
                        new DatedOption(row.getObject("valid_from", LocalDate.class), option(row))))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    return jdbc.sql(
            """
            SELECT * FROM deadlines.legal_rule
             WHERE :key::text IS NULL OR key = :key
             ORDER BY ordinal, valid_from DESC NULLS LAST
            """)
        .param("key", key)
        .query((row, n) -> rule(row, options.getOrDefault(row.getString("key"), List.of())))
        .list();
  }

  private static ExtensionOption option(ResultSet row) throws SQLException {
    return new ExtensionOption(
        row.getString("option"),
        row.getString("mode").equals("total"),
        TimeLimit.of(row.getInt("amount"), LimitUnit.valueOf(row.getString("unit"))),
        row.getInt("times"),
        row.getString("after"),
        words(row, "condition"),
        row.getString("legal_basis"),
        DayStanding.ofCode(row.getString("status")));
  }

  /** An option and the first day of the versions to which it belongs. */
  private record DatedOption(@Nullable LocalDate from, ExtensionOption option) {

    boolean belongsTo(@Nullable LocalDate version) {
      return from == null || version != null && !version.isBefore(from);
    }
  }

  private static LegalRule rule(ResultSet row, List<DatedOption> dated) throws SQLException {
    LocalDate from = row.getObject("valid_from", LocalDate.class);
    List<ExtensionOption> options =
        dated.stream().filter(one -> one.belongsTo(from)).map(DatedOption::option).toList();
    return new LegalRule(
        row.getString("key"),
        new Validity(from, row.getObject("valid_to", LocalDate.class)),
        words(row, "name"),
        words(row, "procedure"),
        words(row, "actor"),
        words(row, "trigger"),
        new TimeLimit(
            row.getInt("amount"),
            LimitUnit.valueOf(row.getString("unit")),
            row.getObject("on_date", LocalDate.class)),
        CountingGround.valueOf(row.getString("ground").toUpperCase(java.util.Locale.ROOT)),
        row.getString("extension_vi"),
        options,
        row.getString("legal_basis"),
        DayStanding.ofCode(row.getString("status")),
        row.getString("confidence").equals("med"),
        row.getString("note_vi"),
        RuleRole.valueOf(row.getString("role")),
        row.getString("part_of"));
  }

  private static Bilingual words(ResultSet row, String column) throws SQLException {
    return new Bilingual(row.getString(column + "_vi"), row.getString(column + "_en"));
  }
}
