package vn.chosach.directory.seed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;
import vn.chosach.directory.seed.Planting.Column;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.SeedRows;

/** Plants the roll of the plan of 2022 and of the bodies that followed. */
@Component
class V3__Plant_agencies extends BaseJavaMigration {

  /** Columns of a role in a committee. */
  static final List<Column> ROLE =
      List.of(
          Column.newId(),
          Column.text("key"),
          Column.text("role"),
          Column.text("committee_key", "committee"),
          Column.text("agency_key", "agency"),
          Column.day("valid_from"),
          Column.day("valid_to"),
          Column.day("reckoned_from"),
          Column.day("reckoned_to"),
          Column.text("basis"),
          Column.text("status"),
          Column.percent(),
          Column.text("note"));

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    agencies(connection);
    Planting.plant(
        connection,
        "succession",
        SeedRows.read("/seed/directory/successions.csv"),
        List.of(
            Column.newId(),
            Column.text("from_key"),
            Column.text("to_key"),
            Column.day("first_day"),
            Column.day("reckoned_day"),
            Column.text("share"),
            Column.text("moved_vi"),
            Column.text("moved_en"),
            Column.text("basis"),
            Column.text("status"),
            Column.percent()));
    Planting.plant(
        connection, "committee_role", SeedRows.read("/seed/directory/committee-roles.csv"), ROLE);
    Planting.plant(
        connection,
        "contact",
        SeedRows.read("/seed/directory/contacts.csv"),
        List.of(
            Column.newId(),
            Column.text("agency_key", "agency"),
            Column.text("kind"),
            Column.text("value"),
            Column.text("hours"),
            Column.day("valid_from"),
            Column.day("valid_to"),
            Column.text("basis"),
            Column.text("status"),
            Column.percent()));
  }

  private static void agencies(Connection connection) throws SQLException {
    var rows = SeedRows.read("/seed/directory/agencies.csv");
    var keys = new HashSet<String>();
    Planting.plant(
        connection,
        "agency",
        rows.stream().filter(row -> keys.add(row.text("key"))).toList(),
        List.of(Column.text("key"), Column.text("plan_section")));
    Planting.plant(
        connection,
        "agency_version",
        rows,
        List.of(
            Column.newId(),
            Column.text("agency_key", "key"),
            Column.text("kind"),
            Column.text("level"),
            Column.text("name_vi"),
            Column.text("name_en"),
            new Column(
                "folded",
                "?",
                row -> Folding.fold(row.text("name_vi") + " " + row.text("name_en"))),
            Column.text("parent_key", "parent"),
            Column.text("seat"),
            Column.text("area_key"),
            Column.day("valid_from"),
            Column.day("valid_to"),
            Column.day("reckoned_from"),
            Column.day("reckoned_to"),
            Column.text("basis"),
            Column.text("status"),
            Column.percent(),
            Column.text("note")));
  }
}
