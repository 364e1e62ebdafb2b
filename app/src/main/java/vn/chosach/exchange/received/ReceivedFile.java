package vn.chosach.exchange.received;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.exchange.formats.InterchangeForm;
import vn.chosach.exchange.formats.TlpLevel;

/**
 * A picture that came from outside. It is a list to be judged and changes no record.
 *
 * @param agency key of the agency that received it
 * @param name of the file at its sender
 * @param sender as the file or its package says, else as it was typed
 * @param paper number of the paper with which it came; empty for none
 * @param level how far it may be passed on; under {@code RED} only who took it in reads it
 * @param until last day on which it may be used
 * @param things how many it tells of
 * @param judged how many of them were judged
 * @param endedAt when its sender recalled it; {@code null} while it did not
 * @param why by which paper and why; empty while it was not
 */
public record ReceivedFile(
    UUID id,
    String agency,
    UUID officer,
    Instant at,
    String name,
    String sender,
    String paper,
    InterchangeForm form,
    TlpLevel level,
    LocalDate until,
    String sha256,
    int things,
    int judged,
    @Nullable Instant endedAt,
    String why) {

  /** Whether it may be used on a day. */
  public boolean open(LocalDate day) {
    return endedAt == null && !day.isAfter(until);
  }

  /**
   * What somebody judged of a thing.
   *
   * @param thing its identifier in the file
   * @param taken whether it was taken into a case, which says so itself
   */
  public record JudgedThing(UUID thing, boolean taken, String words, UUID officer, Instant at) {}
}
