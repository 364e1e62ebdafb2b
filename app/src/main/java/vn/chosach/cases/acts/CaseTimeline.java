package vn.chosach.cases.acts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.cases.CaseMoved;
import vn.chosach.cases.life.CaseFact;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.Delta;
import vn.chosach.cases.life.ExhibitKind;
import vn.chosach.cases.life.Moment;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;

/** The timeline of cases, with a journal entry for each moment in the same transaction. */
@Component
public record CaseTimeline(
    JdbcClient jdbc, Journal journal, JsonMapper json, ApplicationEventPublisher events) {

  /** A change as people read it. */
  private record ShownChange(String what, @Nullable String from, @Nullable String to) {}

  /** The first entry of a case, with journal and news; the engine writes all others. */
  void begin(CaseFile file, Moment moment) {
    append(file, moment);
    journal.append(entry(file, moment));
    events.publishEvent(new CaseMoved(file.id()));
  }

  /** Only the entry itself. */
  void append(CaseFile file, Moment moment) {
    jdbc.sql(
            """
            INSERT INTO cases.moment
              (id, case_id, number, at, written_at, event, before_state, after_state, actor_kind,
               actor, agency, ground, words, changes)
            VALUES (:id, :case, :number, :at, :writtenAt, :event, :before, :after, :kind, :actor,
                    :agency, :ground, :words, :changes::jsonb)
            """)
        .paramSource(moment)
        .param("case", file.id())
        .param("kind", moment.actor().kind().name())
        .param("actor", moment.actor().id())
        .param("agency", moment.actor().agency())
        .param("changes", json.writeValueAsString(shown(moment.changes())))
        .update();
    moment.changes().forEach(change -> state(file.id(), moment.number(), change.fact()));
  }

  private static List<ShownChange> shown(List<Delta> changes) {
    return changes.stream().map(one -> new ShownChange(one.what(), one.from(), one.to())).toList();
  }

  private void state(UUID id, int number, @Nullable CaseFact fact) {
    if (fact == null) {
      return;
    }
    var row =
        switch (fact) {
          case CaseFact.Money(Long before, Long after) ->
              new Stated("MONEY", before, after, null, null, null, null);
          case CaseFact.CaseFactFinding(boolean violation) ->
              new Stated("FINDING", null, null, null, null, violation, null);
          case CaseFact.Agency(String before, String after) ->
              new Stated("AGENCY", null, null, before, after, null, null);
          case CaseFact.Named(SubjectKind kind) ->
              new Stated("NAMED", null, null, null, kind.name(), null, null);
          case CaseFact.Secured(int exhibit, ExhibitKind kind) ->
              new Stated("SECURED", null, (long) exhibit, null, kind.name(), null, null);
          case CaseFact.Tied(UUID signal) ->
              new Stated("TIED", null, null, null, null, null, signal);
        };
    jdbc.sql(
            """
            INSERT INTO cases.fact
              (case_id, number, kind, number_before, number_after, key_before, key_after, found,
               signal)
            VALUES (:case, :number, :kind, :numberBefore, :numberAfter, :keyBefore, :keyAfter,
                    :found, :signal)
            """)
        .paramSource(row)
        .param("case", id)
        .param("number", number)
        .update();
  }

  private record Stated(
      String kind,
      @Nullable Long numberBefore,
      @Nullable Long numberAfter,
      @Nullable String keyBefore,
      @Nullable String keyAfter,
      @Nullable Boolean found,
      @Nullable UUID signal) {}

  /** What the journal keeps of an entry. */
  static Act entry(CaseFile file, Moment moment) {
    Act act =
        Act.of(moment.actor(), moment.event().verb(), "case", file.id())
            .under(moment.ground())
            .with(details(file, moment));
    String words = moment.words();
    return words == null ? act : act.because(words);
  }

  /**
   * What happened to a case, oldest first.
   *
   * @param after only later ones than this position
   */
  public List<Moment> of(UUID id, int after) {
    return jdbc.sql(
            """
            SELECT id, number, at, written_at, event, before_state AS before,
                   after_state AS after, actor_kind, actor AS actor_id,
                   agency, ground, words, changes
              FROM cases.moment
             WHERE case_id = :case AND number > :after
             ORDER BY number
            """)
        .param("case", id)
        .param("after", after)
        .query(Moment.class)
        .list();
  }

  private static Map<String, String> details(CaseFile file, Moment moment) {
    var details = new HashMap<String, String>();
    details.put("number", file.number());
    details.put("from", moment.before().name());
    details.put("to", moment.after().name());
    for (Delta delta : moment.changes()) {
      // CaseNames of subjects are personal data and stay in the case.
      if (!delta.what().startsWith("subject")) {
        details.put(delta.what() + ".old", String.valueOf(delta.from()));
        details.put(delta.what() + ".new", String.valueOf(delta.to()));
      }
    }
    return details;
  }
}
