package vn.chosach.signals.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.notices.NoticedRecords;
import vn.chosach.signals.life.SignalEvent;
import vn.chosach.signals.searching.Sight;
import vn.chosach.ui.Page;

/** Signals that officers follow or are named in; what was told stays on their own page. */
@Component
class SignalNotices implements NoticedRecords {

  private final JdbcClient jdbc;
  private final Sight sight;

  SignalNotices(JdbcClient jdbc, Sight sight) {
    this.jdbc = jdbc;
    this.sight = sight;
  }

  @Override
  public String recordKind() {
    return "signal";
  }

  @Override
  public Map<String, String> toldActs() {
    return NoticedRecords.acts(SignalEvent.class, SignalEvent::verb, SignalEvent::textKey);
  }

  @Override
  @Transactional(readOnly = true)
  public Map<UUID, SeenRecord> seen(Collection<UUID> records, ActingOfficer reader, Page page) {
    var seen = new HashMap<UUID, SeenRecord>();
    sight.of(reader);
    jdbc.sql("SELECT id, number FROM signals.signal WHERE id = ANY (:ids)")
        .param("ids", records.toArray(UUID[]::new))
        .query(
            (row, n) ->
                seen.put(
                    row.getObject("id", UUID.class),
                    new SeenRecord(
                        row.getString("number"),
                        "",
                        InboxRoutes.INBOX + "/" + row.getString("id"))))
        .list();
    return seen;
  }
}
