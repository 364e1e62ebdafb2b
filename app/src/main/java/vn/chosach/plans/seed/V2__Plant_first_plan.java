package vn.chosach.plans.seed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.SeedRows;

/**
 * Plants the plan of the Steering Committee 389 of An Giang of December 2022: sections II to IV as
 * duties. The day of issue is not known and is reckoned as the first of the month.
 */
@Component
class V2__Plant_first_plan extends BaseJavaMigration {

  /** The identifier is fixed, so that a later migration can name it. */
  private static final UUID PLAN = UUID.fromString("01849c00-0000-7000-8000-000000000389");

  private static final List<String> SECTORS =
      List.of(
          "STP-AG",
          "SYT-AG",
          "SKHCN-AG-OLD",
          "SKHDT-AG",
          "SGTVT-AG",
          "SVHTTDL-AG-OLD",
          "STC-AG",
          "SNNPTNT-AG");
  private static final List<String> OTHERS =
      List.of(
          "CA-AG-OLD",
          "SCT-AG-OLD",
          "STTTT-AG",
          "DAI-AG-OLD",
          "BAO-AG-OLD",
          "QLTT-AG-OLD",
          "HQ-AG-OLD",
          "THUE-AG-OLD",
          "BDBP-AG-OLD",
          "MTTQ-AG",
          "BCD389-HUYEN");

  @Override
  public void migrate(Context context) throws SQLException {
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
      for (SeedRows.Row row : SeedRows.read("/seed/plans/duties.csv")) {
        duty(duties, agencies, row);
      }
      duties.executeBatch();
      agencies.executeBatch();
    }
  }

  private static void duty(PreparedStatement duties, PreparedStatement agencies, SeedRows.Row row)
      throws SQLException {
    UUID id = new UUID(PLAN.getMostSignificantBits(), PLAN.getLeastSignificantBits() + row.line());
    Object[] values = {
      id,
      PLAN,
      row.text("ref"),
      Math.toIntExact(row.line()),
      row.text("goal"),
      row.text("r"),
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
        case "SECTORS" -> keys.addAll(SECTORS);
        case "ALL" -> {
          keys.addAll(OTHERS);
          keys.addAll(SECTORS);
        }
        default -> keys.add(key);
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
            VALUES (?, 'KH-BCĐ389 (12/2022)',
              'Kế hoạch tăng cường chống buôn lậu, gian lận thương mại và hàng giả trên không gian mạng',
              'Plan to strengthen the fight against smuggling, trade fraud and counterfeit goods in cyberspace',
              'BCD389-AG-OLD', DATE '2022-12-01', DATE '2025-12-14',
              ARRAY['CT 28-CT/TW ngày 16/9/2013', 'CT 46-CT/TW ngày 22/6/2015',
                    'NĐ 25/2014/NĐ-CP ngày 07/4/2014', 'NQ 41/NQ-CP ngày 09/6/2015',
                    'QĐ 20/2016/QĐ-TTg ngày 11/5/2016'],
              'ISSUED', DATE '2022-12-01', false, false,
              'Bản đã đọc không có số và ngày ký; ngày ban hành tính từ 01/12/2022.', 1, 1)
            """)) {
      insert.setObject(1, PLAN);
      insert.executeUpdate();
    }
  }

  private static void goals(Connection connection) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            """
            INSERT INTO plans.goal (plan, ref, position, title_vi, title_en) VALUES (?, ?, ?, ?, ?)
            """)) {
      for (SeedRows.Row row : SeedRows.read("/seed/plans/goals.csv")) {
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
