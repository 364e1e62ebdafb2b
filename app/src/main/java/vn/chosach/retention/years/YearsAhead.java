package vn.chosach.retention.years;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.RecurringJob;
import vn.chosach.kernel.Vietnam;

/**
 * Makes room for this year and the next one in all tables that are kept by years, and tells the
 * journal of years that an operator took out, with the digest of the file: so the public log
 * vouches for a file that lies outside of the database.
 */
@Component
class YearsAhead {

  private static final Duration EVERY = Duration.ofHours(6);

  private final JdbcClient jdbc;
  private final Journal journal;
  private final InstantSource clock;

  YearsAhead(JdbcClient jdbc, Journal journal, InstantSource clock) {
    this.jdbc = jdbc;
    this.journal = journal;
    this.clock = clock;
  }

  @Bean
  static RecurringJob yearsJob(YearsAhead years) {
    return RecurringJob.alone("years", EVERY, years::look).startingAfter(Duration.ofMinutes(1));
  }

  private record Gone(String part, String sha256, long rows) {}

  @Transactional
  void look() {
    int year = Vietnam.dayOf(clock.instant()).getYear();
    jdbc.sql("SELECT kernel.open_years(:year)")
        .param("year", year + 1)
        .query(Integer.class)
        .single();
    List<Gone> gone =
        jdbc.sql(
                """
                SELECT part, sha256, rows FROM retention.archived
                 WHERE gone_at IS NOT NULL AND NOT noted ORDER BY gone_at FOR UPDATE
                """)
            .query(Gone.class)
            .list();
    for (Gone one : gone) {
      journal.append(
          Act.of(Actor.SYSTEM, "retention.year-archived", "year", one.part())
              .with(Map.of("sha256", one.sha256(), "rows", String.valueOf(one.rows()))));
      jdbc.sql("UPDATE retention.archived SET noted = true WHERE part = :part")
          .param("part", one.part())
          .update();
    }
  }
}
