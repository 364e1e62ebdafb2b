package vn.chosach.retention.acts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.retention.AlsoErased;
import vn.chosach.retention.ErasureProposal;
import vn.chosach.retention.RecordKind;
import vn.chosach.retention.RetainedRecords;
import vn.chosach.retention.RetainedRecords.Ended;
import vn.chosach.retention.RetainedRecords.Erasure;
import vn.chosach.retention.RetentionRule;

/** What the rooms contribute, by kind. */
@Component
record RecordsByKind(List<RetainedRecords> rooms, List<AlsoErased> above) {

  List<RetainedRecords> all() {
    return rooms;
  }

  Optional<Ended> find(RecordKind kind, String number) {
    return of(kind).flatMap(records -> records.find(number.strip()));
  }

  Optional<RetainedRecords> of(RecordKind kind) {
    return rooms.stream().filter(records -> records.kind() == kind).findFirst();
  }

  /**
   * Why a record cannot go yet: what is open is still needed, whoever agrees. A person who takes
   * back the own name is heard at any time (Luật 91/2025), and what was told stays.
   */
  Optional<Refusal> unfinished(RecordKind kind, UUID record, ErasureProposal.Ground ground) {
    boolean ownName = kind == RecordKind.REPORTER && ground != ErasureProposal.Ground.EXPIRED;
    return ownName || !of(kind).orElseThrow().open(record)
        ? Optional.empty()
        : Optional.of(Refusal.of("retention.still-open"));
  }

  /**
   * Why it is not said of a record that its term is over: it is not, or it began anew since. Papers
   * have terms of their own, which {@link #unfinished} looks at.
   */
  Optional<Refusal> early(
      RecordKind kind, String number, ErasureProposal.Ground ground, LocalDate today) {
    int years = RetentionRules.of(kind, today).map(RetentionRule::years).orElse(0);
    if (ground != ErasureProposal.Ground.EXPIRED || years == 0) {
      return Optional.empty();
    }
    return find(kind, number)
        .map(one -> Vietnam.dayOf(one.endedAt()).plusYears(years).plusDays(1))
        .filter(today::isBefore)
        .map(from -> Refusal.of("retention.term-not-over", "from", from.toString()));
  }

  void protect(RecordKind kind, UUID record, boolean held) {
    of(kind).orElseThrow().protect(record, held);
  }

  /** Erases what upper rooms drew from it too. */
  Erasure erase(RecordKind kind, UUID record, RetainedRecords.RetainedRecordsOrder order) {
    Erasure erasure = of(kind).orElseThrow().erase(record, order);
    if (erasure instanceof Erasure.Erased) {
      erased(kind, List.of(record));
    }
    return erasure;
  }

  /** These went: what upper rooms drew from them goes too. */
  void erased(RecordKind kind, List<UUID> gone) {
    above.forEach(room -> gone.forEach(record -> room.erase(kind, record)));
  }
}
