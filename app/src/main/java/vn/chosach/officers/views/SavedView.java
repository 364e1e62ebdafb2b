package vn.chosach.officers.views;

import java.time.Instant;
import java.util.UUID;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.ui.lists.ListAsk;

/**
 * A kept view of a list.
 *
 * @param officer who keeps it, and alone may change it
 * @param agency key of the agency in which it was kept, to which it is shown when it is shared
 * @param list address of the list
 * @param query filter, order and columns as they stand in the address
 * @param opens whether the list opens with it for the reader
 */
public record SavedView(
    UUID id,
    UUID officer,
    String agency,
    String list,
    String name,
    String query,
    boolean shared,
    Instant keptAt,
    boolean opens) {

  /** Whether it belongs to a reader. */
  public boolean of(ActingOfficer reader) {
    return officer.equals(reader.actor().id());
  }

  /** Where the list is looked at through it. */
  public String address() {
    return list + "?" + (query.isEmpty() ? "" : query + "&") + ListAsk.VIEW + "=" + id;
  }
}
