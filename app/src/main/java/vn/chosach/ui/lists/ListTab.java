package vn.chosach.ui.lists;

import org.jspecify.annotations.Nullable;

/**
 * A part of a list, drawn by {@code ui.tabs} above it.
 *
 * @param href address without language prefix
 * @param count its rows; {@code null} where they are not counted
 */
public record ListTab(String label, String href, @Nullable Integer count, boolean current) {

  /** One whose rows are not counted. */
  public ListTab(String label, String href, boolean current) {
    this(label, href, null, current);
  }
}
