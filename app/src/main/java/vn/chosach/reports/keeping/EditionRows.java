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
import vn.chosach.reports.figures.Cell;

/** Rows of frozen editions: cells, words, and what persons changed. */
@Component
class EditionRows {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  EditionRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void freeze(Report report, int edition, Instant knownUntil, Actor actor, String reason) {
    jdbc.sql(
            """
            INSERT INTO reports.edition (report, number, known_until, frozen_by, reason)
            VALUES (:report, :number, :known, :by::uuid, :reason)
            """)
        .param("report", report.id())
        .param("number", edition)
        .param("known", knownUntil)
        .param("by", actor.id())
        .param("reason", reason)
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

  void cells(UUID report, int edition, List<Cell> cells) {
    var rows = new ArrayList<Map<String, Object>>();
    for (Cell cell : cells) {
      var row = new LinkedHashMap<String, Object>();
      row.put("line", cell.line());
      row.put("col", cell.col().name());
      row.put("derived", cell.derived());
      row.put("amount", cell.amount());
      row.put("adjusted", cell.adjusted());
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

  List<Cell> cells(UUID report, int edition) {
    return jdbc.sql(
            """
            SELECT line, col, derived, amount, adjusted FROM reports.cell
             WHERE report = :report AND edition = :edition ORDER BY line, col
            """)
        .param("report", report)
        .param("edition", edition)
        .query(Cell.class)
        .list();
  }

  List<Sheet.Edition> editions(UUID report) {
    return jdbc.sql("SELECT * FROM reports.edition WHERE report = :report ORDER BY number")
        .param("report", report)
        .query(Sheet.Edition.class)
        .list();
  }

  void write(UUID report, Map<Part, String> words) {
    words.forEach(
        (part, text) ->
            jdbc.sql(
                    """
                    INSERT INTO reports.words (report, edition, part, told)
                    VALUES (:report, 0, :part, :text)
                    ON CONFLICT (report, edition, part) DO UPDATE SET told = excluded.told
                    """)
                .param("report", report)
                .param("part", part.name())
                .param("text", text)
                .update());
  }

  Map<Part, String> words(UUID report, int edition) {
    var words = new EnumMap<Part, String>(Part.class);
    jdbc.sql("SELECT part, told FROM reports.words WHERE report = :report AND edition = :edition")
        .param("report", report)
        .param("edition", edition)
        .query(
            row -> {
              words.put(Part.valueOf(row.getString("part")), row.getString("told"));
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

  List<Sheet.Adjustment> adjustments(UUID report) {
    return jdbc.sql(
            "SELECT *, adjusted_at AS at FROM reports.adjustment WHERE report = :report ORDER BY"
                + " adjusted_at, id")
        .param("report", report)
        .query(Sheet.Adjustment.class)
        .list();
  }
}
