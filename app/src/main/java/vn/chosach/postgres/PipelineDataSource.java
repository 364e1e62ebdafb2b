package vn.chosach.postgres;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Connections whose statements take along what waits in their {@link Pipeline}. */
public final class PipelineDataSource extends DelegatingDataSource implements AutoCloseable {

  /** What asks the server nothing. */
  private static final Set<String> LOCAL =
      Set.of(
          "getAutoCommit",
          "getMetaData",
          "getTransactionIsolation",
          "getHoldability",
          "getWarnings",
          "clearWarnings",
          "isReadOnly",
          "isClosed",
          "isWrapperFor",
          "close",
          "abort",
          "toString");

  /**
   * @param pool where connections come from; closed with this
   */
  public PipelineDataSource(DataSource pool) {
    super(pool);
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection pooled = super.getConnection();
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Connection.class},
            new Piped(pooled, new Pipeline(pooled)));
  }

  @Override
  public void close() throws Exception {
    if (getTargetDataSource() instanceof AutoCloseable pool) {
      pool.close();
    }
  }

  static @Nullable Object call(
      Object target, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException failed) {
      throw failed.getTargetException();
    }
  }

  private record Piped(Connection pooled, Pipeline pipeline) implements InvocationHandler {

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
        throws Throwable {
      Object only = arguments != null && arguments.length == 1 ? arguments[0] : null;
      switch (method.getName()) {
        case "equals" -> {
          // A stream gives back the connection of its statement, which is the pooled one.
          return proxy == only || pooled == only;
        }
        case "hashCode" -> {
          return System.identityHashCode(proxy);
        }
        case "unwrap" -> {
          if (only == Pipeline.class) {
            return pipeline;
          }
          pipeline.send();
        }
        case "prepareStatement" -> {
          pipeline.check();
          if (only instanceof String sql && (pipeline.waits() || pipeline.takesAlong())) {
            return Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                new PipedStatement(pooled, pipeline, sql));
          }
          pipeline.send();
        }
        case "commit" -> pipeline.commit();
        case "setSavepoint" -> {
          return pipeline.savepoint();
        }
        case "releaseSavepoint" -> {
          pipeline.release((Savepoint) only);
          return null;
        }
        case "rollback" -> {
          if (only instanceof Savepoint savepoint) {
            pipeline.backTo(savepoint);
            return null;
          }
          pipeline.rolledBack();
        }
        default -> {
          if (!LOCAL.contains(method.getName())) {
            pipeline.send();
          }
        }
      }
      return call(pooled, method, arguments);
    }
  }
}
