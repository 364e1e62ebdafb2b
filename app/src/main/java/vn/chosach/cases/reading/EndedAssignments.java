package vn.chosach.cases.reading;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.acts.CaseRowSecurity;
import vn.chosach.documents.EndedOriginQuery;
import vn.chosach.documents.EndedOrigins;

/** Powers that were given until a day that is over; for one case, until that is over too. */
@Component
record EndedAssignments(JdbcClient jdbc, CaseRowSecurity rowSecurity) implements EndedOrigins {

  private static final String OVER =
      """
      SELECT a.id, (a.valid_to + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' AS since,
             CASE WHEN a.case_id IS NOT NULL THEN 'cases' END AS with_room,
             a.case_id::text AS with_id
        FROM cases.power_assignment a
       WHERE a.valid_to < (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
      """;

  @Override
  public String room() {
    return "powers";
  }

  @Override
  public List<EndedOrigin> ended(List<String> ids) {
    return rowSecurity.asTheProgram(() -> new EndedOriginQuery(jdbc, room(), "", OVER).ended(ids));
  }
}
