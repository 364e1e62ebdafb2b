package vn.chosach.documents.archive;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.EndedOrigins;
import vn.chosach.documents.EndedOrigins.EndedOrigin;
import vn.chosach.officers.sight.RowSecurityContext;

/** Which records are over, whatever room they are of; asked for late, for the rooms stand above. */
@Component
record OriginEnds(ObjectProvider<EndedOrigins> rooms, RowSecurityContext context) {

  /** Those of some records that are over, and of which each other that they belong to is too. */
  Map<DocumentOrigin, EndedOrigin> of(Collection<DocumentOrigin> origins) {
    return origins.isEmpty() ? Map.of() : context.asTheProgram(Map.of(), () -> asked(origins));
  }

  private Map<DocumentOrigin, EndedOrigin> asked(Collection<DocumentOrigin> origins) {
    var over = new HashMap<DocumentOrigin, EndedOrigin>();
    for (EndedOrigins room : rooms.orderedStream().toList()) {
      List<String> own =
          origins.stream()
              .filter(one -> one.room().equals(room.room()))
              .map(DocumentOrigin::id)
              .toList();
      if (!own.isEmpty()) {
        room.ended(own).forEach(one -> over.put(new DocumentOrigin(room.room(), one.id()), one));
      }
    }
    Set<DocumentOrigin> wider =
        over.values().stream()
            .map(EndedOrigin::with)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    if (wider.isEmpty()) {
      return over;
    }
    Map<DocumentOrigin, EndedOrigin> also = asked(wider);
    return over.entrySet().stream()
        .filter(one -> one.getValue().with() == null || also.containsKey(one.getValue().with()))
        .collect(toMap(Map.Entry::getKey, one -> both(one.getValue(), also)));
  }

  private static EndedOrigin both(EndedOrigin one, Map<DocumentOrigin, EndedOrigin> also) {
    EndedOrigin other = also.get(one.with());
    return other == null ? one : one.and(other);
  }
}
