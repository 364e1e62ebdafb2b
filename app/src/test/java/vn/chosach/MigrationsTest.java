package vn.chosach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chosach.kernel.ProvincePack;
import vn.chosach.postgres.Access;
import vn.chosach.postgres.CannotStart;

/** Flyway is left out where every schema holds exactly the migrations of the program. */
@Tag("apart")
class MigrationsTest {

  @Test
  void whatDiffersInAnyWayIsLeftToFlyway(@TempDir Path folder) throws Exception {
    Access empty = TestDatabase.fresh();
    try (var owner = owner(empty)) {
      assertThat(new Migrations(empty).areDone(owner)).as("an empty database").isFalse();
      Migrations.refuseAnotherProvince(owner, another(folder));
    }
    Access access = TestDatabase.migrated();
    var migrations = new Migrations(access);
    try (var owner = owner(access)) {
      assertThat(migrations.areDone(owner)).as("after Flyway").isTrue();
      migrations.run();
      assertThatThrownBy(() -> Migrations.refuseAnotherProvince(owner, another(folder)))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("belongs to another province");

      String history = "cases.flyway_schema_history WHERE version = '1'";
      for (String fault :
          List.of(
              "UPDATE cases.flyway_schema_history SET checksum = checksum + 1 WHERE version = '1'",
              "UPDATE cases.flyway_schema_history SET success = false WHERE version = '1'",
              "UPDATE cases.flyway_schema_history SET script = 'V1__other.sql' WHERE version = '1'",
              "UPDATE cases.flyway_schema_history SET type = 'BASELINE' WHERE version = '1'",
              "DELETE FROM " + history,
              "DROP TABLE cases.flyway_schema_history")) {
        assertThat(standsWith(owner, fault, migrations)).as(fault).isFalse();
      }
      assertThat(standsWith(owner, "SELECT FROM " + history, migrations)).isTrue();
      assertThat(new Migrations(access, List.of()).areDone(owner))
          .as("a program that lacks a migration that was run")
          .isFalse();
    }
  }

  private static Connection owner(Access access) throws SQLException {
    return DriverManager.getConnection(
        access.url(), access.owner().role(), access.owner().password());
  }

  private static ProvincePack another(Path folder) throws IOException {
    Files.writeString(folder.resolve(ProvincePack.WORDS), "keys = CT\n");
    return ProvincePack.of(folder.toString());
  }

  /** Sums that were typed before papers were asked for, among them a correction and an exhibit. */
  @Test
  void moneyThatWasTypedBeforeIsCarriedOverWhole() throws Exception {
    Access access = TestDatabase.migrated();
    try (var owner = owner(access);
        var statement = owner.createStatement()) {
      statement.execute(
          """
          DROP TABLE plans.money_step, plans.money_case, plans.money_amount, plans.money_record,
                     plans.money_right CASCADE;
          DROP SEQUENCE plans.money_number;
          """);
      statement.execute(
          between(sql("V1__plans.sql"), "CREATE TABLE plans.booking", "COMMENT ON TABLE"));
      statement.execute(
          """
          INSERT INTO plans.budget_line (id, year, agency, source, spending)
          VALUES ('00000000-0000-4000-8000-000000000001', 2023, 'A', 'STATE', 'OTHER');
          INSERT INTO plans.booking
            (id, line, stage, amount_dong, on_day, words, document, reason, case_number, exhibit,
             booked_by, booked_agency, booked_at)
          SELECT gen_random_uuid(), '00000000-0000-4000-8000-000000000001', stage, dong, '2023-03-01',
                 'Mua bao bì', document, reason, number, exhibit, gen_random_uuid(), 'A', now()
            FROM (VALUES ('ESTIMATE', 900, '1/DT', '', NULL, NULL),
                         ('ALLOCATION', 900, '', '', NULL, NULL),
                         ('ALLOCATION', -100, '2/QĐ', 'Điều chỉnh giảm', NULL, NULL),
                         ('PAYMENT', 300, '3/CT', '', 'VV-2023-0001', 2),
                         ('SETTLEMENT', 300, '4/QT', '', NULL, NULL))
              AS b(stage, dong, document, reason, number, exhibit);
          """);
      statement.execute(
          sql("V175__money_from_estimate_to_settlement.sql")
              .replace("${app}", access.app().role()));
      assertThat(told(owner, "SELECT count(*) FROM plans.money_record WHERE state = 'BEFORE'"))
          .isEqualTo("5");
      assertThat(told(owner, "SELECT sum(amount_dong) FROM plans.money_amount")).isEqualTo("2300");
      assertThat(
              told(
                  owner,
                  "SELECT string_agg(tie || words, ',') FROM plans.money_record"
                      + " WHERE stage = 'PAYMENT'"))
          .as("the words of a case lie with the case")
          .isEqualTo("EXHIBIT");
      statement.execute("ALTER TABLE plans.money_case NO FORCE ROW LEVEL SECURITY");
      assertThat(told(owner, "SELECT case_number || '/' || exhibit FROM plans.money_case"))
          .isEqualTo("VV-2023-0001/2");
    }
  }

  private static String sql(String file) throws IOException {
    try (var stream =
        Objects.requireNonNull(
            MigrationsTest.class.getResourceAsStream("/db/migration/plans/" + file))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String between(String text, String from, String to) {
    int start = text.indexOf(from);
    return text.substring(start, text.indexOf(to, start));
  }

  private static String told(Connection owner, String question) throws SQLException {
    try (var statement = owner.createStatement();
        var rows = statement.executeQuery(question)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static boolean standsWith(Connection owner, String fault, Migrations migrations)
      throws SQLException {
    owner.setAutoCommit(false);
    try (var statement = owner.createStatement()) {
      statement.execute(fault);
      return migrations.areDone(owner);
    } finally {
      owner.rollback();
      owner.setAutoCommit(true);
    }
  }
}
