package vn.chosach.officers.sight;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections that tell the database with whose eyes it is asked, before the first statement of
 * each new pair of eyes: so row-level security holds for every statement of a request, whichever
 * room makes it, and no room can forget to say for whom it reads. A connection that was told
 * already is not told again.
 */
public final class RowSecurityDataSource extends DelegatingDataSource implements AutoCloseable {

  private final Supplier<CurrentMarks> marks;
  private final Map<Connection, AppliedSettings> told =
      Collections.synchronizedMap(new WeakHashMap<>());

  /**
   * @param pool where connections come from; closed with this
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
            new RowSecurityConnection(
                pooled, told.computeIfAbsent(physical, key -> new AppliedSettings()), marks));
  }

  @Override
  public void close() throws Exception {
    if (getTargetDataSource() instanceof AutoCloseable pool) {
      pool.close();
    }
  }
}
