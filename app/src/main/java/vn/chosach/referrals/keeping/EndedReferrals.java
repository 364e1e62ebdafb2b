package vn.chosach.referrals.keeping;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.documents.EndedOriginQuery;
import vn.chosach.documents.EndedOrigins;

/**
 * Referrals with which no receiver has anything to do any more. One about a case or a report is
 * over with that.
 */
@Component
record EndedReferrals(JdbcClient jdbc, Reach reach) implements EndedOrigins {

  private static final String OVER =
      """
      SELECT r.id, (SELECT max(t.since) FROM referrals.receiver t WHERE t.referral = r.id) AS since,
             CASE r.subject_kind WHEN 'case' THEN 'cases' ELSE r.subject_kind END AS with_room,
             r.subject_id::text AS with_id
        FROM referrals.referral r
       WHERE EXISTS (SELECT FROM referrals.receiver t WHERE t.referral = r.id)
         AND NOT EXISTS (SELECT FROM referrals.receiver t
                          WHERE t.referral = r.id AND t.state IN ('OFFERED', 'COUNTERED', 'ACCEPTED'))
      """;

  @Override
  public String room() {
    return "referrals";
  }

  @Override
  public List<EndedOrigin> ended(List<String> ids) {
    return reach.asTheProgram(() -> new EndedOriginQuery(jdbc, room(), "", OVER).ended(ids));
  }
}
