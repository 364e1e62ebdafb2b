package vn.chosach.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * What a transaction says without asking anything goes along with its next statement, in one
 * message: settings, savepoints, and rows whose writing nobody waits for. The server does all of it
 * in the order in which it was said, so each statement finds what was written before it, and going
 * back to a savepoint takes back what was said since. What waits at the end goes along with the
 * commit; settings that no statement needed any more are not sent at all.
 *
 * <p>What the server refuses of a row is told by the statement or the commit with which it went.
 */
public final class Pipeline {

  /** What PostgreSQL says of statements in a transaction that failed. */
  private static final String FAILED = "25P02";

  private final Connection connection;
  private final List<Step> waiting = new ArrayList<>();
  private int savepoints;
  private boolean along;
  private boolean failed;

  Pipeline(Connection connection) {
    this.connection = connection;
  }

  /**
   * That of the transaction which runs.
   *
   * @param database whose connections come from a {@link PipelineDataSource}
   */
  public static Pipeline of(DataSource database) {
    Connection own = DataSourceUtils.getConnection(database);
    try {
      return own.unwrap(Pipeline.class);
    } catch (SQLException none) {
      throw new IllegalArgumentException("these connections say nothing along with another", none);
    } finally {
      DataSourceUtils.releaseConnection(own, database);
    }
  }

  private sealed interface Step {

    String sql();

    /**
     * Hands over the values.
     *
     * @param behind how many parameters stand before
     * @return how many stand before the next
     */
    default int bind(PreparedStatement statement, int behind) throws SQLException {
      return behind;
    }

    record Settings(Map<String, String> told, boolean transaction) implements Step {

      @Override
      public String sql() {
        return told.keySet().stream()
            .map(name -> "set_config('" + name + "', ?, " + transaction + ")")
            .collect(Collectors.joining(", ", "SELECT ", ""));
      }

      @Override
      public int bind(PreparedStatement statement, int behind) throws SQLException {
        int place = behind;
        for (String value : told.values()) {
          place++;
          statement.setString(place, value);
        }
        return place;
      }
    }

    record Row(String sql, List<StatementWord> words) implements Step {

      @Override
      public int bind(PreparedStatement statement, int behind) throws SQLException {
        return StatementWord.say(words, statement, behind);
      }
    }

    record Mark(String sql, Place place) implements Step {}
  }

  /** A savepoint, perhaps not yet known to the server. */
  private record Place(int number) implements Savepoint {

    @Override
    public int getSavepointId() {
      return number;
    }

    @Override
    public String getSavepointName() {
      return "along_" + number;
    }
  }

  /** Settings for the rest of the transaction; the last word for a name counts. */
  public void settings(Map<String, String> told) {
    settings(told, true);
  }

  /** One for the connection, which stays when the transaction stands. */
  public void setting(String name, String value) throws SQLException {
    settings(Map.of(name, value), false);
    if (connection.getAutoCommit()) {
      send();
    }
  }

  private void settings(Map<String, String> told, boolean transaction) {
    if (!waiting.isEmpty()
        && waiting.getLast() instanceof Step.Settings last
        && last.transaction == transaction) {
      last.told.putAll(told);
    } else {
      waiting.add(new Step.Settings(new LinkedHashMap<>(told), transaction));
    }
  }

  /**
   * What is written here goes along; how many rows it is nobody is told. Whoever asks gets the
   * answer at once, and all that waited goes before it.
   */
  public void along(Runnable writing) {
    boolean before = along;
    along = true;
    try {
      writing.run();
    } finally {
      along = before;
    }
  }

  /** Whether a statement that only writes may wait. */
  boolean takesAlong() throws SQLException {
    return along && !connection.getAutoCommit();
  }

  void later(String sql, List<StatementWord> words) {
    waiting.add(new Step.Row(sql, List.copyOf(words)));
  }

  /** Whether something that is to stay with the connection has not been sent. */
  public boolean unsettled() {
    return waiting.stream()
        .anyMatch(step -> step instanceof Step.Settings settings && !settings.transaction);
  }

  boolean waits() {
    return !waiting.isEmpty();
  }

  /** Statements that wait. */
  int steps() {
    return waiting.size();
  }

  /** A statement with all that waits before it. */
  String before(String sql) {
    return waiting.stream().map(Step::sql).collect(Collectors.joining(";\n", "", ";\n")) + sql;
  }

  /**
   * Hands over the values of what waits.
   *
   * @return how many there are
   */
  int bind(PreparedStatement statement) throws SQLException {
    int behind = 0;
    for (Step step : waiting) {
      behind = step.bind(statement, behind);
    }
    return behind;
  }

  /** The server has all that waited. */
  void sent() {
    waiting.clear();
  }

  /** The statement with which it went failed, and the transaction with it. */
  void failed() {
    waiting.clear();
    failed = true;
  }

  /** Rows that did not arrive must not be missing in what is committed. */
  void check() throws SQLException {
    if (failed) {
      throw new SQLException("a statement of this transaction failed before", FAILED);
    }
  }

  /** Sends what waits by itself, for what cannot take it along. */
  void send() throws SQLException {
    check();
    if (waiting.isEmpty()) {
      return;
    }
    Step last = waiting.removeLast();
    String sql = waiting.isEmpty() ? last.sql() : before(last.sql());
    waiting.add(last);
    execute(sql);
  }

  private void execute(String sql) throws SQLException {
    try (PreparedStatement all = connection.prepareStatement(sql)) {
      bind(all);
      all.execute();
      sent();
    } catch (SQLException refused) {
      failed();
      throw refused;
    }
  }

  /** Sends rows that wait together with the commit, which ends all savepoints. */
  void commit() throws SQLException {
    check();
    waiting.removeIf(Step.Mark.class::isInstance);
    while (!waiting.isEmpty() && !(waiting.getLast() instanceof Step.Row)) {
      waiting.removeLast();
    }
    if (!waiting.isEmpty()) {
      execute(before("COMMIT"));
    }
    savepoints = 0;
  }

  /** All that was said goes with the transaction. */
  void rolledBack() {
    waiting.clear();
    failed = false;
    savepoints = 0;
  }

  Savepoint savepoint() throws SQLException {
    check();
    savepoints++;
    var place = new Place(savepoints);
    waiting.add(new Step.Mark("SAVEPOINT " + place.getSavepointName(), place));
    return place;
  }

  void release(Savepoint savepoint) throws SQLException {
    check();
    int at = waitsAt(savepoint);
    if (at >= 0) {
      waiting.remove(at);
    } else {
      waiting.add(
          new Step.Mark("RELEASE SAVEPOINT " + savepoint.getSavepointName(), (Place) savepoint));
    }
  }

  void backTo(Savepoint savepoint) throws SQLException {
    int at = waitsAt(savepoint);
    if (at >= 0) {
      waiting.subList(at + 1, waiting.size()).clear();
      return;
    }
    waiting.clear();
    try (PreparedStatement back =
        connection.prepareStatement("ROLLBACK TO SAVEPOINT " + savepoint.getSavepointName())) {
      back.execute();
      failed = false;
    }
  }

  /** Where its beginning waits to be sent. */
  private int waitsAt(Savepoint savepoint) {
    for (int n = waiting.size() - 1; n >= 0; n--) {
      if (waiting.get(n) instanceof Step.Mark mark && mark.place.equals(savepoint)) {
        return mark.sql.startsWith("SAVEPOINT") ? n : -1;
      }
    }
    return -1;
  }
}
