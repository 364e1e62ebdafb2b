package vn.chosach.signals.searching;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.signals.life.Reach;
import vn.chosach.signals.life.ReferredSignals;

/** Asks with the eyes of the reader. */
@Component
record ReferredSearch(JdbcClient jdbc, SignalRowSecurity rowSecurity) implements ReferredSignals {

  @Override
  public Set<UUID> among(Collection<UUID> signals, ActingOfficer reader) {
    if (signals.isEmpty()) {
      return Set.of();
    }
    Reach reach = rowSecurity.reach(reader);
    return rowSecurity.as(
        reader,
        () ->
            reach
                .bind(
                    jdbc.sql(
                        "SELECT s.id FROM signals.signal s WHERE s.id = ANY (:ids) AND s.state ="
                            + " 'REFERRED' AND "
                            + reach.condition()))
                .param("ids", signals.toArray(UUID[]::new))
                .query(UUID.class)
                .set());
  }
}
