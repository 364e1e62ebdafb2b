package vn.chosach.cases.earlier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.CaseStory;
import vn.chosach.cases.CaseStory.Entry;
import vn.chosach.cases.earlier.EarlierCase.EarlierEnd;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.kernel.Dong;
import vn.chosach.kernel.Vietnam;

/**
 * What is counted of cases of earlier years: the same sort of story as that of every case, of the
 * days and the agency of the file, known since a second person found it right.
 */
@Component
public record EarlierStories(JdbcClient jdbc) {

  private static final int MOST = 500;
  private static final int MORNING = 8;

  /** The stories that were found, with those of earlier years that are asked for too. */
  public List<CaseStory> among(CaseStory.Which which, List<CaseStory> found) {
    return switch (which) {
      case CaseStory.Which.Of(var cases, var events) ->
          Stream.concat(found.stream(), of(cases).stream().map(one -> told(one, events))).toList();
      case CaseStory.Which.Next(var after, var limit, var events) -> {
        int most = Math.clamp(limit, 1, MOST);
        // PostgreSQL orders identifiers as their text does
        yield Stream.concat(
                found.stream(), next(after, most).stream().map(one -> told(one, events)))
            .sorted(Comparator.comparing(one -> one.id().toString()))
            .limit(most)
            .toList();
      }
    };
  }

  /** Titles of those among some cases that the reader sees. */
  public Map<UUID, String> titles(Collection<UUID> cases) {
    var titles = new HashMap<UUID, String>();
    of(cases).forEach(one -> titles.put(one.id(), one.title()));
    return titles;
  }

  private List<EarlierCase> of(Collection<UUID> cases) {
    return cases.isEmpty()
        ? List.of()
        : jdbc.sql(
                EarlierCases.SELECT
                    + " WHERE e.accepted AND e.id = ANY ((SELECT :cases::uuid[])::uuid[])")
            .param("cases", cases.toArray(UUID[]::new))
            .query(EarlierCase.class)
            .list();
  }

  private List<EarlierCase> next(@Nullable UUID after, int most) {
    return jdbc.sql(
            EarlierCases.SELECT + " WHERE e.accepted AND e.id > :after ORDER BY e.id LIMIT :most")
        .param("after", after == null ? new UUID(0, 0) : after)
        .param("most", most)
        .query(EarlierCase.class)
        .list();
  }

  private static CaseStory told(EarlierCase one, Collection<CaseEvent> counted) {
    return new CaseStory(
        one.id(),
        one.number(),
        one.actedBy(),
        one.area(),
        one.goods(),
        one.violation(),
        entries(one).stream().filter(entry -> counted.contains(entry.event())).toList());
  }

  private static List<Entry> entries(EarlierCase one) {
    var file =
        new EarlierStory(
            Objects.requireNonNull(one.answeredAt()), one.violation(), new ArrayList<>());
    LocalDate inspected = one.inspectedOn();
    LocalDate looked = inspected == null ? one.decidedOn() : inspected;
    Dong worth = one.worth();
    file.add(one.receivedOn(), CaseEvent.OPEN, null, false, null);
    file.add(one.receivedOn(), CaseEvent.NAME_SUBJECT, null, false, one.kind());
    if (inspected != null) {
      boolean found = one.outcome() != EarlierEnd.CLEARED;
      file.add(inspected, CaseEvent.INSPECT, null, found, null);
    }
    if (worth != null && worth.amount() > 0) {
      file.add(looked, CaseEvent.APPRAISE, worth, false, null);
      file.add(looked, CaseEvent.SEIZE, null, true, null);
    }
    switch (one.outcome()) {
      case FINED -> file.add(one.decidedOn(), CaseEvent.FINE, one.fine(), false, null);
      case WARNED -> file.add(one.decidedOn(), CaseEvent.FINE, Dong.ZERO, false, null);
      case CLEARED -> file.add(one.decidedOn(), CaseEvent.CLEAR, null, false, null);
      case HANDED_ON -> file.add(one.decidedOn(), CaseEvent.TRANSFER, null, false, null);
    }
    LocalDate paid = one.paidOn();
    if (paid != null) {
      file.add(paid, CaseEvent.PAY, one.paid(), false, null);
    }
    return file.entries();
  }

  /** Entries as they are told, each behind those before it. */
  private record EarlierStory(Instant known, @Nullable String violation, List<Entry> entries) {

    /**
     * One more.
     *
     * @param yes of an inspection that a violation was found, of a seizure that it was of goods
     */
    void add(
        LocalDate day,
        CaseEvent event,
        @Nullable Dong dong,
        boolean yes,
        @Nullable SubjectKind subject) {
      entries.add(
          new Entry(
              entries.size() + 1,
              day.atTime(MORNING, 0).atZone(Vietnam.ZONE).toInstant(),
              known,
              event,
              dong == null ? null : dong.amount(),
              null,
              yes && event == CaseEvent.INSPECT,
              yes && event == CaseEvent.SEIZE,
              subject,
              null,
              null,
              violation,
              null,
              false));
    }
  }
}
