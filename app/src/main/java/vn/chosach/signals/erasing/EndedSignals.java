package vn.chosach.signals.erasing;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.documents.EndedOrigins;
import vn.chosach.kernel.Vietnam;
import vn.chosach.retention.Hold;
import vn.chosach.retention.RecordKind;
import vn.chosach.retention.Retention;
import vn.chosach.signals.searching.SignalRowSecurity;

/**
 * Signals that were refused, merged or concluded and about which neither a reporter waits for an
 * answer nor a second officer is waited for; what was merged is over with its target. What the
 * integrity desk has is not told of here.
 */
@Component
record EndedSignals(
    JdbcClient jdbc, SignalRowSecurity rowSecurity, Retention retention, InstantSource time)
    implements EndedOrigins {

  private static final String OVER =
      """
      SELECT s.id::text AS id,
             greatest(s.since,
                      (SELECT max(a.at) FROM signals.act a WHERE a.signal = s.id AND a.event = 'CONCLUDE'),
                      (SELECT max(d.answered_at) FROM signals.dispute d WHERE d.signal = s.id)) AS since,
             CASE s.source_kind WHEN 'TIP' THEN :tips ELSE :listings END AS years,
             CASE WHEN s.merged_into IS NOT NULL THEN 'signal' END AS with_room,
             s.merged_into::text AS with_id
        FROM signals.signal s
       WHERE s.id = ANY (ARRAY(SELECT kernel.record_of(i) FROM unnest(:ids::text[]) i))
         AND (s.state IN ('REFUSED', 'MERGED')
              OR s.state IN ('ADMITTED', 'REFERRED')
                 AND (SELECT max(a.number) FILTER (WHERE a.event = 'CONCLUDE')
                             > max(a.number) FILTER (WHERE a.event IN ('ADMIT', 'REFER'))
                        FROM signals.act a WHERE a.signal = s.id))
         AND NOT EXISTS (SELECT FROM signals.dispute d WHERE d.signal = s.id AND d.answered_at IS NULL)
         AND NOT EXISTS (SELECT FROM signals.closure_review r WHERE r.signal = s.id
                            AND r.answered_at IS NULL AND r.lapsed_at IS NULL)
         AND split_part(s.number, '/', 1) <> ALL (:held::text[])
      """;

  @Override
  public String room() {
    return "signal";
  }

  @Override
  public List<EndedOrigin> ended(List<String> ids) {
    LocalDate today = Vietnam.dayOf(time.instant());
    String[] held = retention.held().stream().map(Hold::number).toArray(String[]::new);
    return rowSecurity.asTheProgram(
        () ->
            jdbc.sql(OVER)
                .param("tips", retention.years(RecordKind.TIP, today))
                .param("listings", retention.years(RecordKind.LISTING, today))
                .param("held", held)
                .param("ids", ids.toArray(String[]::new))
                .query(EndedOrigin.class)
                .list());
  }
}
