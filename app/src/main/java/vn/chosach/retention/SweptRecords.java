package vn.chosach.retention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a room keeps in bulk and the program erases by itself at the end of its term. Only what no
 * task, judgement or hold needs is ever due.
 */
public interface SweptRecords {

  RecordKind kind();

  /**
   * Records whose term began before a moment and that nothing needs, in the order of their
   * identifiers. Until the transaction ends nobody can hold them, use them or see them again.
   *
   * @param after the last one behind
   * @param limit at most this many
   */
  List<UUID> due(Instant before, UUID after, int limit);

  /**
   * Erases in the transaction of the caller what {@link #due} gave it.
   *
   * @return how many went
   */
  int erase(List<UUID> records);
}
