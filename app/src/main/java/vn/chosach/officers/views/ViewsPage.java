package vn.chosach.officers.views;

import java.util.List;

/** All views in the sight of an officer. */
public record ViewsPage(List<ViewRow> rows) {

  /**
   * A view.
   *
   * @param list what its list is called
   * @param owner name of who keeps it
   * @param own whether the reader may change it
   * @param removable whether the reader may remove it
   * @param pinned whether the reader has it in the navigation
   */
  public record ViewRow(
      SavedView view, String list, String owner, boolean own, boolean removable, boolean pinned) {}
}
