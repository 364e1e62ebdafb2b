package vn.chosach.officers.help;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.SeedTable;
import vn.chosach.officers.help.HelpPage.HelpStep;
import vn.chosach.ui.Page;
import vn.chosach.ui.PageSlot;
import vn.chosach.ui.Viewer;

/**
 * Ngày đầu: what an officer does on the first day in a role, on the desk until it is marked as done
 * or not wanted; a preference, like the pins. Only the officer marks, and may take marks back.
 */
@Component
class FirstDays implements PageSlot {

  private final JdbcClient jdbc;
  private final InstantSource time;
  private final TemplateEngine templates;
  private final List<HelpStep> steps;

  FirstDays(JdbcClient jdbc, InstantSource time, TemplateEngine templates) {
    this.jdbc = jdbc;
    this.time = time;
    this.templates = templates;
    this.steps =
        SeedTable.read("/seed/officers/first-day.csv").stream()
            .map(
                row ->
                    new HelpStep(
                        Role.valueOf(row.text("role")), row.text("step"), row.text("href")))
            .toList();
  }

  /** The steps of all roles that the viewer holds. */
  List<HelpStep> of(Viewer viewer) {
    return steps.stream().filter(one -> viewer.has(one.role())).toList();
  }

  /** What of it the viewer marked. */
  Set<String> marked(Viewer viewer) {
    return jdbc.sql("SELECT step FROM officers.first_day WHERE officer = :officer")
        .param("officer", viewer.officerId())
        .query(String.class)
        .set();
  }

  /** Marks a step; one that is marked stays so. */
  void mark(Viewer viewer, String step) {
    jdbc.sql(
            """
            INSERT INTO officers.first_day (officer, step, marked_at)
            VALUES (:officer, :step, :now) ON CONFLICT DO NOTHING
            """)
        .param("officer", viewer.officerId())
        .param("step", step)
        .param("now", time.instant())
        .update();
  }

  /** Takes the mark back; nothing happens to what has none. */
  void unmark(Viewer viewer, String step) {
    jdbc.sql("DELETE FROM officers.first_day WHERE officer = :officer AND step = :step")
        .param("officer", viewer.officerId())
        .param("step", step)
        .update();
  }

  @Override
  public String slot() {
    return "officers.desk.alarm";
  }

  @Override
  public @Nullable Content content(Page page, Map<String, String> about) {
    Viewer viewer = page.viewer();
    List<HelpStep> all = viewer == null ? List.of() : of(viewer);
    Set<String> marked = viewer == null ? Set.of() : marked(viewer);
    List<HelpStep> left = all.stream().filter(one -> !marked.contains(one.step())).toList();
    Map<String, Object> shown = Map.of("page", page, "left", left, "all", all.size());
    return left.isEmpty()
        ? null
        : output -> templates.render("officers/firstDay.jte", shown, output);
  }
}
