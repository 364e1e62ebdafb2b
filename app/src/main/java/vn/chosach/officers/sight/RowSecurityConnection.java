package vn.chosach.officers.sight;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;
import vn.chosach.journal.Journal;

/**
 * A connection that tells the database before a statement what it does not know yet: with whose
 * eyes it is asked, and what its transaction wants told. What is wanted and taken back between two
 * statements is never told, nor is anything before a statement that reads nothing.
 *
 * <p>A savepoint before the first statement of a transaction is its beginning, and nobody needs to
 * tell the server of it: going back there is to begin again.
 */
record RowSecurityConnection(
    Connection pooled, AppliedSettings settings, Supplier<CurrentMarks> marks)
    implements InvocationHandler {

  /** The savepoint of a transaction that asked nothing yet. */
  private static final class Beginning implements Savepoint {

    @Override
    public int getSavepointId() {
      return 0;
    }

    @Override
    public String getSavepointName() {
      return "beginning";
    }
  }

  /** The handler of a connection of {@link RowSecurityDataSource}. */
  static RowSecurityConnection of(Connection connection) {
    return (RowSecurityConnection) Proxy.getInvocationHandler(connection);
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    String name = method.getName();
    switch (name) {
      // Who unwraps it asks by ways of the driver, as the copying of rows.
      case "prepareStatement", "prepareCall", "createStatement", "unwrap" -> {
        if (arguments == null
            || !(arguments[0] instanceof String sql && sql.startsWith(Journal.WHOEVER_LOOKS))) {
          tell();
        }
      }
      case "setSavepoint" -> {
        if (!pooled.getAutoCommit() && hasAskedNothing()) {
          var beginning = new Beginning();
          settings.saved(beginning);
          return beginning;
        }
      }
      case "rollback", "releaseSavepoint" -> {
        if (arguments != null && arguments[0] instanceof Beginning beginning) {
          if (name.equals("rollback")) {
            pooled.rollback();
            settings.backTo(beginning);
          }
          return null;
        }
      }
      // Before it goes back to the pool: behind that somebody else has it. The pool rolls back
      // what is open, and whoever closes it twice says nothing of the next one's.
      case "close", "abort" -> {
        if (!pooled.isClosed()) {
          settings.ended();
        }
      }
      case "hashCode" -> {
        return System.identityHashCode(proxy);
      }
      case "equals" -> {
        // A stream gives back the connection of its statement, which is the pooled one.
        return arguments != null && (proxy == arguments[0] || pooled == arguments[0]);
      }
      default -> {
        // It asks nothing.
      }
    }
    try {
      Object answer = method.invoke(pooled, arguments);
      follow(name, arguments == null || arguments.length == 0 ? null : arguments[0], answer);
      return answer;
    } catch (InvocationTargetException failed) {
      if (name.equals("commit") || name.equals("rollback")) {
        settings.ended();
      }
      throw failed.getTargetException();
    }
  }

  private boolean hasAskedNothing() throws SQLException {
    return pooled.unwrap(BaseConnection.class).getTransactionState() == TransactionState.IDLE;
  }

  /** What the database keeps and forgets when a transaction ends or goes back. */
  private void follow(String name, @Nullable Object argument, @Nullable Object answer) {
    switch (name) {
      // A connection that is no longer in a transaction has committed it.
      case "commit", "setAutoCommit" -> settings.committed();
      case "rollback" -> {
        if (argument instanceof Savepoint savepoint) {
          settings.backTo(savepoint);
        } else {
          settings.ended();
        }
      }
      case "setSavepoint" -> {
        if (answer instanceof Savepoint savepoint) {
          settings.saved(savepoint);
        }
      }
      default -> {
        // It ends nothing.
      }
    }
  }

  private void tell() throws SQLException {
    String eyes = marks.get().now();
    Map<String, String> untold = settings.untold(eyes);
    if (untold.isEmpty()) {
      return;
    }
    // The marks of whoever looks outlast the transaction: the next one of a request knows them.
    String lasting = eyes.equals(untold.get(AppliedSettings.MARKS)) ? eyes : null;
    String words =
        untold.keySet().stream()
            .map(
                name ->
                    "set_config('%s', ?, %s)"
                        .formatted(name, lasting == null || !name.equals(AppliedSettings.MARKS)))
            .collect(Collectors.joining(", ", "SELECT ", ""));
    try (PreparedStatement statement = pooled.prepareStatement(words)) {
      int place = 0;
      for (String value : untold.values()) {
        statement.setString(++place, value);
      }
      statement.execute();
    }
    settings.told(untold, lasting);
    if (pooled.getAutoCommit()) {
      settings.committed();
    }
  }
}
