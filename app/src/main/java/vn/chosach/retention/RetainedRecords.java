package vn.chosach.retention;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;

/**
 * What a room contributes that keeps content with a term: which records have ended, and how the
 * content of one is erased. Nothing of the content passes through here.
 */
public interface RetainedRecords {

  RecordKind kind();

  /**
   * Records whose term begins before a moment and that still have content, the oldest first.
   *
   * @param limit at most this many
   */
  List<Ended> ended(Instant before, int limit);

  /** The record of a number that people say, while it has content and is visible to this room. */
  Optional<Ended> find(String number);

  /**
   * Whether a record that people still wait for has not come to its end: nobody has read it, it is
   * being handled, or it was opened again. The answer stays true until the transaction ends.
   */
  boolean open(UUID record);

  /**
   * A legal hold protects a record from now on, or no longer: the database of the room refuses to
   * erase it. In the transaction of the hold; may be told twice.
   */
  void protect(UUID record, boolean held);

  /**
   * Erases the content in the transaction of the caller. What a lawful erasure leaves is a
   * tombstone that names both who signed.
   */
  Erasure erase(UUID record, RetainedRecordsOrder order);

  /**
   * A record.
   *
   * @param record identifier in its room
   * @param number as people say it
   * @param endedAt from when its term counts
   */
  record Ended(UUID record, String number, Instant endedAt) {}

  /**
   * What two officers of two agencies signed.
   *
   * @param stub what will stay of it
   * @param words why, for the custody of files
   * @param basis rule, article or decision
   */
  record RetainedRecordsOrder(
      UUID stub, Actor first, Actor second, String words, String basis, Instant at) {}

  /** What became of an erasure. */
  sealed interface Erasure {

    /**
     * The content is gone.
     *
     * @param hash SHA-256, in hex, of what was sealed
     * @param parts how many sealed texts and files went, at least 1
     */
    record Erased(String hash, int parts) implements Erasure {}

    /** Nothing was erased. */
    record ErasureRefused(Refusal refusal) implements Erasure {}
  }
}
