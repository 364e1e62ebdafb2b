package vn.chosach.reports.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is stored, to be compared with what follows from the records. */
@Component
record StoredFacts(JdbcClient jdbc) {

  /** What is stored of cases, by case. */
  Map<UUID, List<LedgerEntry.StoredFact<Fact>>> ofCases(Collection<UUID> cases) {
    return byCase(
        """
        SELECT case_id AS id, step, leg, kind, happened_on, known_at, amount,
               array_to_string(forces, ',') AS forces, sort, online, waited, rules
          FROM reports.case_fact
         WHERE source = 'CASE' AND case_id = ANY (string_to_array(:cases, ',')::uuid[])
         ORDER BY case_id, step, leg
        """,
        cases,
        row ->
            new Fact(
                row.getInt("step"),
                row.getInt("leg"),
                ReportFactKind.valueOf(row.getString("kind")),
                row.getObject("happened_on", LocalDate.class),
                row.getTimestamp("known_at").toInstant(),
                row.getLong("amount"),
                List.of(row.getString("forces").split(",")),
                Sort.valueOf(row.getString("sort")),
                row.getBoolean("online"),
                row.getObject("waited", Long.class),
                0));
  }

  /** What is stored of tips from the cases behind them, by case. */
  Map<UUID, List<LedgerEntry.StoredFact<TipFact>>> ofTips(Collection<UUID> cases) {
    return byCase(
        """
        SELECT origin AS id, tip, step, leg, kind, happened_on, known_at, amount, waited, rules
          FROM reports.tip_fact
         WHERE tip <> origin AND origin = ANY (string_to_array(:cases, ',')::uuid[])
         ORDER BY origin, tip, step, leg
        """,
        cases,
        row ->
            new TipFact(
                row.getObject("tip", UUID.class),
                row.getObject("id", UUID.class),
                row.getInt("step"),
                row.getInt("leg"),
                ReportFactKind.valueOf(row.getString("kind")),
                row.getObject("happened_on", LocalDate.class),
                row.getTimestamp("known_at").toInstant(),
                row.getLong("amount"),
                row.getObject("waited", Long.class)));
  }

  private interface StoredRow<F> {
    F of(ResultSet row) throws SQLException;
  }

  private <F> Map<UUID, List<LedgerEntry.StoredFact<F>>> byCase(
      String sql, Collection<UUID> cases, StoredRow<F> fact) {
    var stored = new HashMap<UUID, List<LedgerEntry.StoredFact<F>>>();
    jdbc.sql(sql)
        .param("cases", String.join(",", cases.stream().map(UUID::toString).toList()))
        .query(
            row -> {
              stored
                  .computeIfAbsent(row.getObject("id", UUID.class), any -> new ArrayList<>())
                  .add(new LedgerEntry.StoredFact<>(fact.of(row), row.getInt("rules")));
            });
    return stored;
  }

  /** What is stored of tips themselves. */
  Set<String> tips(Collection<UUID> ids) {
    return new HashSet<>(
        jdbc.sql(
                """
                SELECT tip || ' ' || origin || ' ' || step || '.' || leg || ' ' || kind || ' '
                       || happened_on || ' ' || amount
                  FROM reports.tip_fact
                 WHERE tip = origin AND origin = ANY (string_to_array(:ids, ',')::uuid[])
                """)
            .param("ids", String.join(",", ids.stream().map(UUID::toString).toList()))
            .query(String.class)
            .list());
  }

  static String line(TipFact fact) {
    return "%s %s %d.%d %s %s %d"
        .formatted(
            fact.tip(),
            fact.origin(),
            fact.step(),
            fact.leg(),
            fact.kind(),
            fact.on(),
            fact.amount());
  }
}
