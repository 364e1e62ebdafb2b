package vn.chosach.retention.acts;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Vietnam;
import vn.chosach.retention.RetentionRule;
import vn.chosach.retention.SweptRecords;

/**
 * Erases at night what its rule lets the program erase by itself. Each batch and its entry of the
 * journal stand in one transaction; what somebody holds stays.
 */
@Component
public record Sweeping(
    List<SweptRecords> rooms,
    RecordsByKind records,
    Holds holds,
    Journal journal,
    TransactionTemplate transaction,
    InstantSource time) {

  /** Records of one transaction. */
  static final int BATCH = 2_000;

  private static final UUID FIRST = new UUID(0, 0);

  /**
   * Erases all that is due.
   *
   * @return how many records went
   */
  public int run() {
    return run(BATCH);
  }

  int run(int batch) {
    LocalDate today = Vietnam.dayOf(time.instant());
    return rooms.stream()
        .mapToInt(
            room ->
                RetentionRules.of(room.kind(), today)
                    .filter(rule -> rule.treatment() == RetentionRule.Treatment.SWEEP)
                    .map(rule -> all(room, rule, today, batch))
                    .orElse(0))
        .sum();
  }

  private int all(SweptRecords room, RetentionRule rule, LocalDate today, int batch) {
    Instant before =
        today
            .minusYears(Objects.requireNonNull(rule.years()))
            .atStartOfDay(Vietnam.ZONE)
            .toInstant();
    int gone = 0;
    Optional<Batch> last = Optional.of(new Batch(FIRST, 0));
    while (last.isPresent()) {
      UUID after = last.get().last;
      last =
          Objects.requireNonNull(
              transaction.execute(status -> one(room, rule, before, after, batch)));
      gone += last.map(Batch::gone).orElse(0);
    }
    return gone;
  }

  private record Batch(UUID last, int gone) {}

  private Optional<Batch> one(
      SweptRecords room, RetentionRule rule, Instant before, UUID after, int batch) {
    List<UUID> due = room.due(before, after, batch);
    if (due.isEmpty()) {
      return Optional.empty();
    }
    // Asked for only now: whoever held one a moment ago has committed, whoever comes later waits.
    Set<UUID> held = holds.held(room.kind(), due);
    List<UUID> free = due.stream().filter(one -> !held.contains(one)).toList();
    int gone = free.isEmpty() ? 0 : room.erase(free);
    if (gone > 0) {
      records.erased(room.kind(), free);
    }
    if (gone > 0) {
      journal.append(
          Act.of(Actor.SYSTEM, "retention.terms-ended", "retention-rule", room.kind().name())
              .under(rule.basis())
              .with(
                  Map.of(
                      "records", String.valueOf(gone),
                      "held", String.valueOf(held.size()),
                      "before", before.toString())));
    }
    return Optional.of(new Batch(due.getLast(), gone));
  }
}
