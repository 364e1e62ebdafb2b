package vn.chosach.verify;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What the verifier finds of some subjects in a database that other tests write too, as it stands
 * in the transaction of a connection; acts count as if all were published.
 */
public final class RowsBehindActs {

  private RowsBehindActs() {}

  /**
   * @param subjects identifiers of reports, files, papers …
   */
  public static List<String> wrong(Connection connection, Set<UUID> subjects)
      throws SQLException, IOException {
    var contents = new Contents(null);
    var found = new ArrayList<String>();
    try (Statement statement = connection.createStatement()) {
      statement.execute("SELECT set_config('chosach.marks', '*', true)");
      statement.execute("SELECT set_config('cases.everything', 'on', true)");
      contents.read(new DatabaseRows(connection));
      List<LoggedAct> acts = acts(connection);
      for (int index = 0; index < acts.size(); index++) {
        if (Removals.VERBS.contains(acts.get(index).verb())) {
          contents.removed(index, acts.get(index));
        }
      }
      for (int index = 0; index < acts.size(); index++) {
        Finding wrong = contents.check(index, acts.get(index));
        if (wrong != null && subjects.contains(subject(acts.get(index)))) {
          found.add(wrong.toString());
        }
      }
      for (Finding wrong : contents.unclaimed()) {
        if (subjects.stream().anyMatch(one -> wrong.id().contains(one.toString()))) {
          found.add(wrong.toString());
        }
      }
    }
    return found;
  }

  private static UUID subject(LoggedAct act) {
    try {
      return UUID.fromString(act.subject());
    } catch (IllegalArgumentException another) {
      return new UUID(0, 0);
    }
  }

  private static List<LoggedAct> acts(Connection connection) throws SQLException {
    var acts = new ArrayList<LoggedAct>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT e.*, e.details::text AS facts FROM journal.entry e ORDER BY e.number")) {
      while (row.next()) {
        acts.add(
            new LoggedAct(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor_kind"),
                row.getObject("actor_id", UUID.class),
                row.getString("actor_agency"),
                row.getString("verb"),
                row.getString("subject_kind"),
                row.getString("subject_id"),
                row.getString("reason"),
                row.getString("legal_basis"),
                FlatJson.read(row.getString("facts"))));
      }
    }
    return acts;
  }
}
