package vn.chosach.retention;

import java.util.UUID;

/** What an upper room drew from a record, and erases with it. */
public interface AlsoErased {

  /** Erases in the transaction of the caller; a record of which it holds nothing is no fault. */
  void erase(RecordKind kind, UUID record);
}
