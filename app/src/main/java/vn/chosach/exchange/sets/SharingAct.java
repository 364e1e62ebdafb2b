package vn.chosach.exchange.sets;

import java.util.UUID;

/** What the tax agency does with a set. */
public sealed interface SharingAct {

  /** What happens. */
  SharingEvent event();

  /** Draws the paper up whose signature puts the set into force. */
  record PrepareSet() implements SharingAct {
    @Override
    public SharingEvent event() {
      return SharingEvent.PREPARE;
    }
  }

  /** A file is no longer to be used; nobody can fetch it from then on. */
  record RecallFile(UUID file, String words) implements SharingAct {
    @Override
    public SharingEvent event() {
      return SharingEvent.RECALL;
    }
  }

  /** No file of a later period is made. */
  record EndSet(String words) implements SharingAct {
    @Override
    public SharingEvent event() {
      return SharingEvent.END;
    }
  }

  /** A draft that comes to nothing. */
  record DropSet(String words) implements SharingAct {
    @Override
    public SharingEvent event() {
      return SharingEvent.DROP;
    }
  }
}
