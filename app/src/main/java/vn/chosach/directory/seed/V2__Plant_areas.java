package vn.chosach.directory.seed;

import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;
import vn.chosach.directory.seed.Planting.Column;
import vn.chosach.kernel.SeedRows;

/** Plants the units of the province before and since the mergers of 1 July 2025. */
@Component
class V2__Plant_areas extends BaseJavaMigration {

  @Override
  public void migrate(Context context) throws SQLException {
    Planting.plant(
        context.getConnection(),
        "area",
        SeedRows.read("/seed/directory/areas.csv"),
        List.of(
            Column.text("key"),
            Column.text("code"),
            Column.text("level"),
            Column.text("type"),
            Column.text("name"),
            Column.text("full_name"),
            Column.text("full_name_en"),
            Column.text("parent_code"),
            Column.day("valid_from"),
            Column.day("valid_to"),
            Column.day("reckoned_from"),
            Column.day("reckoned_to"),
            Column.text("basis"),
            Column.text("status"),
            Column.percent(),
            Column.text("note")));
    Planting.plant(
        context.getConnection(),
        "area_successor",
        SeedRows.read("/seed/directory/area-successors.csv"),
        List.of(
            Column.text("old_key"),
            Column.text("new_key"),
            Column.text("relation"),
            Column.day("first_day"),
            Column.text("note")));
  }
}
