package vn.chosach.officers.notices;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.notices.NoticedRecords.SeenRecord;
import vn.chosach.officers.sight.CurrentMarks;
import vn.chosach.ui.Page;

/** Asks the rooms for their records, each with the eyes of the reader. */
@Component
record NoticeRooms(List<NoticedRecords> rooms, CurrentMarks marks) {

  /** What rooms are asked for. */
  record Reference(String kind, UUID record) {}

  Map<Reference, SeenRecord> seen(Collection<Reference> asked, ActingOfficer reader, Page page) {
    Map<String, Set<UUID>> byKind =
        asked.stream()
            .collect(
                Collectors.groupingBy(
                    Reference::kind, Collectors.mapping(Reference::record, Collectors.toSet())));
    var found = new HashMap<Reference, SeenRecord>();
    for (NoticedRecords room : rooms) {
      Set<UUID> records = byKind.getOrDefault(room.recordKind(), Set.of());
      if (!records.isEmpty()) {
        marks
            .as(reader, () -> room.seen(records, reader, page))
            .forEach((id, one) -> found.put(new Reference(room.recordKind(), id), one));
      }
    }
    return found;
  }

  /** Message key of what an act did; empty for one that is not told of. */
  String textKey(String kind, String verb) {
    return rooms.stream()
        .filter(room -> room.recordKind().equals(kind))
        .map(room -> room.toldActs().getOrDefault(verb, ""))
        .findFirst()
        .orElse("");
  }

  Set<String> verbs() {
    return rooms.stream()
        .flatMap(room -> room.toldActs().keySet().stream())
        .collect(Collectors.toSet());
  }
}
