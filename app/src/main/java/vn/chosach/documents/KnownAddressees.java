package vn.chosach.documents;

import java.util.List;
import vn.chosach.officers.ActingOfficer;

/** Whom a room knows for a paper that it drew up, beside the roll: persons and firms. */
public interface KnownAddressees {

  /** Somebody as the record has them. */
  record KnownAddressee(String name, String address) {}

  /**
   * Those of the record that a document was drawn up for, as the reader sees it; none for records
   * of other rooms.
   */
  List<KnownAddressee> of(DocumentOrigin origin, ActingOfficer reader);
}
