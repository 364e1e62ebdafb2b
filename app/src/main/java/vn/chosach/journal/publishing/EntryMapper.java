package vn.chosach.journal.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.journal.Act;
import vn.chosach.journal.JournalEntry;
import vn.chosach.kernel.Actor;

/** Reads an entry out of a row with the columns {@link #COLUMNS}. */
@Component
public record EntryMapper(JsonMapper json) {

  /** Columns of {@code journal.entry e}. */
  public static final String COLUMNS =
      """
      e.number, e.id, e.at, e.actor_kind, e.actor_id, e.actor_agency, e.verb, e.subject_kind,
      e.subject_id, e.reason, e.legal_basis, e.details::text AS details
      """;

  private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

  public JournalEntry entry(ResultSet row) throws SQLException {
    var actor =
        new Actor(
            Actor.ActorKind.valueOf(row.getString("actor_kind")),
            row.getObject("actor_id", UUID.class),
            row.getString("actor_agency"));
    var act =
        new Act(
            actor,
            row.getString("verb"),
            row.getString("subject_kind"),
            row.getString("subject_id"),
            row.getString("reason"),
            row.getString("legal_basis"),
            json.readValue(row.getString("details"), DETAILS));
    return new JournalEntry(
        row.getLong("number"),
        row.getObject("id", UUID.class),
        row.getTimestamp("at").toInstant(),
        act);
  }

  /** The further facts of an act, as they are kept. */
  public String details(Map<String, String> facts) {
    return json.writeValueAsString(facts);
  }
}
