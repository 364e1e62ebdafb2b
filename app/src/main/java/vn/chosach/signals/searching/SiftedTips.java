package vn.chosach.signals.searching;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.tips.opening.TipAssignment;

/** Whoever was given a signal to sift works on the tip behind it. */
@Component
record SiftedTips(JdbcClient jdbc, SignalRowSecurity rowSecurity) implements TipAssignment {

  @Override
  public boolean assigned(UUID tip, ActingOfficer officer) {
    return rowSecurity.as(
        officer,
        () ->
            jdbc.sql(
                    """
                    SELECT EXISTS (SELECT FROM signals.signal
                                    WHERE source_kind = 'TIP' AND source = :tip
                                      AND officer = :officer)
                    """)
                .param("tip", tip)
                .param("officer", officer.actor().id())
                .query(Boolean.class)
                .single());
  }
}
