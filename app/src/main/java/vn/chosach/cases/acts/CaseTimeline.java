package vn.chosach.cases.acts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.cases.CaseMoved;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.CaseState;
import vn.chosach.cases.life.Delta;
import vn.chosach.cases.life.Moment;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;

/** The timeline of cases, with a journal entry for each moment in the same transaction. */
@Component
public class CaseTimeline {

  private static final TypeReference<List<Delta>> DELTAS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final Journal journal;
  private final JsonMapper json;
  private final ApplicationEventPublisher events;

  CaseTimeline(
      JdbcClient jdbc, Journal journal, JsonMapper json, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.journal = journal;
    this.json = json;
    this.events = events;
  }

  void append(CaseFile file, Moment moment) {
    jdbc.sql(
            """
            INSERT INTO cases.moment
              (id, case_id, number, at, written_at, event, before_state, after_state, actor_kind,
               actor, agency, ground, words, changes)
            VALUES (:id, :case, :number, :at, :writtenAt, :event, :before, :after, :kind, :actor,
                    :agency, :ground, :words, :changes::jsonb)
            """)
        .param("id", moment.id())
        .param("case", file.id())
        .param("number", moment.number())
        .param("at", Timestamp.from(moment.at()))
        .param("writtenAt", Timestamp.from(moment.writtenAt()))
        .param("event", moment.event().name())
        .param("before", moment.before().name())
        .param("after", moment.after().name())
        .param("kind", moment.actor().kind().name())
        .param("actor", moment.actor().id())
        .param("agency", moment.actor().agency())
        .param("ground", moment.ground())
        .param("words", moment.words())
        .param("changes", json.writeValueAsString(moment.changes()))
        .update();
    Act act =
        Act.of(moment.actor(), moment.event().verb(), "case", file.id())
            .under(moment.ground())
            .with(details(file, moment));
    String words = moment.words();
    journal.append(words == null ? act : act.because(words));
    events.publishEvent(new CaseMoved(file.id()));
  }

  /**
   * What happened to a case, oldest first.
   *
   * @param after only later ones than this position
   */
  public List<Moment> of(UUID id, int after) {
    return jdbc.sql(
            """
            SELECT id, number, at, written_at, event, before_state, after_state, actor_kind, actor,
                   agency, ground, words, changes::text AS changes
              FROM cases.moment
             WHERE case_id = :case AND number > :after
             ORDER BY number
            """)
        .param("case", id)
        .param("after", after)
        .query(this::read)
        .list();
  }

  private Moment read(ResultSet row, int n) throws SQLException {
    return new Moment(
        row.getObject("id", UUID.class),
        row.getInt("number"),
        row.getTimestamp("at").toInstant(),
        row.getTimestamp("written_at").toInstant(),
        CaseEvent.valueOf(row.getString("event")),
        CaseState.valueOf(row.getString("before_state")),
        CaseState.valueOf(row.getString("after_state")),
        new Actor(
            Actor.Kind.valueOf(row.getString("actor_kind")),
            row.getObject("actor", UUID.class),
            row.getString("agency")),
        row.getString("ground"),
        row.getString("words"),
        json.readValue(row.getString("changes"), DELTAS));
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
