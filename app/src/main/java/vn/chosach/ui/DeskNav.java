package vn.chosach.ui;

import java.util.List;

/** What the desk navigation shows beside its lines; a room above the frame knows it. */
public interface DeskNav {

  /**
   * How many things wait for the viewer behind a line.
   *
   * @param section address of the line, without language prefix
   * @param page that is drawn
   * @return zero where nothing waits
   */
  int waiting(Viewer viewer, String section, Page page);

  /** How many notices the viewer has not read. */
  int notices(Viewer viewer, Page page);

  /** Addresses of the lines that the viewer keeps at hand, in the order they were pinned. */
  List<String> pins(Viewer viewer, Page page);
}
