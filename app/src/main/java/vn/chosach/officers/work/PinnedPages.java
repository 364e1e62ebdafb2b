package vn.chosach.officers.work;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.ui.Page;

/**
 * Lines of the navigation and kept views that officers have at hand; a preference, like the
 * language.
 */
@Component
public class PinnedPages {

  /** More than these are no longer at hand. */
  public static final int MOST = 8;

  private final JdbcClient jdbc;
  private final InstantSource time;

  PinnedPages(JdbcClient jdbc, InstantSource time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  private record PinsOf(@Nullable UUID officer) {}

  /** In the order they were pinned, read once for a page. */
  public List<String> of(@Nullable UUID officer, Page page) {
    return page.visit().once(new PinsOf(officer), () -> of(officer));
  }

  private List<String> of(@Nullable UUID officer) {
    return jdbc.sql(
            "SELECT page FROM officers.pin WHERE officer = :officer ORDER BY pinned_at, page")
        .param("officer", officer)
        .query(String.class)
        .list();
  }

  /**
   * Pins a line.
   *
   * @return whether there was room for it; one that is pinned stays so
   */
  @Transactional
  public boolean pin(UUID officer, String page) {
    List<String> pinned = of(officer);
    if (pinned.contains(page)) {
      return true;
    }
    if (pinned.size() >= MOST) {
      return false;
    }
    jdbc.sql(
            """
            INSERT INTO officers.pin (officer, page, pinned_at) VALUES (:officer, :page, :now)
            ON CONFLICT DO NOTHING
            """)
        .param("officer", officer)
        .param("page", page)
        .param("now", time.instant())
        .update();
    return true;
  }

  /** What is said about that, with the most that there may be. */
  public static String said(boolean room) {
    return room ? "officers.pin.said.pinned" : "officers.pin.said.full";
  }

  /** Takes the pin out; nothing happens without one. */
  @Transactional
  public void unpin(UUID officer, String page) {
    jdbc.sql("DELETE FROM officers.pin WHERE officer = :officer AND page = :page")
        .param("officer", officer)
        .param("page", page)
        .update();
  }
}
