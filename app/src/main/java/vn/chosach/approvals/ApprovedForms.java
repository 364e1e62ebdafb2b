package vn.chosach.approvals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chosach.ui.Page;

/** The forms of a room that need two; each such room contributes one. */
public interface ApprovedForms {

  /**
   * The form that stands at an address.
   *
   * @param values what was sent, where it changes what the form says of itself
   * @return empty for an address of another room, and where what it is about is gone
   */
  Optional<ApprovedForm> at(String address, Map<String, List<String>> values, Page page);
}
