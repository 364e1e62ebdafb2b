package vn.chosach.officers.sight;

import java.sql.Connection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.officers.ActingOfficer;

/**
 * Tells the database for whom a transaction reads. The row-level security of a room asks settings
 * of its own, which the room hands in, and all rooms ask the marks of {@link RecordMarks}. They are
 * told before the next statement of the transaction, and only what it does not know; they end with
 * the transaction, and without them the tables of a room show nothing.
 */
@Component
public class RowSecurityContext {

  private final DataSource database;
  private final CurrentMarks marks;

  RowSecurityContext(DataSource database, CurrentMarks marks) {
    this.database = database;
    this.marks = marks;
  }

  /**
   * From here on the transaction sees what this officer sees. Marks that the program raised in this
   * transaction stay raised: it goes on with an act that was already let do.
   *
   * @param settings of the room, by their full names
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void of(ActingOfficer officer, Map<String, String> settings) {
    AppliedSettings connection = connection();
    connection.want(
        CurrentMarks.PROGRAM.equals(connection.wanted(AppliedSettings.MARKS))
            ? settings
            : with(settings, connection.marks(officer, marks::of)));
  }

  /** From here on it sees all: the program itself acts, or checks an invariant. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void ofTheProgram(Map<String, String> settings) {
    tell(with(settings, CurrentMarks.PROGRAM));
  }

  /** The same for what lies in no room that has settings of its own. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void ofTheProgram() {
    ofTheProgram(Map.of());
  }

  /** Answers one question as an officer sees it, whatever the transaction saw and will see. */
  @Transactional(propagation = Propagation.MANDATORY)
  public <T> T as(ActingOfficer officer, Map<String, String> settings, Supplier<T> answer) {
    return between(with(settings, marks.of(officer)), answer);
  }

  /** The same with the eyes of the program. */
  @Transactional(propagation = Propagation.MANDATORY)
  public <T> T asTheProgram(Map<String, String> settings, Supplier<T> answer) {
    return between(with(settings, CurrentMarks.PROGRAM), answer);
  }

  private <T> T between(Map<String, String> settings, Supplier<T> answer) {
    AppliedSettings connection = connection();
    var before = new HashMap<String, @Nullable String>();
    settings.keySet().forEach(name -> before.put(name, connection.wanted(name)));
    connection.want(settings);
    try {
      return answer.get();
    } finally {
      connection.want(before);
    }
  }

  private static Map<String, String> with(Map<String, String> settings, String marks) {
    var all = new HashMap<>(settings);
    all.put(AppliedSettings.MARKS, marks);
    return all;
  }

  /** Tells settings of a room that are about something else than who looks. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(Map<String, String> settings) {
    connection().want(settings);
  }

  /** The connection of this transaction; another transaction of the thread has its own. */
  private AppliedSettings connection() {
    Connection own = DataSourceUtils.getConnection(database);
    try {
      return RowSecurityConnection.of(own).settings();
    } finally {
      DataSourceUtils.releaseConnection(own, database);
    }
  }
}
