package vn.chosach.exchange.sets;

import java.util.UUID;

/** What the tax agency does with a set. */
public sealed interface SharingAct {

  /** What happens. */
  default SharingEvent event() {
    return switch (this) {
      case PrepareSet _ -> SharingEvent.PREPARE;
      case RecallFile _ -> SharingEvent.RECALL;
      case EndSet _ -> SharingEvent.END;
      case DropSet _ -> SharingEvent.DROP;
    };
  }

  /** Draws the paper up whose signature puts the set into force. */
  record PrepareSet() implements SharingAct {}

  /** A file is no longer to be used; nobody can fetch it from then on. */
  record RecallFile(UUID file, String words) implements SharingAct {}

  /** No file of a later period is made. */
  record EndSet(String words) implements SharingAct {}

  /** A draft that comes to nothing. */
  record DropSet(String words) implements SharingAct {}
}
