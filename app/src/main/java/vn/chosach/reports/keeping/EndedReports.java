package vn.chosach.reports.keeping;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.documents.EndedOriginQuery;
import vn.chosach.documents.EndedOrigins;

/** Reports that were accepted, whatever edition a paper is of; one given back is open again. */
@Configuration
class EndedReports {

  private static final String ACCEPTED =
      """
      SELECT r.id, (SELECT max(s.taken_at) FROM reports.step s WHERE s.report = r.id) AS since
        FROM reports.report r
       WHERE r.state = 'ACCEPTED' AND EXISTS (SELECT FROM reports.step s WHERE s.report = r.id)
      """;

  @Bean
  static EndedOrigins endedReports(JdbcClient jdbc) {
    return EndedOriginQuery.alone(jdbc, "reports", "", ACCEPTED);
  }

  /** The notices that say the same to those who have a part in it. */
  @Bean
  static EndedOrigins endedNotices(JdbcClient jdbc) {
    return EndedOriginQuery.alone(jdbc, "reports-notice", "", ACCEPTED);
  }
}
