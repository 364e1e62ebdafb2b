package vn.chosach.subjects.life;

import java.util.Locale;

/** Roles in a ring, as assertions of an officer; none is a finding. */
public enum RoleKind {
  LEADS,
  /** Stands in the register as the owner; somebody else may lead. */
  FRONTS,
  CONTROLS_ACCOUNT,
  USES_PHONE,
  RUNS_SHOP,
  SUPPLIES,
  STORES,
  DELIVERS,
  HELPS;

  /** Message key of its name. */
  public String textKey() {
    return "subjects.role." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
