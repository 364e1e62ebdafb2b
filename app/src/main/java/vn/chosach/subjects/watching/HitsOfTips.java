package vn.chosach.subjects.watching;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.officers.sight.RowSecurityContext;
import vn.chosach.retention.AlsoErased;
import vn.chosach.retention.RecordKind;

/** Erases with a report that it named what somebody watches. */
@Component
record HitsOfTips(JdbcClient jdbc, RowSecurityContext context) implements AlsoErased {

  @Override
  public void erase(RecordKind kind, UUID record) {
    if (kind == RecordKind.TIP) {
      context.ofTheProgram();
      jdbc.sql("DELETE FROM subjects.watch_hit WHERE source = :tip").param("tip", record).update();
    }
  }
}
