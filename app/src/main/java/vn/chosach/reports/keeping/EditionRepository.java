package vn.chosach.reports.keeping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.kernel.Actor;
import vn.chosach.reports.facts.Recount;
import vn.chosach.reports.figures.FigureCell;

/** Rows of frozen editions: cells, words, and what persons changed. */
@Component
record EditionRepository(JdbcClient jdbc, JsonMapper json) {

  void freeze(Report report, int edition, Instant knownUntil, Actor actor, String reason) {
    jdbc.sql(
            """
            INSERT INTO reports.edition (report, number, known_until, frozen_by, reason, rules)
            VALUES (:report, :number, :known, :by::uuid, :reason, :rules)
            """)
        .param("report", report.id())
        .param("number", edition)
        .param("known", knownUntil)
        .param("by", actor.id())
        .param("reason", reason)
        .param("rules", Recount.RULES)
        .update();
    jdbc.sql(
            """
            INSERT INTO reports.words (report, edition, part, told)
            SELECT report, :edition, part, told FROM reports.words
             WHERE report = :report AND edition = 0
            """)
        .param("report", report.id())
        .param("edition", edition)
        .update();
  }

  void cells(UUID report, int edition, List<FigureCell> cells) {
    var rows = new ArrayList<Map<String, Object>>();
    for (FigureCell figureCell : cells) {
      var row = new LinkedHashMap<String, Object>();
      row.put("line", figureCell.line());
      row.put("col", figureCell.col().name());
      row.put("derived", figureCell.derived());
      row.put("amount", figureCell.amount());
      row.put("adjusted", figureCell.adjusted());
      rows.add(row);
    }
    jdbc.sql(
            """
            INSERT INTO reports.cell (report, edition, line, col, derived, amount, adjusted)
            SELECT :report, :edition, line, col, derived, amount, adjusted
              FROM jsonb_to_recordset(:rows::jsonb) AS r
                   (line text, col text, derived bigint, amount bigint, adjusted boolean)
            """)
        .param("report", report)
        .param("edition", edition)
        .param("rows", json.writeValueAsString(rows))
        .update();
  }

  List<FigureCell> cells(UUID report, int edition) {
    return jdbc.sql(
            """
            SELECT line, col, derived, amount, adjusted FROM reports.cell
             WHERE report = :report AND edition = :edition ORDER BY line, col
            """)
        .param("report", report)
        .param("edition", edition)
        .query(FigureCell.class)
        .list();
  }

  List<Sheet.Edition> editions(UUID report) {
    return jdbc.sql("SELECT * FROM reports.edition WHERE report = :report ORDER BY number")
        .param("report", report)
        .query(Sheet.Edition.class)
        .list();
  }

  void write(UUID report, Map<ReportPart, String> words) {
    words.forEach(
        (reportPart, text) ->
            jdbc.sql(
                    """
                    INSERT INTO reports.words (report, edition, part, told)
                    VALUES (:report, 0, :part, :text)
                    ON CONFLICT (report, edition, part) DO UPDATE SET told = excluded.told
                    """)
                .param("report", report)
                .param("part", reportPart.name())
                .param("text", text)
                .update());
  }

  Map<ReportPart, String> words(UUID report, int edition) {
    var words = new EnumMap<ReportPart, String>(ReportPart.class);
    jdbc.sql("SELECT part, told FROM reports.words WHERE report = :report AND edition = :edition")
        .param("report", report)
        .param("edition", edition)
        .query(
            row -> {
              words.put(ReportPart.valueOf(row.getString("part")), row.getString("told"));
            });
    return words;
  }

  void adjust(UUID id, UUID report, Sheet.Adjustment adjustment) {
    jdbc.sql(
            """
            INSERT INTO reports.adjustment
              (id, report, line, col, was, becomes, reason, officer, agency, adjusted_at)
            VALUES (:id, :report, :line, :col, :was::bigint, :becomes::bigint, :reason,
                    :officer::uuid, :agency, :at)
            """)
        .paramSource(adjustment)
        .param("id", id)
        .param("report", report)
        .update();
  }

  void explain(UUID id, ReportDifference.Explanation explanation) {
    jdbc.sql(
            """
            INSERT INTO reports.explanation
              (id, report, edition, line, col, reported, counted, words, officer, agency,
               explained_at)
            VALUES (:id, :report, :edition, :line, :col, :reported::bigint, :counted::bigint,
                    :words, :officer::uuid, :agency, :at)
            """)
        .paramSource(explanation)
        .param("id", id)
        .update();
  }

  List<ReportDifference.Explanation> explanations(UUID report) {
    return jdbc.sql(
            "SELECT *, explained_at AS at FROM reports.explanation WHERE report = :report ORDER BY"
                + " explained_at, id")
        .param("report", report)
        .query(ReportDifference.Explanation.class)
        .list();
  }

  List<Sheet.Adjustment> adjustments(UUID report) {
    return jdbc.sql(
            "SELECT *, adjusted_at AS at FROM reports.adjustment WHERE report = :report ORDER BY"
                + " adjusted_at, id")
        .param("report", report)
        .query(Sheet.Adjustment.class)
        .list();
  }
}
