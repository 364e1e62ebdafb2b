package vn.chosach.ui;

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
    WORK,
    WATCH,
    DIRECT,
    SYSTEM
  }

  public NavEntry {
    roles = Set.copyOf(roles);
  }

  boolean visibleTo(Viewer viewer) {
    return roles.isEmpty() || roles.stream().anyMatch(viewer::has);
  }
}
