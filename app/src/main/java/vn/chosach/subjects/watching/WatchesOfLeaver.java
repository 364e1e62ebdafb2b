package vn.chosach.subjects.watching;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.cases.life.Visibility;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.officers.OpenWork;
import vn.chosach.officers.sight.RowSecurityContext;
import vn.chosach.subjects.life.LinkLifeCycle;

/**
 * Standing watches of an officer who leaves. Whoever administers accounts learns how many there are
 * and not of what. A receiver who works on cases for the same agency and sees what a watch is about
 * has it from then on; any other watch ends, and the journal says so.
 */
@Component
record WatchesOfLeaver(
    JdbcClient jdbc,
    RowSecurityContext context,
    ObjectProvider<Officers> officers,
    Journal journal,
    InstantSource time)
    implements OpenWork {

  private record Held(UUID id, String agency, @Nullable UUID caseId) {}

  @Override
  public String nameKey() {
    return "subjects.open-work";
  }

  @Override
  public OpenWorkShare of(OpenWorkHolder officer) {
    return new OpenWorkShare(held(officer).size(), List.of());
  }

  /** The officers are asked for late: they know this bean. */
  @Override
  public HandedOver handOver(OpenWorkHolder from, UUID to, Actor actor, String reason) {
    List<Held> held = held(from);
    Set<UUID> taken =
        officers
            .getObject()
            .inOffice(to)
            .map(ActingOfficer::of)
            .filter(Visibility::works)
            .map(receiver -> taken(held, receiver))
            .orElse(Set.of());
    for (Held one : held) {
      boolean goes = taken.contains(one.id());
      context.asTheProgram(
          Map.of(),
          () ->
              jdbc.sql(
                      goes
                          ? """
                            UPDATE subjects.watch
                               SET officer = :to, handed_by = :from, handed_at = :now
                             WHERE id = :id AND officer = :from AND ended_at IS NULL
                            """
                          : """
                            UPDATE subjects.watch SET ended_at = :now
                             WHERE id = :id AND officer = :from AND ended_at IS NULL
                            """)
                  .param("id", one.id())
                  .param("from", from.officer())
                  .param("to", to)
                  .param("now", time.instant())
                  .update());
      journal.append(
          Act.of(
                  actor,
                  goes ? "subjects.watch-handed-over" : "subjects.watch-ended",
                  "watch",
                  one.id())
              .because(reason)
              .under(LinkLifeCycle.BASIS)
              .with(Map.of("from", from.officer().toString(), "to", goes ? to.toString() : "")));
    }
    return new HandedOver.HandedOverMoved(held.size());
  }

  private List<Held> held(OpenWorkHolder holder) {
    return context.asTheProgram(
        Map.of(),
        () ->
            jdbc.sql(
                    """
                    SELECT id, agency, case_id FROM subjects.watch
                     WHERE officer = :officer AND ended_at IS NULL AND until >= :today
                       AND (:agency::text IS NULL OR agency = :agency)
                     ORDER BY id
                    """)
                .param("officer", holder.officer())
                .param("agency", holder.agency())
                .param("today", Vietnam.dayOf(time.instant()))
                .query(Held.class)
                .list());
  }

  private Set<UUID> taken(List<Held> held, ActingOfficer receiver) {
    List<Held> own = held.stream().filter(one -> one.agency().equals(receiver.agency())).toList();
    return context.as(
        receiver,
        Map.of(),
        () ->
            jdbc.sql(
                    """
                    SELECT l.id FROM unnest(:ids::uuid[], :cases::uuid[]) l (id, about)
                     WHERE kernel.sees(l.about)
                    """)
                .param("ids", own.stream().map(Held::id).toArray(UUID[]::new))
                .param("cases", own.stream().map(Held::caseId).toArray(UUID[]::new))
                .query(UUID.class)
                .set());
  }
}
