package vn.chosach.journal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An act as it stands in the journal.
 *
 * @param number position in the journal, rising; gaps can occur where a transaction was rolled back
 * @param id identifier of the entry
 * @param at when the act was written, by the clock of the application
 * @param act what was done
 */
public record JournalEntry(long number, UUID id, Instant at, Act act) {

  /** What was done, when and by whom, for those who may know that and not read the record. */
  JournalEntry withoutWords() {
    return new JournalEntry(
        number,
        id,
        at,
        new Act(
            act.actor(),
            act.verb(),
            act.subjectKind(),
            act.subjectId(),
            null,
            act.legalBasis(),
            Map.of()));
  }
}
