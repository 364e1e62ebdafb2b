package vn.chosach.directory.seed;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.ProvincePack;

/**
 * Who receives crime reports, finances and supervises in the committee becomes a dated record, as
 * the standing agency is: no program names an agency of one province.
 */
@Component
class V30__Plant_committee_functions extends BaseJavaMigration {

  /** A role that the table did not know then; {@link V221__Plant_justice} plants it. */
  static final String LATER = "JUSTICE";

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    try (var statement = connection.createStatement()) {
      statement.execute(
          """
          ALTER TABLE directory.committee_role
            DROP CONSTRAINT committee_role_role_check,
            ADD CONSTRAINT committee_role_role_check
              CHECK (role IN ('STANDING_AGENCY', 'MEMBER', 'POLICE', 'FINANCE', 'FRONT')),
            DROP CONSTRAINT one_standing_agency_a_day,
            ADD CONSTRAINT one_holder_a_day
              EXCLUDE USING gist (committee_key WITH =, role WITH =, span WITH &&)
              WHERE (role <> 'MEMBER')
          """);
      statement.execute(
          """
          COMMENT ON COLUMN directory.committee_role.role IS
            'Standing agency, member, or who receives crime reports, finances or supervises'
          """);
    }
    TableSeeder.plant(
        connection,
        "committee_role",
        ProvincePack.current().table("committee-functions.csv").stream()
            .filter(row -> !row.text("role").equals(LATER))
            .toList(),
        V3__Plant_agencies.ROLE);
  }
}
