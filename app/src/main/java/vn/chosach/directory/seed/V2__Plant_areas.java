package vn.chosach.directory.seed;

import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;
import vn.chosach.directory.seed.TableSeeder.SeedColumn;
import vn.chosach.kernel.ProvincePack;

/** Plants the units of the province before and since the mergers of 1 July 2025. */
@Component
class V2__Plant_areas extends BaseJavaMigration {

  @Override
  public void migrate(Context context) throws SQLException {
    TableSeeder.plant(
        context.getConnection(),
        "area",
        ProvincePack.current().table("areas.csv"),
        List.of(
            SeedColumn.text("key"),
            SeedColumn.text("code"),
            SeedColumn.text("level"),
            SeedColumn.text("type"),
            SeedColumn.text("name"),
            SeedColumn.text("full_name"),
            SeedColumn.text("full_name_en"),
            SeedColumn.text("parent_code"),
            SeedColumn.day("valid_from"),
            SeedColumn.day("valid_to"),
            SeedColumn.day("reckoned_from"),
            SeedColumn.day("reckoned_to"),
            SeedColumn.text("basis"),
            SeedColumn.text("status"),
            SeedColumn.percent(),
            SeedColumn.text("note")));
    TableSeeder.plant(
        context.getConnection(),
        "area_successor",
        ProvincePack.current().table("area-successors.csv"),
        List.of(
            SeedColumn.text("old_key"),
            SeedColumn.text("new_key"),
            SeedColumn.text("relation"),
            SeedColumn.day("first_day"),
            SeedColumn.text("note")));
  }
}
