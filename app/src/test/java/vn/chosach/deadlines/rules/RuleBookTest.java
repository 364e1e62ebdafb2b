package vn.chosach.deadlines.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.ChosachTest;
import vn.chosach.deadlines.counting.CountingGround;
import vn.chosach.deadlines.counting.LimitUnit;
import vn.chosach.deadlines.counting.TimeLimit;
import vn.chosach.kernel.SeedTable;

@ChosachTest
class RuleBookTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  @Autowired RuleBook rules;
  @Autowired JdbcClient jdbc;

  @Test
  void allSeventyThreeRulesArePlanted() {
    assertThat(SeedTable.read("/seed/deadlines/legal-rules.csv")).hasSize(73);
    assertThat(
            jdbc.sql("SELECT count(DISTINCT ordinal) FROM deadlines.legal_rule")
                .query(Long.class)
                .single())
        .isEqualTo(73 + 1 + 4 + 1 + 2 + 4 + 2 + 2 + 1 + 1 + 1);
  }

  @Test
  void everyExtensionBelongsToARule() {
    var keys = new HashSet<String>();
    SeedTable.read("/seed/deadlines/legal-rules.csv").forEach(row -> keys.add(row.text("key")));

    assertThat(SeedTable.read("/seed/deadlines/legal-extensions.csv"))
        .hasSize(24)
        .allMatch(row -> keys.contains(row.text("rule_key")));
  }

  @Test
  void theVersionInForceOnTheDateOfTheActCounts() {
    assertThat(rules.inForce("KN.ACCEPT", LocalDate.of(2026, 6, 30)))
        .get()
        .extracting(LegalRule::limit)
        .isEqualTo(TimeLimit.of(10, LimitUnit.D));
    assertThat(rules.inForce("KN.ACCEPT", LocalDate.of(2026, 7, 1)))
        .get()
        .extracting(LegalRule::limit)
        .isEqualTo(TimeLimit.of(7, LimitUnit.WD));
    assertThat(rules.inForce("KN.ACCEPT", LocalDate.of(2012, 6, 30))).isEmpty();
    assertThat(rules.versions("KN.ACCEPT")).hasSize(2);
  }

  @Test
  void aRuleIsNotInForceBeforeItsLaw() {
    assertThat(rules.inForce("TM.TAKEDOWN", LocalDate.of(2021, 12, 31))).isEmpty();
    assertThat(rules.inForce("TM.TAKEDOWN", LocalDate.of(2026, 6, 30)))
        .get()
        .matches(LegalRule::unconfirmed);
    assertThat(rules.inForce("TM.TAKEDOWN", LocalDate.of(2026, 7, 1)))
        .get()
        .matches(rule -> rule.legalBasis().startsWith("NĐ 248/2026"));
  }

  @Test
  void unconfirmedRulesSaySo() {
    assertThat(rules.inForce("VP.EXPLAIN.WRITTEN", TODAY)).get().matches(LegalRule::unconfirmed);
    assertThat(rules.inForce("HS.CLASSIFY", TODAY)).get().matches(rule -> !rule.unconfirmed());
  }

  @Test
  void denunciationsAreExtendedOnceOrTwice() {
    LegalRule resolve = rules.inForce("TC.RESOLVE", TODAY).orElseThrow();

    assertThat(resolve.option("complex"))
        .get()
        .matches(option -> !option.total() && option.times() == 1);
    assertThat(resolve.option("very-complex"))
        .get()
        .matches(
            option -> option.limit().equals(TimeLimit.of(30, LimitUnit.D)) && option.times() == 2);
    assertThat(resolve.option("whatever")).isEmpty();
    assertThat(resolve.extensionVi()).contains("hai lần");
  }

  @Test
  void crimeInformationIsCountedByTheCodeOfCriminalProcedure() {
    LegalRule verify = rules.inForce("HS.VERIFY", TODAY).orElseThrow();

    assertThat(verify.ground()).isEqualTo(CountingGround.CRIMINAL);
    assertThat(verify.option("procuracy"))
        .get()
        .matches(option -> "complex".equals(option.after()));
  }

  @Test
  void theOnlineReceptionIsCountedBack() {
    assertThat(rules.inForce("TCD.ONLINE.NOTICE", TODAY))
        .get()
        .extracting(rule -> rule.limit().unit())
        .isEqualTo(LimitUnit.WD_BEFORE);
  }

  @Test
  void aSearchNeedsNoDiacriticsAndNoOrder() {
    assertThat(rules.search(TODAY, "xu phat QUYET dinh gui"))
        .extracting(LegalRule::key)
        .contains("VP.SEND");
    assertThat(rules.search(TODAY, "Đ24.1"))
        .extracting(LegalRule::key)
        .containsExactly("TC.TRIAGE");
    assertThat(rules.search(TODAY, "không có gì như vậy")).isEmpty();
  }

  @Test
  void theListLeavesOutWhatIsNotInForce() {
    assertThat(rules.inForce(TODAY)).extracting(LegalRule::key).doesNotContain("KH.PLAN.END");
    assertThat(rules.inForce(LocalDate.of(2022, 12, 1)))
        .extracting(LegalRule::key)
        .contains("KH.PLAN.SUBMIT", "KH.PLAN.END")
        .doesNotContain("TM.REGISTER");
  }

  @Test
  void theLongerTimeBarOfAFileFromACriminalBodyExistsSinceItsLaw() {
    assertThat(rules.inForce("VP.LIMIT.GOODS", LocalDate.of(2025, 6, 30)).orElseThrow().options())
        .isEmpty();
    assertThat(rules.inForce("VP.LIMIT.GOODS", LocalDate.of(2025, 7, 1)).orElseThrow().options())
        .extracting(ExtensionOption::key)
        .containsExactly("from-prosecution");
  }

  @Test
  void theApplicationRemovesNoRule() {
    assertThatThrownBy(() -> jdbc.sql("DELETE FROM deadlines.legal_rule").update())
        .hasStackTraceContaining("permission denied");
  }

  @Test
  void twoVersionsAtOnceAreImpossible() throws Exception {
    var access = vn.chosach.TestDatabase.fresh();
    try (var connection =
            DriverManager.getConnection(
                access.url(), access.owner().role(), access.owner().password());
        var statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA deadlines");
      String sql =
          new String(
                  java.util.Objects.requireNonNull(
                          RuleBookTest.class.getResourceAsStream(
                              "/db/migration/deadlines/V3__legal_rule.sql"))
                      .readAllBytes(),
                  java.nio.charset.StandardCharsets.UTF_8)
              .replace("${app}", access.app().role());
      statement.execute(sql);
      String version =
          """
          INSERT INTO deadlines.legal_rule VALUES
            (%d, 'A.B', '%s', NULL, 'a','a','a','a','a','a','a','a',1,'D',NULL,'civil',NULL,'x','V',
             'high',NULL)
          """;
      statement.execute(version.formatted(1, "2020-01-01"));
      assertThatThrownBy(() -> statement.execute(version.formatted(2, "2021-01-01")))
          .hasStackTraceContaining("legal_rule_one_version");
    }
  }
}
