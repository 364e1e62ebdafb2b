package vn.chosach.vault.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.Pager;

/** The list of captures. */
public record CaptureListPage(List<CaptureListRow> rows, @Nullable Pager pager, int damaged) {

  /**
   * One capture.
   *
   * @param address shortened for the list
   */
  public record CaptureListRow(
      String href,
      String host,
      String address,
      String asked,
      String who,
      String reference,
      CaptureChip chip) {}
}
