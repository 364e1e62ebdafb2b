package vn.chosach.conduct.desk;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.documents.EndedOriginQuery;
import vn.chosach.documents.EndedOrigins;

/** Integrity cases that are closed or went to the competent body. */
@Component
record EndedIntegrityCases(JdbcClient jdbc, IntegrityRowSecurity rowSecurity)
    implements EndedOrigins {

  private static final String OVER =
      "SELECT id, since FROM conduct.integrity_case WHERE state IN ('CLOSED', 'PASSED_ON')";

  @Override
  public String room() {
    return "conduct";
  }

  @Override
  public List<EndedOrigin> ended(List<String> ids) {
    return rowSecurity.asTheProgram(
        () -> EndedOriginQuery.alone(jdbc, room(), "", OVER).ended(ids));
  }
}
