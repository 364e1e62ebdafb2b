package vn.chosach.ui;

import java.util.Locale;
import java.util.Set;
import vn.chosach.kernel.Role;

/**
 * One line of the desk navigation; each room contributes its own as beans.
 *
 * @param group where it stands
 * @param order position inside the group, small first
 * @param path address without language prefix
 * @param textKey message key of the label
 * @param roles who sees it; empty for every signed-in officer
 */
public record NavEntry(
    NavEntryGroup group, int order, String path, String textKey, Set<Role> roles) {

  /** The parts of the navigation, in their order on the page. */
  public enum NavEntryGroup {
    /** What lies with the viewer now; has no heading. */
    TODAY,
    /** What comes in and goes out. */
    RECEIVING,
    /** Records and what belongs to them. */
    RECORDS,
    /** Offers on the net. */
    MONITORING,
    /** Plans, figures, money, what the committee directs. */
    STEERING,
    /** What everyone may read. */
    MEDIA,
    /** Lists, accounts, the log: what the desk itself stands on. */
    ADMINISTRATION;

    /** Message key of its heading. */
    public String textKey() {
      return "ui.nav.group." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether its lines are shown before anybody asks. */
    public boolean open() {
      return this != ADMINISTRATION;
    }
  }

  public NavEntry {
    roles = Set.copyOf(roles);
  }

  boolean visibleTo(Viewer viewer) {
    return roles.isEmpty() || roles.stream().anyMatch(viewer::has);
  }
}
