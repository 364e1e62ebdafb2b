package vn.chosach.cases.law;

import jakarta.annotation.PostConstruct;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseGround;
import vn.chosach.cases.life.CrimeThresholds;
import vn.chosach.cases.life.SanctionPowers;
import vn.chosach.cases.life.Valuation;
import vn.chosach.catalogue.Bilingual;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Validity;

/**
 * Reads thresholds, powers and fields from their tables when the program starts and after each
 * change, so that whoever judges a matter finds the row of its day without asking the database.
 */
@Component
record LawOfCases(JdbcClient jdbc) {

  private static final String READ_AGAIN = " ORDER BY position, valid_from DESC NULLS LAST";

  /** Reads what stands in the tables now. */
  @PostConstruct
  void again() {
    CrimeThresholds.read(
        jdbc.sql("SELECT * FROM cases.threshold" + READ_AGAIN)
            .query((row, n) -> threshold(row))
            .list());
    SanctionPowers.read(
        jdbc.sql("SELECT * FROM cases.sanction_power" + READ_AGAIN)
            .query((row, n) -> power(row))
            .list(),
        jdbc.sql("SELECT * FROM cases.sanction_field" + READ_AGAIN)
            .query((row, n) -> field(row))
            .list());
  }

  private static CrimeThresholds.Threshold threshold(ResultSet row) throws SQLException {
    String unit = row.getString("unit");
    return new CrimeThresholds.Threshold(
        row.getString("article"),
        row.getString("violation"),
        Objects.requireNonNullElse(row.getString("goods"), ""),
        CrimeThresholds.Measure.valueOf(row.getString("measure")),
        row.getLong("least"),
        unit == null ? null : Valuation.ValuationUnit.valueOf(unit),
        validity(row),
        row.getString("status").equals("V"));
  }

  private static SanctionPowers.Power power(ResultSet row) throws SQLException {
    @Nullable Integer share = row.getObject("share_percent", Integer.class);
    return new SanctionPowers.Power(
        row.getString("office"),
        CaseEvent.valueOf(row.getString("act")),
        share,
        ground(row),
        validity(row),
        !row.getString("status").equals("K"));
  }

  private static SanctionPowers.SanctionField field(ResultSet row) throws SQLException {
    return new SanctionPowers.SanctionField(
        row.getString("key"),
        new Bilingual(row.getString("name_vi"), row.getString("name_en")),
        new Dong(row.getLong("most_dong")),
        ground(row),
        validity(row),
        !row.getString("status").equals("K"));
  }

  private static CaseGround ground(ResultSet row) throws SQLException {
    return new CaseGround(
        row.getString("basis"), Objects.requireNonNullElse(row.getString("article"), ""));
  }

  private static Validity validity(ResultSet row) throws SQLException {
    return new Validity(
        row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class));
  }
}
