package vn.chosach.directory.seed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;
import vn.chosach.directory.seed.Planting.PlantingColumn;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.ProvincePack;
import vn.chosach.kernel.SeedTable.SeedTableRow;

/** Plants the roll of the plan of 2022 and of the bodies that followed. */
@Component
class V3__Plant_agencies extends BaseJavaMigration {

  /** Columns of a role in a committee. */
  static final List<PlantingColumn> ROLE =
      List.of(
          PlantingColumn.newId(),
          PlantingColumn.text("key"),
          PlantingColumn.text("role"),
          PlantingColumn.text("committee_key", "committee"),
          PlantingColumn.text("agency_key", "agency"),
          PlantingColumn.day("valid_from"),
          PlantingColumn.day("valid_to"),
          PlantingColumn.day("reckoned_from"),
          PlantingColumn.day("reckoned_to"),
          PlantingColumn.text("basis"),
          PlantingColumn.text("status"),
          PlantingColumn.percent(),
          PlantingColumn.text("note"));

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    agencies(connection, ProvincePack.current().table("agencies.csv"));
    Planting.plant(
        connection,
        "succession",
        ProvincePack.current().table("successions.csv"),
        List.of(
            PlantingColumn.newId(),
            PlantingColumn.text("from_key"),
            PlantingColumn.text("to_key"),
            PlantingColumn.day("first_day"),
            PlantingColumn.day("reckoned_day"),
            PlantingColumn.text("share"),
            PlantingColumn.text("moved_vi"),
            PlantingColumn.text("moved_en"),
            PlantingColumn.text("basis"),
            PlantingColumn.text("status"),
            PlantingColumn.percent()));
    Planting.plant(
        connection, "committee_role", ProvincePack.current().table("committee-roles.csv"), ROLE);
    Planting.plant(
        connection,
        "contact",
        ProvincePack.current().table("contacts.csv"),
        List.of(
            PlantingColumn.newId(),
            PlantingColumn.text("agency_key", "agency"),
            PlantingColumn.text("kind"),
            PlantingColumn.text("value"),
            PlantingColumn.text("hours"),
            PlantingColumn.day("valid_from"),
            PlantingColumn.day("valid_to"),
            PlantingColumn.text("basis"),
            PlantingColumn.text("status"),
            PlantingColumn.percent()));
  }

  static void agencies(Connection connection, List<SeedTableRow> rows) throws SQLException {
    var keys = new HashSet<String>();
    Planting.plant(
        connection,
        "agency",
        rows.stream().filter(row -> keys.add(row.text("key"))).toList(),
        List.of(PlantingColumn.text("key"), PlantingColumn.text("plan_section")));
    Planting.plant(
        connection,
        "agency_version",
        rows,
        List.of(
            PlantingColumn.newId(),
            PlantingColumn.text("agency_key", "key"),
            PlantingColumn.text("kind"),
            PlantingColumn.text("level"),
            PlantingColumn.text("name_vi"),
            PlantingColumn.text("name_en"),
            new PlantingColumn(
                "folded",
                "?",
                row -> Folding.fold(row.text("name_vi") + " " + row.text("name_en"))),
            PlantingColumn.text("parent_key", "parent"),
            PlantingColumn.text("seat"),
            PlantingColumn.text("area_key"),
            PlantingColumn.day("valid_from"),
            PlantingColumn.day("valid_to"),
            PlantingColumn.day("reckoned_from"),
            PlantingColumn.day("reckoned_to"),
            PlantingColumn.text("basis"),
            PlantingColumn.text("status"),
            PlantingColumn.percent(),
            PlantingColumn.text("note")));
  }
}
