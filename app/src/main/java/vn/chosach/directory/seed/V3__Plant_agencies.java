package vn.chosach.directory.seed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;
import vn.chosach.directory.seed.TableSeeder.SeedColumn;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.ProvincePack;
import vn.chosach.kernel.SeedTable.SeedTableRow;

/** Plants the roll of the plan of 2022 and of the bodies that followed. */
@Component
class V3__Plant_agencies extends BaseJavaMigration {

  /** Columns of a role in a committee. */
  static final List<SeedColumn> ROLE =
      List.of(
          SeedColumn.newId(),
          SeedColumn.text("key"),
          SeedColumn.text("role"),
          SeedColumn.text("committee_key", "committee"),
          SeedColumn.text("agency_key", "agency"),
          SeedColumn.day("valid_from"),
          SeedColumn.day("valid_to"),
          SeedColumn.day("reckoned_from"),
          SeedColumn.day("reckoned_to"),
          SeedColumn.text("basis"),
          SeedColumn.text("status"),
          SeedColumn.percent(),
          SeedColumn.text("note"));

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    agencies(connection, ProvincePack.current().table("agencies.csv"));
    TableSeeder.plant(
        connection,
        "succession",
        ProvincePack.current().table("successions.csv"),
        List.of(
            SeedColumn.newId(),
            SeedColumn.text("from_key"),
            SeedColumn.text("to_key"),
            SeedColumn.day("first_day"),
            SeedColumn.day("reckoned_day"),
            SeedColumn.text("share"),
            SeedColumn.text("moved_vi"),
            SeedColumn.text("moved_en"),
            SeedColumn.text("basis"),
            SeedColumn.text("status"),
            SeedColumn.percent()));
    TableSeeder.plant(
        connection, "committee_role", ProvincePack.current().table("committee-roles.csv"), ROLE);
    TableSeeder.plant(
        connection,
        "contact",
        ProvincePack.current().table("contacts.csv"),
        List.of(
            SeedColumn.newId(),
            SeedColumn.text("agency_key", "agency"),
            SeedColumn.text("kind"),
            SeedColumn.text("value"),
            SeedColumn.text("hours"),
            SeedColumn.day("valid_from"),
            SeedColumn.day("valid_to"),
            SeedColumn.text("basis"),
            SeedColumn.text("status"),
            SeedColumn.percent()));
  }

  static void agencies(Connection connection, List<SeedTableRow> rows) throws SQLException {
    var keys = new HashSet<String>();
    TableSeeder.plant(
        connection,
        "agency",
        rows.stream().filter(row -> keys.add(row.text("key"))).toList(),
        List.of(SeedColumn.text("key"), SeedColumn.text("plan_section")));
    TableSeeder.plant(
        connection,
        "agency_version",
        rows,
        List.of(
            SeedColumn.newId(),
            SeedColumn.text("agency_key", "key"),
            SeedColumn.text("kind"),
            SeedColumn.text("level"),
            SeedColumn.text("name_vi"),
            SeedColumn.text("name_en"),
            new SeedColumn(
                "folded",
                "?",
                row -> Folding.fold(row.text("name_vi") + " " + row.text("name_en"))),
            SeedColumn.text("parent_key", "parent"),
            SeedColumn.text("seat"),
            SeedColumn.text("area_key"),
            SeedColumn.day("valid_from"),
            SeedColumn.day("valid_to"),
            SeedColumn.day("reckoned_from"),
            SeedColumn.day("reckoned_to"),
            SeedColumn.text("basis"),
            SeedColumn.text("status"),
            SeedColumn.percent(),
            SeedColumn.text("note")));
  }
}
