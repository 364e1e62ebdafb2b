package vn.chosach.officers.sight;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import vn.chosach.postgres.Pipeline;

/**
 * Connections that tell the database with whose eyes it is asked, before the first statement of
 * each new pair of eyes: so row-level security holds for every statement of a request, whichever
 * room makes it, and no room can forget to say for whom it reads. A connection that was told
 * already is not told again.
 */
public final class RowSecurityDataSource extends DelegatingDataSource implements AutoCloseable {

  private static final Set<String> ASK =
      Set.of("prepareStatement", "prepareCall", "createStatement");
  private static final Set<String> END = Set.of("commit", "rollback", "close");

  private final Supplier<CurrentMarks> marks;
  private final Map<Connection, AppliedMarks> told =
      Collections.synchronizedMap(new WeakHashMap<>());

  /**
   * @param pool where connections come from, each with a pipeline; closed with this
   * @param marks asked when the first connection is used
   */
  public RowSecurityDataSource(DataSource pool, Supplier<CurrentMarks> marks) {
    super(pool);
    this.marks = marks;
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection pooled = super.getConnection();
    Connection physical = pooled.unwrap(Connection.class);
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Connection.class},
            new Telling(pooled, told.computeIfAbsent(physical, key -> new AppliedMarks())));
  }

  @Override
  public void close() throws Exception {
    if (getTargetDataSource() instanceof AutoCloseable pool) {
      pool.close();
    }
  }

  /** What a physical connection was told last. */
  private static final class AppliedMarks {
    private @Nullable String marks;
    private boolean untilEnd;
  }

  private final class Telling implements InvocationHandler {

    private final Connection pooled;
    private final Pipeline pipeline;
    private final AppliedMarks last;

    private Telling(Connection pooled, AppliedMarks last) throws SQLException {
      this.pooled = pooled;
      this.pipeline = pooled.unwrap(Pipeline.class);
      this.last = last;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
        throws Throwable {
      String name = method.getName();
      if (ASK.contains(name)
          || name.equals("unwrap") && arguments != null && arguments[0] == Pipeline.class) {
        tell();
      } else if (name.equals("equals")) {
        // A stream gives back the connection of its statement, which is the pooled one.
        return arguments != null && (proxy == arguments[0] || pooled.equals(arguments[0]));
      } else if (name.equals("hashCode")) {
        return System.identityHashCode(proxy);
      }
      boolean stands = name.equals("commit") && !pipeline.unsettled();
      try {
        return method.invoke(pooled, arguments);
      } catch (InvocationTargetException failed) {
        stands = false;
        throw failed.getTargetException();
      } finally {
        // What is told inside a transaction goes with it when it fails, so it is told anew.
        if (END.contains(name) && last.untilEnd) {
          last.marks = stands ? last.marks : null;
          last.untilEnd = false;
        }
      }
    }

    private void tell() throws SQLException {
      String now = marks.get().now();
      if (Objects.equals(now, last.marks)) {
        return;
      }
      pipeline.setting("chosach.marks", now);
      last.marks = now;
      last.untilEnd = !pooled.getAutoCommit();
    }
  }
}
