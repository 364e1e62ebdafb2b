package vn.chosach.postgres;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A statement that takes along what waits. What is set on it is remembered until it is carried out,
 * for only then it is known what goes before it; whoever asks anything else of it first gets a
 * plain one.
 */
final class PipedStatement implements InvocationHandler {

  private static final Set<String> CARRY_OUT = Set.of("execute", "executeQuery", "executeUpdate");
  private static final Set<String> WRITE = Set.of("execute", "executeUpdate");

  private final Connection pooled;
  private final Pipeline pipeline;
  private final String sql;
  private final List<StatementWord> told = new ArrayList<>();
  private @Nullable PreparedStatement real;
  private boolean tookAlong;

  PipedStatement(Connection pooled, Pipeline pipeline, String sql) {
    this.pooled = pooled;
    this.pipeline = pipeline;
    this.sql = sql;
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    String name = method.getName();
    PreparedStatement statement = real;
    switch (name) {
      case "equals" -> {
        return arguments != null && proxy == arguments[0];
      }
      case "hashCode" -> {
        return System.identityHashCode(proxy);
      }
      case "toString" -> {
        return sql;
      }
      case "getConnection" -> {
        return pooled;
      }
      default -> {}
    }
    if (statement != null && tookAlong && (name.startsWith("set") || CARRY_OUT.contains(name))) {
      // What went along goes once.
      statement.close();
      statement = null;
      real = null;
    }
    if (statement != null) {
      return PipelineDataSource.call(statement, method, arguments);
    }
    if (name.equals("close") || name.equals("isClosed")) {
      return name.equals("close") ? null : false;
    }
    if (name.startsWith("set") && arguments != null) {
      told.add(new StatementWord(method, arguments));
      return null;
    }
    if (arguments == null && WRITE.contains(name) && pipeline.takesAlong()) {
      pipeline.later(sql, told);
      return name.equals("execute") ? (Object) false : (Object) 0;
    }
    boolean along = arguments == null && CARRY_OUT.contains(name) && pipeline.waits();
    if (!along) {
      pipeline.send();
    }
    statement = prepared(along);
    return along
        ? carriedOut(name, statement)
        : PipelineDataSource.call(statement, method, arguments);
  }

  private PreparedStatement prepared(boolean along) throws SQLException {
    PreparedStatement statement = pooled.prepareStatement(along ? pipeline.before(sql) : sql);
    real = statement;
    tookAlong = along;
    StatementWord.say(told, statement, along ? pipeline.bind(statement) : 0);
    return statement;
  }

  /** The answers of what went along are passed over; each of them has one. */
  private @Nullable Object carriedOut(String name, PreparedStatement statement)
      throws SQLException {
    int before = pipeline.steps();
    boolean rows;
    try {
      rows = statement.execute();
    } catch (SQLException refused) {
      pipeline.failed();
      throw refused;
    }
    pipeline.sent();
    for (int n = 0; n < before; n++) {
      rows = statement.getMoreResults();
    }
    return switch (name) {
      case "executeQuery" -> statement.getResultSet();
      case "executeUpdate" -> statement.getUpdateCount();
      default -> rows;
    };
  }
}
