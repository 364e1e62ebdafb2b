package vn.chosach.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the units once: they change by migration only, and the application has no right to write
 * them.
 */
@Component
class AreaQuery {

  private final JdbcClient jdbc;
  private volatile @Nullable AreaMap map;

  AreaQuery(JdbcClient jdbc) {
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
            SELECT key, code, level, name, full_name AS full_name_vi, full_name_en, parent_code,
                   valid_from AS span_from, valid_to AS span_to, reckoned_from, reckoned_to,
                   basis, status = 'V' AS provenance_published, confidence, note
              FROM directory.area
             ORDER BY code, key
            """)
        .query(Area.class)
        .list();
  }

  private List<AreaMap.AreaMapStep> links() {
    return jdbc.sql(
            """
            SELECT old_key AS "from", new_key AS "to", relation = 'WHOLE' AS whole
              FROM directory.area_successor
             ORDER BY old_key, new_key
            """)
        .query(AreaMap.AreaMapStep.class)
        .list();
  }
}
