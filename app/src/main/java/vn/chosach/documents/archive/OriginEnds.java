package vn.chosach.documents.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.EndedOrigins;
import vn.chosach.documents.EndedOrigins.EndedOrigin;
import vn.chosach.officers.sight.RowSecurityContext;

/** Which records are over, whatever room they are of; asked for late, for the rooms stand above. */
@Component
record OriginEnds(ObjectProvider<EndedOrigins> rooms, RowSecurityContext context) {

  /** A paper and what it was drawn up for. */
  record OriginPaper(UUID id, String room, String origin) {

    private Stream<DocumentOrigin> asked() {
      return Stream.of(origin, EndedOrigins.paper(id, origin))
          .map(one -> new DocumentOrigin(room, one));
    }
  }

  /** Of which papers the record is over, with each other that it belongs to. */
  Map<UUID, EndedOrigin> of(Collection<OriginPaper> papers) {
    Map<DocumentOrigin, EndedOrigin> over =
        papers.isEmpty()
            ? Map.of()
            : context.asTheProgram(
                Map.of(),
                () ->
                    ends(papers.stream().flatMap(OriginPaper::asked).collect(Collectors.toSet())));
    var ends = new HashMap<UUID, EndedOrigin>();
    for (OriginPaper one : papers) {
      one.asked()
          .flatMap(asked -> Stream.ofNullable(over.get(asked)))
          .reduce(EndedOrigin::and)
          .ifPresent(end -> ends.put(one.id(), end));
    }
    return ends;
  }

  private Map<DocumentOrigin, EndedOrigin> ends(Set<DocumentOrigin> origins) {
    var over = new HashMap<DocumentOrigin, List<EndedOrigin>>();
    for (EndedOrigins room : rooms.orderedStream().toList()) {
      List<String> own =
          origins.stream()
              .filter(one -> one.room().equals(room.room()))
              .map(DocumentOrigin::id)
              .toList();
      if (!own.isEmpty()) {
        for (EndedOrigin one : room.ended(own)) {
          over.computeIfAbsent(
                  new DocumentOrigin(room.room(), one.id()), origin -> new ArrayList<>())
              .add(one);
        }
      }
    }
    Set<DocumentOrigin> wider =
        over.values().stream()
            .flatMap(List::stream)
            .flatMap(one -> Stream.ofNullable(one.with()))
            .collect(Collectors.toSet());
    Map<DocumentOrigin, EndedOrigin> also = wider.isEmpty() ? Map.of() : ends(wider);
    var ends = new HashMap<DocumentOrigin, EndedOrigin>();
    over.forEach(
        (origin, rows) -> {
          List<EndedOrigin> whole = rows.stream().flatMap(row -> whole(row, also)).toList();
          if (whole.size() == rows.size()) {
            whole.stream().reduce(EndedOrigin::and).ifPresent(end -> ends.put(origin, end));
          }
        });
    return ends;
  }

  /** With the record of which it is a part, if that is over. */
  private static Stream<EndedOrigin> whole(EndedOrigin one, Map<DocumentOrigin, EndedOrigin> also) {
    DocumentOrigin with = one.with();
    return with == null ? Stream.of(one) : Stream.ofNullable(also.get(with)).map(one::and);
  }
}
