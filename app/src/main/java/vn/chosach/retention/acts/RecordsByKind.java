package vn.chosach.retention.acts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.chosach.retention.AlsoErased;
import vn.chosach.retention.RecordKind;
import vn.chosach.retention.RetainedRecords;
import vn.chosach.retention.RetainedRecords.Ended;
import vn.chosach.retention.RetainedRecords.Erasure;

/** What the rooms contribute, by kind. */
@Component
class RecordsByKind {

  private final List<RetainedRecords> rooms;
  private final List<AlsoErased> above;

  RecordsByKind(List<RetainedRecords> rooms, List<AlsoErased> above) {
    this.rooms = rooms;
    this.above = above;
  }

  List<RetainedRecords> all() {
    return rooms;
  }

  Optional<Ended> find(RecordKind kind, String number) {
    return of(kind).flatMap(records -> records.find(number.strip()));
  }

  Optional<RetainedRecords> of(RecordKind kind) {
    return rooms.stream().filter(records -> records.kind() == kind).findFirst();
  }

  /** Erases what upper rooms drew from it too. */
  Erasure erase(RecordKind kind, UUID record, RetainedRecords.Order order) {
    Erasure erasure = of(kind).orElseThrow().erase(record, order);
    if (erasure instanceof Erasure.Erased) {
      above.forEach(room -> room.erase(kind, record));
    }
    return erasure;
  }
}
