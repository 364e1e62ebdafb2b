package vn.chosach.signals.erasing;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.retention.AlsoErased;
import vn.chosach.retention.RecordKind;
import vn.chosach.signals.searching.SignalRowSecurity;

/**
 * Erases with a tip what sifting drew from it: identifiers, the marks by which it was found and
 * likened, what its parts are about, and the words for which a procedure was proposed. The signals
 * themselves, their history and their numbers stay.
 */
@Component
record DrawnFromTips(JdbcClient jdbc, SignalRowSecurity rowSecurity) implements AlsoErased {

  private static final List<String> DRAWN =
      List.of("identifier", "photo", "likeness", "findable", "part", "proposal");

  @Override
  public void erase(RecordKind kind, UUID record) {
    if (kind != RecordKind.TIP) {
      return;
    }
    // Nothing else of this room is read in the transaction of an erasure.
    rowSecurity.ofTheProgram();
    for (String table : DRAWN) {
      jdbc.sql(
              "DELETE FROM signals."
                  + table
                  + " WHERE signal IN (SELECT id FROM signals.signal WHERE source_kind = 'TIP'"
                  + " AND source = :tip)")
          .param("tip", record)
          .update();
    }
  }
}
