package vn.chosach.reports.keeping;

import java.util.Set;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;

/** Who does what with a report. */
public enum ReportAuthority {
  /** Who writes it: officers of the agency; of the province, the standing office. */
  AUTHOR,
  /** Who signs it: a head of the agency; of the province, a leader of the committee. */
  HEAD,
  /** Whom it is for: the standing office; of the province, a leader of the committee. */
  RECEIVER,
  /**
   * Who says why a figure of it differs from the records: who writes it, or the standing office.
   */
  EXPLAINER;

  /**
   * Whether an officer may do it.
   *
   * @param acted agencies for which the officer acts
   */
  boolean may(Report report, boolean province, Set<String> acted, ActingOfficer reader) {
    var roles = reader.roles();
    boolean own = acted.contains(report.agency());
    return switch (this) {
      case AUTHOR ->
          province
              ? roles.contains(Role.STANDING_OFFICE)
              : own
                  && (roles.contains(Role.CASE_OFFICER)
                      || roles.contains(Role.OPERATOR)
                      || roles.contains(Role.AGENCY_HEAD));
      case HEAD ->
          province
              ? roles.contains(Role.COMMITTEE_LEADER)
              : own && roles.contains(Role.AGENCY_HEAD);
      case RECEIVER ->
          province ? roles.contains(Role.COMMITTEE_LEADER) : roles.contains(Role.STANDING_OFFICE);
      case EXPLAINER ->
          !province
              && (roles.contains(Role.STANDING_OFFICE) || AUTHOR.may(report, false, acted, reader));
    };
  }

  /** Whether a reader may see a report at all. */
  static boolean sees(String agency, Set<String> acted, ActingOfficer reader) {
    var roles = reader.roles();
    return roles.contains(Role.STANDING_OFFICE)
        || roles.contains(Role.COMMITTEE_LEADER)
        || acted.contains(agency)
            && (roles.contains(Role.CASE_OFFICER)
                || roles.contains(Role.OPERATOR)
                || roles.contains(Role.AGENCY_HEAD));
  }
}
