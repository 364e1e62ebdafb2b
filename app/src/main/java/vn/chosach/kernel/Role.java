package vn.chosach.kernel;

/**
 * What an officer may do, granted for an agency and a span of days. Names of the offices follow the
 * plan; a role never opens the content of a case by itself.
 */
public enum Role {
  /** Quản trị tài khoản: opens and closes accounts, cannot read case content. */
  ADMINISTRATOR,
  /** Cán bộ trực: receives and sifts reports at the hotline and the duty desk. */
  OPERATOR,
  /** Cán bộ thụ lý: works on cases assigned to the agency. */
  CASE_OFFICER,
  /** Lãnh đạo đơn vị: assigns, approves and signs inside the agency. */
  AGENCY_HEAD,
  /** Cơ quan Thường trực: urges, consolidates, reports for the committee. */
  STANDING_OFFICE,
  /** Lãnh đạo Ban Chỉ đạo: directs and approves for the committee. */
  COMMITTEE_LEADER,
  /** Kiểm toán, giám sát: reads the journal and the proofs. */
  AUDITOR,
  /** Bộ phận liêm chính: reads reports against officers and agencies. */
  INTEGRITY_OFFICER,
  /** Báo, đài: passes on what the press hotline heard, sees receipt and answer. */
  PRESS;

  /**
   * Whether the holder works with what reports and cases say. Nobody holds such a role and that of
   * an administrator of accounts on the same day: who opens the doors does not read what lies
   * behind.
   */
  public boolean readsContent() {
    return switch (this) {
      case OPERATOR,
          CASE_OFFICER,
          AGENCY_HEAD,
          STANDING_OFFICE,
          COMMITTEE_LEADER,
          INTEGRITY_OFFICER ->
          true;
      case ADMINISTRATOR, AUDITOR, PRESS -> false;
    };
  }

  /**
   * Whether the role acts for the committee of the whole province, so that it means something only
   * with a body that works for more than a commune.
   */
  public boolean actsForTheProvince() {
    return switch (this) {
      case STANDING_OFFICE, COMMITTEE_LEADER -> true;
      case ADMINISTRATOR, OPERATOR, CASE_OFFICER, AGENCY_HEAD, AUDITOR, INTEGRITY_OFFICER, PRESS ->
          false;
    };
  }

  /**
   * Whether the holder signs for others or opens what is sealed, so that one administrator alone
   * gives nobody this role: a second one of another agency must agree (decision 0042).
   */
  public boolean needsTwoAdministrators() {
    return switch (this) {
      case ADMINISTRATOR,
          AGENCY_HEAD,
          STANDING_OFFICE,
          COMMITTEE_LEADER,
          AUDITOR,
          INTEGRITY_OFFICER ->
          true;
      case OPERATOR, CASE_OFFICER, PRESS -> false;
    };
  }
}
