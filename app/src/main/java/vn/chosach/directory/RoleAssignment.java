package vn.chosach.directory;

import org.jspecify.annotations.Nullable;
import vn.chosach.catalogue.Provenance;

/**
 * A role that a body holds in a committee. The standing agency is a dated role and never a fixed
 * office: in 2022 it was the provincial police.
 *
 * @param key key of the reference roll; {@code null} for later assignments
 * @param role the role
 * @param committeeKey the committee
 * @param agencyKey the body that holds the role
 * @param span days; unverified ends are reckoned
 * @param basis decision behind it
 * @param provenance how it is known
 * @param note what is uncertain, in Vietnamese
 */
public record RoleAssignment(
    @Nullable String key,
    Role role,
    String committeeKey,
    String agencyKey,
    Span span,
    @Nullable String basis,
    Provenance provenance,
    @Nullable String note) {

  /** Roles in a Steering Committee 389. */
  public enum Role {
    /** Cơ quan Thường trực: one at a time. */
    STANDING_AGENCY("directory.role.standing-agency"),
    /** Thành viên. */
    MEMBER("directory.role.member"),
    /** Công an cấp tỉnh: receives what has signs of a crime (plan III.2). */
    POLICE("directory.role.police"),
    /** Finances the plan and sees the money of every agency (plan IV.2). */
    FINANCE("directory.role.finance"),
    /** Mặt trận Tổ quốc: supervises (plan III.10). */
    FRONT("directory.role.front"),
    /** Sở Tư pháp: reviews texts of law, confirms the reference lists (Luật 64/2025/QH15). */
    JUSTICE("directory.role.justice");

    private final String textKey;

    Role(String textKey) {
      this.textKey = textKey;
    }

    /** Whether one body holds it at a time. */
    boolean single() {
      return this != MEMBER;
    }

    /** Message key of its name. */
    public String textKey() {
      return textKey;
    }
  }
}
