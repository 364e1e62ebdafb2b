package vn.chosach.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chosach.catalogue.Bilingual;
import vn.chosach.catalogue.Provenance;

/**
 * Reads the units once: they change by migration only, and the application has no right to write
 * them.
 */
@Repository
class AreaRows {

  private final JdbcClient jdbc;
  private volatile @Nullable AreaMap map;

  AreaRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  AreaMap map() {
    AreaMap known = map;
    if (known == null) {
      known = new AreaMap(areas(), links());
      map = known;
    }
    return known;
  }

  private List<Area> areas() {
    return jdbc.sql(
            """
            SELECT key, code, level, name, full_name, full_name_en, parent_code, valid_from,
                   valid_to, reckoned_from, reckoned_to, basis, status, confidence, note
              FROM directory.area
             ORDER BY code, key
            """)
        .query((row, n) -> area(row))
        .list();
  }

  private List<AreaMap.Step> links() {
    return jdbc.sql(
            """
            SELECT old_key AS "from", new_key AS "to", relation = 'WHOLE' AS whole
              FROM directory.area_successor
             ORDER BY old_key, new_key
            """)
        .query(AreaMap.Step.class)
        .list();
  }

  private static Area area(ResultSet row) throws SQLException {
    return new Area(
        row.getString("key"),
        row.getString("code"),
        Area.Level.valueOf(row.getString("level")),
        row.getString("name"),
        new Bilingual(row.getString("full_name"), row.getString("full_name_en")),
        row.getString("parent_code"),
        span(row),
        row.getString("basis"),
        Provenance.of(row.getString("status"), row.getInt("confidence")),
        row.getString("note"));
  }

  static Span span(ResultSet row) throws SQLException {
    return new Span(
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        row.getObject("reckoned_from", LocalDate.class),
        row.getObject("reckoned_to", LocalDate.class));
  }
}
