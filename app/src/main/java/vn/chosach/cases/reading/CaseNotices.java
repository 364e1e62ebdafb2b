package vn.chosach.cases.reading;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.cases.acts.Handover;
import vn.chosach.cases.acts.Sight;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.Visibility;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.notices.NoticedRecords;
import vn.chosach.ui.Page;

/** Cases that officers follow or are named in. */
@Component
class CaseNotices implements NoticedRecords {

  private final JdbcClient jdbc;
  private final Sight sight;

  CaseNotices(JdbcClient jdbc, Sight sight) {
    this.jdbc = jdbc;
    this.sight = sight;
  }

  @Override
  public String recordKind() {
    return Handover.KIND;
  }

  @Override
  public Map<String, String> toldActs() {
    return NoticedRecords.acts(CaseEvent.class, CaseEvent::verb, CaseEvent::textKey);
  }

  @Override
  @Transactional(readOnly = true)
  public Map<UUID, SeenRecord> seen(Collection<UUID> records, ActingOfficer reader, Page page) {
    sight.of(reader);
    var seen = new HashMap<UUID, SeenRecord>();
    Visibility.bind(
            jdbc.sql(
                "SELECT f.id, f.number, f.title FROM cases.case_file f WHERE f.id = ANY (:ids)"
                    + " AND "
                    + Visibility.CONDITION),
            reader)
        .param("ids", records.toArray(UUID[]::new))
        .query(
            (row, n) ->
                seen.put(
                    row.getObject("id", UUID.class),
                    new SeenRecord(
                        row.getString("number"),
                        row.getString("title"),
                        CaseSearch.SECTION + "/" + row.getString("number"))))
        .list();
    return seen;
  }
}
