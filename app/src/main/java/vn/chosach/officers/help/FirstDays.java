package vn.chosach.officers.help;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.SeedTable;
import vn.chosach.ui.Viewer;

/**
 * Ngày đầu: what an officer does on the first day in a role, and what of it is done or no longer
 * wanted; a preference, like the pins. Only the officer marks, and may take every mark back.
 */
@Component
class FirstDays {

  private static final String TABLE = "/seed/officers/first-day.csv";

  private final JdbcClient jdbc;
  private final InstantSource time;
  private final List<FirstDayStep> steps;

  FirstDays(JdbcClient jdbc, InstantSource time) {
    this.jdbc = jdbc;
    this.time = time;
    this.steps =
        SeedTable.read(TABLE).stream()
            .map(
                row ->
                    new FirstDayStep(
                        Role.valueOf(row.text("role")), row.text("step"), row.text("href")))
            .toList();
  }

  /**
   * One step.
   *
   * @param role whose first day it is part of
   * @param step word of it in forms and text keys, such as {@code press.2}
   * @param href where it is done, without language prefix
   */
  record FirstDayStep(Role role, String step, String href) {}

  /** The steps of all roles that the viewer holds, in the order of the roles. */
  List<FirstDayStep> of(Viewer viewer) {
    return steps.stream().filter(one -> viewer.has(one.role())).toList();
  }

  /** What the officer marked, as done or as not wanted. */
  @Transactional(readOnly = true)
  public Set<String> marked(UUID officer) {
    return jdbc.sql("SELECT step FROM officers.first_day WHERE officer = :officer")
        .param("officer", officer)
        .query(String.class)
        .set();
  }

  /** Marks steps; what is marked stays so. */
  @Transactional
  public void mark(UUID officer, List<String> marked) {
    for (String step : marked) {
      jdbc.sql(
              """
              INSERT INTO officers.first_day (officer, step, marked_at)
              VALUES (:officer, :step, :now)
              ON CONFLICT DO NOTHING
              """)
          .param("officer", officer)
          .param("step", step)
          .param("now", time.instant())
          .update();
    }
  }

  /** Takes marks back; nothing happens to what has none. */
  @Transactional
  public void unmark(UUID officer, List<String> marked) {
    jdbc.sql("DELETE FROM officers.first_day WHERE officer = :officer AND step IN (:steps)")
        .param("officer", officer)
        .param("steps", marked)
        .update();
  }
}
