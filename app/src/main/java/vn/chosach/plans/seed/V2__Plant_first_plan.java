package vn.chosach.plans.seed;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.ProvincePack;
import vn.chosach.kernel.SeedTable;

/**
 * Plants the first plan of the committee: sections II to IV as duties. A day of issue that is not
 * known is reckoned as the first of the month.
 */
@Component
class V2__Plant_first_plan extends BaseJavaMigration {

  /** The identifier is fixed, so that a later migration can name it. */
  private static final UUID PLAN = UUID.fromString("01849c00-0000-7000-8000-000000000389");

  /** Bodies that a row of the plan names together: the sectors, and all others. */
  private static final Map<String, List<String>> GROUPS =
      ProvincePack.current().table("partner-groups.csv").stream()
          .collect(
              groupingBy(row -> row.text("group"), mapping(row -> row.text("agency"), toList())));

  @Override
  public void migrate(Context context) throws SQLException {
    if (ProvincePack.current().table("plan.csv").isEmpty()) {
      return; // the standing office of such a province drafts its plan on the screens
    }
    Connection connection = context.getConnection();
    plan(connection);
    goals(connection);
    try (var duties =
            connection.prepareStatement(
                """
                INSERT INTO plans.duty
                  (id, plan, ref, position, goal, requirement, title_vi, title_en, frequency, due, kinds)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, string_to_array(?, '|'))
                """);
        var agencies =
            connection.prepareStatement(
                "INSERT INTO plans.duty_agency (duty, agency, leads) VALUES (?, ?, ?)")) {
      for (SeedTable.SeedTableRow row : ProvincePack.current().table("duties.csv")) {
        duty(duties, agencies, row);
      }
      duties.executeBatch();
      agencies.executeBatch();
    }
  }

  private static void duty(
      PreparedStatement duties, PreparedStatement agencies, SeedTable.SeedTableRow row)
      throws SQLException {
    UUID id = new UUID(PLAN.getMostSignificantBits(), PLAN.getLeastSignificantBits() + row.line());
    Object[] values = {
      id,
      PLAN,
      row.text("ref"),
      Math.toIntExact(row.line()),
      row.text("goal"),
      said(row, "r"),
      row.text("title_vi"),
      row.text("title_en"),
      row.text("frequency"),
      row.day("due"),
      row.text("kinds")
    };
    for (int n = 0; n < values.length; n++) {
      duties.setObject(n + 1, values[n]);
    }
    duties.addBatch();
    String lead = row.text("lead");
    agency(agencies, id, lead, true);
    for (String partner : partners(row.optional("partners"))) {
      if (!partner.equals(lead)) {
        agency(agencies, id, partner, false);
      }
    }
  }

  /** What a clerk may leave empty. */
  private static String said(SeedTable.SeedTableRow row, String column) {
    return Objects.requireNonNullElse(row.optional(column), "");
  }

  private static void agency(PreparedStatement agencies, UUID duty, String key, boolean leads)
      throws SQLException {
    agencies.setObject(1, duty);
    agencies.setString(2, key);
    agencies.setBoolean(3, leads);
    agencies.addBatch();
  }

  private static Set<String> partners(@org.jspecify.annotations.Nullable String listed) {
    var keys = new LinkedHashSet<String>();
    for (String key : Objects.requireNonNullElse(listed, "").split("\\|")) {
      switch (key) {
        case "" -> {}
        case "ALL" -> {
          keys.addAll(GROUPS.getOrDefault("OTHERS", List.of()));
          keys.addAll(GROUPS.getOrDefault("SECTORS", List.of()));
        }
        default -> keys.addAll(GROUPS.getOrDefault(key, List.of(key)));
      }
    }
    return keys;
  }

  private static void plan(Connection connection) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            """
            INSERT INTO plans.plan
              (id, number, title_vi, title_en, owner, first_day, last_day, basis, state, issued_on,
               title_only, made, note_vi, version, edition)
            VALUES (?, ?, ?, ?, ?, ?, ?, string_to_array(?, '|'), 'ISSUED', ?, false, false, ?, 1, 1)
            """)) {
      SeedTable.SeedTableRow row = ProvincePack.current().table("plan.csv").getFirst();
      Object[] values = {
        PLAN,
        row.text("number"),
        row.text("title_vi"),
        row.text("title_en"),
        row.text("owner"),
        row.day("first_day"),
        row.day("last_day"),
        said(row, "basis"),
        row.day("issued_on"),
        said(row, "note_vi")
      };
      for (int n = 0; n < values.length; n++) {
        insert.setObject(n + 1, values[n]);
      }
      insert.executeUpdate();
    }
  }

  private static void goals(Connection connection) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            """
            INSERT INTO plans.goal (plan, ref, position, title_vi, title_en) VALUES (?, ?, ?, ?, ?)
            """)) {
      for (SeedTable.SeedTableRow row : ProvincePack.current().table("goals.csv")) {
        insert.setObject(1, PLAN);
        insert.setString(2, row.text("ref"));
        insert.setInt(3, Math.toIntExact(row.line()));
        insert.setString(4, row.text("title_vi"));
        insert.setString(5, row.text("title_en"));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
