package vn.chosach.deadlines.reminding;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.notices.NoticedRecords;
import vn.chosach.ui.Page;

/** Time limits of which their officer was reminded, as long as they run and lie with the officer. */
@Component
class ClockNotices implements NoticedRecords {

  static final String KIND = "clock";
  static final String VERB = "deadlines.reminded";

  private final JdbcClient jdbc;

  ClockNotices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String recordKind() {
    return KIND;
  }

  @Override
  public Map<String, String> toldActs() {
    return Map.of(VERB, "deadlines.notice.own");
  }

  @Override
  @Transactional(readOnly = true)
  public Map<UUID, SeenRecord> seen(Collection<UUID> records, ActingOfficer reader, Page page) {
    var seen = new HashMap<UUID, SeenRecord>();
    jdbc.sql(
            """
            SELECT id, title FROM deadlines.clock
             WHERE id = ANY (:ids) AND officer = :reader AND state = 'RUNNING'
            """)
        .param("ids", records.toArray(UUID[]::new))
        .param("reader", reader.actor().id())
        .query(
            (row, n) ->
                seen.put(
                    row.getObject("id", UUID.class),
                    new SeenRecord(
                        ClockWork.number(row.getString("title")),
                        row.getString("title"),
                        "/thoi-han/" + row.getString("id"))))
        .list();
    return seen;
  }
}
