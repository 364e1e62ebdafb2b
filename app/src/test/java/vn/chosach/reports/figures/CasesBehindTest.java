package vn.chosach.reports.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.reports.facts.ReportFactKind;
import vn.chosach.reports.periods.Period.Days;
import vn.chosach.reports.periods.PeriodKind;

/** Figures of few cases are not shown to the public, so those few are counted as they stand. */
@ChosachTest
class CasesBehindTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

  @Autowired ThroughputFigures figures;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @Test
  void a_case_whose_entries_cancel_out_stands_behind_no_total() {
    String agency = "THU-" + UUID.randomUUID();
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          entered(UUID.randomUUID(), agency, 1, 30_000_000);
          for (int annulled = 0; annulled < 4; annulled++) {
            UUID one = UUID.randomUUID();
            entered(one, agency, 1, 20_000_000);
            entered(one, agency, 2, -20_000_000);
          }
          var march = new Days(LocalDate.of(2026, 2, 15), LocalDate.of(2026, 3, 14));
          var scope = new Scope(agency, march, Instant.parse("2026-04-01T00:00:00Z"));
          assertThat(figures.casesBehind(PeriodKind.MONTH, scope).values())
              .containsExactly(Map.of(ReportFactKind.FINE, 1L));
        });
  }

  private void entered(UUID file, String agency, int step, long dong) {
    jdbc.sql(
            """
            INSERT INTO reports.case_fact
              (case_id, source, step, leg, number, kind, happened_on, known_at, amount, lead,
               forces, sort, online, root_on)
            VALUES (:id, 'CASE', :step, 0, 'x', 'FINE', :day,
                    :day::date + time '12:00' AT TIME ZONE 'UTC', :dong, :agency,
                    ARRAY[:agency], 'OTHER', false, :day)
            """)
        .param("id", file)
        .param("step", step)
        .param("day", DAY)
        .param("dong", dong)
        .param("agency", agency)
        .update();
  }
}
