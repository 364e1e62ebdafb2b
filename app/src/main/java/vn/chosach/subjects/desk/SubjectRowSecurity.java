package vn.chosach.subjects.desk;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chosach.cases.life.Visibility;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.sight.RowSecurityContext;

/** For whom a transaction reads judgements and roles: the predicate of their cases. */
@Component
record SubjectRowSecurity(RowSecurityContext context) {

  /** From here on the transaction sees what this officer sees. */
  void of(ActingOfficer officer) {
    context.of(officer, Map.of());
  }

  /** Whether somebody judges at all: who works on cases. */
  static boolean works(ActingOfficer officer) {
    return Visibility.works(officer);
  }
}
