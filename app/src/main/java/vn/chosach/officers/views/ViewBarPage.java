package vn.chosach.officers.views;

import java.util.List;

/**
 * The kept views above a list.
 *
 * @param whole address of the list without a view
 * @param plain whether it is looked at as it is
 * @param counts address of the same with counts
 * @param keep address of the form that keeps what is looked at; empty where there is nothing to
 *     keep
 * @param file address of the rows as a file; empty where the list itself offers it
 * @param counted whether the counts stand here
 */
public record ViewBarPage(
    String whole,
    boolean plain,
    List<ViewTab> tabs,
    String counts,
    String keep,
    String file,
    boolean counted) {

  /**
   * A view.
   *
   * @param count rows that the reader sees, as text; empty where they were not counted
   */
  public record ViewTab(String name, String href, boolean shared, boolean current, String count) {}
}
