package vn.chosach.directory.seed;

import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;
import vn.chosach.directory.seed.Planting.PlantingColumn;
import vn.chosach.kernel.ProvincePack;

/** Plants the units of the province before and since the mergers of 1 July 2025. */
@Component
class V2__Plant_areas extends BaseJavaMigration {

  @Override
  public void migrate(Context context) throws SQLException {
    Planting.plant(
        context.getConnection(),
        "area",
        ProvincePack.current().table("areas.csv"),
        List.of(
            PlantingColumn.text("key"),
            PlantingColumn.text("code"),
            PlantingColumn.text("level"),
            PlantingColumn.text("type"),
            PlantingColumn.text("name"),
            PlantingColumn.text("full_name"),
            PlantingColumn.text("full_name_en"),
            PlantingColumn.text("parent_code"),
            PlantingColumn.day("valid_from"),
            PlantingColumn.day("valid_to"),
            PlantingColumn.day("reckoned_from"),
            PlantingColumn.day("reckoned_to"),
            PlantingColumn.text("basis"),
            PlantingColumn.text("status"),
            PlantingColumn.percent(),
            PlantingColumn.text("note")));
    Planting.plant(
        context.getConnection(),
        "area_successor",
        ProvincePack.current().table("area-successors.csv"),
        List.of(
            PlantingColumn.text("old_key"),
            PlantingColumn.text("new_key"),
            PlantingColumn.text("relation"),
            PlantingColumn.day("first_day"),
            PlantingColumn.text("note")));
  }
}
