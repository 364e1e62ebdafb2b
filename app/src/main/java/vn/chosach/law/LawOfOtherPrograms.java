package vn.chosach.law;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.law.LawList;
import vn.chosach.kernel.RecurringJob;

/**
 * Lets every list be read again after a version was confirmed, also by another program on the same
 * database, within {@link #EVERY}.
 */
@Component
class LawOfOtherPrograms {

  private static final Duration EVERY = Duration.ofSeconds(2);

  private final JdbcClient jdbc;
  private final List<LawList> lists;
  private String seen = "";

  LawOfOtherPrograms(JdbcClient jdbc, List<LawList> lists) {
    this.jdbc = jdbc;
    this.lists = List.copyOf(lists);
  }

  @Bean
  static RecurringJob lawOfOthersJob(LawOfOtherPrograms law) {
    return RecurringJob.shared("law-of-others", EVERY, law::look);
  }

  void look() {
    String now =
        jdbc.sql(
                "SELECT concat(count(*), max(decided_at)) FROM law.change WHERE state = 'CONFIRMED'")
            .query(String.class)
            .single();
    if (!now.equals(seen)) {
      lists.forEach(list -> list.forget().run());
      seen = now;
    }
  }
}
