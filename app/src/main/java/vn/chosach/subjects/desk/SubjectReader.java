package vn.chosach.subjects.desk;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import vn.chosach.cases.CaseRecords;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;

/** Reads what an officer sees of subjects. */
@Component
record SubjectReader(
    CaseRecords cases,
    LinkRepository links,
    RoleBook roles,
    SubjectRowSecurity rowSecurity,
    InstantSource time) {

  /** Older subjects are left to the search; a diagram of more would be read by nobody. */
  static final int MOST = 5_000;

  public SeenSubjects of(ActingOfficer officer) {
    var named = cases.named(MOST, officer);
    rowSecurity.of(officer);
    return SeenSubjects.of(named, links.open(), roles.all(), Vietnam.dayOf(time.instant()));
  }
}
